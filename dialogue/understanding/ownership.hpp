#pragma once
// Whose number a figure is, by the marks of its clause, and how it is meant.

#include "dialogue/understanding/view.hpp"

#include <cstdint>

namespace parley {

struct Ownership {
    Whose whose = Whose::ask;
    Polarity polarity = Polarity::asserted;
    bool marked = false;      ///< by words of its clause, not by default
    bool beyond_pay = false;  ///< so large that it is a company's money
};

/// A figure that was read before, nearest in front of the one asked about.
struct FigureBefore {
    std::int32_t word = 0;
    const Amount* amount = nullptr;
    bool marked = false;
};

/// `word` is the figure's; `not_pay` that its noun is no pay; `before` null where it is the first.
[[nodiscard]] Ownership owner_of(const MessageView& view, std::int32_t word, const Amount& amount, bool not_pay,
                                 const FigureBefore* before);

}  // namespace parley
