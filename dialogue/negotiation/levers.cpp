#include "dialogue/negotiation/levers.hpp"

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>

namespace parley {
namespace {

const LeverTable& table_of(const Draft& draft, std::size_t lever) { return draft.scenario.tables->levers[lever]; }

bool counts(const LeverTable& lever, EvidenceKind kind) {
    return holds(lever.evidence, static_cast<std::size_t>(kind));
}

/// The sheet's own word that this fact speaks for this lever, whatever the understanding made of it.
bool fact_supports(const Scenario& scenario, std::int32_t fact, std::size_t lever) {
    const auto& levers_of = scenario.tables->levers_of_fact;
    const auto i = static_cast<std::size_t>(fact);
    return fact >= 0 && i < levers_of.size() && holds(levers_of[i], lever);
}

Strength strength_of(const Draft& draft, std::size_t lever, const Evidence& evidence) {
    if (!counts(table_of(draft, lever), evidence.kind)) return Strength::bare;
    // A competing offer is weighed as a claim, with its proof; a process is no offer.
    if (holds(draft.scenario.tables->offer_levers, lever)) return Strength::bare;
    if (evidence.status == ClaimStatus::borne_out && fact_supports(draft.scenario, evidence.fact, lever))
        return Strength::full;
    return Strength::off_sheet;
}

/// True where the fact had not been named for this lever before.
bool mark_fact(LeverState& lever, std::int32_t fact) {
    if (fact < 0) return false;
    const auto mark = static_cast<std::uint16_t>(1U << static_cast<unsigned>(std::min(fact, 15)));
    if ((lever.facts_seen & mark) != 0) return false;
    lever.facts_seen = static_cast<std::uint16_t>(lever.facts_seen | mark);
    return true;
}

void count_mention(LeverState& lever) {
    if (lever.mentions < 255) ++lever.mentions;
}

void contradict(Draft& draft, std::int32_t index, Span span) {
    draft.next.levers[static_cast<std::size_t>(index)].contradicted = true;
    draft.heard.contradicted = true;
    if (!draft.heard.contradiction) draft.heard.contradiction = span;
    draft.because_lever(ReasonCode::lever_contradicted, index);
}

/// The employer's name, never the sentence the offer was told in; empty where no act has it.
Span employer_named(const Draft& draft) {
    const auto& acts = draft.event.understanding->acts;
    const auto found = std::find_if(acts.begin(), acts.end(), [](const Act& act) { return act.employer != 0; });
    return found == acts.end() ? Span{} : found->employer_span;
}

void weigh_mention(Draft& draft, const LeverMention& mention) {
    const auto i = static_cast<std::size_t>(mention.lever);
    LeverState& state = draft.next.levers[i];
    const Strength before = state.strength;
    count_mention(state);
    bool news = strengthen(draft, i, Strength::bare);
    for (const Evidence& evidence : mention.evidence) {
        if (evidence.status == ClaimStatus::contradicted) {
            const bool offer = evidence.kind == EvidenceKind::offer;
            contradict(draft, mention.lever, offer ? employer_named(draft) : evidence.span);
            continue;
        }
        const bool new_fact = counts(table_of(draft, i), evidence.kind) && mark_fact(state, evidence.fact);
        news = strengthen(draft, i, strength_of(draft, i, evidence)) || news || new_fact;
    }
    if (draft.heard.lever < 0 || news) draft.heard.lever = mention.lever;
    draft.heard.lever_is_new = draft.heard.lever_is_new || news;
    draft.heard.news = draft.heard.news || news;
    if (news)
        draft.because_lever(ReasonCode::new_evidence, mention.lever, strength_share(draft.scenario.tactics(), before),
                            strength_share(draft.scenario.tactics(), state.strength));
    else
        draft.because_lever(ReasonCode::no_new_evidence, mention.lever);
}

/// Levers that were brought at least so strongly and still count.
Mask standing(const Draft& draft, Mask levers, Strength least) {
    Mask found = 0;
    for (; levers != 0; levers &= levers - 1) {
        const std::size_t i = lowest(levers);
        const LeverState& state = draft.next.levers[i];
        if (state.strength >= least && !state.contradicted) found |= Mask{1} << i;
    }
    return found;
}

Mask movers(const Draft& draft, Component component) { return draft.scenario.tables->movers[index_of(component)]; }

constexpr bool states_are_named_in_order() {
    bool same = true;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Phase>>([&](auto one) {
        const auto i = static_cast<std::size_t>(one.value);
        same = same && (is_terminal(one.value) || kStateNames[i] == one.name);
    });
    return same;
}
static_assert(states_are_named_in_order());

bool already_named(const Draft& draft) {
    return std::any_of(draft.said.begin(), draft.said.end(), [&](const auto& one) {
        return one.line.kind == LineKind::ConcedeForReason && one.line.lever >= 0;
    });
}

}  // namespace

bool strengthen(Draft& draft, std::size_t lever, Strength strength) {
    LeverState& state = draft.next.levers[lever];
    if (!holds(draft.scenario.tables->supported, lever)) strength = std::min(strength, Strength::off_sheet);
    if (strength <= state.strength) return false;
    state.strength = strength;
    return true;
}

void weigh_levers(Draft& draft) {
    if (draft.event.understanding == nullptr) return;
    const auto known = draft.scenario.tables->levers.size();
    for (const LeverMention& mention : draft.event.understanding->levers) {
        const bool valid = mention.lever >= 0 && static_cast<std::size_t>(mention.lever) < known;
        if (valid && mention.polarity == Polarity::asserted && mention.confidence >= kSureEnough)
            weigh_mention(draft, mention);
    }
}

std::int32_t lever_for(const Draft& draft, Component component) {
    Mask serving = standing(draft, movers(draft, component), Strength::bare);
    if (draft.heard.lever >= 0 && holds(serving, static_cast<std::size_t>(draft.heard.lever))) return draft.heard.lever;
    for (; serving != 0; serving &= serving - 1)
        if (!draft.next.levers[lowest(serving)].answered) return static_cast<std::int32_t>(lowest(serving));
    return -1;
}

std::int32_t well_timed_lever(const Draft& draft, Component component) {
    const std::int32_t i = draft.heard.lever;
    if (i < 0 || !draft.heard.lever_is_new) return -1;
    const Mask only = movers(draft, component) & (Mask{1} << static_cast<unsigned>(i));
    const auto now = static_cast<std::size_t>(resting_phase(*draft.was));
    const bool carries = standing(draft, only, Strength::off_sheet) != 0;
    return carries && holds(table_of(draft, static_cast<std::size_t>(i)).best_states, now) ? i : -1;
}

bool strong_lever_for(const Draft& draft, Component component) {
    return standing(draft, movers(draft, component), Strength::off_sheet) != 0;
}

void acknowledge_levers(Draft& draft) {
    const std::int32_t lever = draft.heard.lever;
    if (lever < 0 || already_named(draft)) return;
    LeverState& state = draft.next.levers[static_cast<std::size_t>(lever)];
    if (state.contradicted || holds(draft.scenario.tables->offer_levers, static_cast<std::size_t>(lever))) return;
    LineKind kind = LineKind::NoteLever;
    if (!draft.heard.lever_is_new)
        kind = LineKind::NoteLeverHeard;
    else if (state.strength == Strength::bare)
        kind = LineKind::NoteLeverBare;
    if (draft.next.phase != Phase::Confirm) state.answered = true;  // the recap as it stands answers nothing
    if (kind == LineKind::NoteLeverHeard && draft.says(LineKind::NothingNew)) return;
    // Who has just moved on it does not ask for the story behind it.
    if (kind == LineKind::NoteLeverBare && draft.next.table.offer != draft.was->table.offer) return;
    draft.say_first(Part::note, Line{.kind = kind, .lever = lever});
}

}  // namespace parley
