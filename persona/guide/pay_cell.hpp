#pragma once
// One cell of a compensation table: ranges with any dash, K and M, lakh and crore, currencies by sign or code,
// a month or a year, percent or money, two currencies side by side, notes.

#include "persona/guide/guide.hpp"

#include <string_view>
#include <vector>

namespace parley::guide {

enum class PayPeriod : std::uint8_t { unstated, year, month, hour, grant };

/// One range in one currency. Money in minor units, percent in basis points, exactly as written.
struct PayRange {
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    RangeUnit unit = RangeUnit::money;
    Currency currency{};
    PayPeriod period = PayPeriod::unstated;
    std::int32_t years = 0;  ///< of a grant, where the cell says so
};

struct PayCell {
    std::vector<PayRange> ranges;  ///< one a currency, in the order of the text
    std::string note;              ///< words and brackets that are no figures
    bool unreadable = false;       ///< figures were found that fit no range
    bool empty = false;            ///< says that there is none: "-", "N/A", "none"
};

/// `column` is what its heading or place says a plain "$" or "kr" stands for; `bare` is the currency of figures
/// written with none.
[[nodiscard]] PayCell read_pay_cell(std::string_view text, Currency column, Currency bare = {});

/// The currencies a header or a place names, in order: "(GBP £)" once, "(GBP/EUR)" twice.
[[nodiscard]] std::vector<Currency> currencies_in(std::string_view text);

}  // namespace parley::guide
