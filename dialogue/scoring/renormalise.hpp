#pragma once
// The scale without what is not applicable: hundredths that always sum to a hundred points.

#include "dialogue/scoring/finding.hpp"
#include "dialogue/scoring/score.hpp"

#include <cstdint>
#include <vector>

namespace parley::scoring {

/// Shares of 10000 by weight, the largest remainders rounded up; a weight of 0 gets nothing. All zero stays so.
[[nodiscard]] std::vector<std::int32_t> shares_of_hundred(const std::vector<std::int32_t>& weights);

/// The findings scaled to `of`: running sums are rounded, so that the evidence adds up to the points exactly.
/// Points taken away come last and never bring the dimension under zero.
[[nodiscard]] DimensionScore scaled(const Case& all, Dimension dimension, const Findings& findings, std::int32_t of);

/// Points taken from the whole: at most what the dimensions have earned.
[[nodiscard]] DimensionScore deducted(const Case& all, const Findings& findings, std::int32_t earned);

}  // namespace parley::scoring
