// Answering without moving, and going on where the talk was.

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

/// Something to go on with where nothing was asked.
void go_on(Draft& draft) {
    if (draft.heard.go_on) {
        draft.say(Part::close, LineKind::AskPriorities);
        return draft.ask(Question::priorities);
    }
    if (draft.heard.did(ActKind::off_topic)) return draft.say(Part::close, LineKind::BackToOffer);
    if (draft.heard.did(ActKind::thank) && draft.heard.questions.empty())
        draft.say(Part::social, LineKind::ReplyThanks);
    if (draft.was->asked == Question::choose_option) return draft.say(Part::close, LineKind::AskChoice);
    // Who only says thank you has not asked to hear the offer again.
    const bool courtesy = draft.heard.did(ActKind::thank) || draft.heard.did(ActKind::small_talk);
    if (draft.heard.questions.empty() && !courtesy) draft.say(Part::close, LineKind::AnswerOfferStands);
    if (draft.was->phase == Phase::OfferPresented || courtesy) draft.say(Part::close, LineKind::InviteReaction);
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
