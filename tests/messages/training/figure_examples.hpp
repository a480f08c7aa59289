#pragma once
// Figures as found, with what the labels of their message say of each.

#include "regression.hpp"

#include "desks.hpp"
#include "dialogue/understanding/amounts.hpp"

#include <optional>
#include <vector>

namespace parley::messages {

/// The label of each figure that was found: the first of the rest that has its value. nullptr where none has.
[[nodiscard]] std::vector<const ExpectedAmount*> labels_of(const LabelledMessage& message,
                                                           const std::vector<PlacedAmount>& placed);

/// Adds an example for each figure that was found and can be judged by the labels.
void add_figures(const LabelledMessage& message, Desks& desks, Examples& examples);

}  // namespace parley::messages
