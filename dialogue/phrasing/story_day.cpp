#include "dialogue/phrasing/story_day.hpp"

#include "dialogue/phrasing/say.hpp"

#include <array>
#include <string_view>

namespace parley {

std::string say_day(std::int32_t day, std::int32_t today) {
    constexpr auto kWeekdays =
        std::to_array<std::string_view>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
    const auto place = ((day % 7) + 7) % 7;
    std::string text(kWeekdays[static_cast<std::size_t>(place)]);
    const auto weeks = day / 7 - today / 7;
    if (day - today < 7) return text;
    return weeks <= 1 ? text + " next week" : text + " in " + say_count(weeks) + " weeks";
}

}  // namespace parley
