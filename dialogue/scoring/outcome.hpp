#pragma once
// What came of it: captured of what could be had, and the price of every unlock that was missed.

#include "dialogue/scoring/score.hpp"
#include "dialogue/scoring/view.hpp"

#include <vector>

namespace parley::scoring {

/// All but what was missed: to price that the talk is played again, many times.
[[nodiscard]] Outcome judge_outcome(const Case& all);

/// For each lever the sheet supports that was left below full strength: what the same session would have brought more
/// with it used well at its best moment, all else as it was. One that would have brought nothing is not listed.
/// Prices overlap and do not add up. Dearest first.
[[nodiscard]] std::vector<MissedUnlock> missed_unlocks(const Case& all);

}  // namespace parley::scoring
