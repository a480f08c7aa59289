#include "dialogue/phrasing/say.hpp"

#include "dialogue/phrasing/phrase.hpp"

#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>

#include <array>
#include <charconv>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

namespace parley {
namespace {

using icu::number::LocalizedNumberFormatter;

icu::Locale locale_of(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    auto locale = icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
    return U_SUCCESS(status) && !locale.isBogus() ? locale : icu::Locale::getUS();
}

/// Fixed decimals with the locale's grouping. One formatter a thread, locale and number of decimals: making one
/// costs a thousand times what using it does.
std::string group_digits(std::string_view locale, Currency currency, int decimals, std::string_view decimal) {
    thread_local std::map<std::pair<std::string, int>, LocalizedNumberFormatter> formatters;
    auto key = std::pair{std::string(locale) + '|' + std::string(currency.text()), decimals};
    auto found = formatters.find(key);
    if (found == formatters.end()) {
        auto made = icu::number::NumberFormatter::withLocale(locale_of(locale))
                        .precision(icu::number::Precision::fixedFraction(decimals));
        if (currency.known()) {
            UErrorCode status = U_ZERO_ERROR;
            made = made.unit(icu::CurrencyUnit(icu::StringPiece(std::string(currency.text()).c_str()), status));
            if (U_FAILURE(status)) throw std::logic_error("not a currency code: " + std::string(currency.text()));
        }
        found = formatters.emplace(std::move(key), std::move(made)).first;
    }
    UErrorCode status = U_ZERO_ERROR;
    std::string text;
    found->second.formatDecimal({decimal.data(), static_cast<int32_t>(decimal.size())}, status)
        .toString(status)
        .toUTF8String(text);
    if (U_FAILURE(status)) throw std::logic_error("a figure that cannot be formatted");
    return text;
}

/// The least number of decimals that shows the figure whole: none, or all that the currency has.
int decimals_of(std::string_view figure, Currency currency) {
    if (figure.find('.') == std::string_view::npos) return 0;
    int decimals = 0;
    for (Minor unit = minor_per_major(currency); unit > 1; unit /= 10) ++decimals;
    return decimals;
}

/// Basis points as a percentage: "12%", "12.5%".
std::string say_percent(std::int64_t basis_points) {
    std::string text = std::to_string(basis_points / 100);
    const auto rest = basis_points % 100;
    if (rest != 0) {
        text += '.' + std::to_string(rest / 10);
        if (rest % 10 != 0) text += std::to_string(rest % 10);
    }
    return text + '%';
}

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
    return say_count(count) + ' ' + std::string(count == 1 ? one : many);
}

/// "two weeks", "ten days".
std::string say_days(std::int64_t days) {
    return days >= 7 && days % 7 == 0 ? plural(days / 7, "week", "weeks") : plural(days, "day", "days");
}

std::string say_bonus(const Region& region, std::int64_t value) {
    return region.rules.bonus_unit == BonusUnit::percent ? say_percent(value)
                                                         : say_money(region.locale, region.rules.currency, value);
}

std::string with_article(const std::string& figure) { return std::string(article_before(figure)) + ' ' + figure; }

std::string level_name(const Region& region, std::uint8_t level) {
    return level < region.levels.size() ? region.levels[level].name : std::string("the next level");
}

}  // namespace

std::string say_money(std::string_view locale, Currency currency, Minor value) {
    const bool negative = value < 0;
    const std::string figure = format_major(negative ? -value : value, currency);
    const std::string text = group_digits(locale, currency, decimals_of(figure, currency), figure);
    return negative ? "-" + text : text;
}

std::string say_currency(std::string_view locale, Currency currency) {
    UErrorCode status = U_ZERO_ERROR;
    const std::u16string code(currency.code.begin(), currency.code.end());
    int32_t length = 0;
    const char16_t* name =
        ucurr_getPluralName(code.c_str(), locale_of(locale).getName(), nullptr, "other", &length, &status);
    if (U_FAILURE(status) || name == nullptr) return std::string(currency.text());
    std::string text;
    icu::UnicodeString(name, length).toUTF8String(text);
    return text;
}

std::string_view article_before(std::string_view figure) {
    const auto begin = figure.find_first_of("0123456789");
    if (begin == std::string_view::npos) return "a";
    int lead = 0;
    const auto* first = figure.data() + begin;
    std::from_chars(first, figure.data() + figure.size(), lead);
    const bool eighty = lead == 8 || (lead >= 80 && lead <= 89) || (lead >= 800 && lead <= 899);
    return eighty || lead == 11 || lead == 18 ? "an" : "a";
}

std::string say_count(std::int64_t count) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});
    if (count >= 0 && count < static_cast<std::int64_t>(kWords.size()))
        return std::string(kWords[static_cast<std::size_t>(count)]);
    return std::to_string(count);
}

std::string say_list(std::span<const std::string> items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
        text += items[i];
    }
    return text;
}

std::string_view component_name(Component component) {
    switch (component) {
        case Component::base:
            return "base";
        case Component::equity:
            return "equity";
        case Component::bonus:
            return "bonus";
        case Component::signing:
            return "signing bonus";
        case Component::start_date:
            return "start date";
        case Component::pto:
            return "time off";
        case Component::remote:
            return "remote work";
        case Component::level:
            return "level";
        case Component::review:
            return "pay review";
        case Component::relocation:
            return "relocation";
        case Component::visa:
            return "visa sponsorship";
        case Component::total:
            return "total";
    }
    throw std::logic_error("a component outside its enumeration");
}

std::string component_with_article(Component component) {
    constexpr std::uint16_t kBare = (1U << index_of(Component::equity)) | (1U << index_of(Component::pto)) |
                                    (1U << index_of(Component::remote)) | (1U << index_of(Component::relocation)) |
                                    (1U << index_of(Component::visa));
    const std::string name(component_name(component));
    return ((kBare >> index_of(component)) & 1U) != 0 ? name : "the " + name;
}

std::string say_value(const Region& region, Component component, std::int64_t value) {
    if (is_money(component)) return say_money(region.locale, region.rules.currency, value);
    switch (component) {
        case Component::bonus:
            return say_bonus(region, value);
        case Component::start_date:
            return value == 0 ? "our usual date" : say_days(value) + " later";
        case Component::pto:
            return std::to_string(value) + (value == 1 ? " day" : " days");
        case Component::remote:
            return plural(value, "day", "days") + " a week";
        case Component::level:
            return plural(value, "level", "levels") + " up";
        case Component::review:
            return plural(value, "month", "months") + " early";
        case Component::visa:
            return value != 0 ? "yes" : "no";
        case Component::base:
        case Component::equity:
        case Component::signing:
        case Component::relocation:
        case Component::total:
            break;
    }
    throw std::logic_error("a component outside its enumeration");
}

std::string say_term(const Region& region, Component component, std::int64_t value, std::uint8_t level) {
    const std::string figure = say_value(region, component, value);
    switch (component) {
        case Component::base:
            return figure + " base";
        case Component::equity:
            return figure + " in equity over " + plural(region.rules.vesting_years, "year", "years");
        case Component::bonus:
            return with_article(figure) + " bonus";
        case Component::signing:
            return with_article(figure) + " signing bonus";
        case Component::start_date:
            return value == 0 ? "our usual start date" : "a start " + figure;
        case Component::pto:
            return figure + " off a year";
        case Component::remote:
            return plural(value, "remote day", "remote days") + " a week";
        case Component::level:
            return "the " + level_name(region, level) + " level";
        case Component::review:
            return "a pay review " + figure;
        case Component::relocation:
            return figure + " for relocation";
        case Component::visa:
            return "visa sponsorship";
        case Component::total:
            return figure + " all in";
    }
    throw std::logic_error("a component outside its enumeration");
}

std::string say_package(const Region& region, const Terms& terms, std::uint8_t level) {
    std::vector<std::string> items;
    for (const Component component : kTerms)
        if (terms.get(component) != 0) items.push_back(say_term(region, component, terms.get(component), level));
    if (terms.get(Component::total) != 0)
        items.push_back(say_term(region, Component::total, terms.get(Component::total), level));
    return say_list(items);
}

}  // namespace parley
