#include "persona/guide/pay_cell.hpp"

#include "persona/guide/currency_signs.hpp"
#include "persona/guide/pay_tokens.hpp"

#include <algorithm>
#include <cctype>

namespace parley::guide {
namespace {

/// A figure without a currency takes that of the figure before it, else the bare one.
void lend_currencies(std::vector<PayToken>& tokens, Currency bare) {
    Currency last{};
    for (auto& token : tokens) {
        if (token.mark != Mark::figure || token.percent) continue;
        if (!token.currency.known()) token.currency = last;
        last = token.currency;
    }
    // "145K-187K EUR": the first figure waits for the sign behind the second.
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->mark != Mark::figure || token->percent) continue;
        if (!token->currency.known()) token->currency = last.known() ? last : bare;
        last = token->currency;
    }
}

bool joins(const std::vector<PayToken>& tokens, std::size_t figure) {
    return figure + 2 < tokens.size() && tokens[figure + 1].mark == Mark::dash &&
           tokens[figure + 2].mark == Mark::figure;
}

/// "10-15%" is percent on both ends; "170-220K" thousands on both; "900K-1.1M" and "0.9-1.1M" as they say.
void lend_across_ranges(std::vector<PayToken>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].mark != Mark::figure || !joins(tokens, i)) continue;
        auto& low = tokens[i];
        const auto& high = tokens[i + 2];
        low.percent = low.percent || high.percent;
        const bool too_small = low.thousandths < 1'000'000 && high.magnitude > 0;
        if (low.magnitude == 0 && too_small) low.magnitude = high.magnitude;
    }
}

std::int64_t minor_value(const PayToken& token) {
    if (token.percent) return token.thousandths / 10;
    const auto major_thousandths = scale(token.thousandths, std::max<std::int64_t>(1, token.magnitude), 1);
    return scale(major_thousandths, minor_per_major(token.currency), 1000);
}

PayRange& range_for(std::vector<PayRange>& ranges, const PayToken& token) {
    const auto unit = token.percent ? RangeUnit::percent : RangeUnit::money;
    const auto found = std::find_if(ranges.begin(), ranges.end(), [&](const PayRange& range) {
        return range.unit == unit && (token.percent || range.currency == token.currency);
    });
    if (found != ranges.end()) return *found;
    auto& range = ranges.emplace_back();
    range.unit = unit;
    if (!token.percent) range.currency = token.currency;
    return range;
}

enum class Bound : std::uint8_t { both, low, high };

/// Puts one more figure in its currency's range; false where that range is full already.
bool add_figure(PayRange& range, const PayToken& token, Bound bound) {
    const auto value = minor_value(token);
    if (!range.min && !range.max) {
        if (bound != Bound::high) range.min = value;
        if (bound != Bound::low) range.max = value;
    } else if (range.min && (!range.max || *range.max == *range.min)) {
        range.max = value;
    } else {
        return false;
    }
    range.period = token.period;
    range.years = token.years;
    return true;
}

Bound bound_of(const std::vector<PayToken>& tokens, std::size_t i) {
    if (i > 0 && tokens[i - 1].mark == Mark::up_to) return Bound::high;
    if (i > 0 && tokens[i - 1].mark == Mark::from) return Bound::low;
    return i + 1 < tokens.size() && tokens[i + 1].mark == Mark::plus ? Bound::low : Bound::both;
}

/// "$155,000-£255,000": a dash between two currencies of which one has no second figure is a slip of the pen.
bool mixes_currencies(const PayCell& cell, const std::vector<PayToken>& tokens) {
    const bool dashed = std::any_of(tokens.begin(), tokens.end(), [](const auto& t) { return t.mark == Mark::dash; });
    return dashed && cell.ranges.size() > 1 &&
           std::any_of(cell.ranges.begin(), cell.ranges.end(),
                       [](const auto& range) { return range.unit == RangeUnit::money && range.min == range.max; });
}

bool says_none(std::string_view text) {
    std::string low;
    for (const char c : text)
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            low += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return low.empty() || low == "na" || low == "none" || low == "tbd" || low == "varies" || low == "notapplicable";
}

}  // namespace

PayCell read_pay_cell(std::string_view text, Currency column, Currency bare) {
    auto [tokens, note] = scan_pay(text, column);
    lend_across_ranges(tokens);
    lend_currencies(tokens, bare.known() ? bare : column);
    PayCell cell;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].mark != Mark::figure) continue;
        if (!add_figure(range_for(cell.ranges, tokens[i]), tokens[i], bound_of(tokens, i))) cell.unreadable = true;
    }
    for (const auto& range : cell.ranges)
        if (range.min && range.max && *range.min > *range.max) cell.unreadable = true;
    cell.unreadable = cell.unreadable || mixes_currencies(cell, tokens);
    cell.note = std::move(note);
    cell.empty = cell.ranges.empty() && says_none(text);
    return cell;
}

std::vector<Currency> currencies_in(std::string_view text) {
    std::vector<Currency> found;
    for (std::size_t at = 0; at < text.size();) {
        const bool inside_word = at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0;
        const auto sign = inside_word ? SignMatch{} : match_sign(text.substr(at));
        at += std::max<std::size_t>(1, sign.length);
        if (sign.length == 0) continue;
        // "CAD C$" and "USD $" name one currency twice.
        if (std::find(found.begin(), found.end(), sign.currency) == found.end() &&
            !(sign.plain_dollar && !found.empty()))
            found.push_back(sign.currency);
    }
    return found;
}

}  // namespace parley::guide
