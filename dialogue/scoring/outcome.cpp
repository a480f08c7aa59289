#include "dialogue/scoring/outcome.hpp"

#include "dialogue/scoring/applicable.hpp"
#include "dialogue/scoring/goals.hpp"
#include "dialogue/scoring/reachable.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

constexpr std::int64_t kWhole = 10'000;

Minor worth(const Case& all, const Terms& terms) { return candidate_value(terms, all.rules(), all.values); }

/// No package that could be had reaches the floor, each kind of floor by its own measure.
bool reachable_lies_under_floor(const Case& all) {
    const Preparation& prepared = all.preparation;
    const Strengths best = best_strengths(all.scenario);
    switch (prepared.floor_kind) {
        case FloorKind::none:
            return false;
        case FloorKind::base:
            return greatest_of(all.scenario, best, Component::base) < prepared.floor.get(Component::base);
        case FloorKind::total:
            return reachable_with(all.scenario, {}, best).value < prepared.floor.get(Component::total);
        case FloorKind::package:
            return reachable_with(all.scenario, all.values, best).value < worth(all, prepared.floor);
    }
    return false;
}

/// Every lever of the sheet has been brought up with something behind it.
bool used_every_lever(const Case& all) {
    const auto& levers = all.scenario.persona->levers;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i)
        if (sheet_supports(*all.scenario.sheet, levers[i]) && all.view.last.levers[i].strength <= Strength::bare)
            return false;
    return true;
}

bool final_offer_lies_under_floor(const Case& all) {
    const bool was_final = all.view.last.conduct.finals > 0;
    return was_final && under_floor(all, all.view.last.table.offer) && used_every_lever(all);
}

bool may_walk_away(const Case& all) { return reachable_lies_under_floor(all) || final_offer_lies_under_floor(all); }

OutcomeLabel label_by(const Thresholds& thresholds, std::int32_t captured) {
    if (captured >= thresholds.excellent) return OutcomeLabel::excellent;
    if (captured >= thresholds.good) return OutcomeLabel::good;
    return captured >= thresholds.fair ? OutcomeLabel::fair : OutcomeLabel::little;
}

void judge_deal(const Case& all, Outcome& outcome) {
    const Minor room = outcome.reachable - outcome.opening;
    if (room <= 0) {
        outcome.label = OutcomeLabel::nothing_to_win;
        return;
    }
    const Minor won = std::clamp<Minor>(outcome.won, 0, room);
    outcome.captured = static_cast<std::int32_t>(scale(won, kWhole, room));
    outcome.label = label_by(all.rubric.thresholds, *outcome.captured);
}

/// Without a deal nothing was won, unless there was none to make that was worth having.
void judge_no_deal(const Case& all, Outcome& outcome) {
    outcome.won = 0;
    outcome.left = std::max<Minor>(0, outcome.reachable - outcome.opening);
    if (may_walk_away(all)) {
        outcome.label = OutcomeLabel::right_to_walk_away;
        return;
    }
    outcome.label = OutcomeLabel::no_deal;
    outcome.captured = 0;
}

}  // namespace

Outcome judge_outcome(const Case& all) {
    const Terms opening = opening_terms(all.scenario.limits[all.scenario.level]);
    const Terms& offer = all.view.last.table.offer;
    Outcome outcome;
    outcome.opening = worth(all, opening);
    outcome.final = offer.empty() ? outcome.opening : worth(all, offer);
    outcome.reachable = reachable_limit(all.scenario, all.values).value;
    outcome.won = outcome.final - outcome.opening;
    outcome.left = std::max<Minor>(0, outcome.reachable - outcome.final);
    if (all.view.agreed())
        judge_deal(all, outcome);
    else if (all.view.ended())
        judge_no_deal(all, outcome);
    return outcome;
}

}  // namespace parley::scoring
