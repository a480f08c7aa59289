// How the talk about numbers began: the expectation, the first offer, the first counter.

#include "dialogue/scoring/asks.hpp"
#include "dialogue/scoring/dimensions.hpp"
#include "dialogue/scoring/goals.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

template <class Check>
const Moment* first_moment(const Case& all, Check check) {
    const auto found = std::find_if(all.view.moments.begin(), all.view.moments.end(), check);
    return found == all.view.moments.end() ? nullptr : &*found;
}

/// A yes to the first offer before anything was asked for.
const Moment* accepted_first_offer(const Case& all) {
    for (const Moment& moment : all.view.moments) {
        if (!moment.offer_on_table()) continue;
        if (moment.heard.asks_for_something() || !moment.before.table.ask.empty()) return nullptr;
        if (accepts(moment)) return &moment;
    }
    return nullptr;
}

const Moment* first_reaction(const Case& all) {
    return first_moment(all, [](const Moment& moment) { return moment.offer_on_table(); });
}

Finding offer_not_accepted(const Case& all) {
    const Moment* yes = accepted_first_offer(all);
    if (yes != nullptr && !opened_at_target(all))
        return missed(all.rubric, RuleId::first_offer_not_accepted, yes->seq, yes->span_of(ActKind::accept));
    const Moment* reaction = first_reaction(all);
    return judged(all.rubric, RuleId::first_offer_not_accepted, reaction != nullptr,
                  reaction == nullptr ? all.view.last_seq : reaction->seq);
}

const Moment* first_expectation(const Case& all) {
    return first_moment(all, [](const Moment& moment) { return !moment.offer_on_table() && names_number(moment); });
}

/// Without a target of one's own: the upper half of the band, for whoever names a base.
bool in_upper_half(const Case& all, const Terms& ask) {
    const Limit& base = all.scenario.limit(Component::base, all.scenario.level);
    return !ask.has(Component::base) || ask.get(Component::base) >= base.band_min + (base.band_max - base.band_min) / 2;
}

bool is_ambitious(const Case& all, const Terms& ask) {
    const Terms& target = all.preparation.target;
    if (target.empty()) return in_upper_half(all, ask);
    const Terms opening = opening_terms(all.scenario.limits[all.scenario.level]);
    return asks_for(ask, target, opening, all.rules()).value_or(in_upper_half(all, ask));
}

bool is_range(const Moment& moment) {
    return std::any_of(moment.said->amounts.begin(), moment.said->amounts.end(), [](const Amount& amount) {
        return (amount.whose == Whose::ask || amount.whose == Whose::target) && amount.lo && amount.hi &&
               *amount.lo < *amount.hi;
    });
}

/// In the same message, or in another one before the offer came.
bool reason_given(const Case& all) {
    return first_moment(all, [](const Moment& moment) { return !moment.offer_on_table() && moment.heard.reason; });
}

/// Letting the recruiter go first is as good as a good number: nothing can be lost by it.
void judge_expectation(const Case& all, Findings& findings) {
    const Moment* number = first_expectation(all);
    if (number == nullptr) {
        const Moment* held =
            first_moment(all, [](const Moment& moment) { return moment.heard.did(ActKind::deflect_expectation); });
        const Moment* any = held != nullptr ? held : first_reaction(all);
        const bool spoke = any != nullptr;
        const Span span = held != nullptr ? held->span_of(ActKind::deflect_expectation) : Span{};
        findings.push_back(judged(all.rubric, RuleId::expectation_ambitious, spoke, spoke ? any->seq : 0, span));
        findings.push_back(judged(all.rubric, RuleId::expectation_reasoned, spoke, spoke ? any->seq : 0, span));
        return;
    }
    const bool ambitious = is_ambitious(all, number->heard.asks);
    const Span span = number->span_of_ask();
    findings.push_back(judged(all.rubric, RuleId::expectation_ambitious, ambitious, number->seq, span));
    const bool reasoned = reason_given(all) || (is_range(*number) && ambitious);
    findings.push_back(judged(all.rubric, RuleId::expectation_reasoned, reasoned, number->seq, span));
}

/// The first counter that can be set beside the target; without a target, any number above the offer.
Finding first_counter(const Case& all) {
    const Terms& target = all.preparation.target;
    for (const Moment& moment : all.view.moments) {
        if (!is_counter(moment)) continue;
        const Terms& goal = target.empty() ? moment.before.table.offer : target;
        const auto high = asks_for(moment.heard.asks, goal, moment.before.table.offer, all.rules());
        if (!high) continue;
        return judged(all.rubric, RuleId::counter_at_target, *high, moment.seq, moment.span_of_ask());
    }
    if (opened_at_target(all)) return earned(all.rubric, RuleId::counter_at_target, all.view.offer_seq);
    return missed(all.rubric, RuleId::counter_at_target, all.view.offer_seq);
}

/// Accepting a first offer at or above the target loses nothing.
Findings nothing_to_ask_for(const Case& all) {
    Findings findings;
    for (const RuleId rule : {RuleId::first_offer_not_accepted, RuleId::expectation_ambitious,
                              RuleId::expectation_reasoned, RuleId::counter_at_target})
        findings.push_back(earned(all.rubric, rule, all.view.offer_seq));
    return findings;
}

}  // namespace

Findings judge_opening(const Case& all) {
    if (opened_at_target(all) && accepted_first_offer(all) != nullptr) return nothing_to_ask_for(all);
    Findings findings{offer_not_accepted(all)};
    judge_expectation(all, findings);
    findings.push_back(first_counter(all));
    return findings;
}

}  // namespace parley::scoring
