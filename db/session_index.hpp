#pragma once
// What lists of sessions show and search. Derived from the rows: it may lag, be dropped and be made again.

#include "db/store.hpp"

#include "db/desk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley::db {

struct SessionSummary {
    SessionId session = 0;
    std::string owner;       ///< the candidate's, as in the session's row
    std::string persona;     ///< id
    std::string title;       ///< role and company, for people
    std::string region;      ///< name
    std::string difficulty;  ///< name
    std::int64_t started_ms = 0;
    std::uint32_t turns = 0;
    std::string outcome;                   ///< empty: still running
    std::optional<std::int32_t> process;   ///< hundredths
    std::optional<std::int32_t> captured;  ///< basis points
    std::string text;                      ///< what was said, for the search; not read back
};

/// Empty members do not narrow.
struct SessionFilter {
    std::string owner;
    std::string persona;
    std::string outcome;  ///< "running" for those without one
    std::string search;   ///< anywhere in what was said, the title or the region; case aside
    std::int64_t from_ms = 0;
    std::int64_t to_ms = 0;  ///< 0: no end
    SessionId before = 0;    ///< page: sessions with a smaller number; 0: from the newest
    int most = 50;
};

/// One of the talks a candidate has had with a persona.
struct Attempt {
    SessionSummary summary;
    int number = 0;  ///< 1: the first with this persona
};

/// Any thread. All members throw DeskFailure.
class SessionIndex {
public:
    explicit SessionIndex(Desk& desk) : desk_(desk) {}

    void put(const SessionSummary& summary);
    /// Newest first.
    [[nodiscard]] std::vector<SessionSummary> list(const SessionFilter& filter) const;
    [[nodiscard]] std::optional<SessionSummary> find(SessionId session) const;
    /// The talks of one owner that have ended, in order of their beginning.
    [[nodiscard]] std::vector<Attempt> attempts(const std::string& owner) const;
    /// Sessions whose summary is missing, or says running where they have ended: to be made again.
    [[nodiscard]] std::vector<SessionId> stale() const;

private:
    Desk& desk_;
};

struct Share {
    SessionId session = 0;
    std::int64_t expires_ms = 0;  ///< 0: never
    bool redacted = false;        ///< names and employers are hidden
};

/// A link as its maker sees it; the secret itself is not kept.
struct ShareLink {
    std::string id;  ///< 16 hex digits of the token's hash
    Share share;
    std::int64_t made_ms = 0;
};

/// Secret links to one session, read only. Any thread; all members throw DeskFailure.
class Shares {
public:
    explicit Shares(Desk& desk) : desk_(desk) {}

    void add(const std::string& token_hash, const Share& share, std::int64_t now_ms);
    [[nodiscard]] std::optional<Share> find(const std::string& token_hash, std::int64_t now_ms) const;
    /// All links of a session stop working.
    void revoke(SessionId session);
    /// One link of it stops working; true where there was such a one.
    bool revoke(SessionId session, const std::string& link_id);
    /// Those that still work, oldest first.
    [[nodiscard]] std::vector<ShareLink> list(SessionId session, std::int64_t now_ms) const;

private:
    Desk& desk_;
};

}  // namespace parley::db
