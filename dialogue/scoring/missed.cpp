#include "dialogue/scoring/outcome.hpp"
#include "dialogue/scoring/reachable.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

/// As the talk left them; a claim that did not hold has moved nothing.
Strengths strengths_at_end(const State& last) {
    Strengths strengths{};
    for (std::size_t i = 0; i < kMaxLevers; ++i)
        strengths[i] = last.levers[i].contradicted ? Strength::none : last.levers[i].strength;
    return strengths;
}

Minor price_of(const Case& all, Strengths strengths, std::size_t lever, Minor without) {
    strengths[lever] = Strength::full;
    return reachable_with(all.scenario, all.values, strengths).value - without;
}

}  // namespace

std::vector<MissedUnlock> missed_unlocks(const Case& all) {
    const Strengths strengths = strengths_at_end(all.view.last);
    const Minor without = reachable_with(all.scenario, all.values, strengths).value;
    const auto& levers = all.scenario.persona->levers;
    std::vector<MissedUnlock> missed;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i) {
        if (strengths[i] == Strength::full || !sheet_supports(*all.scenario.sheet, levers[i])) continue;
        const Minor value = price_of(all, strengths, i, without);
        if (value > 0) missed.push_back({.lever = static_cast<std::int32_t>(i), .value = value});
    }
    std::stable_sort(missed.begin(), missed.end(),
                     [](const MissedUnlock& a, const MissedUnlock& b) { return a.value > b.value; });
    return missed;
}

}  // namespace parley::scoring
