#pragma once
// The acts of a message, from the patterns found, the amounts placed and the question they answer.

#include "dialogue/understanding/amounts.hpp"
#include "dialogue/understanding/view.hpp"

#include <vector>

namespace parley {

/// In the order of the text; at least one where the message has any word. Appends nothing to the amounts but may set
/// whose number one is where an act settles it.
[[nodiscard]] std::vector<Act> find_acts(const MessageView& view, std::vector<PlacedAmount>& amounts,
                                         const std::vector<LeverMention>& levers);

}  // namespace parley
