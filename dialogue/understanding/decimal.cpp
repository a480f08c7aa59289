#include "dialogue/understanding/decimal.hpp"

#include <array>
#include <cstddef>

namespace parley {
namespace {

constexpr std::size_t kMostParts = 6;
constexpr std::size_t kMostDigits = 13;

/// The digits between the marks.
struct Parts {
    std::array<std::string_view, kMostParts> part{};
    std::array<char, kMostParts> mark{};  ///< mark[i] stands before part[i]
    std::size_t count = 0;
};

std::optional<Parts> cut(std::string_view digits) {
    Parts parts;
    char mark = '\0';
    while (true) {
        if (parts.count == kMostParts) return std::nullopt;
        const std::size_t end = digits.find_first_of(".,'");
        parts.mark[parts.count] = mark;
        parts.part[parts.count++] = digits.substr(0, end);
        if (end == std::string_view::npos) return parts;
        mark = digits[end];
        digits.remove_prefix(end + 1);
    }
}

/// Groups of three, or the Indian "8,50,000".
bool are_groups(const Parts& parts, std::size_t last) {
    if (parts.part[0].empty() || parts.part[0].size() > 3 || parts.part[0] == "0") return false;
    if (parts.part[last].size() != 3) return false;
    for (std::size_t i = 1; i < last; ++i) {
        if (parts.mark[i] != parts.mark[1] || parts.mark[last] != parts.mark[1]) return false;
        const std::size_t wanted = parts.part[1].size() == 2 && parts.mark[1] == ',' ? 2 : 3;
        if (parts.part[i].size() != wanted) return false;
    }
    return true;
}

bool add_digits(std::string_view digits, std::int64_t& value) {
    for (const char c : digits) value = value * 10 + (c - '0');
    return digits.size() <= kMostDigits;
}

std::optional<Decimal> compose(const Parts& parts, std::size_t whole_parts) {
    Decimal decimal;
    std::int64_t value = 0;
    std::size_t whole = 0;
    for (std::size_t i = 0; i < whole_parts; ++i) whole += parts.part[i].size();
    if (whole > kMostDigits) return std::nullopt;
    for (std::size_t i = 0; i < whole_parts; ++i) add_digits(parts.part[i], value);
    const std::string_view fraction = whole_parts < parts.count ? parts.part[whole_parts].substr(0, 4) : "";
    add_digits(fraction, value);
    for (std::size_t i = fraction.size(); i < 4; ++i) value *= 10;
    decimal.value = value;
    decimal.whole_digits = static_cast<std::int32_t>(whole);
    decimal.decimals = static_cast<std::int32_t>(fraction.size());
    decimal.grouped = whole_parts > 1;
    decimal.leading_zero = parts.part[0].size() > 1 && parts.part[0].front() == '0';
    return decimal;
}

/// "187,500k" is 187.5K and "1,200k" is 1.2M; a dot before k is always decimal.
bool single_mark_is_group(const Parts& parts, Follower follower) {
    if (!are_groups(parts, 1)) return false;
    switch (follower) {
        case Follower::nothing:
            return true;
        case Follower::thousand:
            return parts.mark[1] == ',' && parts.part[0].size() == 1;
        case Follower::million:
        case Follower::rate:
            return false;
    }
    return false;
}

/// "120,00" without k: in pay a comma with two zeros behind it is a thousand with a zero lost.
bool lost_a_zero(const Parts& parts, Follower follower) {
    return follower == Follower::nothing && parts.mark[1] == ',' && parts.part[1] == "00" && parts.part[0].size() >= 2;
}

std::optional<Decimal> read_single_mark(const Parts& parts, Follower follower) {
    if (single_mark_is_group(parts, follower)) return compose(parts, 2);
    auto decimal = compose(parts, 1);
    if (decimal && lost_a_zero(parts, follower)) {
        decimal->value *= 1000;
        decimal->grouped = true;
        decimal->doubtful = true;
        decimal->decimals = 0;
    }
    return decimal;
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view digits, Follower follower) {
    const auto parts = cut(digits);
    if (!parts) return std::nullopt;
    if (parts->count == 1) return compose(*parts, 1);
    if (parts->count == 2) return read_single_mark(*parts, follower);
    const std::size_t last = parts->count - 1;
    if (are_groups(*parts, last)) return compose(*parts, parts->count);
    if (parts->mark[last] != parts->mark[1] && parts->part[last].size() <= 2 && are_groups(*parts, last - 1))
        return compose(*parts, last);
    return std::nullopt;
}

}  // namespace parley
