#pragma once
// The time-dependent concession curve, compiled once when a persona is read, so that no decision needs libm.

#include "persona/money.hpp"

#include <optional>
#include <vector>

namespace parley {

inline constexpr std::int32_t kMostConcessions = 24;

/// Entry i is the share of the way from the start to the allowed limit given by concession i + 1, basis points:
/// F(t) = k + (1 - k) t^(1/beta) at t = (i + 1) / steps (Faratin, Sierra & Jennings 1998); beta < 1 holds out,
/// beta > 1 concedes early. nullopt unless 0.05 <= beta <= 20, 0 <= k <= 1 and 1 <= steps <= kMostConcessions.
[[nodiscard]] std::optional<std::vector<BasisPoints>> concession_table(double beta, double k, std::int32_t steps);

}  // namespace parley
