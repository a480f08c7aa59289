#pragma once
// Scripted candidates against a persona: decide() driven with made understandings, many talks, sums of them.

#include "dialogue/scoring/score.hpp"
#include "dialogue/simulation/candidate.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace parley {

/// Values at the 10th, 50th and 90th percentile (nearest rank).
struct Quantiles {
    std::int64_t p10 = 0;
    std::int64_t p50 = 0;
    std::int64_t p90 = 0;
    friend bool operator==(const Quantiles&, const Quantiles&) = default;
};
[[nodiscard]] Quantiles quantiles_of(std::vector<std::int64_t> values);

/// What came of many talks of one character.
struct Simulated {
    std::string candidate;
    std::int32_t talks = 0;
    std::int32_t deals = 0;
    Quantiles captured;       ///< basis points, of the talks that had something to win
    Quantiles captured_deal;  ///< the same of the deals alone
    Quantiles process;        ///< hundredths of 0..100
    Quantiles turns;
    Quantiles final_base;  ///< minor units, of the deals
    friend bool operator==(const Simulated&, const Simulated&) = default;
};

/// One talk to its end. Rows hold the made text and understanding; the recruiter's words stay empty. The
/// preparation is the character's: a target where their ambition lies, the first offer's base as the floor.
[[nodiscard]] Session simulate_talk(const Scenario& scenario, const Character& character, std::uint64_t seed);

/// `talks` talks: each with a seed of its own drawn from `seed`, which moves the persona's limits too.
[[nodiscard]] Simulated simulate(const Persona& persona, Choice choice, const Character& character, std::int32_t talks,
                                 std::uint64_t seed);

}  // namespace parley
