#include "dialogue/scoring/debrief.hpp"

#include "dialogue/scoring/rerun.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

struct Candidate {
    Opportunity opportunity;
    std::int32_t lever = -1;
    RuleId rule{};
};

/// Points the finding would have brought on the final scale.
std::int32_t lost_points(const Findings& findings, const Finding& finding, std::int32_t of) {
    if (finding.possible == 0) return -finding.earned;
    std::int32_t possible = 0;
    for (const Finding& one : findings) possible += one.possible;
    return possible == 0 ? 0 : static_cast<std::int32_t>(scale(finding.possible - finding.earned, of, possible));
}

Candidate candidate_of(const Case& all, const Finding& finding, std::int32_t points, Minor value) {
    return {.opportunity = {.seq = finding.seq,
                            .rule = name_of(finding.rule),
                            .why = about_lever(all, all.rubric.rule(finding.rule).advice, finding.lever),
                            .line = {},
                            .value = value,
                            .points = points},
            .lever = finding.lever,
            .rule = finding.rule};
}

Minor price_of_lever(const Outcome& outcome, std::int32_t lever) {
    for (const MissedUnlock& missed : outcome.missed)
        if (missed.lever == lever) return missed.value;
    return 0;
}

/// What the same session would have brought with the target asked for once: with no reason, or with the best of those
/// that were left aside.
Minor price_of_not_asking(const Case& all, const Outcome& outcome) {
    const BestUse ask = best_ask(all);
    const Minor bare = ask.seq == 0 ? 0 : std::max<Minor>(0, ask.value - outcome.final);
    return outcome.missed.empty() ? bare : std::max(bare, outcome.missed.front().value);
}

/// One for each lever: its first check that was missed, with the points of all that were.
void add_levers(const Case& all, const Findings& findings, const DimensionScore& dimension, const Outcome& outcome,
                std::vector<Candidate>& out) {
    std::vector<std::int32_t> seen;
    for (const Finding& finding : findings) {
        if (!finding.missed()) continue;
        const std::int32_t points = lost_points(findings, finding, dimension.of);
        const auto known = std::find(seen.begin(), seen.end(), finding.lever);
        if (known != seen.end()) {
            auto same =
                std::find_if(out.begin(), out.end(), [&](const Candidate& one) { return one.lever == finding.lever; });
            same->opportunity.points += points;
            continue;
        }
        seen.push_back(finding.lever);
        out.push_back(candidate_of(all, finding, points, price_of_lever(outcome, finding.lever)));
    }
}

/// The heaviest miss of a dimension stands for it.
void add_heaviest(const Case& all, const Findings& findings, const DimensionScore& dimension, const Outcome& outcome,
                  std::vector<Candidate>& out) {
    const Finding* heaviest = nullptr;
    std::int32_t most = 0;
    for (const Finding& finding : findings) {
        const std::int32_t points = lost_points(findings, finding, dimension.of);
        if (points <= most) continue;
        most = points;
        heaviest = &finding;
    }
    if (heaviest == nullptr) return;
    const bool unasked =
        heaviest->rule == RuleId::counter_at_target || heaviest->rule == RuleId::first_offer_not_accepted;
    out.push_back(candidate_of(all, *heaviest, most, unasked ? price_of_not_asking(all, outcome) : 0));
}

bool dearer(const Candidate& a, const Candidate& b) {
    const bool false_a = a.rule == RuleId::claim_contradicted;
    const bool false_b = b.rule == RuleId::claim_contradicted;
    if (false_a != false_b) return false_a;
    if (a.opportunity.value != b.opportunity.value) return a.opportunity.value > b.opportunity.value;
    return a.opportunity.points > b.opportunity.points;
}

bool earned_by_silence(const std::string& rule) {
    using enum RuleId;
    for (const RuleId quiet : {civil, no_empty_ultimatum, floor_kept, not_unprompted, steps_shrink,
                               concession_conditional, nothing_under_floor})
        if (rule == name_of(quiet)) return true;
    return false;
}

}  // namespace

std::vector<Opportunity> find_opportunities(const Case& all, const AllFindings& findings,
                                            const std::vector<DimensionScore>& dimensions, const Outcome& outcome) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const DimensionScore& dimension = dimensions[std::min(i, dimensions.size() - 1)];
        if (static_cast<Dimension>(i) == Dimension::levers)
            add_levers(all, findings[i], dimension, outcome, found);
        else
            add_heaviest(all, findings[i], dimension, outcome, found);
    }
    std::stable_sort(found.begin(), found.end(), dearer);
    std::vector<Opportunity> chosen;
    int levers = 0;
    for (Candidate& one : found) {
        if (chosen.size() == static_cast<std::size_t>(all.rubric.thresholds.opportunities)) break;
        if (one.lever >= 0 && one.rule <= RuleId::lever_credible && ++levers > 2) continue;
        one.opportunity.line = rewritten_line(all, one.rule, one.lever);
        chosen.push_back(std::move(one.opportunity));
    }
    return chosen;
}

std::vector<ScoreEvidence> find_went_well(const Case& all, const std::vector<DimensionScore>& dimensions) {
    std::vector<ScoreEvidence> best;
    for (const DimensionScore& dimension : dimensions) {
        const ScoreEvidence* top = nullptr;
        for (const ScoreEvidence& one : dimension.evidence)
            if (one.points > 0 && !earned_by_silence(one.rule) && (top == nullptr || one.points > top->points))
                top = &one;
        if (top != nullptr) best.push_back(*top);
    }
    std::stable_sort(best.begin(), best.end(),
                     [](const ScoreEvidence& a, const ScoreEvidence& b) { return a.points > b.points; });
    const auto most = static_cast<std::size_t>(all.rubric.thresholds.went_well);
    if (best.size() > most) best.resize(most);
    return best;
}

}  // namespace parley::scoring
