#pragma once
// How far a component and the package may go, and who may go there. Hidden from the candidate until the end.

#include "dialogue/negotiation/decide.hpp"

#include <array>
#include <cstdint>

namespace parley {

/// The limits that hold now: at the level talked about; `level` itself at the level the offer was made at.
[[nodiscard]] Limit limit_now(const Scenario& scenario, const State& state, Component component);

/// As far as the recruiter goes without the committee, rounded down to the step; never under the opening.
[[nodiscard]] std::int64_t alone_limit(const Scenario& scenario, const State& state, Component component);

/// What the recruiter may spend a year without the committee, minor units.
[[nodiscard]] Minor alone_cost(const Scenario& scenario, const State& state);

/// Share of an unlock that this strength earns.
[[nodiscard]] BasisPoints strength_share(const Tactics& tactics, Strength strength);

/// Components in the order the persona likes to spend: cheapest cash first, then the terms without cash.
[[nodiscard]] std::array<Component, kTermCount> cost_order(const Scenario& scenario, const State& state);

/// Raises `offer` toward `wish` in cost order as far as `budget` (company cost a year) allows.
/// Nothing falls; a component is at a multiple of its step or as wished.
[[nodiscard]] Terms fit_to_budget(const Scenario& scenario, const State& state, const Terms& offer, const Terms& wish,
                                  Minor budget);

}  // namespace parley
