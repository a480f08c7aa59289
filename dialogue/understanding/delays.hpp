#pragma once
// How many days a clause names: "48 hours", "by Friday", "two weeks", "fin de semaine".

#include "dialogue/understanding/view.hpp"

#include <cstdint>
#include <optional>

namespace parley {

/// Days from now, the first delay among the words [first, last); a weekday is read as one from a Monday.
[[nodiscard]] std::optional<std::int32_t> find_delay(const MessageView& view, std::int32_t first, std::int32_t last);

}  // namespace parley
