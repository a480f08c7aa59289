#pragma once
// Integer money. Nothing in a decision touches floating point.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

using Minor = std::int64_t;        ///< minor units of a currency (cents; yen for JPY)
using BasisPoints = std::int32_t;  ///< 1/100 of a percent

/// ISO 4217 code; value type, all zero when unknown.
struct Currency {
    std::array<char, 3> code{};

    [[nodiscard]] constexpr bool known() const { return code[0] != '\0'; }
    [[nodiscard]] std::string_view text() const { return {code.data(), known() ? 3U : 0U}; }
    friend constexpr bool operator==(const Currency&, const Currency&) = default;
};

/// Three upper-case letters; anything else is nullopt. Does not check that ISO lists the code.
[[nodiscard]] std::optional<Currency> parse_currency(std::string_view code);

/// Minor units in one major unit: 100 for most, 1 for JPY, KRW and the like, 1000 for KWD and the like.
[[nodiscard]] Minor minor_per_major(Currency currency);

/// value * numerator / denominator on a 128-bit intermediate, rounded half to even.
/// Asserts denominator > 0; saturates at the limits of int64.
[[nodiscard]] Minor scale(Minor value, std::int64_t numerator, std::int64_t denominator);

/// a + b, saturating at the limits of int64.
[[nodiscard]] Minor add(Minor a, Minor b);

/// Greatest multiple of step that is not above value; step <= 1 leaves the value alone.
[[nodiscard]] Minor round_down(Minor value, Minor step);
/// Nearest multiple of step, ties to the even multiple.
[[nodiscard]] Minor round_to(Minor value, Minor step);

/// "215000", "187500.50": a plain decimal figure in major units. nullopt when malformed, negative,
/// too precise for the currency or out of range.
[[nodiscard]] std::optional<Minor> parse_major(std::string_view figure, Currency currency);

/// Major units without grouping or symbol, fractions only where there are any: "215000", "187500.5".
[[nodiscard]] std::string format_major(Minor value, Currency currency);

}  // namespace parley
