#pragma once
// What another sentence would have been worth: a fork beside the talk it left.

#include "dialogue/scoring/score.hpp"

#include <cstdint>

namespace parley {

/// Two scores of the same length of talk, so that what was said later is on neither side of the scales. A fork that
/// has ended is compared with the whole talk, and so is one that has gone on for longer.
struct WhatIf {
    std::uint32_t then_seq = 0;  ///< the last turn of the original that was counted
    Score then;                  ///< the original's
    Score now;                   ///< the fork's

    [[nodiscard]] std::int32_t process_change() const { return now.process - then.process; }
    /// V_candidate a year of what is on the table.
    [[nodiscard]] Minor money_change() const { return now.outcome.final - then.outcome.final; }
};

/// Pure. Both sessions are of the scenario; neither is ranked by it.
[[nodiscard]] WhatIf compare_fork(const Scenario& scenario, const Session& original, const Session& fork,
                                  const Rubric& rubric);

}  // namespace parley
