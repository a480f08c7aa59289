// How asks are countered: each is judged, the package is moved within reach, every item gets its answer.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <algorithm>

namespace parley {
namespace {

Terms moved(const Draft& draft, const Items& items) {
    Terms wish = draft.was->table.offer;
    for (const Item& item : items)
        if (item.granted > wish.get(item.wish.component)) wish.set(item.wish.component, item.granted);
    const Minor budget = alone_cost(draft.scenario, draft.next);
    return fit_to_budget(draft.scenario, draft.next, draft.was->table.offer, wish, budget);
}

void settle(Draft& draft, Items& items, const Terms& package) {
    for (Item& item : items) {
        const Component c = item.wish.component;
        if (item.granted > package.get(c))
            draft.because(ReasonCode::budget_bound, company_cost(draft.scenario, draft.next.level, package),
                          alone_cost(draft.scenario, draft.next));
        item.granted = package.get(c);
    }
}

void give_reasons(Draft& draft, const Item& item, std::int64_t standing) {
    const Component c = item.wish.component;
    if (item.granted <= standing) return;
    auto& steps = draft.next.table.concessions[index_of(c)];
    const int taken = item.well_timed ? 2 : 1;  // a step ahead on the curve is a step less to come
    steps = static_cast<std::uint8_t>(std::min(255, steps + taken));
    if (item.small)
        draft.because(ReasonCode::small_gap_granted, c,
                      annual_gap(draft.scenario, draft.was->table.offer, c, item.wish.asked),
                      small_gap_limit(draft.was->table.offer));
    draft.because(ReasonCode::inside_discretion, c, item.wish.asked, item.granted);
    draft.because(ReasonCode::concession_step, c, steps, item.granted);
    if (item.well_timed) draft.because_lever(ReasonCode::well_timed, well_timed_lever(draft, c), steps - 1, steps);
    if (item.in_return > 0)
        draft.because(ReasonCode::reciprocity, c, item.wish.came_down,
                      std::min(item.in_return, item.granted - standing));
}

/// Fewer days than were asked for are no "happily".
Line term_granted(const Item& item, Line line) {
    line.kind = item.wish.open || item.whole() ? LineKind::ConcedeTerm : LineKind::ItemPartly;
    if (line.kind == LineKind::ItemPartly) line.a = item.wish.asked;
    return line;
}

/// Talks elsewhere, or what others are said to pay, are no offer: nothing is given in their name.
bool only_talk_of_offers(const Draft& draft, std::int32_t lever) {
    return lever == draft.scenario.tables->offer_lever &&
           draft.next.levers[static_cast<std::size_t>(lever)].strength == Strength::bare;
}

/// One component moved: said in full, with the candidate's own reason where there is one.
void say_move(Draft& draft, const Item& item, std::int64_t standing) {
    const Component c = item.wish.component;
    const std::int32_t lever = lever_for(draft, c);
    Line line{.kind = LineKind::Concede, .component = c, .a = standing, .b = item.granted};
    if (!is_cash(c))
        line = term_granted(item, line);
    else if (lever >= 0 && !only_talk_of_offers(draft, lever)) {
        line.kind = LineKind::ConcedeForReason;
        line.lever = lever;
        draft.next.levers[static_cast<std::size_t>(lever)].answered = true;
    } else if (item.whole())
        line.kind = LineKind::ConcedeWhole;
    draft.say(Part::move, line);
}

/// Several things asked for: yes, partly or no to each.
void say_item(Draft& draft, const Item& item, std::int64_t standing) {
    const Component c = item.wish.component;
    if (item.verdict == Verdict::met) return;  // they have it, and asked for more beside it
    if (item.granted <= standing) return say_refusal(draft, item, true);
    if (item.wish.open) {
        const LineKind kind = is_cash(c) ? LineKind::ItemPartly : LineKind::ConcedeTerm;
        return draft.say(Part::move, Line{.kind = kind, .component = c, .b = item.granted});
    }
    if (item.whole()) return draft.say(Part::move, Line{.kind = LineKind::ItemYes, .component = c, .a = item.granted});
    draft.say(Part::move, Line{.kind = LineKind::ItemPartly, .component = c, .a = item.wish.asked, .b = item.granted});
}

/// Nothing is left to be moved: they have it, or nobody can.
bool met_or_settled(Verdict verdict) {
    return verdict == Verdict::met || verdict == Verdict::fixed || verdict == Verdict::absent;
}

/// The first component still wanted on which the recruiter has come to the end of their own reach.
std::optional<Component> wall(const Draft& draft, const Items& items) {
    for (const Item& item : items)
        if (!met_or_settled(item.verdict) && !item.whole() && is_cash(item.wish.component) &&
            at_wall(draft, item.wish.component))
            return item.wish.component;
    return std::nullopt;
}

void after_moving(Draft& draft, const Items& items, Move move) {
    draft.go(Phase::Counter, move);
    draft.ask(Question::ready);
    if (const auto c = wall(draft, items)) {
        draft.next.phase = Phase::BandWall;
        draft.because(ReasonCode::at_discretion, *c, alone_limit(draft.scenario, draft.next, *c));
        say_top_alone(draft, Part::close, *c);
        return draft.ask(Question::ready, *c);
    }
    draft.say(Part::close, LineKind::InviteReaction);
}

void answer_one(Draft& draft, const Item& item, std::int64_t standing) {
    if (item.verdict != Verdict::open) say_refusal(draft, item, false);
    say_move(draft, item, standing);
    after_moving(draft, Items(1, item), Move::Concede);
}

void answer_list(Draft& draft, const Items& items, const Terms& before) {
    int changed = 0;
    for (const Item& item : items) {
        changed += item.granted > before.get(item.wish.component) ? 1 : 0;
        say_item(draft, item, before.get(item.wish.component));
    }
    if (changed > 1) draft.say(Part::move, LineKind::SumUpOffer);
    after_moving(draft, items, Move::AnswerList);
}

void answer(Draft& draft, const Items& items) {
    const Terms before = draft.was->table.offer;
    for (const Item& item : items) give_reasons(draft, item, before.get(item.wish.component));
    if (items.size() == 1) return answer_one(draft, items.front(), before.get(items.front().wish.component));
    answer_list(draft, items, before);
}

/// Never for start date, time off or logistics, nor where a supported reason is on the table already.
bool worth_a_reason(const Draft& draft, const Item& item) {
    const bool cash = is_cash(item.wish.component);
    return cash && !strong_lever_for(draft, item.wish.component) &&
           (item.verdict == Verdict::open || item.verdict == Verdict::above_reach);
}

/// A reason that comes without an ask speaks for what it moves: a notice period is no case for a higher base. In answer
/// to "why?" it is meant for all that was asked.
void keep_what_it_speaks_for(const Draft& draft, Wishes& wishes) {
    const Heard& heard = draft.heard;
    if (!heard.lever_is_new || heard.lever < 0 || heard.asks_for_something()) return;
    if (draft.was->asked == Question::reason) return;
    const Mask moves = draft.scenario.tables->levers[static_cast<std::size_t>(heard.lever)].moves;
    const auto beside = std::remove_if(wishes.begin(), wishes.end(),
                                       [&](const Wish& wish) { return !holds(moves, index_of(wish.component)); });
    wishes.erase(beside, wishes.end());
}

}  // namespace

void weigh(Draft& draft) {
    if (review_level(draft)) return;
    if (draft.was->conduct.patience <= 0 && !draft.heard.news && draft.was->phase != Phase::Final)
        return end_of_patience(draft);
    Wishes wishes = wishes_of(draft);
    keep_what_it_speaks_for(draft, wishes);
    Items items = judge(draft, wishes);
    if (items.empty()) return ask_for_number(draft);
    const Terms package = moved(draft, items);
    settle(draft, items, package);
    for (const Item& item : items) note_verdict(draft, item);
    if (package == draft.was->table.offer) return stand(draft, items);
    draft.put_on_table(package);
    answer(draft, items);
}

void probe(Draft& draft) {
    if (review_level(draft)) return;
    Items items = judge(draft, wishes_of(draft));
    for (const Item& item : items) {
        const Component c = item.wish.component;
        const bool asked_before = (draft.was->table.reason_asked & bit(c)) != 0;
        if (!worth_a_reason(draft, item) || asked_before || item.small || item.wish.came_down > 0 || item.wish.open)
            continue;
        for (const Item& each : items)
            draft.next.table.reason_asked =
                static_cast<std::uint16_t>(draft.next.table.reason_asked | bit(each.wish.component));
        if (draft.next.conduct.probes < 255) ++draft.next.conduct.probes;
        draft.because(ReasonCode::no_reason_given, c, item.wish.asked, draft.was->table.offer.get(c));
        draft.say(Part::move, Line{.kind = LineKind::AskReason, .component = c, .a = item.wish.asked});
        draft.go(Phase::Probe, Move::AskReason);
        return draft.ask(Question::reason, c);
    }
    weigh(draft);
}

}  // namespace parley
