// When nothing moves: Hold, BandWall, ClosePressure, and the patience that repetition costs.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/claims.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"
#include "dialogue/negotiation/temperament.hpp"

#include <algorithm>

namespace parley {
namespace {

bool is_informative(Verdict verdict) { return verdict != Verdict::open; }

/// The cash component still wanted most; base where nothing is.
Component wanted(const Draft& draft) {
    for (const Wish& wish : wishes_of(draft))
        if (is_cash(wish.component) && wish.asked > draft.next.table.offer.get(wish.component)) return wish.component;
    return draft.was->about.value_or(Component::base);
}

bool past_the_wall(Phase phase) {
    return phase == Phase::BandWall || phase == Phase::VerifyOffer || phase == Phase::PreClose ||
           phase == Phase::Approval || phase == Phase::Swap || phase == Phase::ClosePressure || phase == Phase::Final;
}

/// Reasons that are borne out hold for the whole way: there is still some of it left.
bool carried_further(const Draft& draft, Component component) {
    return strong_lever_for(draft, component) && !at_wall(draft, component);
}

/// "That's further than I can get" and "for want of a reason" do not go together.
bool refused_now(const Draft& draft) {
    return draft.says(LineKind::AboveReach) || draft.says(LineKind::AboveBand) ||
           draft.says(LineKind::AboveBandUntold) || draft.says(LineKind::AnswerException);
}

void restate(Draft& draft, Component component) {
    const std::int64_t standing = draft.next.table.offer.get(component);
    if (!refused_now(draft))
        draft.say(Part::move, Line{.kind = LineKind::HoldAt, .component = component, .b = standing});
    draft.because(ReasonCode::no_new_evidence);
    draft.go(Phase::Hold, Move::Hold);
    draft.ask(Question::evidence, component);
}

void invite(Draft& draft, Component component) {
    const std::int32_t lever = draft.heard.lever;
    const bool bare = lever >= 0 && draft.next.levers[static_cast<std::size_t>(lever)].strength == Strength::bare &&
                      lever != draft.scenario.tables->offer_lever;
    if (bare)
        draft.say(Part::close, Line{.kind = LineKind::AskEvidence, .lever = lever});
    else
        draft.say(Part::close, LineKind::InviteNew);
    draft.ask(Question::evidence, component);
}

/// All asks are met already, or are no matter of negotiation: said, and on where the talk was.
void inform(Draft& draft) {
    draft.go(draft.was->phase == Phase::Probe ? Phase::Counter : draft.was->phase, Move::Answer);
    draft.say(Part::close, LineKind::InviteReaction);
    draft.ask(Question::what_would_it_take);
}

bool only_information(const Items& items) {
    return std::all_of(items.begin(), items.end(), [](const Item& item) {
        return item.verdict == Verdict::met || item.verdict == Verdict::absent || item.verdict == Verdict::fixed ||
               item.verdict == Verdict::absurd || item.verdict == Verdict::exception_only;
    });
}

bool is_met(const Item& item) { return item.verdict == Verdict::met; }

/// "Did you mean something else?" is no question beside what they did mean.
void say_what_is_known(Draft& draft, const Items& items) {
    const bool all_met = std::all_of(items.begin(), items.end(), is_met);
    for (const Item& item : items)
        if (is_informative(item.verdict) && (all_met || !is_met(item))) say_refusal(draft, item, items.size() > 1);
}

std::optional<Component> walled(const Draft& draft, const Items& items) {
    for (const Item& item : items)
        if (item.verdict != Verdict::met && at_wall(draft, item.wish.component)) return item.wish.component;
    return std::nullopt;
}

/// Of a list, what goes into the proposal is being checked.
void check_items(Draft& draft, const Items& items) {
    if (items.size() < 2) return;
    for (const Item& item : items) {
        const Component c = item.wish.component;
        if (item.verdict == Verdict::open && !item.wish.open && draft.next.table.proposal.get(c) > item.granted)
            draft.say(Part::note, Line{.kind = LineKind::ItemCheck, .component = c, .a = item.wish.asked});
    }
}

/// Whoever has reasons that are borne out repeats them at the usual cost, whatever the recruiter's temper.
int cost_of_repeating(const Draft& draft) {
    const Temperament temper = temperament(draft.scenario.tactics().temper);
    if (draft.was->conduct.bare_repeats < temper.repeats_free) return 0;
    return strong_lever_for(draft, wanted(draft)) ? std::min(1, temper.repeat_cost) : temper.repeat_cost;
}

/// Somewhere to go: experience alone is no alternative.
bool has_alternative(const State& state) {
    return std::any_of(state.claims.begin(), state.claims.end(), [](const ClaimedOffer& claim) {
        return !claim.contradicted && (claim.named.employer != 0 || !claim.named.terms.empty());
    });
}

/// "Let me see what I can do" goes with a move, not with a wall.
bool stands_still(Move move) {
    return move == Move::Hold || move == Move::StateLimit || move == Move::PressToClose || move == Move::GiveFinal;
}

/// What was said before still carries: nobody says "that counts for nothing more" and moves in one breath.
void move_further(Draft& draft) {
    weigh(draft);
    if (draft.next.table.offer != draft.was->table.offer) draft.unsay(LineKind::NothingNew);
}

/// Several things still wanted: which of them decides it? One, and named now: what else would? They have said what.
void ask_what_closes(Draft& draft) {
    const Wishes wishes = wishes_of(draft);
    if (wishes.size() > 1 && !draft.heard.priority) return draft.say(Part::move, LineKind::AskWhichMatters);
    const bool named_now = wishes.size() == 1 && draft.heard.asks.has(wishes.front().component);
    if (!named_now) return draft.say(Part::move, LineKind::AskWhatItTakes);
    draft.say(Part::move, Line{.kind = LineKind::AskInstead, .component = wishes.front().component});
}

/// "That's less than I hoped for": nothing has been asked for that could be held.
void hear_disappointment(Draft& draft) {
    draft.say(Part::note, LineKind::NoteRefusal);
    draft.say(Part::move, LineKind::AskNumber);
    draft.because(ReasonCode::no_new_evidence);
    draft.go(Phase::Hold, Move::Hold);
    draft.ask(Question::what_would_it_take);
}

}  // namespace

void stand(Draft& draft, const Items& items) {
    say_what_is_known(draft, items);
    if (only_information(items)) return inform(draft);
    const auto wall = walled(draft, items);
    if (!wall) {
        const auto first =
            std::find_if(items.begin(), items.end(), [](const Item& i) { return i.verdict != Verdict::met; });
        restate(draft, first->wish.component);
        return invite(draft, first->wish.component);
    }
    if (unverified_claim(draft.next) >= 0 && draft.was->phase != Phase::VerifyOffer) return ask_for_proof(draft);
    if (propose(draft)) return check_items(draft, items);
    if (offer_trade(draft)) return;
    if (!past_the_wall(draft.was->phase)) return state_limit(draft, *wall);
    escalate(draft);
}

void state_limit(Draft& draft, Component component) {
    if (propose(draft)) return;  // what the reasons carry is for the recruiter to bring up
    say_top_alone(draft, Part::move, component);
    draft.because(ReasonCode::at_discretion, component, alone_limit(draft.scenario, draft.next, component));
    draft.go(Phase::BandWall, Move::StateLimit);
    invite(draft, component);
}

void ask_for_number(Draft& draft) {
    draft.say(Part::move, wishes_of(draft).empty() ? LineKind::AskNumber : LineKind::AskWhatItTakes);
    draft.because(ReasonCode::conversation, draft.was->turn, 0);
    draft.go(draft.was->phase, Move::AskReason);
    draft.ask(Question::what_would_it_take);
}

void hold(Draft& draft) {
    if (review_level(draft)) return;
    const bool of_the_offer = draft.heard.did(ActKind::reject) && draft.was->asked == Question::ready;
    if (of_the_offer && wishes_of(draft).empty()) return hear_disappointment(draft);
    const Component component = wanted(draft);
    if (draft.heard.lever >= 0 || draft.heard.claim >= 0 || draft.heard.asks_for_something())
        draft.say(Part::note, LineKind::NothingNew);
    if (at_wall(draft, component) && unverified_claim(draft.next) < 0 && draft.was->phase == Phase::Counter)
        return state_limit(draft, component);
    restate(draft, component);
    invite(draft, component);
}

void close_pressure(Draft& draft) {
    ask_what_closes(draft);
    draft.say(Part::move, Line{.kind = LineKind::RemindDeadline, .days = draft.next.clock.deadline_day});
    draft.because(ReasonCode::deadline_near, draft.next.clock.deadline_day, draft.next.clock.day);
    draft.go(Phase::ClosePressure, Move::PressToClose);
    draft.ask(Question::what_would_it_take);
}

void escalate(Draft& draft) {
    if (draft.was->phase == Phase::ClosePressure) return give_final(draft);
    if (draft.was->phase == Phase::Final) return hold_final(draft);
    if (draft.was->phase == Phase::Swap || !swap(draft)) close_pressure(draft);
}

void end_of_patience(Draft& draft) {
    if (!propose(draft)) give_final(draft);
}

void press(Draft& draft) {
    if (review_level(draft)) return;
    if (draft.heard.asks_for_something() || draft.heard.lever >= 0 || draft.heard.claim >= 0) {
        if (const int cost = cost_of_repeating(draft); cost > 0) lose_patience(draft, cost);
        if (draft.next.conduct.bare_repeats < 255) ++draft.next.conduct.bare_repeats;
        draft.because(ReasonCode::bare_repeat, draft.next.conduct.bare_repeats, 0);
        draft.say(Part::note, LineKind::NothingNew);
    }
    if (draft.next.conduct.patience <= 0) return end_of_patience(draft);
    const Component component = wanted(draft);
    if (carried_further(draft, component)) return move_further(draft);
    if (draft.was->phase == Phase::Hold) {
        if (at_wall(draft, component) && draft.next.conduct.bare_repeats <= 1) return state_limit(draft, component);
        return close_pressure(draft);
    }
    if (unverified_claim(draft.next) >= 0 && draft.was->phase == Phase::BandWall) return ask_for_proof(draft);
    if (draft.was->phase == Phase::BandWall && propose(draft)) return;
    escalate(draft);
}

void hear_ultimatum(Draft& draft) {
    const auto& levers = draft.next.levers;
    const bool supported = draft.heard.news || std::any_of(levers.begin(), levers.end(), [](const LeverState& lever) {
                               return lever.strength > Strength::bare && !lever.contradicted;
                           });
    if (supported) {
        if (has_alternative(draft.next)) draft.say(Part::note, LineKind::UltimatumHeard);
        draft.because(ReasonCode::supported_ultimatum);
        weigh(draft);
        if (stands_still(draft.move)) draft.unsay(LineKind::UltimatumHeard);
        return;
    }
    lose_patience(draft, temperament(draft.scenario.tactics().temper).repeat_cost);
    draft.because(ReasonCode::empty_ultimatum);
    draft.say(Part::note, LineKind::UltimatumEmpty);
    if (draft.next.conduct.patience <= 0) return give_final(draft);
    if (draft.was->phase == Phase::OfferPresented || draft.was->phase == Phase::Probe) return probe(draft);
    escalate(draft);
}

}  // namespace parley
