#pragma once
// What is broken in a persona, found by playing it. `parley simulate --check` prints this.

#include "dialogue/simulation/simulate.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley {

enum class FlawKind : std::uint8_t {
    expert_no_better,  ///< the lever expert does not beat the average of the offered characters
    naive_gets_much,   ///< the naive capture over 20 % on average
    bluffing_pays,     ///< the bluffer captures more than the same candidate without the bluff
    dead_lever,        ///< a lever told with its facts ends no talk differently
    unreached_state,   ///< no talk came to a state
    limit_crossed,     ///< an offer, a proposal or an end beyond what the persona allows
};

struct Flaw {
    FlawKind kind{};
    std::string what;  ///< one sentence that names what is broken, with its figures
};

struct FlawSearch {
    Choice choice;             ///< region, level, difficulty and sheet; its seed is not used
    std::int32_t talks = 100;  ///< of each character; more where a rare state is looked for
    std::uint64_t seed = 1;
};

/// Every flaw found, in the order of FlawKind. Talks are played by events, one after the other. The choice must be one
/// that the persona offers.
[[nodiscard]] std::vector<Flaw> find_flaws(const Persona& persona, const FlawSearch& search);

/// What one decision put on the table beyond its limits; empty where all is well.
[[nodiscard]] std::optional<std::string> crossed_limit(const Scenario& scenario, const State& before,
                                                       const State& after);

}  // namespace parley
