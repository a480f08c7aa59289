#include "persona/scenario_tables.hpp"

#include "persona/scenario.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace parley {
namespace {

Mask bit_at(std::size_t index) { return Mask{1} << index; }

Mask kinds_of(const Lever& lever) {
    if (lever.evidence.empty()) return ~Mask{0};
    Mask kinds = 0;
    for (const EvidenceKind kind : lever.evidence) kinds |= bit_at(static_cast<std::size_t>(kind));
    return kinds;
}

Mask states_of(const Lever& lever) {
    Mask states = 0;
    for (const std::string& name : lever.best_states) {
        const auto found = std::find(kStateNames.begin(), kStateNames.end(), name);
        if (found != kStateNames.end()) states |= bit_at(static_cast<std::size_t>(found - kStateNames.begin()));
    }
    return states;
}

Mask group_of(std::span<const Lever> levers, std::size_t i) {
    Mask group = bit_at(i);
    for (std::size_t k = 0; k < levers.size(); ++k)
        if (!levers[i].overlap_group.empty() && levers[k].overlap_group == levers[i].overlap_group) group |= bit_at(k);
    return group;
}

bool speaks_for(const Fact& fact, const Lever& lever) {
    return std::find(fact.levers.begin(), fact.levers.end(), lever.id) != fact.levers.end();
}

void add_unlocks(const Lever& lever, LeverTable& table) {
    table.budget_share = lever.budget_share;
    for (const Unlock& unlock : lever.unlocks) {
        table.shares[index_of(unlock.component)] += unlock.share;
        table.moves |= bit_at(index_of(unlock.component));
    }
}

void add_facts(const FactSheet& sheet, const Lever& lever, LeverTable& table) {
    for (std::size_t i = 0; i < sheet.facts.size(); ++i)
        if (speaks_for(sheet.facts[i], lever) && holds(table.evidence, static_cast<std::size_t>(sheet.facts[i].kind)))
            table.facts.push_back(static_cast<std::int32_t>(i));
}

LeverTable table_of(std::span<const Lever> levers, std::size_t i, const FactSheet& sheet) {
    LeverTable table;
    add_unlocks(levers[i], table);
    table.group = group_of(levers, i);
    table.evidence = kinds_of(levers[i]);
    table.best_states = states_of(levers[i]);
    add_facts(sheet, levers[i], table);
    return table;
}

bool takes_offers(const Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

/// Into the masks over all levers.
void note_lever(const Lever& lever, const FactSheet& sheet, std::size_t i, ScenarioTables& tables) {
    for (std::size_t c = 0; c < kComponentCount; ++c)
        if (holds(tables.levers[i].moves, c)) tables.movers[c] |= bit_at(i);
    if (lever.budget_share != 0) tables.budget_movers |= bit_at(i);
    if (sheet_supports(sheet, lever)) tables.supported |= bit_at(i);
    if (!takes_offers(lever)) return;
    tables.offer_levers |= bit_at(i);
    if (tables.offer_lever < 0) tables.offer_lever = static_cast<std::int32_t>(i);
}

void add_levers(std::span<const Lever> levers, const FactSheet& sheet, ScenarioTables& tables) {
    for (std::size_t i = 0; i < levers.size(); ++i) {
        tables.levers.push_back(table_of(levers, i, sheet));
        note_lever(levers[i], sheet, i, tables);
    }
    for (const Fact& fact : sheet.facts) {
        Mask& named = tables.levers_of_fact.emplace_back(0);
        for (std::size_t i = 0; i < levers.size(); ++i)
            if (speaks_for(fact, levers[i])) named |= bit_at(i);
    }
}

/// Of equal weights the one-off and the paper go before the salary.
std::array<Component, kTermCount> cost_order_of(const Limits& limits) {
    auto key = [&](Component c) {
        const int index = static_cast<int>(index_of(c));
        const bool cash = is_cash(c);
        return std::tuple(!cash, cash ? limits[index_of(c)].cost_weight : 0, cash ? -index : index);
    };
    auto order = kTerms;
    std::sort(order.begin(), order.end(), [&](Component a, Component b) { return key(a) < key(b); });
    return order;
}

CostRules cost_rules_of(const Limits& limits, const PackageRules& rules) {
    CostRules all;
    for (const Component c : kTerms) all[index_of(c)] = cost_rule(limits, rules, c);
    return all;
}

Limit limit_of_level(const Region& region, std::uint8_t level) {
    if (level >= region.levels.size()) return {};
    Limit limit = region.levels[level].limits[index_of(Component::level)];
    const auto above = static_cast<std::int64_t>(region.levels.size()) - 1 - level;
    limit.authority = std::min(limit.authority, above);
    limit.discretion = std::min(limit.discretion, limit.authority);
    return limit;
}

}  // namespace

CostRule cost_rule(const Limits& limits, const PackageRules& rules, Component component) {
    CostRule rule{.weight = limits[index_of(component)].cost_weight};
    if (component == Component::level) rule.weight = 0;
    if (component == Component::equity) rule.years = rules.vesting_years;
    if (component == Component::signing || component == Component::relocation) rule.years = rules.signing_horizon_years;
    rule.per_unit = !is_cash(component) && component != Component::relocation;
    rule.of_base = component == Component::bonus && rules.bonus_unit == BonusUnit::percent;
    return rule;
}

ScenarioTables make_scenario_tables(const Persona& persona, const Region& region, std::uint8_t level,
                                    const FactSheet& sheet) {
    ScenarioTables tables;
    add_levers(std::span(persona.levers).first(std::min(persona.levers.size(), kMaxLevers)), sheet, tables);
    for (const Level& one : region.levels) {
        tables.cost_order.push_back(cost_order_of(one.limits));
        tables.cost_rules.push_back(cost_rules_of(one.limits, region.rules));
        tables.opening_cost.push_back(package_cost(one.limits, region.rules, opening_terms(one.limits)));
    }
    tables.level_limit = limit_of_level(region, level);
    return tables;
}

}  // namespace parley
