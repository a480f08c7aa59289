#pragma once
// Whether wording about offers and interviews speaks of other employers or of the job at hand.

#include "dialogue/understanding/view.hpp"

namespace parley {

/// "The final round with your director", "your offer", "I ran interviews": no process and no offer elsewhere.
[[nodiscard]] bool speaks_of_this_job(const MessageView& view, const Match& match);

}  // namespace parley
