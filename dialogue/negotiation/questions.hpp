#pragma once
// What was asked, answered first; and the ledger of what the recruiter promised to find out.

#include "dialogue/negotiation/draft.hpp"

namespace parley {

/// Lines for every question of the message, at most three.
void answer_questions(Draft& draft);

/// Terms without cash that are named before there is an offer: what is known of each.
void answer_terms_named(Draft& draft);

/// Confirms or puts right what the candidate says back of the offer.
void answer_readback(Draft& draft);

/// Promises that are due by this turn, or by its scene break.
void keep_promises(Draft& draft);

}  // namespace parley
