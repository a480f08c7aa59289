#include "dialogue/scoring/score.hpp"

#include "dialogue/scoring/debrief.hpp"
#include "dialogue/scoring/dimensions.hpp"
#include "dialogue/scoring/outcome.hpp"
#include "dialogue/scoring/renormalise.hpp"

#include <array>

namespace parley {
namespace {

using namespace scoring;

AllFindings judge(const Case& all) {
    AllFindings findings{judge_levers(all),      judge_preparation(all), judge_opening(all), judge_discovery(all),
                         judge_concessions(all), judge_packaging(all),   judge_close(all),   judge_deductions(all)};
    for (Findings& of_dimension : findings)
        std::erase_if(of_dimension, [&](const Finding& finding) { return !all.rubric.rule(finding.rule).on; });
    return findings;
}

bool has_points(const Findings& findings) {
    for (const Finding& finding : findings)
        if (finding.possible > 0) return true;
    return false;
}

/// A dimension without a rule that could be judged leaves the scale.
std::vector<std::int32_t> applicable_weights(const Case& all, const AllFindings& findings) {
    std::vector<std::int32_t> weights = all.rubric.weights;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!has_points(findings[i])) weights[i] = 0;
    return weights;
}

/// Deductions are shown as a dimension of their own where there are any, so that the points add up.
void score_process(const Case& all, const AllFindings& findings, Score& score) {
    const auto of = shares_of_hundred(applicable_weights(all, findings));
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
        score.dimensions.push_back(scaled(all, static_cast<Dimension>(i), findings[i], of[i]));
        score.process += score.dimensions.back().points;
    }
    const Findings& against = findings.back();
    if (against.empty()) return;
    score.dimensions.push_back(deducted(all, against, score.process));
    score.process += score.dimensions.back().points;
}

bool stands_by_its_claims(const Findings& deductions) {
    for (const Finding& finding : deductions)
        if (finding.rule == RuleId::claim_contradicted) return false;
    return true;
}

const CandidateValues& values_of(const Scenario& scenario, const Preparation& preparation) {
    return preparation.values_given ? preparation.values : scenario.region->default_values;
}

scoring::Case case_of(const Scenario& scenario, const Session& session, const Rubric& rubric, const View& view) {
    const Preparation& preparation = session.header.preparation;
    return {.scenario = scenario,
            .preparation = preparation,
            .values = values_of(scenario, preparation),
            .rubric = rubric,
            .view = view,
            .session = session};
}

Score points_and_outcome(const Case& all, const AllFindings& findings) {
    Score score;
    score.rubric = all.rubric.version;
    score_process(all, findings, score);
    score.credible = stands_by_its_claims(findings.back());
    score.outcome = judge_outcome(all);
    return score;
}

}  // namespace

Score score(const Scenario& scenario, const Session& session, const Rubric& rubric) {
    const View view = make_view(scenario, session);
    const Case all = case_of(scenario, session, rubric, view);
    const AllFindings findings = judge(all);
    Score score = points_and_outcome(all, findings);
    score.outcome.missed = missed_unlocks(all);
    score.opportunities = find_opportunities(all, findings, score.dimensions, score.outcome);
    score.went_well = find_went_well(all, score.dimensions);
    return score;
}

Score score_without_debrief(const Scenario& scenario, const Session& session, const Rubric& rubric) {
    const View view = make_view(scenario, session);
    const Case all = case_of(scenario, session, rubric, view);
    return points_and_outcome(all, judge(all));
}

}  // namespace parley
