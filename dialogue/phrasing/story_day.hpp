#pragma once
// Story days in words. The session's day 0 is a Monday; day 4 is that week's Friday, day 7 the next Monday.

#include <cstdint>
#include <string>

namespace parley {

/// The `day`-th day as someone says it on the `today`-th: "Thursday", "Monday next week", "Friday in two weeks".
/// A name of a weekday in every case, so that it is right on either side of a scene break.
[[nodiscard]] std::string say_day(std::int32_t day, std::int32_t today);

}  // namespace parley
