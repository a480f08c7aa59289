// PreClose and Approval: a proposal apart from the standing offer, and what the committee makes of it.

#include "dialogue/negotiation/asks.hpp"
#include "dialogue/negotiation/committee.hpp"
#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/levers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

/// The standing offer raised toward what is wanted, as far as the levers carry.
Terms proposal_for(const Draft& draft) {
    Terms wish = draft.next.table.offer;
    for (const Wish& one : standing_wishes(draft)) {
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

void report(Draft& draft, ReasonCode code, LineKind line, const Terms& offer) {
    draft.because(code, annual_value(draft.next.table.offer, draft.scenario.rules()),
                  annual_value(offer, draft.scenario.rules()));
    draft.say(Part::after, line);
    draft.put_on_table(offer);
}

void committee_reports(Draft& draft, const Terms& proposal, bool with_a_yes) {
    const CommitteeAnswer answer = ask_committee(draft, proposal, with_a_yes);
    switch (answer.ruling) {
        case Ruling::approved:
            return report(draft, ReasonCode::approval_granted, LineKind::Approved, answer.offer);
        case Ruling::in_part:
            return report(draft, ReasonCode::approval_partial, LineKind::ApprovedInPart, answer.offer);
        case Ruling::denied:
            return report(draft, ReasonCode::approval_denied, LineKind::ApprovalDenied, answer.offer);
    }
}

/// A trade within the recruiter's own reach needs no committee: the yes makes it the offer.
void do_the_trade(Draft& draft, const Terms& proposal) {
    draft.next.table.proposal = {};
    draft.because(ReasonCode::cost_traded, company_cost(draft.scenario, draft.next.level, draft.next.table.offer),
                  company_cost(draft.scenario, draft.next.level, proposal));
    const bool trade = lowers_anything(draft.next.table.offer, proposal);
    draft.put_on_table(proposal);
    if (trade) draft.say(Part::note, LineKind::TradeDone);
    enter_confirm(draft);
}

/// "At 212 and 20 signing I sign": the offer with exactly that.
Terms conditional_package(const Draft& draft) {
    Terms package = draft.was->table.offer;
    for (const Component c : kTerms)
        if (draft.heard.asks.get(c) > package.get(c)) package.set(c, draft.heard.asks.get(c));
    return package;
}

/// A number that somebody here could say yes to, as it was said.
bool on_negotiable_terms(const Draft& draft, const Terms& package) {
    return std::all_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        const Limit& limit = limit_now(draft.scenario, draft.next, c);
        const bool raised = package.get(c) > draft.was->table.offer.get(c);
        const bool open = limit.negotiability == Negotiability::negotiable ||
                          (limit.negotiability == Negotiability::exception_only && strong_lever_for(draft, c));
        return !raised || (c != Component::level && open && package.get(c) <= limit.authority);
    });
}

bool in_steps(const Draft& draft, const Terms& package) {
    return std::all_of(kTerms.begin(), kTerms.end(), [&](Component c) {
        return package.get(c) <= draft.was->table.offer.get(c) ||
               round_down(package.get(c), limit_now(draft.scenario, draft.next, c).step) == package.get(c);
    });
}

/// The component raised until the package is worth `worth` a year, or as far as levers and budget carry.
Terms raised_until_worth(const Draft& draft, const Terms& package, Component c, Minor worth) {
    const std::int64_t step = std::max<std::int64_t>(1, limit_now(draft.scenario, draft.next, c).step);
    Terms wish = package;
    std::int64_t low = 0;
    std::int64_t high = std::max<std::int64_t>(0, allowed(draft.scenario, draft.next, c) - package.get(c)) / step;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        wish.set(c, package.get(c) + middle * step);
        if (annual_value(wish, draft.scenario.rules()) >= worth)
            high = middle;
        else
            low = middle + 1;
    }
    wish.set(c, package.get(c) + low * step);
    return fit_to_budget(draft.scenario, draft.next, package, wish, allowed_cost(draft.scenario, draft.next));
}

/// As much of what was asked as is carried; what is missing is made up elsewhere as far as it fits.
Terms best_package(const Draft& draft, const Terms& asked) {
    Terms wish = draft.next.table.offer;
    for (const Component c : kTerms) {
        if (asked.get(c) <= wish.get(c)) continue;
        const std::int64_t most = std::min(asked.get(c), allowed(draft.scenario, draft.next, c));
        const std::int64_t value = round_down(most, limit_now(draft.scenario, draft.next, c).step);
        if (c != Component::level && value > wish.get(c)) wish.set(c, value);
    }
    const Minor budget = allowed_cost(draft.scenario, draft.next);
    Terms best = fit_to_budget(draft.scenario, draft.next, draft.next.table.offer, wish, budget);
    const Minor worth = annual_value(asked, draft.scenario.rules());
    for (const Component c : cost_order(draft.scenario, draft.next)) {
        if (!is_cash(c) || annual_value(best, draft.scenario.rules()) >= worth) break;
        if (limit_now(draft.scenario, draft.next, c).negotiability == Negotiability::negotiable)
            best = raised_until_worth(draft, best, c, worth);
    }
    return best;
}

/// The first of them aloud: the proposal itself tells the rest.
void say_what_is_cut(Draft& draft, const Terms& asked, const Terms& best) {
    bool told = false;
    for (const Component c : kTerms) {
        if (asked.get(c) <= best.get(c)) continue;
        draft.because(ReasonCode::budget_bound, company_cost(draft.scenario, draft.next.level, asked),
                      allowed_cost(draft.scenario, draft.next));
        draft.next.table.refused.set(c, asked.get(c));
        if (!std::exchange(told, true))
            draft.say(Part::note, Line{.kind = LineKind::AboveReach, .component = c, .a = asked.get(c)});
    }
}

/// What they did not ask for is named as what it is, the first of it: there instead of what cannot be had.
void say_what_is_instead(Draft& draft, const Terms& asked, const Terms& best) {
    const Terms& offer = draft.next.table.offer;
    for (const Component c : kTerms) {
        if (best.get(c) <= std::max(offer.get(c), asked.get(c))) continue;
        return draft.say(Part::note, Line{.kind = LineKind::Swap, .component = c, .a = offer.get(c), .b = best.get(c)});
    }
}

void put_proposal(Draft& draft, const Terms& proposal) {
    note_proposal(draft, proposal);
    draft.next.table.proposal = proposal;
    draft.next.table.options = {};
    draft.say(Part::move, LineKind::Propose);
    draft.go(Phase::PreClose, Move::Propose);
    draft.ask(Question::sign_if);
}

/// A yes is worth the best package that fits, if not the one it was tied to.
bool propose_best(Draft& draft, const Terms& asked) {
    const Terms best = best_package(draft, asked);
    if (best == draft.next.table.offer || best == draft.was->table.proposal) return false;
    if (!within_own_reach(draft, best) && !committee_would_listen(draft, true)) return false;
    say_what_is_cut(draft, asked, best);
    say_what_is_instead(draft, asked, best);
    put_proposal(draft, best);
    return true;
}

/// "I'd sign if it were better": a yes to something else than what stands, and nobody has said to what. Having it in
/// writing is no condition: it comes with every yes.
bool names_no_condition(const Draft& draft) {
    return draft.heard.asks.empty() && draft.heard.wants == 0 && !draft.heard.did(ActKind::in_writing);
}

void grant_conditional(Draft& draft, const Terms& package) {
    for (const Component c : kTerms) {
        if (package.get(c) <= draft.was->table.offer.get(c)) continue;
        draft.because(ReasonCode::conditional_yes_granted, c, package.get(c), draft.was->table.offer.get(c));
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
    if (!committee_would_listen(draft, false)) return false;
    const Terms proposal = proposal_for(draft);
    if (proposal == draft.next.table.offer || !carried_by_levers(draft, proposal)) return false;
    put_proposal(draft, proposal);
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
    const bool trade =
        proposal.empty() || lowers_anything(draft.next.table.offer, proposal) || within_own_reach(draft, proposal);
    if (trade) {
        draft.next.table.proposal = {};
        draft.say(Part::note, LineKind::ProposalLapsed);
        return weigh(draft);
    }
    if (committee_would_listen(draft, false)) return go_to_committee(draft, false);
    draft.next.table.proposal = {};
    draft.say(Part::note, LineKind::ProposalLapsed);
    escalate(draft);
}

void weigh_conditional_yes(Draft& draft) {
    const Terms package = conditional_package(draft);
    const bool to_proposal = draft.was->phase == Phase::PreClose && !draft.was->table.proposal.empty();
    if (to_proposal && (draft.heard.asks.empty() || package == draft.was->table.proposal))
        return take_yes_to_proposal(draft);
    if (names_no_condition(draft)) return ask_for_number(draft);
    if (package == draft.was->table.offer && draft.heard.wants == 0 && !draft.heard.asks.has(Component::total))
        return take_yes(draft);
    if (!on_negotiable_terms(draft, package) || package == draft.was->table.offer) {
        if (!propose(draft)) weigh(draft);
        return;
    }
    if (in_steps(draft, package)) {
        if (within_own_reach(draft, package)) return grant_conditional(draft, package);
        if (still_grantable(draft, package) && committee_would_listen(draft, true)) {
            draft.next.table.proposal = package;
            note_proposal(draft, package);
            return go_to_committee(draft, true);
        }
    }
    if (!propose_best(draft, package)) weigh(draft);
}

}  // namespace parley
