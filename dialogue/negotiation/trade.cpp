// "I'd give up the signing for 5 more on base": checked for cost and limits, and done once they say yes to it.

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <algorithm>

namespace parley {
namespace {

void lower(const Draft& draft, Terms& package) {
    for (const Component c : kTerms) {
        if (!draft.heard.given_up.has(c)) continue;
        const std::int64_t to =
            std::max(draft.heard.given_up.get(c), limit_now(draft.scenario, draft.next, c).band_min);
        if (is_cash(c) && to < package.get(c)) package.set(c, to);
    }
}

/// What they want raised, as far as the recruiter goes alone.
Terms wanted(const Draft& draft, const Terms& from) {
    Terms wish = from;
    for (const Component c : kTerms) {
        const std::int64_t alone = alone_limit(draft.scenario, draft.next, c);
        const std::int64_t asked = draft.heard.asks.has(c)          ? draft.heard.asks.get(c)
                                   : draft.heard.wants_component(c) ? alone
                                                                    : 0;
        const std::int64_t value = std::min(alone, round_down(asked, limit_now(draft.scenario, draft.next, c).step));
        if (c != Component::level && value > wish.get(c)) wish.set(c, value);
    }
    return wish;
}

Component traded_for(const Draft& draft) {
    for (const Component c : kTerms)
        if (draft.heard.asks.has(c) || draft.heard.wants_component(c)) return c;
    return Component::base;
}

}  // namespace

void consider_trade(Draft& draft) {
    Terms lowered = draft.was.table.offer;
    lower(draft, lowered);
    const Minor budget = std::max(alone_cost(draft.scenario, draft.next),
                                  company_cost(draft.scenario, draft.next.level, draft.was.table.offer));
    const Terms package = fit_to_budget(draft.scenario, draft.next, lowered, wanted(draft, lowered), budget);
    const Component c = traded_for(draft);
    if (lowered == draft.was.table.offer) return weigh(draft);
    if (package.get(c) <= draft.was.table.offer.get(c)) {
        draft.say(Part::note, Line{.kind = LineKind::TradeDeclined, .component = c});
        draft.because(ReasonCode::at_discretion, c, alone_limit(draft.scenario, draft.next, c));
        return weigh(draft);
    }
    draft.because(ReasonCode::cost_traded, company_cost(draft.scenario, draft.next.level, draft.was.table.offer),
                  company_cost(draft.scenario, draft.next.level, package));
    draft.next.table.proposal = package;
    draft.say(Part::move, LineKind::Propose);
    draft.go(Phase::PreClose, Move::Trade);
    draft.ask(Question::sign_if);
}

}  // namespace parley
