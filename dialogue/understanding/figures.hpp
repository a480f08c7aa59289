#pragma once
// Figures in a message: value, unit, currency and period, before anyone asks whose they are. Ranges, lists,
// inherited k and m, number words, percent, multiples, relative changes; what is no money is left out.

#include "dialogue/understanding/reading.hpp"
#include "dialogue/understanding/understand.hpp"

#include <cstdint>
#include <vector>

namespace parley {

/// A figure as written. Amount::component is set only where the figure's own form settles it ("25 days PTO",
/// "1.2M over 4 years" -> equity, "$55/hr" -> base); whose, polarity and resolved are left to the clause grammar.
struct Figure {
    Amount amount;
    std::int32_t first_token = 0;
    std::int32_t last_token = 0;  ///< inclusive
    std::int32_t list = -1;       ///< figures of one slash list ("215/220", "220/300/20/15%") share a number
    std::int32_t place = 0;       ///< position in that list
    bool bare = false;            ///< neither currency nor magnitude was written: thousands by context
    bool approximate = false;
    bool net = false;  ///< said to be after tax
};

/// In the order of the text. Uses the scenario for the region's currency and the size of pay there, the
/// context for the offer that bare figures are read by.
[[nodiscard]] std::vector<Figure> find_figures(const Reading& reading, const Scenario& scenario,
                                               const Context& context);

}  // namespace parley
