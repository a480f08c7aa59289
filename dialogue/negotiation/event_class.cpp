#include "dialogue/negotiation/event_class.hpp"

#include "dialogue/negotiation/clarify.hpp"

#include <optional>

namespace parley {
namespace {

bool asks_above_offer(const Draft& draft) {
    const Terms& offer = draft.was->table.offer;
    const Terms& asks = draft.heard.asks;
    if (!ComponentSet(draft.heard.wants).without(Component::total).empty()) return true;
    for (const Component c : asks.stated().without(Component::total))
        if (asks.get(c) > offer.get(c)) return true;
    return asks.has(Component::total) && asks.get(Component::total) > annual_value(offer, draft.scenario.rules());
}

bool same_asks_as_before(const Draft& draft) {
    if (draft.heard.asks.empty() || draft.heard.wants != 0) return false;
    for (const Component c : draft.heard.asks.stated())
        if (draft.was->table.ask.find(c) != draft.heard.asks.find(c)) return false;
    return true;
}

std::optional<EventClass> input_event(const Draft& draft) {
    switch (draft.event.input->kind) {
        case InputKind::start:
            return EventClass::Begin;
        case InputKind::tick:
            return EventClass::Silence;
        case InputKind::end:
            return EventClass::End;
        case InputKind::confirm:
            return draft.was->phase == Phase::Confirm ? EventClass::ConfirmTerms : EventClass::Accept;
        case InputKind::message:
        case InputKind::button:
        case InputKind::correct:
            return std::nullopt;
    }
    return std::nullopt;
}

/// "Sorry, it is 210, not 240", "I was only interviewing there": another figure for the offer that was challenged, and
/// no new claim.
bool puts_it_right(const Draft& draft) {
    const Heard& heard = draft.heard;
    const bool sorry = heard.did(ActKind::correct) || heard.did(ActKind::apologise) || heard.process;
    if (draft.was->phase != Phase::CredibilityLoss || !sorry) return false;
    const bool same_offer = heard.claim >= 0 && draft.was->claims[static_cast<std::size_t>(heard.claim)].contradicted;
    return !heard.contradicted || same_offer;
}

std::optional<EventClass> manner_event(const Draft& draft) {
    const Heard& heard = draft.heard;
    if (heard.did(ActKind::rude)) return EventClass::Rudeness;
    if (puts_it_right(draft)) return EventClass::Amends;
    if (heard.contradicted) return EventClass::Contradiction;
    if (heard.doubt.kind != Doubt::Kind::none && may_ask_back(draft)) return EventClass::Doubt;
    return std::nullopt;
}

/// "Yes, I can forward it" and "ok, what would it take" answer and ask; they accept nothing.
bool is_yes_to_the_offer(const Draft& draft) {
    const Heard& heard = draft.heard;
    if (!heard.did(ActKind::accept) || heard.did(ActKind::promise_proof) || heard.did(ActKind::refuse_proof))
        return false;
    // "OK. The ward passed its inspection": what is new, or put right, is not agreed to.
    if (heard.yes < kClearYes && (heard.news || heard.did(ActKind::apologise))) return false;
    const bool only_wants_it_written = heard.questions.size() == 1 && heard.did(ActKind::in_writing);
    return heard.questions.empty() || only_wants_it_written || heard.yes >= kClearYes;
}

EventClass yes_event(const Draft& draft) {
    const bool binding = draft.was->phase == Phase::Confirm && draft.heard.yes >= kClearYes;
    return binding ? EventClass::ConfirmTerms : EventClass::Accept;
}

/// "No, I can't accept that" answers "would you sign?", and names nothing that would change it.
bool says_only_no(const Heard& heard) { return heard.did(ActKind::reject) && heard.asks.empty() && heard.wants == 0; }

bool puts_off(const Heard& heard) { return heard.did(ActKind::defer) || heard.did(ActKind::consult); }

/// Before the offer there is nothing to think over: without a day it only puts the number off.
bool wants_time(const Draft& draft) {
    return puts_off(draft.heard) && (!draft.was->table.offer.empty() || draft.heard.days);
}

/// Yes, no and later.
std::optional<EventClass> answer_event(const Draft& draft) {
    const Heard& heard = draft.heard;
    const bool more = asks_above_offer(draft);
    const bool leaving = heard.did(ActKind::walk_away) ||
                         (heard.did(ActKind::reject) && draft.was->asked == Question::stay_or_go && !more);
    if (heard.did(ActKind::accept_if) && !says_only_no(heard)) return EventClass::ConditionalYes;
    if (leaving && !more) return EventClass::Decline;
    if (wants_time(draft) && !more) return EventClass::NeedTime;
    if (is_yes_to_the_offer(draft) && !more) return yes_event(draft);
    return std::nullopt;
}

std::optional<EventClass> ask_event(const Draft& draft) {
    const Heard& heard = draft.heard;
    const bool gives = !heard.given_up.empty();
    if (gives && heard.asks_for_something()) return EventClass::Trade;
    if (heard.did(ActKind::pick_option) && heard.option >= 0) return EventClass::Pick;
    if (heard.did(ActKind::ultimatum) || heard.did(ActKind::walk_away)) return EventClass::Ultimatum;
    if (!heard.asks_for_something()) return std::nullopt;
    const bool expects =
        heard.did(ActKind::give_expectation) || heard.did(ActKind::reveal_target) || heard.did(ActKind::give_range);
    if (draft.was->table.offer.empty() && expects && !heard.reason) return EventClass::Expectation;
    if (heard.news) return EventClass::AskReasoned;
    if (same_asks_as_before(draft)) return EventClass::AskAgain;
    return heard.reason ? EventClass::AskReasoned : EventClass::AskBare;
}

std::optional<EventClass> argument_event(const Draft& draft) {
    const Heard& heard = draft.heard;
    if (heard.did(ActKind::deflect_expectation) || puts_off(heard)) return EventClass::Deflection;
    if (heard.did(ActKind::promise_proof)) return EventClass::ProofOffered;
    if (heard.did(ActKind::refuse_proof)) return EventClass::ProofRefused;
    if (heard.news || (heard.reason && draft.was->asked == Question::reason)) return EventClass::Evidence;
    // "What about time off? I need to fly home a lot": the question is what wants an answer.
    if (heard.lever >= 0 || heard.claim >= 0 || (heard.reason && heard.questions.empty())) return EventClass::Stale;
    return std::nullopt;
}

/// "That's not what I agreed" to the terms read back names nothing to put right: the yes before it was none.
bool takes_the_yes_back(const Draft& draft) {
    return draft.was->phase == Phase::Confirm && draft.heard.did(ActKind::correct) &&
           draft.event.understanding->amounts.empty();
}

EventClass remaining_event(const Draft& draft) {
    const Heard& heard = draft.heard;
    if (!heard.questions.empty()) return EventClass::Question;
    if (takes_the_yes_back(draft)) return EventClass::Refusal;
    if (heard.did(ActKind::reject) && !heard.no_offer) return EventClass::Refusal;
    if (heard.did(ActKind::state_priority)) return EventClass::Priority;
    if (heard.did(ActKind::jailbreak) || heard.did(ActKind::off_topic)) return EventClass::OffTopic;
    if (heard.go_on) return EventClass::GoOn;
    const bool social = heard.did(ActKind::greet) || heard.did(ActKind::thank) || heard.did(ActKind::small_talk) ||
                        heard.did(ActKind::apologise) || heard.did(ActKind::recap) || heard.did(ActKind::paraphrase) ||
                        heard.did(ActKind::concede) || heard.did(ActKind::trade) || heard.no_offer || heard.process ||
                        heard.no_offer || heard.did(ActKind::state_current_pay) || heard.did(ActKind::reveal_floor) ||
                        heard.did(ActKind::correct);
    return social ? EventClass::Social : EventClass::Unclear;
}

}  // namespace

EventClass classify(const Draft& draft) {
    if (const auto event = input_event(draft)) return *event;
    if (const auto event = manner_event(draft)) return *event;
    if (const auto event = answer_event(draft)) return *event;
    if (const auto event = ask_event(draft)) return *event;
    if (const auto event = argument_event(draft)) return *event;
    return remaining_event(draft);
}

}  // namespace parley
