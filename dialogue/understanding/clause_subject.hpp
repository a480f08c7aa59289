#pragma once
// Who a figure's clause is about, where no wording says whose the figure is: "you are at 200", "their stock is 240".

#include "dialogue/understanding/view.hpp"

#include <cstdint>

namespace parley {

enum class Party : std::uint8_t {
    none,
    candidate,
    recruiter,
    rival,  ///< another employer
    third,  ///< a person who is paid: a friend, a predecessor
};

/// The nearest subject or possessive in the clause in front of `word`. Linear in the clause.
[[nodiscard]] Party subject_before(const MessageView& view, const Clause& clause, std::int32_t word);

}  // namespace parley
