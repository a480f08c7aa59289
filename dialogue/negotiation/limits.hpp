#pragma once
// How far a component and the package may go, and who may go there. Hidden from the candidate until the end.

#include "dialogue/negotiation/decide.hpp"

#include <array>
#include <cstdint>

namespace parley {

/// The limits that hold now: at the level talked about; `level` itself at the level the offer was made at.
[[nodiscard]] inline const Limit& limit_now(const Scenario& scenario, const State& state, Component component) {
    return component == Component::level ? scenario.tables->level_limit : scenario.limit(component, state.level);
}

/// As far as the recruiter goes without the committee, rounded down to the step; never under the opening. 0 for a
/// total.
[[nodiscard]] inline std::int64_t alone_limit(const Scenario& scenario, const State& state, Component component) {
    return component == Component::total ? 0 : scenario.alone[state.level][index_of(component)];
}

/// What the recruiter may spend a year without the committee, minor units.
[[nodiscard]] Minor alone_cost(const Scenario& scenario, const State& state);

/// Share of an unlock that this strength earns.
[[nodiscard]] constexpr BasisPoints strength_share(const Tactics& tactics, Strength strength) {
    switch (strength) {
        case Strength::none:
            return 0;
        case Strength::bare:
            return tactics.strength_bare;
        case Strength::off_sheet:
            return tactics.strength_off_sheet;
        case Strength::unverified:
            return tactics.strength_unverified;
        case Strength::refused_proof:
            return tactics.strength_refused_proof;
        case Strength::full:
            return tactics.strength_full;
    }
    return 0;
}

/// Components in the order the persona likes to spend: cheapest cash first, then the terms without cash.
[[nodiscard]] inline const std::array<Component, kTermCount>& cost_order(const Scenario& scenario, const State& state) {
    return scenario.tables->cost_order[state.level];
}

/// Raises `offer` toward `wish` in cost order as far as `budget` (company cost a year) allows.
/// Nothing falls; a component is at a multiple of its step or as wished.
[[nodiscard]] Terms fit_to_budget(const Scenario& scenario, const State& state, const Terms& offer, const Terms& wish,
                                  Minor budget);

/// The same for one component: how far it may be raised; what stands where it cannot be.
[[nodiscard]] std::int64_t affordable(const Scenario& scenario, const State& state, const Terms& offer,
                                      Component component, std::int64_t to, Minor budget);

}  // namespace parley
