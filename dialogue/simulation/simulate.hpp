#pragma once
// Scripted candidates against a persona: many talks, sums of them. What `parley simulate` prints.

#include "dialogue/scoring/score.hpp"
#include "dialogue/simulation/talk.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
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

/// What came of one talk.
struct Sample {
    bool deal = false;
    std::optional<std::int32_t> captured;  ///< basis points; null: there was nothing to win
    std::int32_t process = 0;              ///< hundredths of 0..100
    std::int32_t turns = 0;
    Minor final_base = 0;  ///< of the deal
    friend bool operator==(const Sample&, const Sample&) = default;
};

/// What came of many talks of one character.
struct Simulated {
    std::string candidate;
    std::int32_t talks = 0;
    std::int32_t deals = 0;
    std::int32_t winnable = 0;  ///< talks that had something to win
    Quantiles captured;         ///< basis points, of those
    std::int64_t captured_mean = 0;
    Quantiles process;  ///< hundredths of 0..100
    Quantiles turns;
    Quantiles final_base;  ///< minor units, of the deals
    friend bool operator==(const Simulated&, const Simulated&) = default;
};

/// One talk to its end, by events: what a recorder makes of it.
[[nodiscard]] Session simulate_talk(const Scenario& scenario, const Character& character, std::uint64_t seed);

/// The same in whole sentences, which `understand` reads, and which the recruiter answers in words.
[[nodiscard]] Session simulate_talk_in_words(const Scenario& scenario, const LeverModel& levers,
                                             const Character& character, std::uint64_t seed);

/// The seed of the nth of many talks, which moves the persona's limits too; and the choice with it.
[[nodiscard]] std::uint64_t seed_of_talk(std::uint64_t seed, std::int32_t nth);
[[nodiscard]] Choice choice_of_talk(Choice choice, std::uint64_t seed, std::int32_t nth);

/// What came of a talk that was played.
[[nodiscard]] Sample sample_of(const Session& session, const Score& scored);

/// Plays and scores many talks of one choice, in memory that is used again. Talks are independent of each other, so
/// any thread may play any of them with a sampler of its own.
class Sampler {
public:
    explicit Sampler(Scenario scenario) : scenario_(std::move(scenario)) {}

    /// The nth talk.
    [[nodiscard]] Sample sample(const Character& character, std::uint64_t seed, std::int32_t nth);
    /// The same in whole sentences.
    [[nodiscard]] Sample sample_in_words(const LeverModel& levers, const Character& character, std::uint64_t seed,
                                         std::int32_t nth);

private:
    Scenario scenario_;  ///< of the talk played last
    Recorder recorder_;
};

/// Samples in any order give the same sums.
[[nodiscard]] Simulated sum_up(const Character& character, std::span<const Sample> samples);

/// `talks` talks, one after the other.
[[nodiscard]] Simulated simulate(const Persona& persona, const Choice& choice, const Character& character,
                                 std::int32_t talks, std::uint64_t seed);

}  // namespace parley
