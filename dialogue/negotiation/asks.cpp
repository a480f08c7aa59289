#include "dialogue/negotiation/asks.hpp"

#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kAbsurdTimes = 3;  ///< beyond three times the band's top nobody meant it

bool absurd(const Limit& limit, std::int64_t asked) {
    return limit.band_max > 0 && asked / kAbsurdTimes > limit.band_max;
}

Verdict verdict_on(const Draft& draft, const Wish& wish) {
    const Limit& limit = limit_now(draft.scenario, draft.next, wish.component);
    const std::int64_t standing = draft.was->table.offer.get(wish.component);
    if (limit.negotiability == Negotiability::absent) return Verdict::absent;
    if (wish.asked <= standing && !wish.open) return Verdict::met;
    if (limit.negotiability == Negotiability::fixed) return Verdict::fixed;
    if (absurd(limit, wish.asked)) return Verdict::absurd;
    if (wish.asked > limit.band_max) return Verdict::above_band;
    const bool beyond_alone = wish.asked > alone_limit(draft.scenario, draft.next, wish.component);
    if (limit.negotiability == Negotiability::exception_only && beyond_alone &&
        !strong_lever_for(draft, wish.component))
        return Verdict::exception_only;
    return wish.asked > limit.authority ? Verdict::above_reach : Verdict::open;
}

/// At another level numbers are new.
bool went_up(const Draft& draft, const Wish& wish) {
    return wish.came_down < 0 && is_cash(wish.component) && draft.next.level == draft.scenario.level;
}

/// Movement needs a reason, a step from the candidate, or little at stake. Who asks for more than before, and brings
/// nothing new, is answered as they act.
bool has_reason(const Draft& draft, const Wish& wish) {
    if (went_up(draft, wish) && !draft.heard.news) return false;
    return draft.heard.reason || draft.heard.news || wish.came_down > 0 || !is_cash(wish.component) ||
           lever_for(draft, wish.component) >= 0 || strong_lever_for(draft, wish.component);
}

bool movable(Verdict verdict) {
    return verdict == Verdict::open || verdict == Verdict::above_reach || verdict == Verdict::above_band;
}

void grant(const Draft& draft, Item& item) {
    const Component c = item.wish.component;
    const std::int64_t standing = draft.was->table.offer.get(c);
    const std::int64_t alone = alone_limit(draft.scenario, draft.next, c);
    item.granted = standing;
    if (!movable(item.verdict) || alone <= standing) return;
    if (item.small && item.wish.asked <= alone) {
        item.granted = std::max(standing, round_down(item.wish.asked, limit_now(draft.scenario, draft.next, c).step));
        return;
    }
    if (!has_reason(draft, item.wish)) return;
    item.well_timed = well_timed_lever(draft, c) >= 0;
    const Concession made = next_step(draft.scenario, draft.next, item.wish, alone, item.well_timed ? 1 : 0);
    item.granted = made.to;
    item.in_return = std::min(made.in_return, made.to - standing);
}

Wish numbered(const Draft& draft, Component c, std::int64_t asked) {
    const std::int64_t before = draft.was->table.ask.has(c) ? draft.was->table.ask.get(c) : asked;
    return {.component = c, .asked = asked, .came_down = before - asked};
}

Wish open_wish(const Draft& draft, Component c) {
    return {.component = c, .asked = allowed(draft.scenario, draft.next, c), .open = true};
}

/// The least value of the component, in steps, with which the package is worth `total`; else as far as allowed.
std::int64_t value_reaching(const Draft& draft, Terms package, Component c, std::int64_t most, std::int64_t total) {
    const std::int64_t from = package.get(c);
    const std::int64_t step = std::max<std::int64_t>(1, limit_now(draft.scenario, draft.next, c).step);
    std::int64_t low = 0;
    std::int64_t high = (most - from) / step;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        package.set(c, from + middle * step);
        if (annual_value(package, draft.scenario.rules()) >= total)
            high = middle;
        else
            low = middle + 1;
    }
    return std::min(most, from + low * step);
}

/// A wish on the whole becomes wishes on its parts, cheapest first, until the sum would be reached.
void spread_total(const Draft& draft, std::int64_t total, Wishes& wishes) {
    Terms package = draft.was->table.offer;
    for (const Component c : cost_order(draft.scenario, draft.next)) {
        if (!is_cash(c) || annual_value(package, draft.scenario.rules()) >= total) break;
        Wish wish = open_wish(draft, c);
        const bool negotiable = limit_now(draft.scenario, draft.next, c).negotiability == Negotiability::negotiable;
        if (!negotiable || wish.asked <= package.get(c)) continue;
        wish.asked = value_reaching(draft, package, c, wish.asked, total);
        package.set(c, wish.asked);
        wishes.push_back(wish);
    }
}

void add_asks(const Draft& draft, const Terms& asks, Wishes& wishes) {
    for (const Component c : asks.stated().without(Component::level).without(Component::total))
        wishes.push_back(numbered(draft, c, asks.get(c)));
    const auto total = asks.find(Component::total);
    if (total && *total > annual_value(draft.was->table.offer, draft.scenario.rules()))
        spread_total(draft, *total, wishes);
    else if (total && wishes.empty())
        wishes.push_back({.component = Component::total, .asked = *total});
}

/// No reason opens it: said once, it need not be said again.
bool is_settled(const Draft& draft, Component c) {
    const Negotiability how = limit_now(draft.scenario, draft.next, c).negotiability;
    return how == Negotiability::absent || how == Negotiability::fixed;
}

/// What they wanted before and have not got, as far as it may be got at all.
Terms still_wanted(const Draft& draft) {
    const Table& table = draft.was->table;
    Terms asks = table.expectation;
    if (!table.ask.empty()) asks.clear(Component::total);
    asks.overlay(table.ask);
    for (const Component c : asks.stated().without(Component::total))
        if (asks.get(c) <= table.offer.get(c) || is_settled(draft, c)) asks.clear(c);
    return asks;
}

/// Asked for earlier and never answered yet: with a new reason it comes into the list once, and is kept after that.
/// Without one the answer is to what was asked now.
void add_unanswered(const Draft& draft, Wishes& wishes) {
    if (!draft.heard.news) return;
    const Terms standing = still_wanted(draft);
    for (const Component c : standing.stated().without(Component::level).without(Component::total)) {
        const bool named_now = draft.heard.asks.has(c) || draft.heard.wants_component(c);
        const bool answered = draft.was->table.refused.find(c) == standing.find(c);
        if (named_now || answered) continue;
        wishes.push_back(numbered(draft, c, standing.get(c)));
    }
}

/// The same number, refused in so many words before and not named again now.
bool refused_before(const Draft& draft, const Item& item) {
    const Component c = item.wish.component;
    const bool beyond = item.verdict == Verdict::above_band || item.verdict == Verdict::above_reach ||
                        (item.verdict == Verdict::open && !is_cash(c));
    const bool named_now = draft.heard.asks.has(c) || draft.heard.wants_component(c);
    return beyond && !named_now && draft.was->table.refused.find(c) == item.wish.asked;
}

}  // namespace

Wishes wishes_of(const Draft& draft) {
    Wishes wishes;
    add_asks(draft, draft.heard.asks, wishes);
    const ComponentSet unnumbered = ComponentSet(draft.heard.wants).without(draft.heard.asks.stated());
    for (const Component c : unnumbered.without(Component::level).without(Component::total))
        wishes.push_back(open_wish(draft, c));
    if (wishes.empty())
        add_asks(draft, still_wanted(draft), wishes);
    else
        add_unanswered(draft, wishes);
    return wishes;
}

Wishes standing_wishes(const Draft& draft) {
    Wishes wishes = wishes_of(draft);
    const Terms standing = still_wanted(draft);
    for (const Component c : standing.stated().without(Component::level).without(Component::total)) {
        const bool listed = std::any_of(wishes.begin(), wishes.end(), [c](const Wish& w) { return w.component == c; });
        if (!listed) wishes.push_back(numbered(draft, c, standing.get(c)));
    }
    return wishes;
}

Items judge(const Draft& draft, const Wishes& wishes) {
    Items items;
    for (const Wish& wish : wishes) {
        Item item{.wish = wish};
        if (wish.component == Component::total) {
            item.verdict = Verdict::met;
            item.granted = annual_value(draft.was->table.offer, draft.scenario.rules());
        } else {
            item.verdict = verdict_on(draft, wish);
            item.small = item.verdict == Verdict::open && small_gap(draft.scenario, *draft.was, wish);
            grant(draft, item);
        }
        items.push_back(item);
    }
    return items;
}

void note_verdict(Draft& draft, const Item& item) {
    const Component c = item.wish.component;
    const std::int64_t asked = item.wish.asked;
    if (c == Component::total) return draft.because(ReasonCode::ask_at_or_below_offer, c, asked, item.granted);
    const Limit& limit = limit_now(draft.scenario, draft.next, c);
    if (!item.wish.open && item.verdict != Verdict::met && item.granted < asked) draft.next.table.refused.set(c, asked);
    if (went_up(draft, item.wish) && !draft.heard.news)
        draft.because(ReasonCode::reciprocity, c, item.wish.came_down, 0);
    switch (item.verdict) {
        case Verdict::met:
            return draft.because(ReasonCode::ask_at_or_below_offer, c, asked, draft.was->table.offer.get(c));
        case Verdict::open:
            if (asked > alone_limit(draft.scenario, draft.next, c))
                draft.because(ReasonCode::needs_approval, c, asked, limit.discretion);
            return;
        case Verdict::above_reach:
            return draft.because(ReasonCode::above_authority, c, asked, limit.authority);
        case Verdict::above_band:
            return draft.because(ReasonCode::above_band, c, asked, limit.band_max);
        case Verdict::absurd:
            return draft.because(ReasonCode::absurd_ask, c, asked, limit.band_max);
        case Verdict::fixed:
            return draft.because(ReasonCode::fixed_term, c, asked, limit.opening);
        case Verdict::exception_only:
            return draft.because(ReasonCode::exception_only, c, asked, limit.discretion);
        case Verdict::absent:
            return draft.because(ReasonCode::not_offered, c, asked, 0);
    }
}

void say_refusal(Draft& draft, const Item& item, bool in_list) {
    const Component c = item.wish.component;
    if (refused_before(draft, item)) return;
    Line line{.component = c, .a = item.wish.open ? 0 : item.wish.asked, .b = item.granted};
    const bool band_public =
        c == Component::base && (draft.scenario.region->law.requires_band_on_request || draft.was->conduct.band_told);
    switch (item.verdict) {
        case Verdict::met:
            line.kind = LineKind::AlreadyThere;
            break;
        case Verdict::open:
            if (!in_list) return;
            line.kind = LineKind::ItemNo;  // names what it is about, as "I'd leave that" would not in a list
            line.a = 0;
            break;
        case Verdict::above_reach:
            if (!in_list && item.granted > draft.was->table.offer.get(c)) return;
            line.kind = in_list ? LineKind::ItemNo : LineKind::AboveReach;
            break;
        case Verdict::above_band:
            line.kind = band_public ? LineKind::AboveBand : LineKind::AboveBandUntold;
            line.b = band_public ? limit_now(draft.scenario, draft.next, c).band_max : 0;
            break;
        case Verdict::absurd:
            line.kind = LineKind::Absurd;
            break;
        case Verdict::fixed:
            line.kind = LineKind::AnswerFixed;
            break;
        case Verdict::exception_only:
            line.kind = LineKind::AnswerException;
            break;
        case Verdict::absent:
            line.kind = LineKind::AnswerAbsent;
            break;
    }
    draft.say(Part::move, line);
}

/// The number as it stands, unless the move has just said it.
void say_top_alone(Draft& draft, Part part, Component component) {
    const Wishes wishes = wishes_of(draft);
    const auto ended = std::count_if(wishes.begin(), wishes.end(), [&](const Wish& wish) {
        return wish.asked > draft.next.table.offer.get(wish.component) && at_wall(draft, wish.component);
    });
    if (ended > 1) return draft.say(part, LineKind::TopAloneAll);
    const std::int64_t standing = draft.next.table.offer.get(component);
    const bool just_said = standing != draft.was->table.offer.get(component);
    draft.say(part, Line{.kind = LineKind::TopAlone, .component = component, .b = just_said ? 0 : standing});
}

bool at_wall(const Draft& draft, Component component) {
    if (component == Component::total) return false;
    const Terms& offer = draft.next.table.offer;
    const std::int64_t most = alone_limit(draft.scenario, draft.next, component);
    const Minor budget = alone_cost(draft.scenario, draft.next);
    return affordable(draft.scenario, draft.next, offer, component, most, budget) <= offer.get(component);
}

}  // namespace parley
