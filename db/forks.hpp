#pragma once
// What candidates tried instead, after the end: a tree under each session. Every fork is one turn; the turns before it
// are those of the line it leaves. Unranked: no list and no score counts them.

#include "db/desk.hpp"
#include "db/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley::db {

struct ForkRow {
    std::int64_t id = 0;      ///< given by the database; ignored when adding
    SessionId session = 0;    ///< the one that was played
    std::int64_t parent = 0;  ///< the fork it leaves; 0: the session itself
    std::uint32_t seq = 0;    ///< of its turn: what the parent has there is what was said differently
    std::int64_t made_ms = 0;
    std::string row;   ///< its turn, as in TurnRow::body
    std::string view;  ///< what the page is shown of it, JSON
};

/// Any thread. All members throw DeskFailure.
class Forks {
public:
    explicit Forks(Desk& desk) : desk_(desk) {}

    /// Forks of one session that are kept.
    static constexpr int kMost = 200;

    /// The fork's id; nothing where the session has kMost already.
    [[nodiscard]] std::optional<std::int64_t> add(const ForkRow& fork);
    /// In order of their making.
    [[nodiscard]] std::vector<ForkRow> of(SessionId session) const;

private:
    Desk& desk_;
};

/// The forks that lead to `id`, outermost first and `id` last; empty where it is not among them.
[[nodiscard]] std::vector<const ForkRow*> path_to(const std::vector<ForkRow>& forks, std::int64_t id);

}  // namespace parley::db
