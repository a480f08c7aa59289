// Something else instead of what cannot move: cheapest for the company first, never what was asked for already.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/limits.hpp"
#include "dialogue/negotiation/temperament.hpp"

#include <boost/container/static_vector.hpp>

#include <algorithm>
#include <array>

namespace parley {
namespace {

using Components = boost::container::static_vector<Component, kTermCount>;

constexpr std::array kSwapOrder{Component::signing,    Component::equity, Component::review,
                                Component::start_date, Component::remote, Component::pto,
                                Component::relocation, Component::base,   Component::bonus};

/// How far a component could still be raised alone within the budget; the offer where it cannot.
Terms raised(const Draft& draft, Component c, Minor budget) {
    Terms package = draft.next.table.offer;
    const std::int64_t most = alone_limit(draft.scenario, draft.next, c);
    const std::int64_t value = affordable(draft.scenario, draft.next, package, c, most, budget);
    if (value > package.get(c)) package.set(c, value);
    return package;
}

bool may_be_swapped(const Draft& draft, Component c) {
    const Table& table = draft.next.table;
    const bool spoken_of = ((table.requested | table.swapped) & bit(c)) != 0;
    return !spoken_of && limit_now(draft.scenario, draft.next, c).negotiability == Negotiability::negotiable &&
           !at_wall(draft, c);
}

/// Cash by the persona's cost order, then the terms that cost little.
Components candidates(const Draft& draft) {
    Components found;
    for (const Component c : cost_order(draft.scenario, draft.next))
        if (is_cash(c) && may_be_swapped(draft, c)) found.push_back(c);
    for (const Component c : kSwapOrder)
        if (!is_cash(c) && may_be_swapped(draft, c)) found.push_back(c);
    return found;
}

void mark_swapped(Draft& draft, Component c) {
    draft.next.table.swapped = static_cast<std::uint16_t>(draft.next.table.swapped | bit(c));
}

/// Two packages that cost the company about the same: the dearer one is cut to the cheaper.
std::array<Terms, 2> like_cost(const Draft& draft, Component first, Component second, Minor budget) {
    auto cost = [&](const Terms& terms) { return company_cost(draft.scenario, draft.next.level, terms); };
    const Terms a = raised(draft, first, budget);
    const Terms b = raised(draft, second, budget);
    const Minor like = std::min(cost(a), cost(b));
    return {raised(draft, first, like), raised(draft, second, like)};
}

bool offer_options(Draft& draft, Component first, Component second, Minor budget) {
    const auto options = like_cost(draft, first, second, budget);
    const Terms& offer = draft.next.table.offer;
    if (options[0] == offer || options[1] == offer) return false;
    mark_swapped(draft, first);
    mark_swapped(draft, second);
    draft.next.table.options = options;
    draft.because(ReasonCode::cost_traded, company_cost(draft.scenario, draft.next.level, options[0]),
                  company_cost(draft.scenario, draft.next.level, options[1]));
    draft.say(Part::move, LineKind::OfferOptions);
    draft.say(Part::close, LineKind::AskChoice);
    draft.go(Phase::Swap, Move::OfferOptions);
    draft.ask(Question::choose_option);
    return true;
}

void offer_one(Draft& draft, Component c) {
    const std::int64_t before = draft.next.table.offer.get(c);
    draft.put_on_table(raised(draft, c, alone_cost(draft.scenario, draft.next)));
    mark_swapped(draft, c);
    const std::int64_t value = draft.next.table.offer.get(c);
    draft.because(ReasonCode::cost_traded, c, before, value);
    draft.say(Part::move, Line{.kind = LineKind::Swap, .component = c, .a = before, .b = value});
    draft.say(Part::close, LineKind::InviteReaction);
    draft.go(Phase::Swap, Move::OfferSwap);
    draft.ask(Question::ready, c);
}

/// Cash that can still be raised alone and has not been put beside another before; what they asked for first.
Components open_to_choice(const Draft& draft) {
    const Table& table = draft.next.table;
    Components found;
    for (const Component c : cost_order(draft.scenario, draft.next)) {
        const bool open = limit_now(draft.scenario, draft.next, c).negotiability == Negotiability::negotiable &&
                          (table.swapped & bit(c)) == 0 && is_cash(c);
        if (open && !at_wall(draft, c)) found.push_back(c);
    }
    std::stable_partition(found.begin(), found.end(), [&](Component c) { return (table.requested & bit(c)) != 0; });
    return found;
}

/// What the next move on the component would cost: who asks what could be done is shown that much, in two ways.
Minor cost_of_next_move(const Draft& draft, Component c) {
    const std::int64_t alone = alone_limit(draft.scenario, draft.next, c);
    const Concession made = next_step(draft.scenario, draft.next, {.component = c, .asked = alone}, alone, 1);
    Terms package = draft.next.table.offer;
    package.set(c, std::max(package.get(c), made.to));
    return std::min(alone_cost(draft.scenario, draft.next), company_cost(draft.scenario, draft.next.level, package));
}

/// A question alone earns nothing: more is shown only to who has given a reason with something behind it.
bool has_given_a_reason(const Draft& draft) {
    const auto& levers = draft.next.levers;
    return std::any_of(levers.begin(), levers.end(),
                       [](const LeverState& one) { return one.strength > Strength::bare; });
}

}  // namespace

bool show_two_ways(Draft& draft) {
    if (!has_given_a_reason(draft) || draft.next.conduct.patience <= 0) return false;
    const Components found = open_to_choice(draft);
    if (found.size() < 2) return false;
    return offer_options(draft, found[0], found[1], cost_of_next_move(draft, found[0]));
}

bool swap(Draft& draft) {
    const Components found = candidates(draft);
    if (found.empty()) return false;
    draft.next.table.proposal = {};
    const bool two_of_cash = found.size() > 1 && is_cash(found[0]) && is_cash(found[1]);
    if (two_of_cash && temperament(draft.scenario.tactics().temper).offers_two &&
        offer_options(draft, found[0], found[1], alone_cost(draft.scenario, draft.next)))
        return true;
    offer_one(draft, found.front());
    return true;
}

void take_option(Draft& draft) {
    const auto i = static_cast<std::size_t>(draft.heard.option);
    if (i >= 2 || draft.was->table.options[i].empty()) return take_yes(draft);
    draft.because(ReasonCode::candidate_accepted, draft.heard.option, 0);
    draft.put_on_table(draft.was->table.options[i]);
    draft.next.table.options = {};
    enter_confirm(draft);
}

}  // namespace parley
