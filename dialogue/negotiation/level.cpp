// A case for another level: it switches the band, so the committee decides, and nothing may get worse by it.

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"
#include "persona/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::uint64_t kUnprovenOdds = 500;  ///< per mille, for a case that nothing on the sheet bears out
constexpr std::uint8_t kMostReviews = 3;      ///< a question of its own: it uses up no hearing of the committee

bool asks_for_level(const Draft& draft) {
    return draft.heard.asks.get(Component::level) > draft.was->table.offer.get(Component::level) ||
           draft.heard.wants_component(Component::level);
}

bool has_second_band(const Draft& draft) {
    return limit_now(draft.scenario, draft.next, Component::level).negotiability != Negotiability::absent &&
           draft.next.level + 1U < draft.scenario.limits.size();
}

/// The standing offer carried to the next level: nothing falls, and its openings are the least.
Terms carried_up(const Draft& draft, const State& above) {
    Terms offer = draft.next.table.offer;
    for (const Component c : kTerms) {
        if (c == Component::level) continue;
        const std::int64_t opening = limit_now(draft.scenario, above, c).opening;
        if (opening > offer.get(c)) offer.set(c, opening);
    }
    offer.set(Component::level, above.level - draft.scenario.level);
    return offer;
}

bool holds_at_level(const Draft& draft, const State& above, const Terms& offer) {
    for (const Component c : kTerms)
        if (c != Component::level && offer.get(c) > limit_now(draft.scenario, above, c).authority) return false;
    return company_cost(draft.scenario, above.level, offer) <= allowed_cost(draft.scenario, above);
}

void say_no(Draft& draft, LineKind kind, ReasonCode code) {
    draft.say(Part::move, Line{.kind = kind, .component = Component::level});
    draft.because(code, Component::level, 1, 0);
    if (kind != LineKind::AnswerException) draft.say(Part::close, LineKind::InviteReaction);  // that asks for grounds
    draft.go(draft.was->phase == Phase::Probe ? Phase::Hold : draft.was->phase, Move::Answer);
    draft.ask(Question::what_would_it_take);
}

bool is_proven(const Draft& draft) {
    const auto& levers = draft.scenario.persona->levers;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i) {
        const LeverState& state = draft.next.levers[i];
        if (state.contradicted || state.strength != Strength::full) continue;
        for (const Unlock& unlock : levers[i].unlocks)
            if (unlock.component == Component::level) return true;
    }
    return false;
}

void decide_level(Draft& draft) {
    State above = draft.next;
    ++above.level;
    const Terms offer = carried_up(draft, above);
    const std::uint64_t roll = draw_below(1000, draft.scenario.seed, draft.event.seq, Purpose::approval, 1);
    const bool convinced = is_proven(draft) || roll < kUnprovenOdds;
    if (!convinced || !holds_at_level(draft, above, offer)) {
        draft.say(Part::after, LineKind::LevelKept);
        return draft.because(ReasonCode::approval_denied, Component::level, 1, 0);
    }
    draft.next.level = above.level;
    draft.put_on_table(offer);
    draft.say(Part::after, Line{.kind = LineKind::LevelRaised, .component = Component::level});
    draft.because(ReasonCode::approval_granted, Component::level, above.level, 0);
}

bool asks_for_more_than_level(const Draft& draft) {
    Terms rest = draft.heard.asks;
    rest.clear(Component::level);
    return !rest.empty() || (draft.heard.wants & ~bit(Component::level)) != 0;
}

/// The levers carry a level more.
bool has_case(const Draft& draft) {
    const auto wanted = draft.next.table.offer.get(Component::level) + 1;
    return allowed(draft.scenario, draft.next, Component::level) >= wanted && strong_lever_for(draft, Component::level);
}

void take_the_case_up(Draft& draft) {
    ++draft.next.table.concessions[index_of(Component::level)];
    draft.say(Part::move, LineKind::LevelReview);
    pass_days(draft, Scene::next_morning, 1);
    decide_level(draft);
    draft.say(Part::after_close, LineKind::InviteReaction);
    draft.go(Phase::Approval, Move::GoToCommittee);
    draft.ask(Question::ready);
}

}  // namespace

bool review_level(Draft& draft) {
    if (!asks_for_level(draft) || draft.next.table.offer.empty()) return false;
    const bool carried = has_second_band(draft) && has_case(draft);
    const auto reviews = draft.was->table.concessions[index_of(Component::level)];
    // Beside other asks only a case that is made comes first: it decides the band that they are judged in.
    if (asks_for_more_than_level(draft) && (!carried || reviews > 0)) return false;
    if (!has_second_band(draft)) return say_no(draft, LineKind::AnswerFixed, ReasonCode::fixed_term), true;
    if (!carried) return say_no(draft, LineKind::AnswerException, ReasonCode::exception_only), true;
    if (reviews >= kMostReviews || (reviews > 0 && !draft.heard.news))
        return say_no(draft, LineKind::LevelKept, ReasonCode::approval_denied), true;
    take_the_case_up(draft);
    return true;
}

}  // namespace parley
