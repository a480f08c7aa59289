// More of one thing for less of another: the candidate's own trades, and the recruiter's at equal or lower cost
// (logrolling). Checked for cost and limits, and done only once they say yes to it.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/committee.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <boost/container/static_vector.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace parley {
namespace {

using Components = boost::container::static_vector<Component, kTermCount>;

constexpr std::int64_t kStridesTried = 40;  ///< of what may be given, at most

void lower(const Draft& draft, Terms& package) {
    for (const Component c : kTerms) {
        if (!draft.heard.given_up.has(c)) continue;
        const std::int64_t to =
            std::max(draft.heard.given_up.get(c), limit_now(draft.scenario, draft.next, c).band_min);
        if (is_cash(c) && to < package.get(c)) package.set(c, to);
    }
}

/// What they want raised: alone, or, where reasons carry it and the committee would listen, as far as they carry.
std::int64_t most(const Draft& draft, Component c) {
    const bool carried = strong_lever_for(draft, c) && committee_would_listen(draft, true);
    const std::int64_t alone = alone_limit(draft.scenario, draft.next, c);
    return carried ? std::max(alone, allowed(draft.scenario, draft.next, c)) : alone;
}

Terms wanted(const Draft& draft, const Terms& from) {
    Terms wish = from;
    for (const Component c : kTerms) {
        const std::int64_t top = most(draft, c);
        const std::int64_t asked = draft.heard.asks.has(c)          ? draft.heard.asks.get(c)
                                   : draft.heard.wants_component(c) ? top
                                                                    : 0;
        const std::int64_t value = std::min(top, round_down(asked, limit_now(draft.scenario, draft.next, c).step));
        if (c != Component::level && value > wish.get(c)) wish.set(c, value);
    }
    return wish;
}

/// The cash they still want most where only the budget stands in the way.
std::optional<Wish> bound_by_budget(const Draft& draft) {
    for (const Wish& wish : wishes_of(draft)) {
        const Component c = wish.component;
        if (c == Component::total || !is_cash(c) || wish.open || (draft.next.table.swapped & bit(c)) != 0) continue;
        const std::int64_t most = std::min(wish.asked, alone_limit(draft.scenario, draft.next, c));
        if (most > draft.next.table.offer.get(c) && at_wall(draft, c)) return wish;
    }
    return std::nullopt;
}

/// As little of `given` as pays for all of the wish that can be had alone; never under its opening, nor to nothing.
Terms rolled(const Draft& draft, const Wish& wish, Component given) {
    const Terms& offer = draft.next.table.offer;
    const std::int64_t step = std::max<std::int64_t>(1, limit_now(draft.scenario, draft.next, given).step);
    const std::int64_t least = std::max(draft.next.table.opening.get(given), step);
    const Minor budget =
        std::max(alone_cost(draft.scenario, draft.next), company_cost(draft.scenario, draft.next.level, offer));
    const std::int64_t alone = alone_limit(draft.scenario, draft.next, wish.component);
    Terms wanted = offer;
    wanted.set(wish.component,
               round_down(std::min(wish.asked, alone), limit_now(draft.scenario, draft.next, wish.component).step));
    Terms best = offer;
    const std::int64_t stride = std::max(step, round_down((offer.get(given) - least) / kStridesTried, step));
    for (std::int64_t to = round_down(offer.get(given), step); to >= least; to -= stride) {
        Terms lowered = offer;
        lowered.set(given, to);
        wanted.set(given, to);
        const Terms package = fit_to_budget(draft.scenario, draft.next, lowered, wanted, budget);
        if (package.get(wish.component) > best.get(wish.component)) best = package;
        if (package.get(wish.component) >= wanted.get(wish.component)) break;
    }
    return best;
}

/// The dearest for the company among what they did not ask for.
Components to_give(const Draft& draft, Component wanted) {
    const auto& order = cost_order(draft.scenario, draft.next);
    Components found;
    std::copy_if(order.rbegin(), order.rend(), std::back_inserter(found), [&](Component c) {
        return is_cash(c) && c != wanted && (draft.next.table.requested & bit(c)) == 0 &&
               limit_now(draft.scenario, draft.next, c).negotiability == Negotiability::negotiable;
    });
    return found;
}

void put_trade(Draft& draft, const Terms& package, LineKind words) {
    draft.because(ReasonCode::cost_traded, company_cost(draft.scenario, draft.next.level, draft.next.table.offer),
                  company_cost(draft.scenario, draft.next.level, package));
    draft.next.table.proposal = package;
    draft.next.table.options = {};
    draft.say(Part::move, words);
    draft.go(Phase::PreClose, Move::Trade);
    draft.ask(Question::sign_if);
}

Component traded_for(const Draft& draft) {
    for (const Component c : kTerms)
        if (draft.heard.asks.has(c) || draft.heard.wants_component(c)) return c;
    return Component::base;
}

}  // namespace

void consider_trade(Draft& draft) {
    Terms lowered = draft.was->table.offer;
    lower(draft, lowered);
    const Minor budget = std::max(alone_cost(draft.scenario, draft.next),
                                  company_cost(draft.scenario, draft.next.level, draft.was->table.offer));
    const Terms package = fit_to_budget(draft.scenario, draft.next, lowered, wanted(draft, lowered), budget);
    const Component c = traded_for(draft);
    if (lowered == draft.was->table.offer) return weigh(draft);
    if (package.get(c) <= draft.was->table.offer.get(c)) {
        draft.say(Part::note, Line{.kind = LineKind::TradeDeclined, .component = c});
        draft.because(ReasonCode::at_discretion, c, alone_limit(draft.scenario, draft.next, c));
        return weigh(draft);
    }
    put_trade(draft, package, LineKind::Propose);
}

bool offer_trade(Draft& draft) {
    const std::optional<Wish> wish = bound_by_budget(draft);
    if (!wish) return false;
    for (const Component given : to_give(draft, wish->component)) {
        const Terms package = rolled(draft, *wish, given);
        if (package.get(wish->component) <= draft.next.table.offer.get(wish->component)) continue;
        draft.next.table.swapped = static_cast<std::uint16_t>(draft.next.table.swapped | bit(wish->component));
        put_trade(draft, package, LineKind::ProposeTrade);
        return true;
    }
    return false;
}

}  // namespace parley
