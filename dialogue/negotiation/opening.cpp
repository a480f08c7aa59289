// Greeting, the question for expectations, and the first offer.

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/limits.hpp"
#include "dialogue/negotiation/questions.hpp"
#include "dialogue/negotiation/temperament.hpp"

#include <algorithm>

namespace parley {
namespace {

Terms opening_package(const Scenario& scenario, const State& state) {
    Terms terms;
    for (const Component c : kTerms) {
        if (c == Component::level) continue;
        const Limit& limit = limit_now(scenario, state, c);
        if (limit.negotiability != Negotiability::absent && limit.opening > 0) terms.set(c, limit.opening);
    }
    return terms;
}

/// The base that a low number named first leads to: their own, never under the band.
std::int64_t anchored_base(const Draft& draft, std::int64_t opening) {
    const Limit& limit = limit_now(draft.scenario, draft.next, Component::base);
    const auto expected = draft.next.table.expectation.find(Component::base);
    if (draft.scenario.tactics().opening == OpeningRule::fixed || !expected || *expected >= opening) return opening;
    return std::min(opening, std::max(limit.band_min, round_to(*expected, limit.step)));
}

void note_expectation(Draft& draft) {
    const Terms& expectation = draft.next.table.expectation;
    for (const Component c : {Component::base, Component::total, Component::equity, Component::signing})
        if (draft.heard.asks.has(c)) {
            draft.say(Part::note, Line{.kind = LineKind::NoteExpectation, .component = c, .a = expectation.get(c)});
            return;
        }
}

void anchor(Draft& draft, Terms& offer) {
    const std::int64_t opening = offer.get(Component::base);
    const std::int64_t base = anchored_base(draft, opening);
    if (base == opening) return;
    offer.set(Component::base, base);
    draft.because(ReasonCode::anchored_down, Component::base, draft.next.table.expectation.get(Component::base),
                  opening);
}

void set_deadline(Draft& draft) {
    const int days = std::clamp(draft.scenario.tactics().offer_deadline_days, 1, 100);
    draft.next.clock.deadline_day = static_cast<std::uint8_t>(std::min(draft.next.clock.day + days, 250));
}

}  // namespace

void greet(Draft& draft) {
    if (draft.was->asked != Question::none) return draft.go(draft.was->phase, Move::Nothing);
    draft.costs_turn = false;
    draft.say(Part::move, LineKind::Greet);
    draft.because(ReasonCode::conversation);
    draft.go(Phase::Greeting, Move::Greet);
    draft.ask(Question::small_talk);
}

bool asks_for_the_offer(const Draft& draft) {
    if (draft.event.understanding == nullptr) return false;
    const auto& acts = draft.event.understanding->acts;
    return std::any_of(draft.heard.questions.begin(), draft.heard.questions.end(), [&](std::int32_t i) {
        const Act& act = acts[static_cast<std::size_t>(i)];
        const bool of_the_pay = act.component == Component::total || act.component == Component::base;
        return act.kind == ActKind::ask_best ||
               (act.kind == ActKind::ask_component && of_the_pay && act.topic == Topic::none);
    });
}

void ask_expectation(Draft& draft) {
    if (asks_for_the_offer(draft)) return present_offer(draft);
    draft.say(Part::move, LineKind::AskExpectation);
    draft.because(ReasonCode::conversation, draft.was->turn, 0);
    draft.go(Phase::ExpectationProbe, Move::AskExpectation);
    draft.ask(Question::expectation);
}

void hear_deflection(Draft& draft) {
    ++draft.next.conduct.deflections;
    draft.because(ReasonCode::first_number_deflected, draft.next.conduct.deflections, 0);
    if (draft.next.conduct.deflections >= temperament(draft.scenario.tactics().temper).deflections_heard) {
        draft.say(Part::note, LineKind::NoteDeflection);
        return present_offer(draft);
    }
    const bool asked_before = draft.was->asked == Question::expectation;
    draft.say(Part::move, asked_before ? LineKind::AskExpectationAgain : LineKind::AskExpectation);
    draft.go(Phase::ExpectationProbe, Move::AskExpectation);
    draft.ask(Question::expectation);
}

void present_offer(Draft& draft) {
    draft.next.table.expectation.overlay(draft.heard.asks);
    note_expectation(draft);
    if (asks_for_the_offer(draft)) draft.unsay(LineKind::AnswerNegotiable);  // the offer is the answer
    answer_terms_named(draft);
    Terms offer = opening_package(draft.scenario, draft.next);
    anchor(draft, offer);
    draft.next.table.offer = draft.next.table.opening = offer;
    set_deadline(draft);
    draft.because(ReasonCode::package_presented, annual_value(offer, draft.scenario.rules()),
                  draft.next.clock.deadline_day);
    draft.say(Part::move, LineKind::PresentOffer);
    draft.say(Part::move, Line{.kind = LineKind::StateDeadline, .days = draft.next.clock.deadline_day});
    draft.say(Part::close, LineKind::InviteReaction);
    draft.go(Phase::OfferPresented, Move::PresentOffer);
    draft.ask(Question::ready);
}

}  // namespace parley
