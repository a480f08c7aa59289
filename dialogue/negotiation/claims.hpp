#pragma once
// Offers from elsewhere: who, what, until when, and whether anything of it is in writing.

#include "dialogue/negotiation/draft.hpp"

namespace parley {

/// Takes the offers named in the message into the state, and what was said of proof. Strengthens the
/// competing-offer lever by what the sheet bears out.
void weigh_claims(Draft& draft);

/// Slot of an offer that counts but has not been verified or declined; -1: none.
[[nodiscard]] std::int32_t unverified_claim(const State& state);

/// The latest date any standing claim names, story day; 0: none.
[[nodiscard]] std::int32_t competing_date(const State& state);

/// VerifyOffer: asks for what is missing, employer, components, date, then something in writing.
void ask_for_proof(Draft& draft);

/// What the recruiter says to an offer or a process named this time.
void acknowledge_claims(Draft& draft);

}  // namespace parley
