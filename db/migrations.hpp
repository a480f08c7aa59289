#pragma once
// The schema, step by step. Append only: a step that has been released is never edited.

#include <SQLiteCpp/Database.h>

#include <stdexcept>

namespace parley::db {

/// The version this build writes.
[[nodiscard]] int schema_version();

class LaterSchema : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Brings the database to schema_version(), each step in a transaction of its own. Throws LaterSchema for a
/// file that a newer program has written, SQLite::Exception when a step fails.
void migrate(SQLite::Database& database);

}  // namespace parley::db
