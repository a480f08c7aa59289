#include "dialogue/scoring/applicable.hpp"

#include "dialogue/negotiation/limits.hpp"
#include "dialogue/scoring/goals.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

State with_lever_full(State state, std::int32_t lever) {
    state.levers[static_cast<std::size_t>(lever)] = {.strength = Strength::full};
    return state;
}

std::int64_t standing(const Case& all, const State& state, Component c) {
    return c == Component::level ? state.level - all.scenario.level : state.table.offer.get(c);
}

bool could_raise(const Case& all, const State& state, std::int32_t lever) {
    if (state.table.offer.empty()) return true;
    const State full = with_lever_full(state, lever);
    if (company_cost(all.scenario, state.level, state.table.offer) >= allowed_cost(all.scenario, full)) return false;
    const auto& unlocks = all.scenario.persona->levers[static_cast<std::size_t>(lever)].unlocks;
    return std::any_of(unlocks.begin(), unlocks.end(), [&](const Unlock& unlock) {
        return standing(all, state, unlock.component) < allowed(all.scenario, full, unlock.component);
    });
}

bool in_scale(const Case& all, const std::vector<Mention>& mentions, std::int32_t lever) {
    if (lever_counts(all, all.view.last, lever)) return true;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
        return one.lever == lever && lever_counts(all, one.moment->before, lever);
    });
}

bool names(const Decision& decision, std::int32_t lever) {
    return std::any_of(decision.reasons.begin(), decision.reasons.end(), [&](const Reason& reason) {
        return reason.code == ReasonCode::lever_contradicted && reason.lever == lever;
    });
}

}  // namespace

bool lever_counts(const Case& all, const State& state, std::int32_t lever) {
    const bool at_target = meets(state.table.offer, all.preparation.target, all.rules());
    return !at_target && could_raise(all, state, lever);
}

std::vector<std::int32_t> applicable_levers(const Case& all, const std::vector<Mention>& mentions) {
    std::vector<std::int32_t> levers;
    const auto& known = all.scenario.persona->levers;
    for (std::size_t i = 0; i < std::min(known.size(), kMaxLevers); ++i) {
        const auto lever = static_cast<std::int32_t>(i);
        if (sheet_supports(*all.scenario.sheet, known[i]) && in_scale(all, mentions, lever)) levers.push_back(lever);
    }
    return levers;
}

bool is_contradicted(const Case& all, const std::vector<Mention>& mentions, std::int32_t lever) {
    if (all.view.last.levers[static_cast<std::size_t>(lever)].contradicted) return true;
    const bool by_words = std::any_of(mentions.begin(), mentions.end(),
                                      [&](const Mention& one) { return one.lever == lever && one.contradicted; });
    return by_words || std::any_of(all.view.moments.begin(), all.view.moments.end(),
                                   [&](const Moment& moment) { return names(*moment.decision, lever); });
}

}  // namespace parley::scoring
