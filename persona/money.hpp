#pragma once
// Integer money. Nothing in a decision touches floating point.

#include <array>
#include <cassert>
#include <cstdint>
#include <limits>
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
[[nodiscard]] constexpr Minor scale(Minor value, std::int64_t numerator, std::int64_t denominator);

/// a + b, saturating at the limits of int64.
[[nodiscard]] constexpr Minor add(Minor a, Minor b);

/// Greatest multiple of step that is not above value; step <= 1 leaves the value alone.
[[nodiscard]] constexpr Minor round_down(Minor value, Minor step);
/// Nearest multiple of step, ties to the even multiple.
[[nodiscard]] Minor round_to(Minor value, Minor step);

/// "215000", "187500.50": a plain decimal figure in major units. nullopt when malformed, negative,
/// too precise for the currency or out of range.
[[nodiscard]] std::optional<Minor> parse_major(std::string_view figure, Currency currency);

/// Major units without grouping or symbol, fractions only where there are any: "215000", "187500.5".
[[nodiscard]] std::string format_major(Minor value, Currency currency);

// A decision scales some hundred figures, mostly by constants: seen by the compiler, these cost a few cycles each.
namespace detail {

__extension__ using Wide = __int128;

constexpr Minor saturate(Wide value) {
    constexpr Minor kMost = std::numeric_limits<Minor>::max();
    constexpr Minor kLeast = std::numeric_limits<Minor>::min();
    if (value > kMost) return kMost;
    return value < kLeast ? kLeast : static_cast<Minor>(value);
}

/// Quotient rounded half to even; divisor > 0.
template <class Integer>
constexpr Integer divide_half_even(Integer value, Integer divisor) {
    Integer quotient = value / divisor;
    Integer rest = value % divisor;
    if (rest < 0) {  // towards minus infinity, so that one rule serves both signs
        rest += divisor;
        --quotient;
    }
    const bool odd = (quotient & 1) != 0;
    const bool up = rest > divisor - rest || (rest == divisor - rest && odd);
    return up ? quotient + 1 : quotient;
}

}  // namespace detail

constexpr Minor scale(Minor value, std::int64_t numerator, std::int64_t denominator) {
    assert(denominator > 0);
    if (numerator == denominator) return value;
    Minor product = 0;  // nearly always fits, and dividing by 64 bits is several times as fast
    if (!__builtin_mul_overflow(value, numerator, &product))
        return denominator == 1 ? product : detail::divide_half_even(product, denominator);
    const detail::Wide wide = static_cast<detail::Wide>(value) * numerator;
    return detail::saturate(detail::divide_half_even(wide, static_cast<detail::Wide>(denominator)));
}

constexpr Minor add(Minor a, Minor b) {
    Minor sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? detail::saturate(static_cast<detail::Wide>(a) + b) : sum;
}

constexpr Minor round_down(Minor value, Minor step) {
    if (step <= 1) return value;
    const Minor rest = value % step;
    return add(value, -(rest < 0 ? rest + step : rest));
}

}  // namespace parley
