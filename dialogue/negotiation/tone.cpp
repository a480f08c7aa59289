// Manner: small courtesies, and what rudeness costs. Firm is not rude; patience never moves a limit.

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/temperament.hpp"

#include <algorithm>

namespace parley {
namespace {

void note_language(Draft& draft) {
    const Understanding* said = draft.event.understanding;
    if (said == nullptr || said->language == Language::en || draft.was->conduct.english_noted) return;
    draft.next.conduct.english_noted = true;
    draft.say(Part::social, LineKind::AnswerInEnglish);
}

/// "That works, all good" asks after nobody's day.
bool agrees(const Heard& heard) { return heard.did(ActKind::accept) || heard.did(ActKind::accept_if); }

void greet_back(Draft& draft) {
    const bool first = draft.was->phase == Phase::Greeting;
    if (first && draft.heard.did(ActKind::greet))
        draft.say(Part::social, LineKind::ReplyGreeting);
    else if (draft.heard.did(ActKind::small_talk) && !agrees(draft.heard))
        draft.say(Part::social, LineKind::ReplySmallTalk);
    else if (draft.heard.did(ActKind::apologise) && draft.was->phase != Phase::CredibilityLoss)
        draft.say(Part::social, draft.was->conduct.rudeness > 0 ? LineKind::ReplyApology : LineKind::ReplySorry);
}

/// Who asks whether anyone is there gets an honest answer, and no shrug.
void answer_jailbreak(Draft& draft) {
    const auto& acts = draft.event.understanding->acts;
    const bool who = std::any_of(acts.begin(), acts.end(), [](const Act& act) {
        return act.kind == ActKind::jailbreak && act.topic == Topic::who_are_you;
    });
    draft.say(Part::answer, who ? LineKind::AnswerWho : LineKind::ShrugInstructions);
}

}  // namespace

void lose_patience(Draft& draft, int points) {
    auto& patience = draft.next.conduct.patience;
    patience = std::max(0, patience - points);
    draft.because(ReasonCode::patience_spent, patience, points);
}

void calm_down(Draft& draft) {
    auto& rudeness = draft.next.conduct.rudeness;
    if (rudeness < 255) ++rudeness;
    draft.because(ReasonCode::rude, rudeness, 0);
    lose_patience(draft, temperament(draft.scenario.tactics().temper).rudeness_cost);
    if (rudeness > 2 && draft.was->conduct.withdraw_warned) return withdraw(draft);
    const Phase phase = draft.was->phase == Phase::Deferred ? resting_phase(*draft.was) : draft.was->phase;
    draft.go(phase, rudeness > 1 ? Move::WarnWithdrawal : Move::Challenge);
    if (rudeness > 1) draft.next.conduct.withdraw_warned = true;
    draft.say(Part::move, rudeness > 1 ? LineKind::WarnRude : LineKind::CalmRude);
}

void small_courtesies(Draft& draft) {
    note_language(draft);
    greet_back(draft);
    if (draft.heard.did(ActKind::jailbreak)) answer_jailbreak(draft);
    if (draft.heard.did(ActKind::state_current_pay)) draft.say(Part::note, LineKind::SetPrivateAside);
    if (draft.heard.priority)
        draft.say(Part::note, Line{.kind = LineKind::NotePriority, .component = draft.heard.priority});
}

}  // namespace parley
