#pragma once

#include <SQLiteCpp/Statement.h>

namespace parley::db {

/// Leaves a prepared statement as it was found, whatever happens between: a statement not reset holds a
/// read lock open and keeps the log from being checkpointed.
class Bound {
public:
    explicit Bound(SQLite::Statement& statement) : statement_(statement) {}
    ~Bound() { statement_.tryReset(); }
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;

private:
    SQLite::Statement& statement_;
};

}  // namespace parley::db
