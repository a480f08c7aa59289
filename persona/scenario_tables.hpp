#pragma once
// What a scenario's names and texts come to, looked up once: which lever moves what, what the sheet bears out, in which
// order the persona spends. The same for every seed, so that scenarios of many seeds share it.

#include "persona/money.hpp"
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

/// What one component costs the company, by its value.
struct CostRule {
    std::int64_t weight = 0;  ///< basis points of the annualised value; per unit where it is no cash
    std::int32_t years = 1;   ///< that the value is spread over
    bool per_unit = false;
    bool of_base = false;  ///< the value is basis points of the base

    /// Minor units a year.
    [[nodiscard]] constexpr Minor cost(std::int64_t value, Minor base) const {
        constexpr std::int64_t kWhole = 10'000;
        if (value == 0) return 0;
        if (per_unit) return scale(value, weight, 1);
        const Minor yearly = of_base ? scale(base, value, kWhole) : scale(value, 1, years);
        return scale(yearly, weight, kWhole);
    }
};
using CostRules = std::array<CostRule, kTermCount>;

/// cost_weight x annualised component: signing and relocation are spread over the signing horizon; level costs only by
/// its own band; a bonus in percent is of the base.
[[nodiscard]] CostRule cost_rule(const Limits& limits, const PackageRules& rules, Component component);

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
    std::vector<CostRules> cost_rules;  ///< by level
    std::vector<Minor> opening_cost;    ///< by level: a year of the package that the first offer states, minor units
    Limit level_limit;  ///< of `level` itself, where the offer is made: no further up than there are levels
};

[[nodiscard]] ScenarioTables make_scenario_tables(const Persona& persona, const Region& region, std::uint8_t level,
                                                  const FactSheet& sheet);

}  // namespace parley
