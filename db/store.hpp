#pragma once
// What the program needs of storage: personas by hash, sessions by id or by the hash of their secret token,
// one immutable row a turn, scores beside them. Plain strings and integers; what is in the JSON is the
// business of others.

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace parley::db {

/// A session's number: what logs, exports and the command line call it. Not secret, not guess-proof.
using SessionId = std::int64_t;

/// Row 0, as stored.
struct SessionRow {
    SessionId id = 0;        ///< given by the store; ignored when creating
    std::string token_hash;  ///< raw bytes; empty: no page can take this session up
    std::string persona_hash;
    std::string header;  ///< JSON
    std::int64_t started_ms = 0;
    bool ended = false;
    std::string owner;  ///< empty: none
};

/// Row seq >= 1, as stored. Never changed once written.
struct TurnRow {
    std::uint32_t seq = 0;
    std::int64_t at_ms = 0;
    std::string body;  ///< JSON
};

struct ScoreRow {
    std::string rubric;  ///< id and version; one score a session and rubric is kept, the first
    std::string body;    ///< JSON
};

enum class Failure : std::uint8_t {
    full,      ///< no space left
    io,        ///< the disk or the file refused; a later try may do
    conflict,  ///< that row exists already, or the row it belongs to does not
    closed     ///< the store is shutting down
};

struct WriteError {
    Failure failure = Failure::io;
    std::string message;  ///< for the log
};

/// The fate of one write: durable on disk, or not there at all.
struct Written {
    SessionId session = 0;  ///< the new session's, for `create`; else the one written to
    std::optional<WriteError> error;
};

/// Called once, on the writer's thread: hand over to your own and return quickly. Must not throw.
using Done = std::function<void(const Written&)>;

/// A read that could not be done; the message is for the log.
class ReadFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// All members may be called from any thread. Writes are taken in the order given; those waiting together
/// share a transaction: a conflict fails alone, a disk that refuses fails all of them, and what failed leaves
/// nothing behind. Reads block the caller, see only what is durable, and throw ReadFailure.
class Store {
public:
    virtual ~Store() = default;

    /// Keeps a persona for ever; the same hash again changes nothing.
    virtual void put_persona(std::string hash, std::string canonical_json, Done done) = 0;

    /// A session with its first rows (the greeting; or all of them, for a session played elsewhere).
    /// Its persona must have been put before.
    virtual void create(SessionRow session, std::vector<TurnRow> turns, Done done) = 0;

    /// One turn. `ends`: nothing more will be appended. Rows of one session come in order of seq, the next
    /// only after the one before is done.
    virtual void append(SessionId session, TurnRow turn, bool ends, Done done) = 0;

    /// A result beside those that are there.
    virtual void put_score(SessionId session, ScoreRow score, Done done) = 0;

    [[nodiscard]] virtual std::optional<std::string> persona(std::string_view hash) const = 0;
    [[nodiscard]] virtual std::optional<SessionRow> session(SessionId id) const = 0;
    [[nodiscard]] virtual std::optional<SessionRow> session_by_token(std::string_view token_hash) const = 0;
    /// In order of seq, those after `after_seq`.
    [[nodiscard]] virtual std::vector<TurnRow> turns(SessionId id, std::uint32_t after_seq = 0) const = 0;
    [[nodiscard]] virtual std::vector<ScoreRow> scores(SessionId id) const = 0;
};

/// Starts one write and waits for its fate: for the command line and tests.
///     const Written written = await_write([&](Done done) { store.create(row, turns, done); });
[[nodiscard]] Written await_write(const std::function<void(Done)>& start);

}  // namespace parley::db
