// What was written down before the talk. Presets are judged on known components only and never cost points.

#include "dialogue/scoring/dimensions.hpp"
#include "dialogue/scoring/goals.hpp"

namespace parley::scoring {
namespace {

/// Component by component where both name it; the annual value where both are whole packages.
bool target_lies_above(const Case& all) {
    const Preparation& prepared = all.preparation;
    if (prepared.target.empty() || !has_floor(prepared)) return false;
    if (prepared.target == prepared.floor) return false;
    const Terms opening = opening_terms(all.scenario.limits[all.scenario.level]);
    return asks_for(prepared.target, prepared.floor, opening, all.rules()).value_or(true);
}

/// The floor as an annual value, where it names enough to have one.
std::optional<Minor> floor_value(const Case& all) {
    const Preparation& prepared = all.preparation;
    switch (prepared.floor_kind) {
        case FloorKind::none:
        case FloorKind::base:
            return std::nullopt;
        case FloorKind::total:
            return prepared.floor.get(Component::total);
        case FloorKind::package:
            return annual_value(prepared.floor, all.rules());
    }
    return std::nullopt;
}

/// A floor that names only the base cannot be compared with an annual value, and passes.
bool floor_fits(const Case& all) {
    const Preparation& prepared = all.preparation;
    if (!has_floor(prepared)) return false;
    if (prepared.alternative == 0) return !prepared.alternative_text.empty() || all.scenario.sheet->offers.empty();
    const auto floor = floor_value(all);
    const auto least = scale(prepared.alternative, 10'000 - all.rubric.thresholds.alternative_tolerance, 10'000);
    return !floor || *floor >= least;
}

}  // namespace

Findings judge_preparation(const Case& all) {
    if (all.preparation.target.empty() && !has_floor(all.preparation)) return {};
    return {
        judged(all.rubric, RuleId::target_above_floor, target_lies_above(all)),
        judged(all.rubric, RuleId::floor_fits_alternative, floor_fits(all)),
        judged(all.rubric, RuleId::priorities_ranked, !all.preparation.priorities.empty()),
    };
}

}  // namespace parley::scoring
