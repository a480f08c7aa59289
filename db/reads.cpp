#include "db/reads.hpp"

#include "db/bound.hpp"

#include <algorithm>

namespace parley::db {

namespace {

constexpr auto kSession = "SELECT id, token_hash, persona_hash, header, started_ms, ended, owner FROM sessions ";

SessionRow session_of(SQLite::Statement& row) {
    SessionRow session;
    session.id = row.getColumn(0).getInt64();
    session.token_hash = row.getColumn(1).getString();
    session.persona_hash = row.getColumn(2).getString();
    session.header = row.getColumn(3).getString();
    session.started_ms = row.getColumn(4).getInt64();
    session.ended = row.getColumn(5).getInt() != 0;
    session.owner = row.getColumn(6).getString();
    return session;
}

TurnRow turn_of(SQLite::Statement& row) {
    TurnRow turn;
    turn.seq = row.getColumn(0).getUInt();
    turn.at_ms = row.getColumn(2).getInt64();
    turn.body = row.getColumn(3).getString();
    return turn;
}

}  // namespace

Reads::Reads(SQLite::Database& database)
    : persona_(database, "SELECT json FROM personas WHERE hash = ?1"),
      session_(database, std::string(kSession) + "WHERE id = ?1"),
      session_by_token_(database, std::string(kSession) + "WHERE token_hash = ?1"),
      turn_(database, "SELECT seq, previous, at_ms, body FROM turns WHERE id = ?1"),
      scores_(database, "SELECT rubric, body FROM scores WHERE session = ?1 ORDER BY rubric"),
      // One statement, so that the mark cannot move between its two halves.
      tail_(database,
            "SELECT id, seq FROM turns WHERE id = coalesce("
            "(SELECT id FROM turns WHERE id > (SELECT upto FROM tail_mark) AND session = ?1 ORDER BY id DESC LIMIT 1),"
            "(SELECT turn FROM tails WHERE session = ?1))") {}

std::optional<std::string> Reads::persona(std::string_view hash) {
    const Bound row(persona_);
    persona_.bind(1, std::string(hash));
    if (!persona_.executeStep()) return std::nullopt;
    return persona_.getColumn(0).getString();
}

std::optional<SessionRow> Reads::session(SessionId id) {
    const Bound row(session_);
    session_.bind(1, id);
    if (!session_.executeStep()) return std::nullopt;
    return session_of(session_);
}

std::optional<SessionRow> Reads::session_by_token(std::string_view token_hash) {
    const Bound row(session_by_token_);
    session_by_token_.bind(1, token_hash.data(), static_cast<int>(token_hash.size()));
    if (!session_by_token_.executeStep()) return std::nullopt;
    return session_of(session_by_token_);
}

std::vector<TurnRow> Reads::turns(SessionId id, std::uint32_t after_seq) {
    std::vector<TurnRow> found;
    auto at = tail(id).turn;
    while (at != 0) {
        const Bound row(turn_);
        turn_.bind(1, at);
        if (!turn_.executeStep()) throw std::runtime_error("the chain of turns is broken at row " + std::to_string(at));
        if (turn_.getColumn(0).getUInt() <= after_seq) break;
        at = turn_.getColumn(1).getInt64();
        found.push_back(turn_of(turn_));
    }
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<ScoreRow> Reads::scores(SessionId id) {
    const Bound row(scores_);
    scores_.bind(1, id);
    std::vector<ScoreRow> found;
    while (scores_.executeStep()) {
        found.push_back({scores_.getColumn(0).getString(), scores_.getColumn(1).getString()});
    }
    return found;
}

Tail Reads::tail(SessionId id) {
    const Bound row(tail_);
    tail_.bind(1, id);
    if (!tail_.executeStep()) return {};
    return {tail_.getColumn(0).getInt64(), tail_.getColumn(1).getUInt()};
}

}  // namespace parley::db
