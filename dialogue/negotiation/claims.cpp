#include "dialogue/negotiation/claims.hpp"

#include "dialogue/negotiation/figures_asked.hpp"
#include "dialogue/negotiation/levers.hpp"

#include <algorithm>

namespace parley {
namespace {

std::int8_t on_sheet(const FactSheet& sheet, std::uint64_t employer) {
    auto is = [&](const std::string& name) { return name_key(name) == employer; };
    for (std::size_t i = 0; employer != 0 && i < sheet.offers.size() && i < 127; ++i) {
        const CompetingOffer& offer = sheet.offers[i];
        if (is(offer.employer) || std::any_of(offer.aliases.begin(), offer.aliases.end(), is))
            return static_cast<std::int8_t>(i);
    }
    return -1;
}

bool used(const ClaimedOffer& claim) {
    return claim.named.employer != 0 || !claim.named.terms.empty() || claim.named.deadline_day != 0 ||
           claim.verification != Verification::none;
}

/// The slot of this employer, else of an offer that had no name yet, else a free one, else the last.
std::size_t slot_for(const State& state, std::uint64_t employer) {
    const auto& claims = state.claims;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (used(claims[i]) && claims[i].named.employer == employer) return i;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (used(claims[i]) && (claims[i].named.employer == 0 || employer == 0)) return i;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (!used(claims[i])) return i;
    return claims.size() - 1;
}

void take_terms(Draft& draft, ClaimedOffer& claim, const Act& act) {
    const auto& amounts = draft.event.understanding->amounts;
    for (const std::int32_t i : act.amounts) {
        if (i < 0 || static_cast<std::size_t>(i) >= amounts.size()) continue;
        const Amount& amount = amounts[static_cast<std::size_t>(i)];
        if (amount.whose != Whose::competing && amount.whose != Whose::alternative) continue;
        const auto component = component_of(draft.scenario, *draft.was, amount, act.component);
        if (!component) continue;
        if (const auto value = value_for(draft.scenario, *draft.was, amount, *component))
            claim.named.terms.set(*component, *value);
    }
}

void take_claim(Draft& draft, const Act& act) {
    const std::size_t slot = slot_for(draft.next, act.employer);
    ClaimedOffer& claim = draft.next.claims[slot];
    const ClaimedOffer before = claim;
    if (act.employer != 0) claim.named.employer = act.employer;
    claim.sheet_index = on_sheet(*draft.scenario.sheet, claim.named.employer);
    if (act.days) claim.named.deadline_day = draft.was->clock.day + std::clamp(*act.days, 0, 200);
    claim.said_written = claim.said_written || act.written;
    take_terms(draft, claim, act);
    if (claim.verification == Verification::none && !used(claim)) claim.verification = Verification::asked;
    draft.heard.claim = static_cast<std::int8_t>(slot);
    draft.heard.claim_span = act.employer != 0 ? act.employer_span : Span{};
    if (claim == before) return;
    draft.heard.news = true;
    draft.because(ReasonCode::offer_named, static_cast<std::int64_t>(slot), claim.named.deadline_day);
}

bool written_on_sheet(const Draft& draft, const ClaimedOffer& claim) {
    return claim.sheet_index >= 0 && draft.scenario.sheet->offers[static_cast<std::size_t>(claim.sheet_index)].written;
}

void take_promise(Draft& draft, ClaimedOffer& claim) {
    if (claim.verification >= Verification::promised && claim.verification != Verification::declined) return;
    claim.verification = Verification::promised;
    if (!written_on_sheet(draft, claim)) return;
    draft.heard.news = true;
    draft.because(ReasonCode::offer_verified);
}

void take_refusal(Draft& draft, ClaimedOffer& claim) {
    if (claim.verification >= Verification::promised) return;
    claim.verification = Verification::declined;
    draft.because(ReasonCode::proof_declined);
}

void take_proof(Draft& draft) {
    if (!draft.heard.did(ActKind::promise_proof) && !draft.heard.did(ActKind::refuse_proof)) return;
    for (ClaimedOffer& claim : draft.next.claims) {
        if (!used(claim) || claim.contradicted) continue;
        if (draft.heard.did(ActKind::promise_proof))
            take_promise(draft, claim);
        else if (draft.heard.did(ActKind::refuse_proof))
            take_refusal(draft, claim);
    }
}

bool told_in_full(const NamedOffer& offer) {
    return offer.employer != 0 && !offer.terms.empty() && offer.deadline_day != 0;
}

Strength strength_of(const Draft& draft, const ClaimedOffer& claim) {
    if (claim.sheet_index < 0) return Strength::off_sheet;
    switch (claim.verification) {
        case Verification::letter:
        case Verification::promised:
            return written_on_sheet(draft, claim) ? Strength::full : Strength::unverified;
        case Verification::declined:
            return told_in_full(claim.named) ? Strength::refused_proof : Strength::unverified;
        case Verification::none:
        case Verification::asked:
            return Strength::unverified;
    }
    return Strength::unverified;
}

/// A contradicted offer takes its claim with it.
void drop_contradicted(Draft& draft) {
    const std::int32_t lever = draft.scenario.tables->offer_lever;
    if (lever < 0 || !draft.next.levers[static_cast<std::size_t>(lever)].contradicted) return;
    if (!draft.heard.contradicted || draft.heard.claim < 0) return;
    draft.next.claims[static_cast<std::size_t>(draft.heard.claim)].contradicted = true;
    draft.because(ReasonCode::claim_contradicted, draft.heard.claim, 0);
}

void strengthen_offer_lever(Draft& draft) {
    const std::int32_t lever = draft.scenario.tables->offer_lever;
    if (lever < 0) return;
    for (const ClaimedOffer& claim : draft.next.claims) {
        if (!used(claim) || claim.contradicted) continue;
        if (!strengthen(draft, static_cast<std::size_t>(lever), strength_of(draft, claim))) continue;
        draft.heard.news = true;
        if (draft.heard.lever < 0) draft.heard.lever = lever;
        draft.heard.lever_is_new = true;
    }
}

}  // namespace

void weigh_claims(Draft& draft) {
    if (draft.event.understanding == nullptr) return;
    for (const Act& act : draft.event.understanding->acts)
        if (act.kind == ActKind::competing_offer && act.polarity == Polarity::asserted && act.confidence >= kSureEnough)
            take_claim(draft, act);
    drop_contradicted(draft);
    take_proof(draft);
    strengthen_offer_lever(draft);
}

std::int32_t unverified_claim(const State& state) {
    for (std::size_t i = 0; i < state.claims.size(); ++i)
        if (used(state.claims[i]) && !state.claims[i].contradicted &&
            state.claims[i].verification < Verification::promised)
            return static_cast<std::int32_t>(i);
    return -1;
}

std::int32_t competing_date(const State& state) {
    std::int32_t latest = 0;
    for (const ClaimedOffer& claim : state.claims)
        if (!claim.contradicted) latest = std::max(latest, claim.named.deadline_day);
    return latest;
}

void ask_for_proof(Draft& draft) {
    const std::int32_t slot = unverified_claim(draft.next);
    draft.go(Phase::VerifyOffer, Move::AskProof);
    for (const Component c : {Component::base, Component::equity, Component::signing})
        if (draft.heard.asks.has(c) && !draft.says(LineKind::NoteAsk))
            draft.say(Part::note, Line{.kind = LineKind::NoteAsk, .component = c, .a = draft.heard.asks.get(c)});
    if (slot < 0) return draft.say(Part::move, LineKind::AskProof);
    ClaimedOffer& claim = draft.next.claims[static_cast<std::size_t>(slot)];
    const bool first = draft.was->phase != Phase::VerifyOffer;
    claim.verification = Verification::asked;
    if (first && claim.named.employer == 0) {
        draft.say(Part::move, LineKind::AskOfferEmployer);
        return draft.ask(Question::offer_details);
    }
    const bool named_now = draft.heard.claim == slot;
    if (first && named_now && (claim.named.terms.empty() || claim.named.deadline_day == 0))
        draft.say(Part::move, Line{.kind = LineKind::AskOfferDetails, .quote = draft.heard.claim_span});
    draft.say(Part::move, LineKind::AskProof);
    draft.ask(Question::proof);
}

void acknowledge_claims(Draft& draft) {
    const Heard& heard = draft.heard;
    const bool of_proof = heard.did(ActKind::promise_proof) || heard.did(ActKind::refuse_proof);
    if (heard.claim < 0 && !heard.process && !of_proof) return;
    const bool pending = std::any_of(draft.was->claims.begin(), draft.was->claims.end(), used);
    // "It's in writing" tells more of an offer that has been welcomed already.
    const bool named_now = heard.claim_span != Span{} || !pending;
    if (heard.claim >= 0 && heard.lever_is_new && !heard.contradicted && named_now)
        draft.say_first(Part::note, Line{.kind = LineKind::NoteOffer, .quote = heard.claim_span});
    else if (heard.process && heard.claim < 0)
        draft.say_first(Part::note, Line{.kind = LineKind::NoteProcess, .quote = *heard.process});
    if (pending && heard.did(ActKind::promise_proof))
        draft.say_first(Part::note, Line{.kind = LineKind::NoteProof});
    else if (pending && heard.did(ActKind::refuse_proof))
        draft.say_first(Part::note, Line{.kind = LineKind::NoteProofDeclined});
}

}  // namespace parley
