// One event: everything in it is weighed, the table names the decision, the books are closed.

#include "dialogue/negotiation/claims.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/opening_state.hpp"
#include "dialogue/negotiation/questions.hpp"
#include "dialogue/negotiation/temperament.hpp"

#include <algorithm>
#include <cassert>

namespace parley {
namespace {

constexpr std::size_t kUsualReasons = 8;

bool is_talk(InputKind kind) {
    return kind == InputKind::message || kind == InputKind::button || kind == InputKind::correct;
}

void note_correction(Draft& draft) {
    if (!draft.correction) return;
    draft.say(Part::social, LineKind::NoteCorrection);
    draft.because(ReasonCode::correction_applied);
}

/// Asks go on record before anything is decided on them; before the offer they are expectations only.
void note_asks(Draft& draft) {
    Table& table = draft.next.table;
    // A number that was asked back and not answered yet is no ask.
    if (draft.was->phase == Phase::Clarify) table.ask = table.ask_before;
    table.ask_before = table.ask;
    const ComponentSet asked = draft.heard.asks.stated();
    table.requested =
        static_cast<std::uint16_t>(table.requested | draft.heard.wants | asked.without(Component::total).bits());
    if (table.offer.empty()) return table.expectation.overlay(draft.heard.asks);
    table.ask.overlay(draft.heard.asks);
    for (const Component c : asked)
        if (!table.first_ask.has(c)) table.first_ask.set(c, draft.heard.asks.get(c));
}

void weigh_message(Draft& draft) {
    weigh_levers(draft);
    weigh_claims(draft);
    note_correction(draft);
    note_asks(draft);
    small_courtesies(draft);
    answer_questions(draft);
    answer_readback(draft);
}

/// A handler that could go on haggling; near the turn limit the best and final stands in its place.
bool haggles(Handler handler) {
    return handler == Handler::Weigh || handler == Handler::Probe || handler == Handler::Hold ||
           handler == Handler::Press || handler == Handler::HearUltimatum || handler == Handler::AskForProof ||
           handler == Handler::WeighProof || handler == Handler::RefuseProposal;
}

bool time_for_final(const Draft& draft, Handler handler) {
    return haggles(handler) && !draft.was->table.offer.empty() && draft.was->conduct.finals == 0 &&
           draft.was->turn + 1 >=
               draft.scenario.tactics().turn_limit - temperament(draft.scenario.tactics().temper).turns_left_for_final;
}

void count_turn(Draft& draft) {
    if (draft.correction && draft.was->conduct.clarifies < draft.scenario.tactics().clarify_limit) {
        draft.costs_turn = false;
        if (draft.next.conduct.clarifies < 255) ++draft.next.conduct.clarifies;
    }
    if (!draft.costs_turn || is_terminal(draft.next.phase)) return;
    ++draft.next.turn;
    if (draft.next.turn >= draft.scenario.tactics().turn_limit) stop_at_turn_limit(draft);
}

void tidy(Draft& draft) {
    const bool proposal_open = draft.next.phase == Phase::PreClose ||
                               (draft.next.back_to == Phase::PreClose && resting_phase(draft.next) == Phase::PreClose);
    if (!proposal_open) draft.next.table.proposal = {};
    if (draft.move == Move::Nothing) return;
    if (draft.reasons.empty()) draft.because(ReasonCode::conversation, draft.was->turn, 0);
    if (draft.said.empty()) draft.say(Part::move, LineKind::AnswerOfferStands);
}

/// "I can't answer that" is no word to who brought a reason or an ask as well, and has had an answer to it.
bool brings_more_than_questions(const Draft& draft) {
    const bool goes_on = draft.move != Move::Answer && draft.move != Move::SmallTalk;
    const Heard& heard = draft.heard;
    return goes_on && (heard.lever >= 0 || heard.claim >= 0 || heard.reason || heard.asks_for_something() ||
                       heard.did(ActKind::apologise) || heard.did(ActKind::deflect_expectation));
}

void settle(Draft& draft) {
    if (is_terminal(draft.next.phase)) return;
    if (brings_more_than_questions(draft) || draft.says(LineKind::SetPrivateAside))
        draft.unsay(LineKind::AnswerUnknown);
    // An insult is answered as one: nothing in the same message "counts".
    if (draft.says(LineKind::CalmRude) || draft.says(LineKind::WarnRude)) return;
    acknowledge_levers(draft);
    acknowledge_claims(draft);
}

void leave_unchanged(const State& state, Decision& made) {
    made.move = Move::Nothing;
    made.lines.clear();
    made.reasons.clear();
    made.scene = Scene::none;
    made.scene_before = 0;
    made.next = state;
}

void answer_talk(Draft& draft) {
    if (is_talk(draft.event.input->kind)) weigh_message(draft);
    const Handler handler = handler_for(draft.was->phase, classify(draft));
    if (time_for_final(draft, handler))
        give_final(draft);
    else
        run(draft, handler);
    settle(draft);
    count_turn(draft);
    if (!is_terminal(draft.next.phase)) keep_promises(draft);
}

}  // namespace

void pick_up_where_it_was(Draft& draft) {
    draft.go_back_to(resting_phase(*draft.was));
    draft.next.phase = draft.was->phase;
    run(draft, handler_for(draft.was->phase, classify(draft)));
}

void run(Draft& draft, Handler handler) {
    switch (handler) {
        case Handler::Absorb:
            return draft.go(draft.was->phase, Move::Nothing);
        case Handler::Greet:
            return greet(draft);
        case Handler::AskExpectation:
            return ask_expectation(draft);
        case Handler::HearDeflection:
            return hear_deflection(draft);
        case Handler::PresentOffer:
            return present_offer(draft);
        case Handler::Reply:
            return reply(draft);
        case Handler::Weigh:
            return weigh(draft);
        case Handler::Probe:
            return probe(draft);
        case Handler::Hold:
            return hold(draft);
        case Handler::Press:
            return press(draft);
        case Handler::HearUltimatum:
            return hear_ultimatum(draft);
        case Handler::TakeYes:
            return take_yes(draft);
        case Handler::TakeYesToProposal:
            return take_yes_to_proposal(draft);
        case Handler::RefuseProposal:
            return refuse_proposal(draft);
        case Handler::WeighConditionalYes:
            return weigh_conditional_yes(draft);
        case Handler::ConsiderTrade:
            return consider_trade(draft);
        case Handler::TakeOption:
            return take_option(draft);
        case Handler::WeighProof:
            return weigh_proof(draft);
        case Handler::AskForProof:
            return ask_for_proof(draft);
        case Handler::Close:
            return close(draft);
        case Handler::RecapAgain:
            return recap_again(draft);
        case Handler::Retrade:
            return retrade(draft);
        case Handler::StepBack:
            return step_back(draft);
        case Handler::HoldFinal:
            return hold_final(draft);
        case Handler::Reopen:
            return reopen(draft);
        case Handler::GrantTime:
            return grant_time(draft);
        case Handler::PickUpWhereItWas:
            return pick_up_where_it_was(draft);
        case Handler::TakeAsUnderstood:
            return take_as_understood(draft);
        case Handler::DropMisunderstanding:
            return drop_misunderstanding(draft);
        case Handler::AskBack:
            return ask_back(draft);
        case Handler::CalmDown:
            return calm_down(draft);
        case Handler::Challenge:
            return challenge(draft);
        case Handler::RestoreTrust:
            return restore_trust(draft);
        case Handler::DemandProof:
            return demand_proof(draft);
        case Handler::LetGo:
            return let_go(draft);
        case Handler::Watch:
            return watch(draft);
        case Handler::Leave:
            return leave(draft);
    }
}

EventClass event_of(const Scenario& scenario, const State& state, const Event& event) {
    Decision made;
    Draft draft(scenario, state, event, made);
    if (is_talk(event.input->kind)) weigh_message(draft);
    return classify(draft);
}

Decision decide(const Scenario& scenario, const State& state, const Event& event) {
    Decision made;
    made.reasons.reserve(kUsualReasons);
    decide(scenario, state, event, made);
    return made;
}

void decide(const Scenario& scenario, const State& state, const Event& event, Decision& made) {
    assert(&state != &made.next);
    if (is_terminal(state.phase)) return leave_unchanged(state, made);
    Draft draft(scenario, state, event, made);
    if (event.input->kind != InputKind::start && expired(draft)) {
        expire(draft);
        return draft.finish();
    }
    if (event.input->kind != InputKind::tick) draft.next.clock.last_ms = std::max(state.clock.last_ms, event.at_ms);
    answer_talk(draft);
    tidy(draft);
    draft.finish();
}

State apply(const State& state, const Decision& decision) {
    static_cast<void>(state);
    return decision.next;
}

State opening_state(const Scenario& scenario, std::int64_t started_ms) {
    State state;
    state.level = scenario.level;
    state.clock.started_ms = state.clock.last_ms = started_ms;
    state.clock.expires_ms = started_ms + std::int64_t{scenario.tactics().session_limit_s} * 1000;
    state.conduct.patience = scenario.tactics().patience;
    return state;
}

Context context_of(const State& state) {
    Context context;
    context.offer = state.table.offer;
    context.proposal = state.table.proposal;
    context.options = state.table.options;
    context.asked = state.asked;
    context.asked_about = state.about;
    context.last_ask = state.table.ask.empty() ? state.table.expectation : state.table.ask;
    for (std::size_t i = 0; i < kMaxNamedOffers; ++i) context.named_offers[i] = state.claims[i].named;
    return context;
}

}  // namespace parley
