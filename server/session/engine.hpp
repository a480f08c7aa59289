#pragma once
// What the shell knows of a negotiation: messages in, rows to store and JSON to show out. The shell keeps
// the order (store, then commit, then tell); the engine holds the rules.

#include "db/store.hpp"
#include "server/session/messages.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace parley::server {

/// A turn made but not yet part of the session.
struct PreparedTurn {
    db::TurnRow row;
    bool ends = false;
};

/// Whether a client id has been answered before.
struct Repeat {
    enum class Kind : std::uint8_t { fresh, same, different };
    Kind kind = Kind::fresh;
    std::uint32_t seq = 0;  ///< same: the turn that answered it
};

/// A session as the store has it.
struct StoredSession {
    db::SessionRow row;
    std::vector<db::TurnRow> turns;
    std::vector<db::ScoreRow> scores;  ///< empty before the end
};

/// All that belongs to the row. Blocks; throws db::ReadFailure.
[[nodiscard]] StoredSession read_stored(const db::Store& store, db::SessionRow row);

/// The finished session judged. All JSON.
struct Result {
    db::ScoreRow row;
    std::string score;
    std::string reveal;
};

/// One session. For one thread at a time. Everything but prepare, commit and discard leaves it as it is.
class SessionEngine {
public:
    virtual ~SessionEngine() = default;

    /// The turn this message leads to; the session does not advance until commit().
    [[nodiscard]] virtual std::variant<PreparedTurn, Problem> prepare(const ClientMessage& message,
                                                                      std::int64_t at_ms) = 0;
    /// The turn that silence leads to, at or after due_ms().
    [[nodiscard]] virtual std::optional<PreparedTurn> prepare_tick(std::int64_t at_ms) = 0;
    /// The prepared turn is stored. Returns its JSON, as a candidate may see it.
    virtual std::string commit() = 0;
    /// The prepared turn is not stored.
    virtual void discard() = 0;

    [[nodiscard]] virtual Repeat repeat_of(const ClientMessage& message) const = 0;
    [[nodiscard]] virtual bool over() const = 0;
    /// Wall clock at which silence has consequences; none when over.
    [[nodiscard]] virtual std::optional<std::int64_t> due_ms() const = 0;

    [[nodiscard]] virtual std::string brief() const = 0;
    /// An array of the turns after `after_seq`.
    [[nodiscard]] virtual std::string turns(std::uint32_t after_seq) const = 0;
    /// One turn; it must exist.
    [[nodiscard]] virtual std::string turn(std::uint32_t seq) const = 0;
    /// Only when over. What was stored with the session where it holds a score, not a new judgement.
    [[nodiscard]] virtual Result result() const = 0;
};

struct NewSession {
    std::unique_ptr<SessionEngine> engine;  ///< with its greeting prepared
    db::SessionRow row;                     ///< without the token's hash
    db::TurnRow greeting;
};

struct Download {
    std::string content_type;
    std::string file_name;
    std::string body;
};

/// What a brief is asked for with; empty: the persona's default.
struct BriefChoice {
    std::string persona;
    std::string region;
    std::string level;
    std::string difficulty;
    std::string fact_sheet;
};

/// Which of the personas on offer are asked for; empty: the first of all.
struct PersonaQuery {
    std::string search;
    std::string after;      ///< an id
    std::size_t limit = 0;  ///< 0: as many as are told at once
};

/// Makes engines. Any thread.
class EngineFactory {
public:
    virtual ~EngineFactory() = default;

    [[nodiscard]] virtual std::variant<NewSession, Problem> start(const ClientMessage& message,
                                                                  std::int64_t now_ms) const = 0;
    /// Throws std::runtime_error when the rows cannot be read back.
    [[nodiscard]] virtual std::unique_ptr<SessionEngine> load(const StoredSession& stored) const = 0;
    /// The answer of GET /api/personas.
    [[nodiscard]] virtual std::string personas(const PersonaQuery& query) const = 0;
    /// What a session started so would tell its candidate beforehand: the same JSON as its brief.
    [[nodiscard]] virtual std::variant<std::string, Problem> brief(const BriefChoice& choice) const = 0;
    /// `format` is md, json or csv; a Problem for another, or for what is not shown before the end.
    [[nodiscard]] virtual std::variant<Download, Problem> export_session(const StoredSession& stored,
                                                                         std::string_view format) const = 0;
};

}  // namespace parley::server
