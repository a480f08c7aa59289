#pragma once
// A finished session forked: something else said at a turn, the recruiter's answer to it, and what that was worth.

#include "db/forks.hpp"
#include "server/engine/loading.hpp"

#include <string>
#include <variant>
#include <vector>

namespace parley::server {

struct MadeFork {
    std::string row;   ///< to be kept, as a turn's
    std::string view;  ///< {"parent","turn","compared"}: members of what the page is shown, see docs/protocol.md
};

/// `path`: the forks that lead to the line that is left, outermost first; empty: the session itself. The answer is
/// made with the session's own seed and the clock of the turn that is replaced, so it is the same every time.
/// Problems: `seq` outside the line, a line that has ended there, an input that the turn cannot take.
[[nodiscard]] std::variant<MadeFork, Problem> say_instead(Shelves shelves, const StoredSession& origin,
                                                          const std::vector<const db::ForkRow*>& path,
                                                          std::uint32_t seq, const ClientMessage& message);

}  // namespace parley::server
