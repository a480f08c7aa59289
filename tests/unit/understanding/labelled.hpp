#pragma once
// A message as the tests read it: against the first persona, with amounts and acts as short text.

#include "dialogue/understanding/understand.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// San Francisco, the persona's first fact sheet.
[[nodiscard]] const Scenario& test_scenario();

[[nodiscard]] const LeverModel& test_levers();

/// An offer of 205K base, 240K equity, 15 % bonus and 20K signing on the table.
[[nodiscard]] Context offer_made(Question asked = Question::none);

[[nodiscard]] Understanding read_message(std::string_view text, const Context& context = offer_made());

/// The first of its kind, in whatever polarity; null where there is none.
[[nodiscard]] const Act* find_act(const Understanding& understanding, ActKind kind);

/// Names of the acts that are asserted and sure enough to be acted on, in order.
[[nodiscard]] std::vector<std::string> acts_meant(const Understanding& understanding);

/// "base 215000 ask", "base 200000.. floor", "bonus 15% ask", "equity 250000 competing negated"; one an amount.
[[nodiscard]] std::vector<std::string> amounts_told(const Understanding& understanding);

}  // namespace parley
