#pragma once
// Random things that can happen to a session, sensible and senseless, for properties of the negotiation.

#include "dialogue/negotiation/input.hpp"
#include "dialogue/understanding/understanding.hpp"
#include "persona/scenario.hpp"
#include "tests/support/dice.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace parley {

/// One thing that happens, and how long after the one before.
struct Happening {
    Input input;
    Understanding understanding;
    std::int64_t after_ms = 0;
};

/// A message as no candidate would write it: any acts, any amounts, any claims, now and then out of range.
[[nodiscard]] Understanding random_understanding(TestDice& dice, const Scenario& scenario);

/// Any input. Ends and terminal no's are rare, so that talks last.
[[nodiscard]] Happening random_happening(TestDice& dice, const Scenario& scenario);

/// A start and then up to `most` happenings.
[[nodiscard]] std::vector<Happening> random_talk(TestDice& dice, const Scenario& scenario, std::size_t most);

/// The talk in a few words a step, for a failing property's report.
[[nodiscard]] std::string describe_talk(const std::vector<Happening>& talk);

}  // namespace parley
