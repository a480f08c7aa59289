#include "dialogue/negotiation/limits.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;

/// Share x strength: what one lever adds, in units of 1e-8 of the headroom.
using Contribution = std::int64_t;

/// Largest first at full weight, each further one of the group at `overlap` of the weight before it. As the
/// largest always takes the largest weight, a stronger lever can never make the sum smaller.
Contribution combined(std::span<Contribution> group, BasisPoints overlap) {
    if (group.size() == 1) return group.front();
    std::sort(group.begin(), group.end(), std::greater<>());
    Contribution sum = 0;
    std::int64_t weight = kWhole;
    for (const Contribution one : group) {
        sum += scale(one, weight, kWhole);
        weight = scale(weight, overlap, kWhole);
    }
    return sum;
}

/// Sum of what the levers named contribute, `share(lever)` being what each moves at full strength.
template <class Share>
Contribution unlocked(const Scenario& scenario, const State& state, Mask levers, Share share) {
    const auto& tables = scenario.tables->levers;
    Contribution sum = 0;
    while (levers != 0) {
        std::array<Contribution, kMaxLevers> group;
        std::size_t members = 0;
        Mask together = tables[lowest(levers)].group & levers;
        levers &= ~together;
        for (; together != 0; together &= together - 1) {
            const std::size_t i = lowest(together);
            const Contribution one = share(tables[i]);
            if (!state.levers[i].contradicted)
                group[members++] = one * strength_share(scenario.tactics(), state.levers[i].strength);
        }
        sum += combined(std::span(group).first(members), scenario.tactics().overlap);
    }
    return sum;
}

std::int64_t raised(std::int64_t from, std::int64_t to, Contribution share) {
    return std::min(to, from + scale(to - from, share, kWhole * kWhole));
}

const CostRules& rules_now(const Scenario& scenario, std::size_t level) { return scenario.tables->cost_rules[level]; }

/// What one component of a package costs at one value or another, with what moves along.
class Moving {
public:
    Moving(const Scenario& scenario, const State& state, const Terms& package, Component component)
        : package_(package),
          own_(rules_now(scenario, state.level)[index_of(component)]),
          bonus_(rules_now(scenario, state.level)[index_of(Component::bonus)]),
          is_base_(component == Component::base) {}

    [[nodiscard]] Minor cost_at(std::int64_t value) const {
        if (!is_base_) return own_.cost(value, package_.get(Component::base));
        const Minor own = own_.cost(value, value);
        return bonus_.of_base ? add(own, bonus_.cost(package_.get(Component::bonus), value)) : own;
    }

private:
    const Terms& package_;
    const CostRule& own_;
    const CostRule& bonus_;
    bool is_base_;
};

/// As far as one component of a package may be raised, and what the package costs then.
struct Raised {
    std::int64_t to = 0;
    Minor cost = 0;
};

Raised raised_within(const Scenario& scenario, const State& state, const Terms& package, Minor cost,
                     Component component, std::int64_t to, Minor budget) {
    const Moving moving(scenario, state, package, component);
    const std::int64_t from = package.get(component);
    const Minor others = cost - moving.cost_at(from);
    auto cost_at = [&](std::int64_t value) { return add(others, moving.cost_at(value)); };
    if (const Minor whole = cost_at(to); whole <= budget) return {to, whole};
    const std::int64_t step = std::max<std::int64_t>(1, limit_now(scenario, state, component).step);
    std::int64_t low = 0;
    std::int64_t high = (to - from) / step;
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        if (cost_at(from + middle * step) <= budget)
            low = middle;
        else
            high = middle - 1;
    }
    const std::int64_t value = std::max(from, round_down(from + low * step, step));
    return {value, cost_at(value)};
}

}  // namespace

std::int64_t allowed(const Scenario& scenario, const State& state, Component component) {
    if (component == Component::total) return 0;
    const Limit& limit = limit_now(scenario, state, component);
    if (limit.negotiability == Negotiability::absent) return 0;
    if (limit.negotiability == Negotiability::fixed) return limit.opening;
    const auto share = unlocked(scenario, state, scenario.tables->movers[index_of(component)],
                                [&](const LeverTable& lever) { return lever.shares[index_of(component)]; });
    return on_step(limit, raised(limit.discretion, limit.authority, share));
}

Minor allowed_cost(const Scenario& scenario, const State& state) {
    const Budget& budget = scenario.budgets[state.level];
    const auto share = unlocked(scenario, state, scenario.tables->budget_movers,
                                [](const LeverTable& lever) { return lever.budget_share; });
    return raised(budget.discretion, budget.authority, share);
}

Minor alone_cost(const Scenario& scenario, const State& state) { return scenario.budgets[state.level].discretion; }

Minor company_cost(const Scenario& scenario, std::size_t level, const Terms& terms) {
    const CostRules& rules = rules_now(scenario, level);
    const Minor base = terms.get(Component::base);
    Minor sum = 0;
    for (const Component c : terms.stated().without(Component::total))
        sum = add(sum, rules[index_of(c)].cost(terms.get(c), base));
    return sum;
}

Terms fit_to_budget(const Scenario& scenario, const State& state, const Terms& offer, const Terms& wish, Minor budget) {
    Terms fitted = offer;
    std::optional<Minor> cost;  // many a wish is for nothing more
    for (const Component c : cost_order(scenario, state)) {
        if (wish.get(c) <= fitted.get(c)) continue;
        if (!cost) cost = company_cost(scenario, state.level, fitted);
        const Raised raised = raised_within(scenario, state, fitted, *cost, c, wish.get(c), budget);
        if (raised.to <= fitted.get(c)) continue;
        fitted.set(c, raised.to);
        cost = raised.cost;
    }
    return fitted;
}

std::int64_t affordable(const Scenario& scenario, const State& state, const Terms& offer, Component component,
                        std::int64_t to, Minor budget) {
    if (to <= offer.get(component)) return offer.get(component);
    const Minor cost = company_cost(scenario, state.level, offer);
    return raised_within(scenario, state, offer, cost, component, to, budget).to;
}

}  // namespace parley
