// The end and the tone of it. Tone is insult, profanity or contempt, never grammar; asking for time or for
// writing is never held against anyone.

#include "dialogue/scoring/asks.hpp"
#include "dialogue/scoring/dimensions.hpp"
#include "dialogue/scoring/goals.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

bool offers_to_sign(const Moment& moment) {
    if (moment.act(ActKind::accept_if) != nullptr) return true;
    const bool asked = moment.phase() == Phase::PreClose || moment.before.asked == Question::sign_if;
    return asked && moment.heard.did(ActKind::accept);
}

Finding commitment(const Case& all) {
    for (const Moment& moment : all.view.moments) {
        if (!offers_to_sign(moment)) continue;
        const ActKind kind = moment.act(ActKind::accept_if) != nullptr ? ActKind::accept_if : ActKind::accept;
        return earned(all.rubric, RuleId::conditional_commitment, moment.seq, moment.span_of(kind));
    }
    return missed(all.rubric, RuleId::conditional_commitment, all.view.last_seq);
}

Finding did_once(const Case& all, RuleId rule, ActKind kind) {
    for (const Moment& moment : all.view.moments)
        if (const Act* act = moment.act(kind)) return earned(all.rubric, rule, moment.seq, act->span);
    return missed(all.rubric, rule, all.view.last_seq);
}

/// Judged only where a floor was written down and there was a deal to take or to leave.
std::optional<Finding> floor_respected(const Case& all) {
    if (!has_floor(all.preparation) || !all.view.ended()) return std::nullopt;
    const bool gave_in = all.view.agreed() && under_floor(all, all.view.last.table.offer);
    return judged(all.rubric, RuleId::nothing_under_floor, !gave_in, all.view.last_seq);
}

Finding never_did(const Case& all, RuleId rule, ActKind kind) {
    for (const Moment& moment : all.view.moments)
        for (const Act& act : moment.said->acts)
            if (act.kind == kind && act.polarity == Polarity::asserted && act.confidence >= all.rubric.thresholds.sure)
                return missed(all.rubric, rule, moment.seq, act.span);
    return earned(all.rubric, rule, all.view.last_seq);
}

Finding no_empty_threat(const Case& all) {
    for (const Moment& moment : all.view.moments)
        if (moment.says(ReasonCode::empty_ultimatum))
            return missed(all.rubric, RuleId::no_empty_ultimatum, moment.seq, moment.span_of(ActKind::ultimatum));
    return earned(all.rubric, RuleId::no_empty_ultimatum, all.view.last_seq);
}

std::optional<Finding> asked_again_after_yes(const Case& all) {
    for (const Moment& moment : all.view.moments)
        if (moment.says(ReasonCode::retrade))
            return taken(all.rubric, RuleId::retrade, moment.seq, moment.span_of_ask());
    return std::nullopt;
}

bool spoke(const Case& all) {
    return std::any_of(all.view.moments.begin(), all.view.moments.end(), [](const Moment& moment) {
        return moment.input->kind == InputKind::message || moment.input->kind == InputKind::button;
    });
}

}  // namespace

Findings judge_close(const Case& all) {
    if (!spoke(all)) return {};
    Findings findings{commitment(all), did_once(all, RuleId::recap_given, ActKind::recap),
                      did_once(all, RuleId::asked_in_writing, ActKind::in_writing)};
    if (const auto floor = floor_respected(all)) findings.push_back(*floor);
    findings.push_back(never_did(all, RuleId::civil, ActKind::rude));
    findings.push_back(no_empty_threat(all));
    findings.push_back(never_did(all, RuleId::floor_kept, ActKind::reveal_floor));
    if (const auto again = asked_again_after_yes(all)) findings.push_back(*again);
    return findings;
}

}  // namespace parley::scoring
