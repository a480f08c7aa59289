#pragma once
// What can happen to a session, as recorded in its rows.

#include "dialogue/understanding/understanding.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley {

BOOST_DEFINE_FIXED_ENUM_CLASS(InputKind, std::uint8_t, start, message, button, correct, confirm, tick, end)

/// Buttons of the page. Each is a plain act without words; none binds but `confirm`, which is no button.
BOOST_DEFINE_FIXED_ENUM_CLASS(Button, std::uint8_t, none, accept, decline, pick_first, pick_second, need_time, go_on)

/// One amount of the last message as the candidate says it was meant.
struct AmountFix {
    std::int32_t index = 0;  ///< into the corrected message's amounts
    bool drop = false;       ///< it was no amount of theirs to talk about
    std::optional<Component> component;
    std::optional<std::int64_t> lo;  ///< by the amount's unit, as in Amount
    std::optional<std::int64_t> hi;
    std::optional<Whose> whose;
    friend bool operator==(const AmountFix&, const AmountFix&) = default;
};

struct Input {
    InputKind kind = InputKind::start;
    std::string client_id;  ///< of the sender's making; equal ids are one message
    std::string text;       ///< message: as typed
    Button button = Button::none;
    std::vector<AmountFix> fixes;  ///< correct: applied to the last message's understanding
    friend bool operator==(const Input&, const Input&) = default;
};

BOOST_DESCRIBE_STRUCT(AmountFix, (), (index, drop, component, lo, hi, whose))
BOOST_DESCRIBE_STRUCT(Input, (), (kind, client_id, text, button, fixes))

}  // namespace parley
