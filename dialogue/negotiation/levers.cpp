#include "dialogue/negotiation/levers.hpp"

#include "dialogue/negotiation/handlers.hpp"
#include "dialogue/negotiation/limits.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <string_view>

namespace parley {
namespace {

bool counts(const Lever& lever, EvidenceKind kind) {
    return lever.evidence.empty() ||
           std::find(lever.evidence.begin(), lever.evidence.end(), kind) != lever.evidence.end();
}

bool is_offer_lever(const Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

/// The sheet's own word that this fact speaks for this lever, whatever the understanding made of it.
bool fact_supports(const FactSheet& sheet, std::int32_t fact, const Lever& lever) {
    if (fact < 0 || static_cast<std::size_t>(fact) >= sheet.facts.size()) return false;
    const auto& levers = sheet.facts[static_cast<std::size_t>(fact)].levers;
    return std::find(levers.begin(), levers.end(), lever.id) != levers.end();
}

Strength strength_of(const Draft& draft, const Lever& lever, const Evidence& evidence) {
    if (!counts(lever, evidence.kind)) return Strength::bare;
    // A competing offer is weighed as a claim, with its proof; a process is no offer.
    if (is_offer_lever(lever)) return Strength::bare;
    if (evidence.status == ClaimStatus::borne_out && fact_supports(*draft.scenario.sheet, evidence.fact, lever))
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
    const Lever& lever = draft.scenario.persona->levers[i];
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
        const bool new_fact = counts(lever, evidence.kind) && mark_fact(state, evidence.fact);
        news = strengthen(draft, i, strength_of(draft, lever, evidence)) || news || new_fact;
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

bool moves(const Lever& lever, Component c) {
    return std::any_of(lever.unlocks.begin(), lever.unlocks.end(),
                       [&](const Unlock& unlock) { return unlock.component == c; });
}

bool already_named(const Draft& draft) {
    return std::any_of(draft.said.begin(), draft.said.end(), [&](const auto& one) {
        return one.line.kind == LineKind::ConcedeForReason && one.line.lever >= 0;
    });
}

}  // namespace

std::int32_t offer_lever(const Persona& persona) {
    const auto found = std::find_if(persona.levers.begin(), persona.levers.end(), is_offer_lever);
    return found == persona.levers.end() ? -1 : static_cast<std::int32_t>(found - persona.levers.begin());
}

bool strengthen(Draft& draft, std::size_t lever, Strength strength) {
    LeverState& state = draft.next.levers[lever];
    const bool supported = sheet_supports(*draft.scenario.sheet, draft.scenario.persona->levers[lever]);
    if (!supported) strength = std::min(strength, Strength::off_sheet);
    if (strength <= state.strength) return false;
    state.strength = strength;
    return true;
}

void weigh_levers(Draft& draft) {
    if (draft.event.understanding == nullptr) return;
    const auto known = std::min(draft.scenario.persona->levers.size(), kMaxLevers);
    for (const LeverMention& mention : draft.event.understanding->levers) {
        const bool valid = mention.lever >= 0 && static_cast<std::size_t>(mention.lever) < known;
        if (valid && mention.polarity == Polarity::asserted && mention.confidence >= kSureEnough)
            weigh_mention(draft, mention);
    }
}

std::int32_t lever_for(const Draft& draft, Component component) {
    const auto& levers = draft.scenario.persona->levers;
    auto serves = [&](std::size_t i) {
        return moves(levers[i], component) && draft.next.levers[i].strength > Strength::none &&
               !draft.next.levers[i].contradicted;
    };
    if (draft.heard.lever >= 0 && serves(static_cast<std::size_t>(draft.heard.lever))) return draft.heard.lever;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i)
        if (serves(i) && !draft.next.levers[i].answered) return static_cast<std::int32_t>(i);
    return -1;
}

std::int32_t well_timed_lever(const Draft& draft, Component component) {
    const std::int32_t i = draft.heard.lever;
    if (i < 0 || !draft.heard.lever_is_new) return -1;
    const Lever& lever = draft.scenario.persona->levers[static_cast<std::size_t>(i)];
    const LeverState& state = draft.next.levers[static_cast<std::size_t>(i)];
    const bool carries = moves(lever, component) && !state.contradicted && state.strength > Strength::bare;
    const std::string_view now = boost::describe::enum_to_string(resting_phase(draft.was), "");
    return carries && std::find(lever.best_states.begin(), lever.best_states.end(), now) != lever.best_states.end()
               ? i
               : -1;
}

bool strong_lever_for(const Draft& draft, Component component) {
    const auto& levers = draft.scenario.persona->levers;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i)
        if (moves(levers[i], component) && draft.next.levers[i].strength > Strength::bare &&
            !draft.next.levers[i].contradicted)
            return true;
    return false;
}

void acknowledge_levers(Draft& draft) {
    const std::int32_t lever = draft.heard.lever;
    if (lever < 0 || already_named(draft)) return;
    LeverState& state = draft.next.levers[static_cast<std::size_t>(lever)];
    if (state.contradicted || is_offer_lever(draft.scenario.persona->levers[static_cast<std::size_t>(lever)])) return;
    LineKind kind = LineKind::NoteLever;
    if (!draft.heard.lever_is_new)
        kind = LineKind::NoteLeverHeard;
    else if (state.strength == Strength::bare)
        kind = LineKind::NoteLeverBare;
    draft.say(Part::note, Line{.kind = kind, .lever = lever});
    state.answered = true;
}

}  // namespace parley
