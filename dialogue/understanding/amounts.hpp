#pragma once
// Figures become amounts: which component, whose number, how it is meant, and what a relative one comes to.

#include "dialogue/understanding/view.hpp"

#include <cstdint>
#include <vector>

namespace parley {

/// An amount with the words it stands in.
struct PlacedAmount {
    Amount amount;
    std::int32_t word = 0;       ///< its figure, or the first word of the phrase it comes from
    bool marked = false;         ///< the clause itself says whose it is
    bool spelled_range = false;  ///< two ends were written
    bool by_default = false;     ///< nothing in the text names its component
    bool not_pay = false;        ///< its noun is no pay: revenue, rent
    bool beyond_pay = false;     ///< so large that it is a company's money
};

/// One per figure in the order of the text, as the rules alone see it.
[[nodiscard]] std::vector<PlacedAmount> place_figures(const MessageView& view);

/// The figures of pay in the order of the text, judged a second time (figure_judge.hpp), then the ones that phrases
/// imply: "meet me halfway", "match GitHub".
[[nodiscard]] std::vector<PlacedAmount> place_amounts(const MessageView& view);

/// Yearly for base and total, over the vesting for equity; relative ones against the standing offer.
/// nullopt where the figure needs no resolving or nothing is there to resolve it by.
[[nodiscard]] std::optional<Resolved> resolve(const Amount& amount, const Scenario& scenario, const Context& context);

}  // namespace parley
