#include "dialogue/negotiation/clarify.hpp"

#include "dialogue/negotiation/handlers.hpp"

#include <algorithm>

namespace parley {
namespace {

void enter(Draft& draft) {
    draft.next.back_to = resting_phase(*draft.was);
    draft.go(Phase::Clarify, Move::AskBack);
    if (!may_ask_back(draft)) return;
    draft.costs_turn = false;
    ++draft.next.conduct.clarifies;
}

/// The number in doubt waits beside the asks; a yes keeps it, anything else takes it back.
void keep_in_mind(Draft& draft, Component component, std::int64_t value) {
    draft.next.table.ask_before = draft.was->table.ask;
    draft.next.table.ask.set(component, value);
}

bool several(const Terms& terms) {
    return std::count_if(kTerms.begin(), kTerms.end(), [&](Component c) { return terms.has(c); }) > 1;
}

void check_several(Draft& draft) {
    draft.next.table.ask_before = draft.was->table.ask;
    draft.next.table.ask.overlay(draft.heard.doubtful);
    draft.say(Part::move, LineKind::CheckUnderstoodTwo);
}

void ask_about(Draft& draft, const Doubt& doubt) {
    const Component c = doubt.component.value_or(Component::base);
    Line line{.component = c, .a = doubt.lo, .b = doubt.hi, .currency = doubt.currency, .quote = doubt.span};
    switch (doubt.kind) {
        case Doubt::Kind::none:
            return;
        case Doubt::Kind::value:
            draft.ask(Question::understood_right, c);
            if (several(draft.heard.doubtful)) return check_several(draft);
            line.kind = LineKind::CheckUnderstood;
            if (line.b == line.a) line.b = 0;  // no range
            break;
        case Doubt::Kind::component:
            line.kind = LineKind::AskWhichComponent;
            line.component.reset();
            return draft.ask(Question::which_component), draft.say(Part::move, line);
        case Doubt::Kind::period:
            line.kind = LineKind::AskPeriod;
            draft.ask(Question::which_period, c);
            break;
        case Doubt::Kind::currency:
            line.kind = LineKind::WrongCurrency;
            draft.because(ReasonCode::wrong_currency, c, doubt.lo);
            draft.ask(Question::which_currency, c);
            break;
    }
    keep_in_mind(draft, c, doubt.kind == Doubt::Kind::period ? doubt.hi : doubt.lo);
    draft.say(Part::move, line);
}

/// A number was asked back, and waits for a yes or a no.
bool number_pending(const Draft& draft) {
    const Question asked = draft.was->asked;
    return draft.was->table.ask != draft.was->table.ask_before &&
           (asked == Question::understood_right || asked == Question::which_period ||
            asked == Question::which_currency);
}

}  // namespace

bool may_ask_back(const Draft& draft) {
    return draft.was->conduct.clarifies < draft.scenario.tactics().clarify_limit && draft.was->conduct.clarifies < 255;
}

void ask_back(Draft& draft) {
    const Doubt& doubt = draft.heard.doubt;
    if (!may_ask_back(draft) && draft.was->table.offer.empty()) return present_offer(draft);
    enter(draft);
    if (doubt.kind == Doubt::Kind::none || draft.costs_turn) {
        draft.say(Part::move, LineKind::AskRephrase);
        draft.because(ReasonCode::unclear_message);
        return;
    }
    draft.because(ReasonCode::doubtful_amount, doubt.component.value_or(Component::base), doubt.lo, doubt.hi);
    ask_about(draft, doubt);
}

void take_as_understood(Draft& draft) {
    if (draft.was->asked == Question::which_component) return ask_back(draft);
    draft.go_back_to(resting_phase(*draft.was));
    draft.next.phase = draft.was->phase;
    if (!number_pending(draft)) return run(draft, handler_for(draft.was->phase, EventClass::Accept));
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto c = static_cast<Component>(i);
        if (draft.was->table.ask.find(c) != draft.was->table.ask_before.find(c))
            draft.heard.asks.set(c, draft.was->table.ask.get(c));
    }
    draft.forget_asks();
    draft.next.table.ask.overlay(draft.heard.asks);
    draft.heard.yes = 0;
    run(draft, handler_for(draft.was->phase, draft.heard.reason ? EventClass::AskReasoned : EventClass::AskBare));
}

void drop_misunderstanding(Draft& draft) {
    // Asked what they meant, "that is too little" says it.
    if (!number_pending(draft) && draft.was->asked != Question::which_component) return pick_up_where_it_was(draft);
    draft.next.table.ask = draft.next.table.ask_before;
    draft.because(ReasonCode::correction_applied);
    draft.go(resting_phase(*draft.was), Move::AskBack);
    draft.say(Part::move, LineKind::AskRephrase);
    draft.ask(draft.next.table.offer.empty() ? Question::expectation : Question::what_would_it_take);
}

}  // namespace parley
