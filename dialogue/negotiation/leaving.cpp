// Ways out that are no agreement.

#include "dialogue/negotiation/handlers.hpp"

namespace parley {

void let_go(Draft& draft) {
    draft.because(ReasonCode::candidate_left);
    if (draft.was->conduct.save_attempted) {
        draft.say(Part::move, LineKind::Goodbye);
        draft.go(Phase::Declined, Move::AcceptDecline);
        return draft.ask(Question::none);
    }
    draft.next.conduct.save_attempted = true;
    draft.say(Part::move, LineKind::SaveAttempt);
    const bool final_said = draft.was->phase == Phase::Final;
    const bool no_offer = draft.was->table.offer.empty();
    const Phase phase = no_offer ? resting_phase(*draft.was) : final_said ? Phase::Final : Phase::ClosePressure;
    draft.go(phase, Move::SaveAttempt);
    draft.ask(Question::stay_or_go);
}

void leave(Draft& draft) {
    draft.because(ReasonCode::candidate_left);
    draft.costs_turn = false;
    const bool said_no = draft.was->conduct.save_attempted && draft.was->asked == Question::stay_or_go;
    draft.say(Part::move, said_no ? LineKind::Goodbye : LineKind::Abandon);
    draft.go(said_no ? Phase::Declined : Phase::Abandoned, said_no ? Move::AcceptDecline : Move::Abandon);
    draft.ask(Question::none);
}

void withdraw(Draft& draft) {
    draft.say(Part::move, LineKind::Withdraw);
    draft.go(Phase::Withdrawn, Move::Withdraw);
    draft.ask(Question::none);
}

}  // namespace parley
