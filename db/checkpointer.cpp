#include "db/checkpointer.hpp"

#include <sqlite3.h>

#include <utility>

namespace parley::db {

Checkpointer::Checkpointer(SQLite::Database database, std::chrono::milliseconds every)
    : database_(std::move(database)), every_(every), thread_([this] { work(); }) {}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    closed_.notify_one();
    thread_.join();
}

/// A round that fails loses nothing: the rows stay in the log, the next round tries again, and a disk that
/// refuses is reported by the writes themselves.
void Checkpointer::work() {
    while (wait_for_round()) {
        sqlite3_wal_checkpoint_v2(database_.getHandle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
}

bool Checkpointer::wait_for_round() {
    std::unique_lock lock(mutex_);
    return !closed_.wait_for(lock, every_, [this] { return closing_; });
}

}  // namespace parley::db
