#pragma once
// Plays random talks against random personas and shrinks one that breaks a property.

#include "dialogue/negotiation/opening_state.hpp"
#include "tests/support/random_event.hpp"
#include "tests/support/random_persona.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace parley {

/// One row of a played talk.
struct Played {
    State before;
    Decision decision;
    Happening happening;
    std::int64_t at_ms = 0;
    std::uint32_t seq = 0;
};

/// Plays a talk to its end or to a terminal state and beyond.
[[nodiscard]] std::vector<Played> play(const Scenario& scenario, const std::vector<Happening>& talk);

/// A property of a played talk: what is wrong, or nothing.
using Property = std::function<std::optional<std::string>(const Scenario&, const std::vector<Played>&)>;

/// Number of talks a property plays; PARLEY_PROPERTY_RUNS overrides it.
[[nodiscard]] std::size_t property_runs();

/// Plays the property over random personas, seeds and talks; a failure is shrunk to a short talk and reported
/// through GoogleTest with its seed.
void holds_always(const Property& property, std::size_t longest_talk);

/// A property by the name that a failure is reported under.
struct NamedProperty {
    const char* name;
    Property property;
};

/// All of them over the same talks, each played once: PARLEY_PROPERTY_RUNS talks, else 100,000. Most are short; one in
/// ten goes on until the recruiter must end it.
void hold_together(const std::vector<NamedProperty>& properties);

/// A random choice of region, level, difficulty and sheet.
[[nodiscard]] Scenario random_scenario(const Persona& persona, TestDice& dice);

}  // namespace parley
