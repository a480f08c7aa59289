// VerifyOffer and CredibilityLoss: proof, and claims that do not hold.

#include "dialogue/negotiation/claims.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr int kStrikesToWarn = 2;

/// What was put right no longer stands against them: a lever counts as what is true of it, facts told or a mention.
void trust_again(State& state) {
    for (LeverState& lever : state.levers) {
        if (!lever.contradicted) continue;
        lever.contradicted = false;
        if (lever.facts_seen == 0) lever.strength = std::min(lever.strength, Strength::bare);
    }
}

void cool(Draft& draft) {
    draft.next.back_to = resting_phase(*draft.was);
    draft.go(Phase::CredibilityLoss, Move::Challenge);
    draft.ask(Question::correction);
}

/// Help with the move, a day at home: that needs no proof.
bool asks_for_terms_only(const Draft& draft) {
    const auto cash = [&](Component c) { return draft.heard.asks.has(c) || draft.heard.wants_component(c); };
    return draft.heard.asks_for_something() && !draft.heard.asks.has(Component::total) &&
           std::none_of(kTerms.begin(), kTerms.end(), [&](Component c) { return is_cash(c) && cash(c); });
}

}  // namespace

void weigh_proof(Draft& draft) {
    const bool answered = draft.heard.did(ActKind::promise_proof) || draft.heard.did(ActKind::refuse_proof);
    const bool open = unverified_claim(draft.next) >= 0;
    const bool first_answer = draft.was->phase == Phase::VerifyOffer && draft.was->asked == Question::offer_details;
    // Employer and terms have just been told: what is left to ask for is the paper.
    if (open && !answered && first_answer) return ask_for_proof(draft);
    weigh(draft);
}

void challenge(Draft& draft) {
    auto& strikes = draft.next.conduct.strikes;
    if (strikes < 255) ++strikes;
    draft.because(ReasonCode::claim_contradicted, strikes, 0);
    if (strikes > kStrikesToWarn && draft.was->conduct.withdraw_warned) return withdraw(draft);
    const Span quote = draft.heard.contradiction.value_or(Span{});
    draft.say(Part::move, Line{.kind = LineKind::ClaimContradicted, .lever = draft.heard.lever, .quote = quote});
    cool(draft);
    if (strikes < kStrikesToWarn) return draft.say(Part::close, LineKind::NeedProofFromNow);
    draft.next.conduct.withdraw_warned = true;
    draft.say(Part::close, LineKind::WarnWithdrawal);
    draft.move = Move::WarnWithdrawal;
}

void restore_trust(Draft& draft) {
    // A letter that is on its way has put nothing right yet.
    if (!draft.heard.did(ActKind::promise_proof)) draft.say(Part::move, LineKind::ClaimCorrected);
    draft.because(ReasonCode::correction_applied);
    trust_again(draft.next);
    draft.go_back_to(resting_phase(*draft.was));
    if (draft.next.table.offer.empty()) return ask_expectation(draft);
    if (draft.heard.asks_for_something() && draft.heard.reason) return weigh(draft);
    draft.go(Phase::Hold, Move::Hold);
    draft.say(Part::close, LineKind::InviteNew);
    draft.ask(Question::what_would_it_take);
}

void demand_proof(Draft& draft) {
    if (draft.heard.news && draft.next.table.offer.empty()) {
        draft.go_back_to(resting_phase(*draft.was));
        return present_offer(draft);
    }
    if (draft.next.table.offer.empty()) {
        draft.say(Part::note, LineKind::NeedProofFromNow);
        return present_offer(draft);
    }
    if (draft.heard.news) {
        draft.go_back_to(resting_phase(*draft.was));
        return weigh(draft);
    }
    if (asks_for_terms_only(draft)) {
        draft.go_back_to(resting_phase(*draft.was));
        return weigh(draft);
    }
    draft.say(Part::move, LineKind::NeedProofFromNow);
    draft.because(ReasonCode::no_new_evidence);
    draft.go(Phase::Hold, Move::Hold);
    draft.say(Part::close, LineKind::InviteNew);
    draft.ask(Question::evidence);
}

}  // namespace parley
