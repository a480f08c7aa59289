#include "db/connection.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace parley::db {

namespace {

constexpr int kBusyTimeoutMs = 5'000;  ///< another process may hold the write lock for a whole group

}  // namespace

SQLite::Database open(const std::filesystem::path& file, Access access) {
    const int flags =
        access == Access::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    SQLite::Database database(file.string(), flags, kBusyTimeoutMs);
    if (access == Access::read_write) database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA wal_autocheckpoint = 0");  // a connection of its own does that: see checkpointer.hpp
    return database;
}

}  // namespace parley::db
