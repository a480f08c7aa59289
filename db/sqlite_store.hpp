#pragma once
// The store on SQLite.

#include "db/store.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>

namespace parley::db {

struct SqliteOptions {
    /// Sessions are taken up and appended to: one process a database at a time (a lock file beside it says
    /// which). Without it sessions may still be created whole, scored and read while another serves them.
    bool appends = false;
    std::size_t group = 256;                          ///< writes a transaction at most
    std::int64_t log_bytes = 64 * 1'024 * 1'024;      ///< a longer write-ahead log is cut back by the writer
    std::chrono::milliseconds checkpoint_every{100};  ///< rounds of the checkpoint thread
};

/// The database cannot be used; what() is for a person and says how to mend it.
class OpenFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Opens or creates the database and brings its schema up to date; its folder must exist. Destroying the
/// store writes what still waits, calls every Done and folds the log into the file. Throws OpenFailure.
[[nodiscard]] std::unique_ptr<Store> open_sqlite_store(const std::filesystem::path& file,
                                                       const SqliteOptions& options = {});

}  // namespace parley::db
