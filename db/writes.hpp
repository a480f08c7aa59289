#pragma once
// Every change of the store, inside a transaction that another opens and closes. For the writer's thread.

#include "db/reads.hpp"

#include <unordered_map>
#include <variant>

namespace parley::db {

struct PutPersona {
    std::string hash;
    std::string json;
};
struct CreateSession {
    SessionRow session;
    std::vector<TurnRow> turns;
};
struct AppendTurn {
    SessionId session = 0;
    TurnRow turn;
    bool ends = false;
};
struct PutScore {
    SessionId session = 0;
    ScoreRow score;
};
using Write = std::variant<PutPersona, CreateSession, AppendTurn, PutScore>;

/// The row contradicts what is stored; the transaction may go on without it.
class Conflict : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Knows where the chains of the sessions written to end, so that an append reads nothing.
/// Throws Conflict, and SQLite::Exception where the transaction itself has failed.
class Writes {
public:
    explicit Writes(SQLite::Database& database);

    /// Does one write; nothing of it stays when it throws Conflict.
    [[nodiscard]] SessionId run(const Write& write);

    /// Before the transaction is committed: moves the tail mark when it has fallen behind.
    void before_commit();
    /// After: what was written is so.
    void committed();
    /// After a rollback: the sessions it touched are looked up again.
    void rolled_back();

private:
    SessionId run_one(const PutPersona& write);
    SessionId run_one(const CreateSession& write);
    SessionId run_one(const AppendTurn& write);
    SessionId run_one(const PutScore& write);
    void insert_turn(SessionId session, const TurnRow& turn);
    void end_session(SessionId session);
    [[nodiscard]] Tail& tail_of(SessionId session);
    void forget_a_few_tails();

    SQLite::Database& database_;
    Reads reads_;
    SQLite::Statement put_persona_;
    SQLite::Statement create_;
    SQLite::Statement append_;
    SQLite::Statement end_;
    SQLite::Statement put_score_;
    SQLite::Statement move_tails_;
    SQLite::Statement move_mark_;
    std::unordered_map<SessionId, Tail> tails_;
    std::vector<SessionId> touched_;  ///< in this transaction
    int since_mark_ = 0;
};

}  // namespace parley::db
