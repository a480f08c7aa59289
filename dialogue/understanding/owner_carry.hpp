#pragma once
// Whose a figure is where its own clause does not say: an enumeration shares an owner, a heading speaks for the lines
// under it, an offer told in one sentence has its terms in the next.

#include "dialogue/understanding/ownership.hpp"

#include <optional>

namespace parley {

/// Looks back over a few clauses and sentences at most.
[[nodiscard]] std::optional<Whose> carried_owner(const MessageView& view, std::int32_t word, const Amount& amount,
                                                 const FigureBefore* before);

}  // namespace parley
