#include "dialogue/scoring/outcome.hpp"

#include "dialogue/scoring/rerun.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

/// A claim that did not hold has moved nothing, and the lever was not the candidate's to use any more.
bool was_missed(const Case& all, std::size_t lever) {
    const LeverState& state = all.view.last.levers[lever];
    if (state.strength == Strength::full && !state.contradicted) return false;
    return sheet_supports(*all.scenario.sheet, all.scenario.persona->levers[lever]);
}

}  // namespace

std::vector<MissedUnlock> missed_unlocks(const Case& all) {
    const Minor without = candidate_value(all.view.last.table.offer, all.rules(), all.values);
    const auto& levers = all.scenario.persona->levers;
    std::vector<MissedUnlock> missed;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i) {
        if (!was_missed(all, i)) continue;
        const BestUse use = best_use(all, static_cast<std::int32_t>(i));
        if (use.seq == 0 || use.value <= without) continue;
        missed.push_back({.lever = static_cast<std::int32_t>(i), .seq = use.seq, .value = use.value - without});
    }
    std::stable_sort(missed.begin(), missed.end(),
                     [](const MissedUnlock& a, const MissedUnlock& b) { return a.value > b.value; });
    return missed;
}

}  // namespace parley::scoring
