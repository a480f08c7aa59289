// What is taken from the whole: levers repeated with nothing new, claims that do not hold.

#include "dialogue/scoring/applicable.hpp"
#include "dialogue/scoring/dimensions.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

using Mentions = std::vector<Mention>;

bool has_new_number(const Moment& moment) {
    return std::any_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        return moment.heard.asks.has(c) && moment.before.table.ask.find(c) != moment.heard.asks.find(c);
    });
}

/// Rephrasings after Clarify, recaps, and whatever answers a question are no repeats; but something old is no
/// answer to "is there anything new?".
bool is_bare_repeat(const Mention& mention) {
    const Moment& moment = *mention.moment;
    const bool answers = answers_recruiter(moment) && moment.before.asked != Question::evidence;
    if (mention.first || mention.new_evidence || answers) return false;
    if (moment.heard.did(ActKind::recap) || moment.heard.did(ActKind::paraphrase)) return false;
    return !has_new_number(moment) && moment.heard.wants == 0 && !moment.asks_a_question();
}

void charge_repeats(const Case& all, const Mentions& mentions, Findings& findings) {
    std::int32_t charged = 0;
    for (const Mention& mention : mentions) {
        if (!is_bare_repeat(mention) || charged >= all.rubric.thresholds.repeats_charged) continue;
        findings.push_back(taken(all.rubric, RuleId::lever_repeated, mention.moment->seq, mention.span, mention.lever));
        ++charged;
    }
}

const Evidence* false_claim(const Mention& mention) {
    const auto found = std::find_if(mention.evidence.begin(), mention.evidence.end(),
                                    [](const Evidence& one) { return one.status == ClaimStatus::contradicted; });
    return found == mention.evidence.end() ? nullptr : &*found;
}

/// Where the claim was made, as far as the words say; else where the recruiter noticed.
Finding place_of_claim(const Case& all, const Mentions& mentions, std::int32_t lever) {
    for (const Mention& mention : mentions)
        if (const Evidence* claim = mention.lever == lever ? false_claim(mention) : nullptr)
            return taken(all.rubric, RuleId::claim_contradicted, mention.moment->seq, claim->span, lever);
    for (const Moment& moment : all.view.moments)
        for (const Reason& reason : moment.decision->reasons)
            if (reason.code == ReasonCode::lever_contradicted && reason.lever == lever)
                return taken(all.rubric, RuleId::claim_contradicted, moment.seq, {}, lever);
    return taken(all.rubric, RuleId::claim_contradicted, all.view.last_seq, {}, lever);
}

/// Applicable or not, once for each lever that was claimed falsely.
void charge_contradictions(const Case& all, const Mentions& mentions, Findings& findings) {
    const auto levers = std::min(all.scenario.persona->levers.size(), kMaxLevers);
    for (std::size_t i = 0; i < levers; ++i)
        if (is_contradicted(all, mentions, static_cast<std::int32_t>(i)))
            findings.push_back(place_of_claim(all, mentions, static_cast<std::int32_t>(i)));
}

/// A false claim that belongs to no lever of this persona.
void charge_other_claims(const Case& all, Findings& findings) {
    if (!findings.empty()) return;
    for (const Moment& moment : all.view.moments) {
        if (!moment.says(ReasonCode::claim_contradicted)) continue;
        findings.push_back(
            taken(all.rubric, RuleId::claim_contradicted, moment.seq, moment.span_of(ActKind::competing_offer)));
        return;
    }
}

}  // namespace

Findings judge_deductions(const Case& all) {
    const Mentions mentions = find_mentions(all);
    Findings findings;
    charge_contradictions(all, mentions, findings);
    charge_other_claims(all, findings);
    charge_repeats(all, mentions, findings);
    return findings;
}

}  // namespace parley::scoring
