#include "dialogue/negotiation/limits.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <tuple>

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;

/// Share x strength: what one lever adds, in units of 1e-8 of the headroom.
using Contribution = std::int64_t;

std::size_t lever_count(const Scenario& scenario) { return std::min(scenario.persona->levers.size(), kMaxLevers); }

BasisPoints share_of(const Lever& lever, Component component) {
    BasisPoints sum = 0;
    for (const Unlock& unlock : lever.unlocks)
        if (unlock.component == component) sum += unlock.share;
    return sum;
}

/// Largest first at full weight, each further one of the group at `overlap` of the weight before it. As the
/// largest always takes the largest weight, a stronger lever can never make the sum smaller.
Contribution combined(std::span<Contribution> group, BasisPoints overlap) {
    std::sort(group.begin(), group.end(), std::greater<>());
    Contribution sum = 0;
    std::int64_t weight = kWhole;
    for (const Contribution one : group) {
        sum += scale(one, weight, kWhole);
        weight = scale(weight, overlap, kWhole);
    }
    return sum;
}

bool first_of_its_group(const std::vector<Lever>& levers, std::size_t i) {
    if (levers[i].overlap_group.empty()) return true;
    return std::none_of(levers.begin(), levers.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](const Lever& other) { return other.overlap_group == levers[i].overlap_group; });
}

/// Sum of all levers' contributions, `share(lever)` being what each moves at full strength.
template <class Share>
Contribution unlocked(const Scenario& scenario, const State& state, Share share) {
    const std::vector<Lever>& levers = scenario.persona->levers;
    auto one = [&](std::size_t i) -> Contribution {
        if (state.levers[i].contradicted) return 0;
        return Contribution{share(levers[i])} * strength_share(scenario.tactics(), state.levers[i].strength);
    };
    Contribution sum = 0;
    for (std::size_t i = 0; i < lever_count(scenario); ++i) {
        if (!first_of_its_group(levers, i)) continue;
        std::array<Contribution, kMaxLevers> group{one(i)};
        std::size_t members = 1;
        for (std::size_t k = i + 1; k < lever_count(scenario); ++k)
            if (!levers[i].overlap_group.empty() && levers[k].overlap_group == levers[i].overlap_group)
                group[members++] = one(k);
        sum += combined(std::span(group).first(members), scenario.tactics().overlap);
    }
    return sum;
}

std::int64_t raised(std::int64_t from, std::int64_t to, Contribution share) {
    return std::min(to, from + scale(to - from, share, kWhole * kWhole));
}

std::int64_t on_step(const Limit& limit, std::int64_t value) {
    return std::max(limit.opening, round_down(std::min({value, limit.authority, limit.band_max}), limit.step));
}

/// The greatest value between `from` and `to`, in steps, whose package fits the budget.
std::int64_t affordable(const Scenario& scenario, const State& state, Terms package, Component component,
                        std::int64_t to, Minor budget) {
    const Limits& limits = scenario.limits[state.level];
    const bool moves_bonus = component == Component::base && scenario.rules().bonus_unit == BonusUnit::percent;
    auto cost_of_moving = [&] {
        const Minor own = component_cost(limits, scenario.rules(), package, component);
        return moves_bonus ? add(own, component_cost(limits, scenario.rules(), package, Component::bonus)) : own;
    };
    const std::int64_t from = package.get(component);
    const Minor others = company_cost(scenario, state.level, package) - cost_of_moving();
    auto fits = [&](std::int64_t value) {
        package.set(component, value);
        return add(others, cost_of_moving()) <= budget;
    };
    if (fits(to)) return to;
    const std::int64_t step = std::max<std::int64_t>(1, limit_now(scenario, state, component).step);
    std::int64_t low = 0;
    std::int64_t high = (to - from) / step;
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        if (fits(from + middle * step))
            low = middle;
        else
            high = middle - 1;
    }
    return std::max(from, round_down(from + low * step, step));
}

}  // namespace

BasisPoints strength_share(const Tactics& tactics, Strength strength) {
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

Limit limit_now(const Scenario& scenario, const State& state, Component component) {
    if (component != Component::level) return scenario.limit(component, state.level);
    Limit limit = scenario.limit(component, scenario.level);
    const auto above = static_cast<std::int64_t>(scenario.limits.size()) - 1 - scenario.level;
    limit.authority = std::min(limit.authority, above);
    limit.discretion = std::min(limit.discretion, limit.authority);
    return limit;
}

std::int64_t allowed(const Scenario& scenario, const State& state, Component component) {
    if (component == Component::total) return 0;
    const Limit limit = limit_now(scenario, state, component);
    if (limit.negotiability == Negotiability::absent) return 0;
    if (limit.negotiability == Negotiability::fixed) return limit.opening;
    const auto share = unlocked(scenario, state, [&](const Lever& lever) { return share_of(lever, component); });
    return on_step(limit, raised(limit.discretion, limit.authority, share));
}

std::int64_t alone_limit(const Scenario& scenario, const State& state, Component component) {
    if (component == Component::total) return 0;
    const Limit limit = limit_now(scenario, state, component);
    if (limit.negotiability == Negotiability::absent) return 0;
    if (limit.negotiability != Negotiability::negotiable) return limit.opening;
    return on_step(limit, limit.discretion);
}

Minor allowed_cost(const Scenario& scenario, const State& state) {
    const Budget& budget = scenario.budgets[state.level];
    const auto share = unlocked(scenario, state, [](const Lever& lever) { return lever.budget_share; });
    return raised(budget.discretion, budget.authority, share);
}

Minor alone_cost(const Scenario& scenario, const State& state) { return scenario.budgets[state.level].discretion; }

Minor company_cost(const Scenario& scenario, std::size_t level, const Terms& terms) {
    return package_cost(scenario.limits[level], scenario.rules(), terms);
}

std::array<Component, kTermCount> cost_order(const Scenario& scenario, const State& state) {
    std::array<std::tuple<bool, std::int64_t, int, Component>, kTermCount> keys;
    std::transform(kTerms.begin(), kTerms.end(), keys.begin(), [&](Component c) {
        const bool cash = is_cash(c);
        const int index = static_cast<int>(index_of(c));
        // Of equal weights the one-off and the paper go before the salary.
        return std::tuple(!cash, cash ? std::int64_t{scenario.limit(c, state.level).cost_weight} : 0,
                          cash ? -index : index, c);
    });
    std::sort(keys.begin(), keys.end());
    std::array<Component, kTermCount> order{};
    std::transform(keys.begin(), keys.end(), order.begin(), [](const auto& key) { return std::get<Component>(key); });
    return order;
}

Terms fit_to_budget(const Scenario& scenario, const State& state, const Terms& offer, const Terms& wish, Minor budget) {
    Terms fitted = offer;
    for (const Component c : cost_order(scenario, state)) {
        if (wish.get(c) <= fitted.get(c)) continue;
        const std::int64_t value = affordable(scenario, state, fitted, c, wish.get(c), budget);
        if (value > fitted.get(c)) fitted.set(c, value);
    }
    return fitted;
}

}  // namespace parley
