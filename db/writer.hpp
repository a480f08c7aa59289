#pragma once
// One thread that writes. All that wait when it comes round share one transaction and one fdatasync.

#include "db/writes.hpp"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <thread>

namespace parley::db {

struct WriterLimits {
    std::size_t group = 256;                      ///< writes a transaction
    std::int64_t log_bytes = 64 * 1'024 * 1'024;  ///< a log longer than this is checkpointed by the writer itself
};

/// Its destructor writes what still waits, then stops the thread.
class Writer {
public:
    Writer(SQLite::Database database, std::filesystem::path file, WriterLimits limits);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Any thread. `done` is called on the writer's thread.
    void put(Write write, Done done);

private:
    struct Job {
        Write write;
        Done done;
        Written fate{};
    };

    void work();
    [[nodiscard]] std::vector<Job> take_waiting();
    void commit(std::vector<Job>& jobs);
    void run(Job& job);
    void shorten_log();

    SQLite::Database database_;
    const std::filesystem::path log_;
    const WriterLimits limits_;
    Writes writes_;
    std::mutex mutex_;
    std::condition_variable waiting_or_closing_;
    std::vector<Job> waiting_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace parley::db
