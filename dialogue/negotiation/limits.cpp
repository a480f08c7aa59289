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

/// A package being raised under a budget; knows at every step what it costs.
class Raising {
public:
    Raising(const Scenario& scenario, const State& state, const Terms& package)
        : scenario_(scenario),
          state_(state),
          package_(package),
          bonus_of_base_(scenario.rules().bonus_unit == BonusUnit::percent),
          cost_(company_cost(scenario, state.level, package)) {}

    /// To the greatest value up to `to`, in steps, whose package fits the budget; never down.
    void raise(Component component, std::int64_t to, Minor budget) {
        const Terms before = package_;
        const Minor others = cost_ - cost_of_moving(component);
        auto fits = [&](std::int64_t value) {
            package_.set(component, value);
            return add(others, cost_of_moving(component)) <= budget;
        };
        if (!fits(to)) take_most(component, before.get(component), to, fits);
        if (package_.get(component) <= before.get(component)) package_ = before;
        cost_ = add(others, cost_of_moving(component));
    }

    [[nodiscard]] const Terms& package() const { return package_; }

private:
    template <class Fits>
    void take_most(Component component, std::int64_t from, std::int64_t to, Fits fits) {
        const std::int64_t step = std::max<std::int64_t>(1, limit_now(scenario_, state_, component).step);
        std::int64_t low = 0;
        std::int64_t high = (to - from) / step;
        while (low < high) {
            const std::int64_t middle = low + (high - low + 1) / 2;
            if (fits(from + middle * step))
                low = middle;
            else
                high = middle - 1;
        }
        package_.set(component, round_down(from + low * step, step));
    }

    /// With the base goes a bonus that is a share of it.
    [[nodiscard]] Minor cost_of_moving(Component component) const {
        const Minor own = cost_of(component);
        return component == Component::base && bonus_of_base_ ? add(own, cost_of(Component::bonus)) : own;
    }

    [[nodiscard]] Minor cost_of(Component component) const {
        return component_cost(scenario_.limits[state_.level], scenario_.rules(), package_, component);
    }

    const Scenario& scenario_;
    const State& state_;
    Terms package_;
    bool bonus_of_base_;
    Minor cost_;
};

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
    return package_cost(scenario.limits[level], scenario.rules(), terms);
}

Terms fit_to_budget(const Scenario& scenario, const State& state, const Terms& offer, const Terms& wish, Minor budget) {
    std::optional<Raising> raising;  // most wishes are for one component, many for none
    for (const Component c : cost_order(scenario, state)) {
        if (wish.get(c) <= offer.get(c)) continue;
        if (!raising) raising.emplace(scenario, state, offer);
        raising->raise(c, wish.get(c), budget);
    }
    return raising ? raising->package() : offer;
}

}  // namespace parley
