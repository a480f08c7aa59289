// Answering without moving, and going on where the talk was.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/committee.hpp"
#include "dialogue/negotiation/handlers.hpp"

namespace parley {
namespace {

constexpr int kPatientReplies = 3;

void lead_to_the_offer(Draft& draft) {
    if (asks_for_the_offer(draft)) return present_offer(draft);
    ++draft.next.conduct.deflections;
    if (draft.next.conduct.deflections >= kPatientReplies) return present_offer(draft);
    draft.say(Part::close, LineKind::AskExpectationAgain);
    draft.go(Phase::ExpectationProbe, Move::AskExpectation);
    draft.ask(Question::expectation);
}

/// After an answer it is theirs to speak: "what do you think?" would ask about the answer. Who only says thank you, or
/// says the terms back, has not asked to hear the offer again.
void leave_the_floor(Draft& draft) {
    const bool courtesy = draft.heard.did(ActKind::thank) || draft.heard.did(ActKind::small_talk);
    const bool answered = !draft.heard.questions.empty() || draft.says(LineKind::RightlySaid) ||
                          draft.says(LineKind::AnswerStanding) || draft.heard.did(ActKind::jailbreak);
    if (!answered && !courtesy) draft.say(Part::close, LineKind::AnswerOfferStands);
    const bool offer_told = draft.says(LineKind::AnswerOfferStands);
    if ((draft.was->phase == Phase::OfferPresented && offer_told) || (courtesy && !answered))
        draft.say(Part::close, LineKind::InviteReaction);
}

/// The question that is still open: which of the two, would you sign, what is behind it.
bool ask_again(Draft& draft) {
    const Terms& proposal = draft.next.table.proposal;
    if (draft.was->asked == Question::choose_option) return draft.say(Part::close, LineKind::AskChoice), true;
    if (draft.was->asked == Question::reason && draft.heard.no_offer)
        return draft.say(Part::close, LineKind::InviteNew), true;
    if (draft.was->phase == Phase::PreClose && !proposal.empty()) {
        const bool trade = lowers_anything(draft.next.table.offer, proposal);
        return draft.say(Part::close, trade ? LineKind::ProposeTrade : LineKind::Propose), true;
    }
    return false;
}

/// Something to go on with where nothing was asked.
void go_on(Draft& draft) {
    if (draft.was->asked == Question::choose_option && draft.heard.go_on) return void(ask_again(draft));
    if (draft.heard.go_on) {
        draft.say(Part::close, LineKind::AskPriorities);
        return draft.ask(Question::priorities);
    }
    if (draft.heard.did(ActKind::off_topic)) return draft.say(Part::close, LineKind::BackToOffer);
    if (draft.heard.did(ActKind::thank) && draft.heard.questions.empty())
        draft.say(Part::social, LineKind::ReplyThanks);
    if (ask_again(draft)) return;
    if (draft.heard.priority) {
        draft.say(Part::close, wishes_of(draft).empty() ? LineKind::AskNumber : LineKind::AskWhatItTakes);
        return draft.ask(Question::what_would_it_take, *draft.heard.priority);
    }
    leave_the_floor(draft);
}

/// Where a question for what is possible is no answer to a question of the recruiter's.
bool may_show_ways(Phase phase) {
    return phase == Phase::OfferPresented || phase == Phase::Hold || phase == Phase::Counter ||
           phase == Phase::BandWall || phase == Phase::Approval || phase == Phase::ClosePressure;
}

}  // namespace

void reply(Draft& draft) {
    draft.because(ReasonCode::conversation, draft.was->turn, 0);
    if (draft.was->table.offer.empty()) return lead_to_the_offer(draft);
    const bool what_now = draft.heard.go_on || draft.heard.did(ActKind::ask_best);
    if (draft.was->phase == Phase::BandWall && what_now && propose(draft)) return;
    if (draft.heard.did(ActKind::ask_best) && may_show_ways(draft.was->phase) && show_two_ways(draft))
        return draft.unsay(LineKind::AnswerBest);
    const bool plain = draft.heard.questions.empty();
    draft.go(draft.was->phase, plain ? Move::SmallTalk : Move::Answer);
    go_on(draft);
}

Phase resting_phase(const State& state) {
    const bool passing =
        state.phase == Phase::Deferred || state.phase == Phase::Clarify || state.phase == Phase::CredibilityLoss;
    return passing ? state.back_to : state.phase;
}

}  // namespace parley
