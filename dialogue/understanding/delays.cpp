#include "dialogue/understanding/delays.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace parley {
namespace {

struct Value {
    std::string_view word;
    std::int32_t value;
};

constexpr auto kWeekdays = std::to_array<Value>({{"tuesday", 1},
                                                 {"wednesday", 2},
                                                 {"thursday", 3},
                                                 {"friday", 4},
                                                 {"saturday", 5},
                                                 {"sunday", 6},
                                                 {"monday", 7},
                                                 {"mardi", 1},
                                                 {"mercredi", 2},
                                                 {"jeudi", 3},
                                                 {"vendredi", 4},
                                                 {"samedi", 5},
                                                 {"dimanche", 6},
                                                 {"lundi", 7}});
constexpr auto kUnits = std::to_array<Value>({{"day", 1},
                                              {"days", 1},
                                              {"jour", 1},
                                              {"jours", 1},
                                              {"week", 7},
                                              {"weeks", 7},
                                              {"semaine", 7},
                                              {"semaines", 7},
                                              {"month", 30},
                                              {"months", 30},
                                              {"mois", 30}});
constexpr auto kCounts = std::to_array<Value>(
    {{"a", 1},     {"one", 1},  {"un", 1},       {"une", 1},  {"two", 2},     {"deux", 2}, {"couple", 2}, {"three", 3},
     {"trois", 3}, {"few", 3},  {"quelques", 3}, {"four", 4}, {"quatre", 4},  {"five", 5}, {"cinq", 5},   {"six", 6},
     {"seven", 7}, {"sept", 7}, {"ten", 10},     {"dix", 10}, {"several", 4}, {"next", 1}, {"another", 1}});
constexpr std::int32_t kLongest = 366;  ///< days: longer is no deadline

template <std::size_t N>
std::optional<std::int32_t> look_up(const std::array<Value, N>& values, std::string_view word) {
    const auto found = std::find_if(values.begin(), values.end(), [&](const Value& v) { return v.word == word; });
    return found == values.end() ? std::nullopt : std::optional(found->value);
}

std::optional<std::int32_t> count_of(std::string_view word) {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc{} && end == word.data() + word.size() && !word.empty()) return value;
    return look_up(kCounts, word);
}

/// The count before a unit, past "more" and "of".
std::optional<std::int32_t> count_before(const MessageView& view, std::int32_t unit, std::int32_t first) {
    for (auto w = unit - 1; w >= first && w >= unit - 2; --w)
        if (const auto count = count_of(view.word(w).text); count && *count >= 0 && *count <= 1000) return count;
    return std::nullopt;
}

std::optional<std::int32_t> delay_at(const MessageView& view, std::int32_t w, std::int32_t first) {
    const auto text = view.word(w).text;
    if (const auto day = look_up(kWeekdays, text)) return day;
    if (text == "hours" || text == "heures") {
        const auto hours = count_before(view, w, first);
        return hours ? std::optional((*hours + 23) / 24) : std::nullopt;
    }
    const auto unit = look_up(kUnits, text);
    const auto count = unit ? count_before(view, w, first) : std::nullopt;
    if (!count || *count * *unit > kLongest) return std::nullopt;
    return *count * *unit;
}

}  // namespace

std::optional<std::int32_t> find_delay(const MessageView& view, std::int32_t first, std::int32_t last) {
    for (auto w = first; w < last; ++w)
        if (const auto days = delay_at(view, w, first)) return days;
    auto match = std::lower_bound(view.matches.begin(), view.matches.end(), first,
                                  [](const Match& m, std::int32_t word) { return m.first < word; });
    for (; match != view.matches.end() && match->first < last; ++match)
        if (match->sense->signal == Signal::delay) return match->sense->days;
    return std::nullopt;
}

}  // namespace parley
