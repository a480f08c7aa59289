#include "persona/money.hpp"

#include <algorithm>

namespace parley {
namespace {

using detail::divide_half_even;
using detail::saturate;
using detail::Wide;

constexpr Minor kMost = std::numeric_limits<Minor>::max();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

/// Digits appended to a value; nullopt when they do not fit.
std::optional<Minor> append_digits(Minor value, std::string_view digits) {
    for (const char c : digits) {
        const Wide next = static_cast<Wide>(value) * 10 + (c - '0');
        if (next > kMost) return std::nullopt;
        value = static_cast<Minor>(next);
    }
    return value;
}

std::size_t fraction_digits(Currency currency) {
    const Minor unit = minor_per_major(currency);
    return unit == 1 ? 0 : unit == 1'000 ? 3 : 2;
}

/// The three letters as one number.
constexpr std::uint32_t packed(std::string_view code) {
    std::uint32_t number = 0;
    for (const char c : code) number = number << 8U | static_cast<unsigned char>(c);
    return number;
}

}  // namespace

std::optional<Currency> parse_currency(std::string_view code) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), upper)) return std::nullopt;
    return Currency{{code[0], code[1], code[2]}};
}

Minor minor_per_major(Currency currency) {
    // ISO 4217, column "minor unit", where it is not 2.
    switch (packed(currency.text())) {
        case packed("BIF"):
        case packed("CLP"):
        case packed("DJF"):
        case packed("GNF"):
        case packed("ISK"):
        case packed("JPY"):
        case packed("KMF"):
        case packed("KRW"):
        case packed("PYG"):
        case packed("RWF"):
        case packed("UGX"):
        case packed("UYI"):
        case packed("VND"):
        case packed("VUV"):
        case packed("XAF"):
        case packed("XOF"):
        case packed("XPF"):
            return 1;
        case packed("BHD"):
        case packed("IQD"):
        case packed("JOD"):
        case packed("KWD"):
        case packed("LYD"):
        case packed("OMR"):
        case packed("TND"):
            return 1'000;
        default:
            return 100;
    }
}

Minor round_to(Minor value, Minor step) {
    if (step <= 1) return value;
    return saturate(static_cast<Wide>(divide_half_even(value, step)) * step);
}

std::optional<Minor> parse_major(std::string_view figure, Currency currency) {
    const std::size_t point = figure.find('.');
    const std::string_view whole = figure.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "" : figure.substr(point + 1);
    if (whole.empty() || !all_digits(whole) || !all_digits(fraction)) return std::nullopt;
    if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
    const std::size_t digits = fraction_digits(currency);
    if (fraction.size() > digits) return std::nullopt;
    auto value = append_digits(0, whole);
    if (value) value = append_digits(*value, fraction);
    if (value) value = append_digits(*value, std::string(digits - fraction.size(), '0'));
    return value;
}

std::string format_major(Minor value, Currency currency) {
    const Minor unit = minor_per_major(currency);
    std::string out = std::to_string(value / unit);
    if (value < 0 && out.front() != '-') out.insert(out.begin(), '-');
    std::string fraction = std::to_string(value < 0 ? -(value % unit) : value % unit);
    fraction.insert(0, fraction_digits(currency) - std::min(fraction_digits(currency), fraction.size()), '0');
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? out : out + "." + fraction;
}

}  // namespace parley
