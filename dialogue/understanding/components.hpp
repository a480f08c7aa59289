#pragma once
// Which component each figure is: by the noun it stands beside, by its place in a list, or by what is talked of.

#include "dialogue/understanding/view.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// A noun in the message that names a component, or something that is no pay.
struct Noun {
    std::int32_t first = 0;  ///< words [first, last)
    std::int32_t last = 0;
    std::optional<Component> component;
};

/// In the order of the text; of overlapping ones the longest.
[[nodiscard]] std::vector<Noun> find_nouns(const MessageView& view);

struct FigureComponent {
    std::optional<Component> component;
    bool not_pay = false;     ///< revenue, rent, head count
    bool by_default = false;  ///< nothing in the text names it
};

/// One per figure.
[[nodiscard]] std::vector<FigureComponent> find_components(const MessageView& view, const std::vector<Noun>& nouns);

/// The word that stands for each figure; -1 where a figure lies inside another.
[[nodiscard]] std::vector<std::int32_t> figure_words(const MessageView& view);

}  // namespace parley
