#include "dialogue/negotiation/concession.hpp"

#include "dialogue/negotiation/limits.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;
constexpr std::int64_t kSmallGap = 200;  ///< basis points of base
constexpr std::int64_t kStepsPaid = 4;   ///< of theirs, answered at once

BasisPoints share_at(const Tactics& tactics, std::size_t concession) {
    const auto& table = tactics.concession_table;
    if (table.empty()) return kWhole;
    return table[std::min(concession, table.size() - 1)];
}

/// A move that the step would swallow becomes one whole step.
std::int64_t at_least_one_step(std::int64_t target, std::int64_t standing, std::int64_t cap, std::int64_t step) {
    const std::int64_t rounded = round_down(target, step);
    if (rounded > standing || target <= standing) return rounded;
    const std::int64_t next = round_down(standing, step) + step;
    return next <= cap ? next : rounded;
}

}  // namespace

std::int64_t by_time(const Tactics& tactics, std::size_t concession, std::int64_t start, std::int64_t limit) {
    return start + scale(limit - start, share_at(tactics, concession), kWhole);
}

std::int64_t in_return(const Tactics& tactics, std::int64_t came_down, std::int64_t step, std::int64_t start,
                       std::int64_t limit) {
    const std::int64_t steps = std::clamp<std::int64_t>(came_down / std::max<std::int64_t>(1, step), 0, kStepsPaid);
    return scale(std::max<std::int64_t>(0, limit - start), steps * tactics.reciprocity, kWhole);
}

Concession next_step(const Scenario& scenario, const State& state, const Wish& wish, std::int64_t limit,
                     std::size_t ahead) {
    const Component c = wish.component;
    const Tactics& tactics = scenario.tactics();
    const std::int64_t step = std::max<std::int64_t>(1, limit_now(scenario, state, c).step);
    const std::int64_t standing = state.table.offer.get(c);
    const std::int64_t cap = std::min(limit, wish.asked);
    Concession made{.on_the_curve = state.table.concessions[index_of(c)] + ahead};
    if (!is_money(c) && c != Component::bonus) {
        made.to = std::max(standing, round_down(cap, step));
        return made;
    }
    const std::int64_t start = std::min(state.table.opening.get(c), limit);
    made.in_return = in_return(tactics, wish.came_down, step, start, limit);
    const std::int64_t target = by_time(tactics, made.on_the_curve, start, limit) + made.in_return;
    made.to = std::max(standing, at_least_one_step(std::min(target, cap), standing, cap, step));
    return made;
}

Minor annual_gap(const Scenario& scenario, const Terms& offer, Component component, std::int64_t to) {
    if (!is_cash(component)) return 0;
    Terms raised = offer;
    raised.set(component, to);
    return annual_value(raised, scenario.rules()) - annual_value(offer, scenario.rules());
}

bool small_gap(const Scenario& scenario, const State& state, const Wish& wish) {
    if (!is_cash(wish.component) || wish.open) return false;
    return annual_gap(scenario, state.table.offer, wish.component, wish.asked) < small_gap_limit(state.table.offer);
}

Minor small_gap_limit(const Terms& offer) { return scale(offer.get(Component::base), kSmallGap, kWhole); }

}  // namespace parley
