#pragma once
// Every query of the store, on one connection. For one thread at a time.

#include "db/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace parley::db {

/// Where a session's chain of turns ends. turn == 0: it has none.
struct Tail {
    std::int64_t turn = 0;  ///< rowid
    std::uint32_t seq = 0;
};

/// Throws SQLite::Exception. The database must outlive it.
class Reads {
public:
    explicit Reads(SQLite::Database& database);

    [[nodiscard]] std::optional<std::string> persona(std::string_view hash);
    [[nodiscard]] std::optional<SessionRow> session(SessionId id);
    [[nodiscard]] std::optional<SessionRow> session_by_token(std::string_view token_hash);
    [[nodiscard]] std::vector<TurnRow> turns(SessionId id, std::uint32_t after_seq);
    [[nodiscard]] std::vector<ScoreRow> scores(SessionId id);
    [[nodiscard]] Tail tail(SessionId id);

private:
    SQLite::Statement persona_;
    SQLite::Statement session_;
    SQLite::Statement session_by_token_;
    SQLite::Statement turn_;
    SQLite::Statement scores_;
    SQLite::Statement tail_;
};

}  // namespace parley::db
