#pragma once
// The best package that could be had with given lever strengths: a linear programme over the terms' limits and
// the company's budget, relaxed upward where an offer would have to be a multiple of a step.

#include "dialogue/negotiation/state.hpp"
#include "dialogue/scoring/score.hpp"

#include <array>

namespace parley::scoring {

using Strengths = std::array<Strength, kMaxLevers>;

/// The most that each lever can come to with this sheet: full where the sheet supports it, else what a claim of
/// one's own is worth.
[[nodiscard]] Strengths best_strengths(const Scenario& scenario);

/// The greatest V_candidate a year over packages within the limits and the budget that these strengths allow,
/// at the level of the offer and at every level that a level case can reach.
[[nodiscard]] Reachable reachable_with(const Scenario& scenario, const CandidateValues& values,
                                       const Strengths& strengths);

/// The greatest value of one component over the same packages, in its unit.
[[nodiscard]] std::int64_t greatest_of(const Scenario& scenario, const Strengths& strengths, Component component);

}  // namespace parley::scoring
