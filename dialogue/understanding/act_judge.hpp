#pragma once
// A second look at the acts that the rules found: what stands in a clause is weighed as a whole, by weights learned
// from labelled messages. The rules say where an act is and what it carries; the weights say whether it is one.

#include "dialogue/understanding/view.hpp"

#include <array>
#include <string_view>

namespace parley {

/// The labels of act_weights.txt, in the order of ActKind.
[[nodiscard]] std::array<std::string_view, kActKindCount> act_label_names();

/// Drops acts that the signs of their clauses speak against, and adds those that they speak for. Acts that are denied,
/// supposed or quoted stay, and so do levers. Any thread; linear in the clauses times the acts.
void judge_acts(const MessageView& view, Understanding& found);

}  // namespace parley
