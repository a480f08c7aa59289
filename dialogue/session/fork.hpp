#pragma once
// A session forked: the same talk up to a turn, and something else said there. The dice are the session's own, so
// the recruiter's answer differs for what was said and for nothing else.

#include "dialogue/session/turn.hpp"

#include <cstdint>
#include <string>

namespace parley {

/// The first `count` rows, or all where there are fewer.
[[nodiscard]] Session cut_after(const Session& session, std::size_t count);

/// The rows before turn `seq`, under a header whose parent is {name, seq}. seq >= 2: the greeting is nobody's to
/// say differently.
[[nodiscard]] Session fork_at(const Session& session, std::string name, std::uint32_t seq);

}  // namespace parley
