#pragma once
// What a single word or sign means inside a figure.

#include "dialogue/understanding/reading.hpp"
#include "persona/money.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace parley {

/// Roles are the line heads of lexicons/figure_words.txt.
BOOST_DEFINE_FIXED_ENUM_CLASS(FigureRole, std::uint8_t, none, unit, oh, tens, decade, hundred, scale, suffix, lakh,
                              crore, short_lakh, half, quarter, three_quarters, point, double_, currency, sign,
                              thousands_of, percent, bips, multiple, figures)

struct FigureWord {
    FigureRole role = FigureRole::none;
    std::int64_t value = 0;  ///< 0-19, tens, 100, a scale; half, quarter, double: ten-thousandths
    Currency currency{};
    bool crown = false;  ///< "kr": the region says which
};

/// What each token means, in the order of the tokens: one look-up a token.
[[nodiscard]] std::vector<FigureWord> figure_words(const Reading& reading);
/// The same, read for the tokens [first, last) alone; the others have no role.
[[nodiscard]] std::vector<FigureWord> figure_words(const Reading& reading, std::int32_t first, std::int32_t last);

}  // namespace parley
