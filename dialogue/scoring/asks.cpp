#include "dialogue/scoring/asks.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

/// The recruiter has moved, or has said why not by naming a limit, or has put a deal up: an answer is called for.
bool calls_for_a_step(ReasonCode code) {
    using enum ReasonCode;
    constexpr std::array kCalls{at_discretion,     needs_approval,    above_authority,
                                above_band,        wrong_currency,    absurd_ask,
                                budget_bound,      fixed_term,        exception_only,
                                not_offered,       approval_granted,  approval_partial,
                                approval_denied,   concession_step,   reciprocity,
                                inside_discretion, small_gap_granted, conditional_yes_granted,
                                cost_traded};
    return std::find(kCalls.begin(), kCalls.end(), code) != kCalls.end();
}

bool calls_for_a_step(const Moment& moment, const Moment& next) {
    const auto& reasons = moment.decision->reasons;
    if (std::any_of(reasons.begin(), reasons.end(), [](const Reason& one) { return calls_for_a_step(one.code); }))
        return true;
    if (moment.before.table.offer != next.before.table.offer || !next.before.table.proposal.empty()) return true;
    const Question asked = next.before.asked;
    return asked == Question::sign_if || asked == Question::what_would_it_take || asked == Question::choose_option ||
           asked == Question::stay_or_go;
}

/// Since the candidate's last number, up to this message.
bool was_prompted(const Case& all, std::uint32_t since, const Moment& now) {
    const auto& moments = all.view.moments;
    for (std::size_t i = 0; i + 1 < moments.size(); ++i)
        if (moments[i].seq >= since && moments[i].seq < now.seq && calls_for_a_step(moments[i], moments[i + 1]))
            return true;
    return false;
}

Terms cash_over(Terms standing, const Terms& ask) {
    for (const Component c : kTerms)
        if (is_cash(c) && ask.has(c)) standing.set(c, ask.get(c));
    return standing;
}

/// What the message gives up against the numbers asked for before; a total against a total.
Minor given_up(const Case& all, const Terms& standing, const Terms& before, const Terms& now) {
    if (before.has(Component::total) && now.has(Component::total))
        return before.get(Component::total) - now.get(Component::total);
    Terms restated;
    for (const Component c : kTerms)
        if (before.has(c) && now.has(c)) restated.set(c, now.get(c));
    if (restated.empty()) return 0;
    const Terms old = cash_over(standing, before);
    return annual_value(old, all.rules()) - annual_value(cash_over(old, restated), all.rules());
}

/// Another part goes up, or is asked for the first time, in the same breath.
bool asks_for_more_elsewhere(const Terms& before, const Moment& moment) {
    if (moment.heard.wants != 0) return true;
    return std::any_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        return moment.heard.asks.has(c) && (!before.has(c) || moment.heard.asks.get(c) > before.get(c));
    });
}

bool is_conditional(const Terms& before, const Moment& moment) {
    return moment.heard.did(ActKind::accept_if) || moment.heard.did(ActKind::trade) ||
           moment.heard.did(ActKind::ultimatum) || asks_for_more_elsewhere(before, moment);
}

}  // namespace

bool names_number(const Moment& moment) { return !moment.heard.asks.empty(); }

bool is_counter(const Moment& moment) { return names_number(moment) && moment.offer_on_table(); }

bool accepts(const Moment& moment) {
    return moment.input->kind == InputKind::confirm || moment.heard.did(ActKind::accept);
}

std::vector<StepDown> steps_down(const Case& all) {
    std::vector<StepDown> steps;
    Terms asked;
    std::uint32_t since = 0;
    for (const Moment& moment : all.view.moments) {
        if (!is_counter(moment)) continue;
        const Minor size = given_up(all, moment.before.table.offer, asked, moment.heard.asks);
        if (size > 0)
            steps.push_back({.moment = &moment,
                             .size = size,
                             .prompted = was_prompted(all, since, moment),
                             .conditional = is_conditional(asked, moment)});
        asked.overlay(moment.heard.asks);
        since = moment.seq;
    }
    return steps;
}

}  // namespace parley::scoring
