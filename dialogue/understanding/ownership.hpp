#pragma once
// Whose number a figure is, by the marks of its clause, and how it is meant.

#include "dialogue/understanding/view.hpp"

#include <cstdint>

namespace parley {

struct Ownership {
    Whose whose = Whose::ask;
    Polarity polarity = Polarity::asserted;
    bool marked = false;  ///< by words of its clause, not by default
};

/// `word` is the figure's; `not_pay` that its noun is no pay.
[[nodiscard]] Ownership owner_of(const MessageView& view, std::int32_t word, const Amount& amount, bool not_pay);

}  // namespace parley
