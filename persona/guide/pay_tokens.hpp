#pragma once
// The tokens of a pay cell: figures with what is written about each, and the marks between them.

#include "persona/guide/pay_cell.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::guide {

/// What a token of a pay cell is.
enum class Mark : std::uint8_t { figure, dash, slash, plus, percent, up_to, from, word };

/// A figure keeps its digits apart from its magnitude, so that a range can lend it one.
struct PayToken {
    Mark mark = Mark::word;
    std::int64_t thousandths = 0;  ///< value x 1000 as written, before the magnitude
    std::int64_t magnitude = 0;    ///< 0: none written
    Currency currency{};           ///< unknown: none written
    PayPeriod period = PayPeriod::unstated;
    std::int32_t years = 0;
    bool percent = false;
};

struct PayTokens {
    std::vector<PayToken> tokens;
    std::string note;  ///< brackets and words that are no figures
};

/// Linear in the text. `column`: what a bare "$" or "kr" stands for, where it is a dollar or a crown.
[[nodiscard]] PayTokens scan_pay(std::string_view text, Currency column);

}  // namespace parley::guide
