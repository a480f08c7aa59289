#pragma once
// A second look at the figures that the rules placed: all that stands around each is weighed, by weights learned from
// labelled messages. The rules say where a figure is and what it is worth; the weights say whose it is, of what, and
// whether it is one of pay at all.

#include "dialogue/understanding/figure_signs.hpp"
#include "dialogue/understanding/sign_weights.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace parley {

/// What a figure can be judged to be: the owners, no figure of pay, of no component, the components.
inline constexpr std::size_t kWhoseCount = 9;
inline constexpr std::size_t kNoFigure = kWhoseCount;
inline constexpr std::size_t kOfNothing = kNoFigure + 1;
inline constexpr std::size_t kFigureLabels = kOfNothing + 1 + kComponentCount;

/// The component of a label from kOfNothing on; -1 for none.
[[nodiscard]] std::int32_t component_number(std::size_t label);

/// The head of the table of weights.
[[nodiscard]] std::array<std::string_view, kFigureLabels> figure_label_names();

/// Gives each figure the owner and the component that its signs speak for, and drops those that are none of pay.
/// Days at home, starts that are moved and what is too large for pay stay as they are. `placed`: place_figures() of the
/// view. Any thread; linear in the figures times their sentences.
void judge_figures(const MessageView& view, std::vector<PlacedAmount>& placed);

/// True for what is judged at all.
[[nodiscard]] bool is_judged(const PlacedAmount& placed);

}  // namespace parley
