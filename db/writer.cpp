#include "db/writer.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace parley::db {

namespace {

WriteError write_error(const SQLite::Exception& error) {
    const bool full = (error.getErrorCode() & 0xff) == SQLITE_FULL;
    return {full ? Failure::full : Failure::io, error.what()};
}

}  // namespace

Writer::Writer(SQLite::Database database, std::filesystem::path file, WriterLimits limits)
    : database_(std::move(database)), log_(file.concat("-wal")), limits_(limits), writes_(database_), thread_([this] {
          work();
      }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    waiting_or_closing_.notify_one();
    thread_.join();
}

void Writer::put(Write write, Done done) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(Job{std::move(write), std::move(done)});
    }
    waiting_or_closing_.notify_one();
}

void Writer::work() {
    for (auto jobs = take_waiting(); !jobs.empty(); jobs = take_waiting()) {
        commit(jobs);
        for (const auto& job : jobs) job.done(job.fate);
        jobs.clear();  // what the callbacks hold is let go now, not when there is something to write again
        shorten_log();
    }
}

/// Empty only when closing with nothing left to write.
std::vector<Writer::Job> Writer::take_waiting() {
    std::unique_lock lock(mutex_);
    waiting_or_closing_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
    if (waiting_.size() <= limits_.group) return std::exchange(waiting_, {});
    const auto cut = waiting_.begin() + static_cast<std::ptrdiff_t>(limits_.group);
    std::vector<Job> group(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(cut));
    waiting_.erase(waiting_.begin(), cut);
    return group;
}

void Writer::commit(std::vector<Job>& jobs) {
    try {
        SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
        for (auto& job : jobs) run(job);
        writes_.before_commit();
        transaction.commit();
        writes_.committed();
    } catch (const SQLite::Exception& error) {
        writes_.rolled_back();
        for (auto& job : jobs) job.fate = {0, write_error(error)};
    }
}

void Writer::run(Job& job) {
    try {
        job.fate.session = writes_.run(job.write);
    } catch (const Conflict& conflict) {
        job.fate.error = WriteError{Failure::conflict, conflict.what()};
    }
}

/// The checkpointer's passive rounds cannot keep up when there is never a pause; then the writer makes one.
void Writer::shorten_log() {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(log_, unknown);
    if (unknown || static_cast<std::int64_t>(size) < limits_.log_bytes) return;
    int log_frames = 0;
    int done_frames = 0;
    sqlite3_wal_checkpoint_v2(database_.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, &log_frames, &done_frames);
}

}  // namespace parley::db
