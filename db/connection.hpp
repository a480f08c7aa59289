#pragma once
// The one place where a database is opened.

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace parley::db {

enum class Access { read_only, read_write };

/// Opens with WAL, synchronous=FULL, foreign keys and a busy timeout; read_write creates the file.
/// WAL with synchronous=NORMAL loses answered turns when the power fails; FULL does not.
/// Throws SQLite::Exception.
[[nodiscard]] SQLite::Database open(const std::filesystem::path& file, Access access);

}  // namespace parley::db
