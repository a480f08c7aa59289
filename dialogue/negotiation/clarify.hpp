#pragma once
// Saying what was understood and asking: free within its own small limit.

#include "dialogue/negotiation/draft.hpp"

namespace parley {

/// A question back that costs neither turn nor deadline is still to be had.
[[nodiscard]] bool may_ask_back(const Draft& draft);

}  // namespace parley
