#pragma once
// Which slots of a line a phrase may use, must use, or may find empty: the contract of line.hpp made checkable.

#include "dialogue/negotiation/line.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace parley {

enum class Slot : std::uint8_t {
    component,
    a,
    b,
    lever,
    topic,
    quote,
    day,
    offer,
    proposal,
    options,
    ask,       ///< the candidate's own numbers
    fact,      ///< the persona's words on the topic
    currency,  ///< the currency the candidate wrote
};
inline constexpr std::size_t kSlotCount = 13;

/// A set of slots, one bit each.
using SlotSet = std::uint16_t;
[[nodiscard]] constexpr SlotSet bit(Slot slot) { return static_cast<SlotSet>(1U << static_cast<unsigned>(slot)); }

/// What the lines of one kind bring. `provided` holds the others.
struct SlotRule {
    SlotSet provided = 0;  ///< phrases may use these
    SlotSet optional = 0;  ///< a line may come without these
    SlotSet said = 0;      ///< a phrase must say these whenever the line has them
};

[[nodiscard]] const SlotRule& slot_rule(LineKind kind);

}  // namespace parley
