#pragma once
// What a scenario's names and texts come to, looked up once: which lever moves what, what the sheet bears out, in which
// order the persona spends. The same for every seed, so that scenarios of many seeds share it.

#include "persona/persona.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace parley {

/// A set of components, levers, kinds or states: bit per index.
using Mask = std::uint32_t;

[[nodiscard]] constexpr bool holds(Mask mask, std::size_t index) { return ((mask >> index) & 1U) != 0; }
/// Of a mask that is not empty.
[[nodiscard]] constexpr std::size_t lowest(Mask mask) { return static_cast<std::size_t>(std::countr_zero(mask)); }
[[nodiscard]] constexpr std::size_t highest(Mask mask) { return static_cast<std::size_t>(std::bit_width(mask)) - 1; }

struct LeverTable {
    std::array<BasisPoints, kComponentCount> shares{};  ///< of the headroom, by component; unlocks of one are added up
    BasisPoints budget_share = 0;
    Mask moves = 0;                   ///< components that it has an unlock for
    Mask group = 0;                   ///< levers of its overlap group; itself alone where it has none
    Mask evidence = 0;                ///< kinds that count for it
    Mask best_states = 0;             ///< by the order of kStateNames
    std::vector<std::int32_t> facts;  ///< of the sheet, that speak for it and are of a kind that counts
};

struct ScenarioTables {
    std::vector<LeverTable> levers;              ///< of the persona, at most kMaxLevers
    std::vector<Mask> levers_of_fact;            ///< by fact of the sheet: the levers that it names
    std::array<Mask, kComponentCount> movers{};  ///< by component: levers that have an unlock for it
    Mask budget_movers = 0;                      ///< levers that add to the budget
    Mask supported = 0;                          ///< levers that something on the sheet bears out
    Mask offer_levers = 0;                       ///< levers that competing offers strengthen
    std::int32_t offer_lever = -1;               ///< the first of them; -1: none
    /// By level: cheapest cash first, then the terms without cash.
    std::vector<std::array<Component, kTermCount>> cost_order;
    std::vector<Minor> opening_cost;  ///< by level: a year of the package that the first offer states, minor units
    Limit level_limit;  ///< of `level` itself, where the offer is made: no further up than there are levels
};

[[nodiscard]] ScenarioTables make_scenario_tables(const Persona& persona, const Region& region, std::uint8_t level,
                                                  const FactSheet& sheet);

}  // namespace parley
