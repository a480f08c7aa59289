// Confirm, Final and what reopens them. A yes binds only in Confirm.

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <algorithm>

namespace parley {
namespace {

bool asks_above_offer(const Draft& draft) {
    const Terms& offer = draft.was->table.offer;
    const bool above = std::any_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        return draft.heard.asks.get(c) > offer.get(c) || draft.heard.wants_component(c);
    });
    return above || draft.heard.asks.get(Component::total) > annual_value(offer, draft.scenario.rules());
}

/// A reason for what is asked that came after the yes, and that nobody has moved on.
bool has_fresh_reason(const Draft& draft) {
    const ScenarioTables& tables = *draft.scenario.tables;
    for (std::size_t i = 0; i < tables.levers.size(); ++i) {
        const LeverState& lever = draft.next.levers[i];
        if (lever.answered || lever.contradicted || lever.strength <= Strength::bare) continue;
        if (holds(tables.offer_levers, i)) continue;
        for (const Component c : kTerms)
            if (holds(tables.levers[i].moves, index_of(c)) && draft.heard.asks.get(c) > draft.was->table.offer.get(c))
                return true;
    }
    return false;
}

/// The fact and the ask may come in two messages, in either order.
bool something_new_for_an_ask(const Draft& draft) {
    const Terms& offer = draft.was->table.offer;
    const bool asked_since = draft.was->conduct.retrades > 0 &&
                             std::any_of(kTerms.begin(), kTerms.end(),
                                         [&](Component c) { return draft.was->table.ask.get(c) > offer.get(c); });
    if (draft.heard.news) return asked_since || asks_above_offer(draft);
    return asks_above_offer(draft) && has_fresh_reason(draft);
}

/// Terms without cash that the recap left open: naming them is no re-trade.
Terms amended(const Draft& draft) {
    Terms wish = draft.was->table.offer;
    for (const Component c : kTerms) {
        const bool unstated = !is_cash(c) && c != Component::level && !draft.was->table.offer.has(c);
        const std::int64_t alone = alone_limit(draft.scenario, draft.next, c);
        const std::int64_t asked = draft.heard.wants_component(c) ? alone : draft.heard.asks.get(c);
        if (unstated && asked > 0 && alone > 0) wish.set(c, std::min(asked, alone));
    }
    return fit_to_budget(draft.scenario, draft.next, draft.was->table.offer, wish,
                         alone_cost(draft.scenario, draft.next));
}

/// "The equity should say 165", "the signing bonus is missing": told apart from what stands, and held against nobody.
void say_what_differs(Draft& draft) {
    const Terms& offer = draft.was->table.offer;
    for (const Component c : kTerms) {
        if (!draft.heard.asks.has(c) || draft.heard.asks.get(c) == offer.get(c)) continue;
        Line line{.kind = LineKind::RecapDiffers, .component = c, .a = draft.heard.asks.get(c), .b = offer.get(c)};
        if (offer.get(c) == 0) line = {.kind = LineKind::AnswerStanding, .component = c};
        draft.say(Part::note, line);
    }
}

/// A term that the recap left open, as far as it goes: all of it, or less than was asked for.
void say_what_is_added(Draft& draft, const Terms& package) {
    for (const Component c : kTerms) {
        if (package.get(c) == draft.was->table.offer.get(c)) continue;
        const std::int64_t asked = draft.heard.asks.get(c);
        const bool whole = asked <= package.get(c);
        draft.say(Part::note, Line{.kind = whole ? LineKind::ConcedeTerm : LineKind::ItemPartly,
                                   .component = c,
                                   .a = whole ? 0 : asked,
                                   .b = package.get(c)});
    }
}

/// "Make it 200 and we have a deal" puts nothing right.
bool puts_recap_right(const Draft& draft) {
    const bool speaks_of_it = draft.heard.did(ActKind::correct) || draft.heard.did(ActKind::recap);
    return speaks_of_it && !draft.heard.did(ActKind::accept_if);
}

void ask_to_confirm(Draft& draft) {
    draft.say(draft.move_part(), LineKind::AskConfirm);
    draft.go(Phase::Confirm, Move::Recap);
    draft.ask(Question::confirm_terms);
}

void recap(Draft& draft, LineKind kind) {
    draft.say(draft.move_part(), kind);
    ask_to_confirm(draft);
}

/// Yes again, and still to neither: the one that is worth more, read back before it binds.
void take_the_better(Draft& draft) {
    const auto& options = draft.was->table.options;
    const PackageRules& rules = draft.scenario.rules();
    const bool second = annual_value(options[1], rules) > annual_value(options[0], rules);
    draft.put_on_table(options[second ? 1 : 0]);
    enter_confirm(draft);
}

}  // namespace

void enter_confirm(Draft& draft) {
    if (!draft.was->conduct.verbal_yes) draft.costs_turn = false;  // the first yes is never lost to the turn limit
    draft.next.conduct.verbal_yes = true;
    if (draft.was->phase != Phase::Confirm) draft.next.back_to = resting_phase(*draft.was);
    draft.next.table.proposal = {};
    draft.next.table.options = {};
    draft.because(ReasonCode::candidate_accepted, annual_value(draft.next.table.offer, draft.scenario.rules()), 0);
    recap(draft, LineKind::Recap);
}

void take_yes(Draft& draft) {
    if (draft.was->table.offer.empty()) return present_offer(draft);
    const auto& options = draft.was->table.options;
    if (draft.was->asked == Question::choose_option && !options[0].empty()) {
        if (draft.was->about) return take_the_better(draft);
        draft.say(Part::move, LineKind::AskChoice);
        draft.because(ReasonCode::conversation, draft.was->turn, 0);
        draft.go(Phase::Swap, Move::OfferOptions);
        return draft.ask(Question::choose_option, Component::base);  // asked which once
    }
    enter_confirm(draft);
}

void close(Draft& draft) {
    draft.say(Part::move, LineKind::Welcome);
    draft.because(ReasonCode::candidate_accepted, annual_value(draft.was->table.offer, draft.scenario.rules()), 0);
    draft.costs_turn = false;
    draft.go(Phase::Agreed, Move::Close);
    draft.ask(Question::none);
}

/// The terms were read back a moment ago: after an answer, or a yes that was too faint to bind, only the yes is
/// missing.
void recap_again(Draft& draft) {
    draft.because(ReasonCode::conversation, draft.was->turn, 0);
    if (draft.heard.did(ActKind::thank)) draft.say(Part::social, LineKind::ReplyThanks);
    const bool answered = !draft.said.empty() || draft.heard.did(ActKind::accept);
    if (answered) return ask_to_confirm(draft);
    if (draft.heard.acts != 0 || draft.heard.go_on) return recap(draft, LineKind::RecapStands);
    draft.say(Part::move, LineKind::AskRephrase);
    draft.go(Phase::Confirm, Move::AskBack);
    draft.ask(Question::confirm_terms);
}

void retrade(Draft& draft) {
    const Terms package = amended(draft);
    if (package != draft.was->table.offer) {
        draft.put_on_table(package);
        draft.because(ReasonCode::inside_discretion);
        if (puts_recap_right(draft)) return recap(draft, LineKind::RecapAmended);
        say_what_is_added(draft, package);
        return recap(draft, LineKind::RecapStands);
    }
    if (something_new_for_an_ask(draft)) {
        draft.say(Part::note, LineKind::ReopenForNew);
        draft.because(ReasonCode::new_fact_reopens);
        draft.go_back_to(Phase::Counter);
        draft.next.phase = Phase::Counter;
        return weigh(draft);
    }
    const bool corrects = puts_recap_right(draft);
    if (corrects) say_what_differs(draft);
    if (corrects || !asks_above_offer(draft)) {
        draft.because(ReasonCode::correction_applied);
        return recap(draft, LineKind::RecapStands);
    }
    if (draft.next.conduct.retrades < 255) ++draft.next.conduct.retrades;
    draft.because(ReasonCode::retrade, draft.next.conduct.retrades, 0);
    draft.say(Part::note, LineKind::RetradeReminder);
    recap(draft, LineKind::RecapStands);
}

void step_back(Draft& draft) {
    const Phase back = draft.was->back_to == Phase::Confirm ? Phase::Counter : draft.was->back_to;
    draft.say(Part::move, LineKind::NotYetConfirmed);
    draft.say(Part::close, LineKind::AskWhatItTakes);
    draft.because(ReasonCode::conversation, draft.was->turn, 0);
    draft.go(back, Move::Answer);
    draft.ask(Question::what_would_it_take);
}

void give_final(Draft& draft) {
    if (draft.next.conduct.finals < 255) ++draft.next.conduct.finals;
    draft.next.table.proposal = {};
    draft.next.table.options = {};
    if (draft.next.conduct.patience <= 0) draft.because(ReasonCode::patience_spent, draft.next.conduct.patience, 0);
    draft.because(ReasonCode::deadline_near, draft.next.clock.deadline_day, draft.next.clock.day);
    draft.say(draft.move_part(), LineKind::Final);
    draft.say(draft.close_part(), Line{.kind = LineKind::RemindDeadline, .days = draft.next.clock.deadline_day});
    draft.go(Phase::Final, Move::GiveFinal);
    draft.ask(Question::ready);
}

void hold_final(Draft& draft) {
    draft.because(ReasonCode::no_new_evidence);
    draft.say(Part::move, LineKind::FinalHolds);
    draft.go(Phase::Final, Move::Hold);
    draft.ask(Question::ready);
}

void reopen(Draft& draft) {
    const bool within_limit = draft.was->conduct.finals < 3;
    if (!draft.heard.news || !within_limit) return hold_final(draft);
    draft.say(Part::note, LineKind::ReopenForNew);
    draft.because(ReasonCode::new_fact_reopens);
    draft.go_back_to(Phase::Counter);
    weigh(draft);
}

}  // namespace parley
