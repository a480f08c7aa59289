#include "dialogue/negotiation/committee.hpp"

#include "dialogue/negotiation/limits.hpp"
#include "persona/dice.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::int64_t kAll = 1'000;  ///< per mille of what the levers carry

/// How often it grants all that the levers carry, and how much of it otherwise. Per mille.
struct Leaning {
    std::int64_t grants_all;
    std::int64_t else_share;
};
/// By policy, without and with the candidate's yes.
constexpr std::array<std::array<Leaning, 2>, 3> kLeanings{{
    {{{700, 750}, {kAll, kAll}}},  // lenient
    {{{400, 500}, {850, 900}}},    // standard
    {{{250, 500}, {650, 850}}},    // strict
}};

int most_hearings(ApprovalPolicy policy) {
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

/// A lever that came to its full strength, or another fact for one that had it.
bool fresh_proof(const Draft& draft) {
    for (std::size_t i = 0; i < kMaxLevers; ++i) {
        const LeverState& now = draft.next.levers[i];
        const LeverState& before = draft.was->levers[i];
        if (now.contradicted || now.strength != Strength::full) continue;
        if (before.strength != now.strength || before.facts_seen != now.facts_seen) return true;
    }
    return false;
}

/// As much of the proposal as levers and budget carry.
Terms carried_part(const Draft& draft, const Terms& proposal) {
    Terms wish = draft.next.table.offer;
    for (const Component c : kTerms) {
        if (proposal.get(c) <= wish.get(c)) continue;
        const std::int64_t most = std::min(proposal.get(c), allowed(draft.scenario, draft.next, c));
        const std::int64_t value = round_down(most, limit_now(draft.scenario, draft.next, c).step);
        if (value > wish.get(c)) wish.set(c, value);
    }
    return fit_to_budget(draft.scenario, draft.next, draft.next.table.offer, wish,
                         allowed_cost(draft.scenario, draft.next));
}

/// The share of the way from what stands, in whole steps.
Terms share_of_the_way(const Draft& draft, const Terms& carried, std::int64_t share) {
    Terms part = draft.next.table.offer;
    for (const Component c : kTerms) {
        const std::int64_t standing = part.get(c);
        if (carried.get(c) <= standing) continue;
        const std::int64_t value = standing + scale(carried.get(c) - standing, share, kAll);
        const std::int64_t stepped = round_down(value, limit_now(draft.scenario, draft.next, c).step);
        if (stepped > standing) part.set(c, std::min(stepped, carried.get(c)));
    }
    return part;
}

bool is_borne_out(const LeverState& state) { return !state.contradicted && state.strength > Strength::unverified; }

/// Something borne out speaks for at least one of the terms that would rise.
bool is_borne_out(const Draft& draft, const Terms& proposal) {
    const auto& levers = draft.scenario.persona->levers;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i)
        for (const Unlock& unlock : levers[i].unlocks)
            if (is_borne_out(draft.next.levers[i]) &&
                proposal.get(unlock.component) > draft.next.table.offer.get(unlock.component))
                return true;
    return false;
}

/// Neither a yes nor anything that is borne out: a kind committee may still give something.
bool is_turned_away(const Draft& draft, const Terms& proposal, bool with_a_yes) {
    if (with_a_yes || is_borne_out(draft, proposal)) return false;
    return draft.scenario.tactics().approval != ApprovalPolicy::lenient;
}

/// A trade costs no more than what stands: whole where the levers carry it, as half of it would be worse than none.
CommitteeAnswer rule_on_trade(const Draft& draft, const Terms& proposal) {
    if (still_grantable(draft, proposal)) return {.ruling = Ruling::approved, .offer = proposal};
    return {.ruling = Ruling::denied, .offer = draft.next.table.offer};
}

std::int64_t share_granted(const Draft& draft, bool with_a_yes) {
    const auto policy = static_cast<std::size_t>(draft.scenario.tactics().approval);
    const Leaning leaning = kLeanings[policy][with_a_yes ? 1 : 0];
    const std::uint64_t roll = draw_below(kAll, draft.scenario.seed, draft.event.seq, Purpose::approval);
    return static_cast<std::int64_t>(roll) < leaning.grants_all ? kAll : leaning.else_share;
}

}  // namespace

bool lowers_anything(const Terms& offer, const Terms& proposal) {
    return std::any_of(kTerms.begin(), kTerms.end(), [&](Component c) { return proposal.get(c) < offer.get(c); });
}

bool committee_would_listen(const Draft& draft, bool with_a_yes) {
    const int heard = draft.was->conduct.approvals;
    if (heard == 0 || fresh_proof(draft)) return true;
    if (heard >= most_hearings(draft.scenario.tactics().approval)) return false;
    return draft.heard.news || with_a_yes;
}

bool still_grantable(const Draft& draft, const Terms& terms) {
    for (const Component c : kTerms)
        if (terms.get(c) > draft.next.table.offer.get(c) && terms.get(c) > allowed(draft.scenario, draft.next, c))
            return false;
    return company_cost(draft.scenario, draft.next.level, terms) <= allowed_cost(draft.scenario, draft.next);
}

CommitteeAnswer ask_committee(const Draft& draft, const Terms& proposal, bool with_a_yes) {
    const Terms& offer = draft.next.table.offer;
    if (lowers_anything(offer, proposal)) return rule_on_trade(draft, proposal);
    const Terms carried = carried_part(draft, proposal);
    if (carried == offer || is_turned_away(draft, proposal, with_a_yes))
        return {.ruling = Ruling::denied, .offer = offer};
    Terms granted = share_of_the_way(draft, carried, share_granted(draft, with_a_yes));
    if (granted == offer) granted = carried;  // a single step is not divided
    return {.ruling = granted == proposal ? Ruling::approved : Ruling::in_part, .offer = granted};
}

}  // namespace parley
