#pragma once
// What was asked, answered first; and the ledger of what the recruiter promised to find out.

#include "dialogue/negotiation/draft.hpp"

namespace parley {

/// Lines for every question of the message, at most three.
void answer_questions(Draft& draft);

/// Promises that are due by this turn, or by its scene break.
void keep_promises(Draft& draft);

}  // namespace parley
