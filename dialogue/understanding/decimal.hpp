#pragma once
// Digits with their group and decimal marks, read without floating point.

#include <cstdint>
#include <optional>
#include <string_view>

namespace parley {

inline constexpr std::int64_t kOne = 10'000;  ///< decimals are held in ten-thousandths
inline constexpr std::int64_t kHundred = 100 * kOne;

/// How a figure's digits were written.
struct Decimal {
    std::int64_t value = 0;         ///< ten-thousandths
    std::int32_t whole_digits = 0;  ///< before the decimal mark
    std::int32_t decimals = 0;
    bool grouped = false;   ///< had group marks: a full figure, not "215" for 215 thousand
    bool doubtful = false;  ///< "120,00": a zero seems to be missing
    bool leading_zero = false;
};

/// What follows the digits decides what a mark means: "187.500" is a group, "187.500k" and "1.125%" are not.
enum class Follower : std::uint8_t { nothing, thousand, million, rate };

/// The digits of a number token. nullopt for what is no figure: versions, dates, more digits than money has.
[[nodiscard]] std::optional<Decimal> read_decimal(std::string_view digits, Follower follower);

}  // namespace parley
