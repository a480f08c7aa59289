#pragma once
// What an act is about, where no rule placed it: component, topic, option, time, employer and figures of its clause.

#include "dialogue/understanding/view.hpp"

namespace parley {

/// Completes an act that is about to join `found`; its kind and span are set. Figures are taken that no act there
/// holds.
void fill_in(const MessageView& view, const Understanding& found, const Clause& clause, Act& act);

}  // namespace parley
