#pragma once
// Levers as the message means them: found sentence by sentence, with polarity from the scopes and their evidence.

#include "dialogue/understanding/amounts.hpp"
#include "dialogue/understanding/view.hpp"

#include <vector>

namespace parley {

/// In the order of the text; a lever named in several sentences of one message is one mention.
[[nodiscard]] std::vector<LeverMention> mention_levers(const MessageView& view, const LeverModel& model,
                                                       const std::vector<PlacedAmount>& amounts);

/// Once it is settled which acts are meant: levers about offers stand and fall with the offers and processes elsewhere that
/// are told of. Their acts are mended with them.
void settle_offer_levers(const MessageView& view, const LeverModel& model, Understanding& found);

}  // namespace parley
