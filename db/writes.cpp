#include "db/writes.hpp"

#include "db/bound.hpp"

#include <SQLiteCpp/Savepoint.h>
#include <sqlite3.h>

namespace parley::db {

namespace {

constexpr int kTurnsPerMark = 1'024;        ///< what a look-up after a restart scans at most
constexpr std::size_t kMaxTails = 100'000;  ///< some 5 MB

bool is_conflict(const SQLite::Exception& error) { return (error.getErrorCode() & 0xff) == SQLITE_CONSTRAINT; }

}  // namespace

Writes::Writes(SQLite::Database& database)
    : database_(database),
      reads_(database),
      put_persona_(database, "INSERT INTO personas(hash, json) VALUES(?1, ?2) ON CONFLICT(hash) DO NOTHING"),
      create_(database,
              "INSERT INTO sessions(token_hash, persona_hash, started_ms, owner, header) VALUES(?1, ?2, ?3, ?4, ?5)"),
      append_(database, "INSERT INTO turns(session, seq, previous, at_ms, body) VALUES(?1, ?2, ?3, ?4, ?5)"),
      end_(database, "UPDATE sessions SET ended = 1 WHERE id = ?1"),
      put_score_(database, "INSERT INTO scores(session, rubric, body) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING"),
      move_tails_(database,
                  "INSERT OR REPLACE INTO tails(session, turn) SELECT session, max(id) FROM turns "
                  "WHERE id > (SELECT upto FROM tail_mark) GROUP BY session"),
      move_mark_(database, "UPDATE tail_mark SET upto = coalesce((SELECT max(id) FROM turns), 0)") {}

SessionId Writes::run(const Write& write) {
    try {
        return std::visit([this](const auto& one) { return run_one(one); }, write);
    } catch (const SQLite::Exception& error) {
        if (is_conflict(error)) throw Conflict(error.what());
        throw;
    }
}

SessionId Writes::run_one(const PutPersona& write) {
    const Bound statement(put_persona_);
    put_persona_.bindNoCopy(1, write.hash);
    put_persona_.bindNoCopy(2, write.json);
    put_persona_.exec();
    return 0;
}

SessionId Writes::run_one(const CreateSession& write) {
    SQLite::Savepoint whole_or_nothing(database_, "create_session");
    const Bound statement(create_);
    const auto& session = write.session;
    if (!session.token_hash.empty()) {
        create_.bindNoCopy(1, session.token_hash.data(), static_cast<int>(session.token_hash.size()));
    } else {
        create_.bind(1);
    }
    create_.bindNoCopy(2, session.persona_hash);
    create_.bind(3, session.started_ms);
    create_.bindNoCopy(4, session.owner);
    create_.bindNoCopy(5, session.header);
    create_.exec();
    const SessionId id = database_.getLastInsertRowid();
    forget_a_few_tails();
    tails_[id] = {};
    touched_.push_back(id);
    for (const auto& turn : write.turns) insert_turn(id, turn);
    if (session.ended) end_session(id);
    whole_or_nothing.release();
    return id;
}

SessionId Writes::run_one(const AppendTurn& write) {
    insert_turn(write.session, write.turn);
    if (write.ends) end_session(write.session);
    return write.session;
}

SessionId Writes::run_one(const PutScore& write) {
    const Bound statement(put_score_);
    put_score_.bind(1, write.session);
    put_score_.bindNoCopy(2, write.score.rubric);
    put_score_.bindNoCopy(3, write.score.body);
    put_score_.exec();
    return write.session;
}

void Writes::insert_turn(SessionId session, const TurnRow& turn) {
    auto& tail = tail_of(session);
    if (turn.seq != tail.seq + 1) {
        throw Conflict("session " + std::to_string(session) + ": turn " + std::to_string(turn.seq) +
                       " does not follow turn " + std::to_string(tail.seq));
    }
    const Bound statement(append_);
    append_.bind(1, session);
    append_.bind(2, turn.seq);
    append_.bind(3, tail.turn);
    append_.bind(4, turn.at_ms);
    append_.bindNoCopy(5, turn.body);
    append_.exec();
    touched_.push_back(session);
    tail = {database_.getLastInsertRowid(), turn.seq};
    ++since_mark_;
}

void Writes::end_session(SessionId session) {
    const Bound statement(end_);
    end_.bind(1, session);
    end_.exec();
}

Tail& Writes::tail_of(SessionId session) {
    const auto known = tails_.find(session);
    if (known != tails_.end()) return known->second;
    forget_a_few_tails();
    return tails_[session] = reads_.tail(session);
}

/// Any may go: they are a memory of what is on disk.
void Writes::forget_a_few_tails() {
    if (tails_.size() >= kMaxTails) tails_.clear();
}

void Writes::before_commit() {
    if (since_mark_ < kTurnsPerMark) return;
    const Bound tails(move_tails_);
    move_tails_.exec();
    const Bound mark(move_mark_);
    move_mark_.exec();
    since_mark_ = 0;
}

void Writes::committed() { touched_.clear(); }

void Writes::rolled_back() {
    for (const auto session : touched_) tails_.erase(session);
    touched_.clear();
    since_mark_ = kTurnsPerMark;  // unknown now: look again soon
}

}  // namespace parley::db
