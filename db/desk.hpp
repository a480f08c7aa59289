#pragma once
// A connection for what people do now and then: accounts, share links, drafts. Apart from the writer of turns,
// whose pace it must not set; SQLite's own lock keeps the two from writing at once.

#include <filesystem>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace SQLite {
class Database;
}

namespace parley::db {

/// The disk, the file or the lock refused; the message is for the log.
class DeskFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Any thread: one caller at a time, the others wait. Outlives all that use it.
class Desk {
public:
    /// The database must have been brought up to date before. Throws DeskFailure.
    explicit Desk(const std::filesystem::path& file);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Runs work(SQLite::Database&) in one transaction, durable when this returns. What work throws undoes it;
    /// SQLite's own errors come out as DeskFailure.
    template <class Work>
    auto write(Work work);
    /// The same without a transaction.
    template <class Work>
    auto read(Work work);

private:
    std::mutex mutex_;
    std::unique_ptr<SQLite::Database> database_;
};

}  // namespace parley::db
