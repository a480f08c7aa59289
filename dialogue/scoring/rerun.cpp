#include "dialogue/scoring/rerun.hpp"

#include "dialogue/negotiation/decide.hpp"
#include "dialogue/session/rows.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

constexpr std::int32_t kClear = 1'000;  // per mille

const Lever& lever_at(const Case& all, std::int32_t lever) {
    return all.scenario.persona->levers[static_cast<std::size_t>(lever)];
}

bool counts(const Lever& lever, EvidenceKind kind) {
    const auto& kinds = lever.evidence;
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

AmountUnit unit_of(Component c, const PackageRules& rules) {
    if (c == Component::bonus && rules.bonus_unit == BonusUnit::percent) return AmountUnit::percent;
    return is_money(c) ? AmountUnit::money : AmountUnit::count;
}

void add_amount(Understanding& said, Act& act, Component c, std::int64_t value, AmountUnit unit, Whose whose) {
    Amount amount;
    amount.component = c;
    amount.lo = amount.hi = value;
    amount.unit = unit;
    amount.whose = whose;
    act.amounts.push_back(static_cast<std::int32_t>(said.amounts.size()));
    said.amounts.push_back(amount);
}

Act act_of(ActKind kind) {
    Act act;
    act.kind = kind;
    act.confidence = kClear;
    return act;
}

/// An offer is a claim as well as evidence: with its employer, terms and date.
void claim_offer(const Case& all, Understanding& said) {
    const CompetingOffer& offer = all.scenario.sheet->offers.front();
    Act claim = act_of(ActKind::competing_offer);
    claim.employer = name_key(offer.employer);
    claim.written = offer.written;
    if (offer.deadline_day > 0) claim.days = offer.deadline_day;
    for (const Component c : kTerms)
        if (offer.terms.has(c))
            add_amount(said, claim, c, offer.terms.get(c), unit_of(c, all.rules()), Whose::competing);
    said.acts.push_back(std::move(claim));
}

void name_lever(const Case& all, std::int32_t index, Understanding& said) {
    const Lever& lever = lever_at(all, index);
    const FactSheet& sheet = *all.scenario.sheet;
    LeverMention mention;
    mention.lever = index;
    mention.confidence = kClear;
    for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
        const auto& named = sheet.facts[i].levers;
        const bool speaks = std::find(named.begin(), named.end(), lever.id) != named.end();
        if (speaks && counts(lever, sheet.facts[i].kind))
            mention.evidence.push_back({sheet.facts[i].kind, {}, ClaimStatus::borne_out, static_cast<std::int32_t>(i)});
    }
    if (counts(lever, EvidenceKind::offer) && !lever.evidence.empty() && !sheet.offers.empty()) {
        mention.evidence.push_back({EvidenceKind::offer, {}, ClaimStatus::borne_out, 0});
        claim_offer(all, said);
    }
    said.levers.push_back(std::move(mention));
}

std::int64_t goal_of(const Case& all, Component c, const State& before) {
    if (all.preparation.target.has(c)) return all.preparation.target.get(c);
    return all.scenario.limit(c, before.level).band_max;
}

void add_ask(const Case& all, Component c, const State& before, Understanding& said) {
    Act ask = act_of(ActKind::ask);
    ask.component = c;
    add_amount(said, ask, c, goal_of(all, c, before), unit_of(c, all.rules()), Whose::ask);
    said.acts.push_back(std::move(ask));
}

bool stands_under_goal(const Case& all, Component c, const State& before) {
    return c != Component::level && before.table.offer.get(c) < goal_of(all, c, before);
}

/// The first component that the lever moves and that stands under what could be asked for.
void ask_for_more(const Case& all, std::int32_t lever, const State& before, Understanding& said) {
    for (const Unlock& unlock : lever_at(all, lever).unlocks)
        if (stands_under_goal(all, unlock.component, before)) return add_ask(all, unlock.component, before, said);
}

bool can_follow(const State& state, const Input& input) {
    if (is_terminal(state.phase)) return false;
    return input.kind != InputKind::confirm || state.phase == Phase::Confirm;
}

State answered(const Case& all, const State& state, const Turn& row, const Input& input, const Understanding& said) {
    const Event event{.input = &input, .understanding = &said, .at_ms = row.at_ms, .seq = row.seq};
    return apply(state, decide(all.scenario, state, event));
}

/// Tried before each of the first rows at which an offer stood.
template <class Say>
BestUse best_of(const Case& all, Say say) {
    BestUse best;
    std::size_t tried = 0;
    for (const Moment& moment : all.view.moments) {
        if (!moment.offer_on_table() || tried++ >= kMostMoments) continue;
        const Terms offer = offer_with(all, moment.seq, say(moment.before));
        const Minor value = candidate_value(offer, all.rules(), all.values);
        if (best.seq == 0 || value > best.value) best = {moment.seq, value};
    }
    return best;
}

}  // namespace

Understanding used_well(const Case& all, std::int32_t lever, const State& before) {
    Understanding said;
    name_lever(all, lever, said);
    ask_for_more(all, lever, before, said);
    return said;
}

Terms offer_with(const Case& all, std::uint32_t seq, const Understanding& said) {
    Input input;
    input.kind = InputKind::message;
    State state = state_after(all.scenario, all.session, seq - 1);
    state = answered(all, state, all.session.turns[seq - 1], input, said);
    for (std::size_t i = seq - 1; i < all.session.turns.size(); ++i) {
        const Turn& row = all.session.turns[i];
        if (can_follow(state, row.input)) state = answered(all, state, row, row.input, row.understanding);
    }
    return state.table.offer;
}

Understanding asked_for_target(const Case& all, const State& before) {
    Understanding said;
    for (const Component c : kTerms)
        if (all.preparation.target.has(c) && stands_under_goal(all, c, before)) add_ask(all, c, before, said);
    if (said.acts.empty() && stands_under_goal(all, Component::base, before))
        add_ask(all, Component::base, before, said);
    return said;
}

BestUse best_use(const Case& all, std::int32_t lever) {
    return best_of(all, [&](const State& before) { return used_well(all, lever, before); });
}

BestUse best_ask(const Case& all) {
    return best_of(all, [&](const State& before) { return asked_for_target(all, before); });
}

}  // namespace parley::scoring
