// A case for another level: it switches the band, so the committee decides, and nothing may get worse by it.

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"
#include "persona/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::uint64_t kLevelOdds = 700;  ///< per mille, once the case is made

bool asks_for_level(const Draft& draft) {
    return draft.heard.asks.get(Component::level) > draft.was.table.offer.get(Component::level) ||
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
    draft.say(Part::close, LineKind::InviteReaction);
    draft.go(draft.was.phase == Phase::Probe ? Phase::Hold : draft.was.phase, Move::Answer);
    draft.ask(Question::what_would_it_take);
}

void decide_level(Draft& draft) {
    State above = draft.next;
    ++above.level;
    const Terms offer = carried_up(draft, above);
    const std::uint64_t roll = draw_below(1000, draft.scenario.seed, draft.event.seq, Purpose::approval, 1);
    if (roll >= kLevelOdds || !holds_at_level(draft, above, offer)) {
        draft.say(Part::after, LineKind::LevelKept);
        return draft.because(ReasonCode::approval_denied, Component::level, 1, 0);
    }
    draft.next.level = above.level;
    draft.put_on_table(offer);
    draft.say(Part::after, Line{.kind = LineKind::LevelRaised, .component = Component::level});
    draft.because(ReasonCode::approval_granted, Component::level, above.level, 0);
}

}  // namespace

bool review_level(Draft& draft) {
    if (!asks_for_level(draft) || draft.next.table.offer.empty()) return false;
    const bool other_asks =
        draft.heard.asks_for_something() && ((draft.heard.wants & ~bit(Component::level)) != 0 || [&] {
            Terms rest = draft.heard.asks;
            rest.clear(Component::level);
            return !rest.empty();
        }());
    if (other_asks) return false;
    if (!has_second_band(draft)) return say_no(draft, LineKind::AnswerFixed, ReasonCode::fixed_term), true;
    const auto wanted = draft.next.table.offer.get(Component::level) + 1;
    if (allowed(draft.scenario, draft.next, Component::level) < wanted || !strong_lever_for(draft, Component::level))
        return say_no(draft, LineKind::AnswerException, ReasonCode::exception_only), true;
    if (draft.was.conduct.approvals >= 3) return say_no(draft, LineKind::LevelKept, ReasonCode::approval_denied), true;
    ++draft.next.conduct.approvals;
    draft.say(Part::move, LineKind::LevelReview);
    pass_days(draft, Scene::next_morning, 1);
    decide_level(draft);
    draft.say(Part::after_close, LineKind::InviteReaction);
    draft.go(Phase::Approval, Move::GoToCommittee);
    draft.ask(Question::ready);
    return true;
}

}  // namespace parley
