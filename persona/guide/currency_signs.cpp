#include "persona/guide/currency_signs.hpp"

#include <algorithm>
#include <array>

namespace parley::guide {
namespace {

struct Sign {
    std::string_view text;
    std::string_view code;
};

// Longer signs stand before their own beginnings.
constexpr auto kSigns = std::to_array<Sign>({
    {"US$", "USD"}, {"CA$", "CAD"}, {"AU$", "AUD"}, {"NZ$", "NZD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"MX$", "MXN"},
    {"R$", "BRL"},  {"S$", "SGD"},  {"C$", "CAD"},  {"A$", "AUD"},  {"$", "USD"},   {"£", "GBP"},   {"€", "EUR"},
    {"₹", "INR"},   {"₪", "ILS"},   {"¥", "JPY"},   {"₩", "KRW"},   {"₺", "TRY"},   {"₱", "PHP"},   {"₫", "VND"},
    {"฿", "THB"},   {"zł", "PLN"},  {"Kč", "CZK"},  {"kr", "SEK"},  {"Rs.", "INR"}, {"Rs", "INR"},  {"Fr.", "CHF"},
});

constexpr auto kCodes = std::to_array<std::string_view>(
    {"AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EUR", "GBP", "HKD",
     "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "MXN", "MYR", "NGN", "NIS", "NOK", "NTD", "NZD", "PHP",
     "PLN", "QAR", "RMB", "RON", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR"});

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool whole_word(std::string_view text, std::size_t length) {
    return text.size() <= length || !letter(text[length]) || !letter(text[length - 1]);
}

std::string_view iso_of(std::string_view code) {
    if (code == "NIS") return "ILS";
    if (code == "NTD") return "TWD";
    return code == "RMB" ? "CNY" : code;
}

}  // namespace

SignMatch match_sign(std::string_view text) {
    for (const auto& sign : kSigns)
        if (text.starts_with(sign.text) && whole_word(text, sign.text.size()))
            return {*parse_currency(sign.code), sign.text.size(), sign.text == "$", sign.text == "kr"};
    const auto* code = std::find_if(kCodes.begin(), kCodes.end(), [&](auto c) { return text.starts_with(c); });
    if (code != kCodes.end() && whole_word(text, 3)) return {*parse_currency(iso_of(*code)), 3, false, false};
    return {};
}

}  // namespace parley::guide
