// PreClose and Approval: a proposal apart from the standing offer, and what the committee makes of it.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"
#include "persona/dice.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

enum class Verdict3 : std::uint8_t { approved, in_part, denied };

/// Per mille of approved and of approved in part, by policy, with and without the candidate's yes.
struct Odds {
    std::uint64_t approved;
    std::uint64_t in_part;
};
constexpr std::array<std::array<Odds, 2>, 3> kOdds{{
    {{{600, 350}, {900, 100}}},  // lenient
    {{{400, 450}, {750, 220}}},  // standard
    {{{250, 450}, {550, 370}}},  // strict
}};

int most_approvals(ApprovalPolicy policy) {
    switch (policy) {
        case ApprovalPolicy::lenient:
            return 3;
        case ApprovalPolicy::standard:
            return 2;
        case ApprovalPolicy::strict:
            return 1;
    }
    return 1;
}

/// A second time only with something new to bring.
bool committee_would_listen(const Draft& draft) {
    const int asked = draft.was.conduct.approvals;
    if (asked >= most_approvals(draft.scenario.tactics().approval)) return false;
    return asked == 0 || draft.heard.news;
}

/// The standing offer raised toward what is wanted, as far as the levers carry.
Terms proposal_for(const Draft& draft) {
    Terms wish = draft.next.table.offer;
    for (const Wish& one : wishes_of(draft)) {
        const Component c = one.component;
        const bool grantable = c != Component::total && !one.open && one.asked > wish.get(c);
        if (!grantable && !(one.open && c != Component::total)) continue;
        const std::int64_t top = std::min(one.asked, allowed(draft.scenario, draft.next, c));
        const std::int64_t value = round_down(top, limit_now(draft.scenario, draft.next, c).step);
        if (value > wish.get(c)) wish.set(c, value);
    }
    return fit_to_budget(draft.scenario, draft.next, draft.next.table.offer, wish,
                         allowed_cost(draft.scenario, draft.next));
}

bool carried_by_levers(const Draft& draft, const Terms& proposal) {
    return std::any_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        return proposal.get(c) > draft.next.table.offer.get(c) && strong_lever_for(draft, c);
    });
}

void note_proposal(Draft& draft, const Terms& proposal) {
    for (const Component c : kTerms)
        if (proposal.get(c) > draft.next.table.offer.get(c))
            draft.because(ReasonCode::needs_approval, c, proposal.get(c), alone_limit(draft.scenario, draft.next, c));
}

bool within_own_reach(const Draft& draft, const Terms& terms) {
    for (const Component c : kTerms)
        if (terms.get(c) > draft.next.table.offer.get(c) && terms.get(c) > alone_limit(draft.scenario, draft.next, c))
            return false;
    return company_cost(draft.scenario, draft.next.level, terms) <=
           std::max(alone_cost(draft.scenario, draft.next),
                    company_cost(draft.scenario, draft.next.level, draft.next.table.offer));
}

bool lowers_anything(const Draft& draft, const Terms& terms) {
    return std::any_of(kTerms.begin(), kTerms.end(),
                       [&](Component c) { return terms.get(c) < draft.next.table.offer.get(c); });
}

/// Still inside what the levers carry: a claim may have fallen since it was proposed.
bool still_grantable(const Draft& draft, const Terms& terms) {
    for (const Component c : kTerms)
        if (terms.get(c) > draft.next.table.offer.get(c) && terms.get(c) > allowed(draft.scenario, draft.next, c))
            return false;
    return company_cost(draft.scenario, draft.next.level, terms) <= allowed_cost(draft.scenario, draft.next);
}

Verdict3 committee(const Draft& draft, bool with_a_yes) {
    const auto policy = static_cast<std::size_t>(draft.scenario.tactics().approval);
    const Odds odds = kOdds[policy][with_a_yes ? 1 : 0];
    const std::uint64_t roll = draw_below(1000, draft.scenario.seed, draft.event.seq, Purpose::approval);
    if (roll < odds.approved) return Verdict3::approved;
    return roll < odds.approved + odds.in_part ? Verdict3::in_part : Verdict3::denied;
}

/// Half the way, never under what stands, never over the limits.
Terms half_way(const Draft& draft, const Terms& proposal) {
    const Terms& offer = draft.next.table.offer;
    Terms wish = offer;
    for (const Component c : kTerms) {
        if (proposal.get(c) <= offer.get(c)) continue;
        const std::int64_t value = offer.get(c) + (proposal.get(c) - offer.get(c)) / 2;
        const std::int64_t stepped = round_down(value, limit_now(draft.scenario, draft.next, c).step);
        const std::int64_t capped = std::min(stepped, allowed(draft.scenario, draft.next, c));
        if (capped > offer.get(c)) wish.set(c, capped);
    }
    return fit_to_budget(draft.scenario, draft.next, offer, wish, allowed_cost(draft.scenario, draft.next));
}

void report(Draft& draft, ReasonCode code, LineKind line, const Terms& offer) {
    draft.because(code, annual_value(draft.next.table.offer, draft.scenario.rules()),
                  annual_value(offer, draft.scenario.rules()));
    draft.say(Part::after, line);
    draft.put_on_table(offer);
}

void committee_reports(Draft& draft, const Terms& proposal, bool with_a_yes) {
    const Verdict3 verdict = committee(draft, with_a_yes);
    if (verdict == Verdict3::approved && still_grantable(draft, proposal))
        return report(draft, ReasonCode::approval_granted, LineKind::Approved, proposal);
    const Terms part = half_way(draft, proposal);
    if (verdict != Verdict3::denied && part != draft.next.table.offer)
        return report(draft, ReasonCode::approval_partial, LineKind::ApprovedInPart, part);
    report(draft, ReasonCode::approval_denied, LineKind::ApprovalDenied, draft.next.table.offer);
}

/// A trade within the recruiter's own reach needs no committee: the yes makes it the offer.
void do_the_trade(Draft& draft, const Terms& proposal) {
    draft.next.table.proposal = {};
    draft.because(ReasonCode::cost_traded, company_cost(draft.scenario, draft.next.level, draft.next.table.offer),
                  company_cost(draft.scenario, draft.next.level, proposal));
    draft.put_on_table(proposal);
    draft.say(Part::note, LineKind::TradeDone);
    enter_confirm(draft);
}

/// "At 212 and 20 signing I sign": the offer with exactly that.
Terms conditional_package(const Draft& draft) {
    Terms package = draft.was.table.offer;
    for (const Component c : kTerms)
        if (draft.heard.asks.get(c) > package.get(c)) package.set(c, draft.heard.asks.get(c));
    return package;
}

bool on_negotiable_terms(const Draft& draft, const Terms& package) {
    return std::all_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        const Limit limit = limit_now(draft.scenario, draft.next, c);
        const bool raised = package.get(c) > draft.was.table.offer.get(c);
        return !raised || (c != Component::level && limit.negotiability == Negotiability::negotiable &&
                           round_down(package.get(c), limit.step) == package.get(c));
    });
}

void grant_conditional(Draft& draft, const Terms& package) {
    for (const Component c : kTerms) {
        if (package.get(c) <= draft.was.table.offer.get(c)) continue;
        draft.because(ReasonCode::conditional_yes_granted, c, package.get(c), draft.was.table.offer.get(c));
        const LineKind kind = is_cash(c) ? LineKind::ConcedeWhole : LineKind::ConcedeTerm;
        draft.say(Part::note, Line{.kind = kind, .component = c, .b = package.get(c)});
        auto& steps = draft.next.table.concessions[index_of(c)];
        if (steps < 255) ++steps;
    }
    draft.put_on_table(package);
    enter_confirm(draft);
}

}  // namespace

bool propose(Draft& draft) {
    if (!committee_would_listen(draft)) return false;
    const Terms proposal = proposal_for(draft);
    if (proposal == draft.next.table.offer || !carried_by_levers(draft, proposal)) return false;
    note_proposal(draft, proposal);
    draft.next.table.proposal = proposal;
    draft.next.table.options = {};
    draft.say(Part::move, LineKind::Propose);
    draft.go(Phase::PreClose, Move::Propose);
    draft.ask(Question::sign_if);
    return true;
}

void go_to_committee(Draft& draft, bool with_a_yes) {
    const Terms proposal = draft.next.table.proposal;
    if (draft.next.conduct.approvals < 255) ++draft.next.conduct.approvals;
    draft.next.conduct.approval_conditional = with_a_yes;
    draft.say(Part::move, with_a_yes ? LineKind::TakeToCommittee : LineKind::TakeToCommitteeWeak);
    pass_days(draft, Scene::next_morning, 1);
    committee_reports(draft, proposal, with_a_yes);
    draft.next.table.proposal = {};
    draft.say(Part::after_close, LineKind::InviteReaction);
    draft.go(Phase::Approval, Move::GoToCommittee);
    draft.ask(Question::ready);
}

void take_yes_to_proposal(Draft& draft) {
    const Terms proposal = draft.next.table.proposal;
    if (proposal.empty()) return take_yes(draft);
    draft.because(ReasonCode::candidate_accepted);
    if (within_own_reach(draft, proposal)) return do_the_trade(draft, proposal);
    go_to_committee(draft, true);
}

void refuse_proposal(Draft& draft) {
    const Terms proposal = draft.next.table.proposal;
    const bool trade = proposal.empty() || lowers_anything(draft, proposal) || within_own_reach(draft, proposal);
    if (trade) {
        draft.next.table.proposal = {};
        draft.say(Part::note, LineKind::ProposalLapsed);
        return weigh(draft);
    }
    if (committee_would_listen(draft)) return go_to_committee(draft, false);
    draft.next.table.proposal = {};
    draft.say(Part::note, LineKind::ProposalLapsed);
    escalate(draft);
}

void weigh_conditional_yes(Draft& draft) {
    const Terms package = conditional_package(draft);
    const bool to_proposal = draft.was.phase == Phase::PreClose && !draft.was.table.proposal.empty();
    if (to_proposal && (draft.heard.asks.empty() || package == draft.was.table.proposal))
        return take_yes_to_proposal(draft);
    if (package == draft.was.table.offer && draft.heard.wants == 0 && !draft.heard.asks.has(Component::total))
        return take_yes(draft);
    if (!on_negotiable_terms(draft, package) || package == draft.was.table.offer) return weigh(draft);
    if (within_own_reach(draft, package)) return grant_conditional(draft, package);
    if (still_grantable(draft, package) && committee_would_listen(draft)) {
        draft.next.table.proposal = package;
        note_proposal(draft, package);
        return go_to_committee(draft, true);
    }
    if (propose(draft)) return;  // not all of it, but what their reasons carry
    weigh(draft);
}

}  // namespace parley
