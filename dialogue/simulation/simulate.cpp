#include "dialogue/simulation/simulate.hpp"

#include "dialogue/session/step.hpp"
#include "persona/dice.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace parley {
namespace {

template <class Value>
Quantiles quantiles_over(std::span<const Sample> samples, Value value) {
    std::vector<std::int64_t> values;
    for (const Sample& sample : samples)
        if (const std::optional<std::int64_t> one = value(sample)) values.push_back(*one);
    return quantiles_of(std::move(values));
}

std::int64_t mean_captured(std::span<const Sample> samples, std::int32_t winnable) {
    const std::int64_t sum =
        std::accumulate(samples.begin(), samples.end(), std::int64_t{0},
                        [](std::int64_t so_far, const Sample& sample) { return so_far + sample.captured.value_or(0); });
    return winnable == 0 ? 0 : sum / winnable;
}

}  // namespace

Quantiles quantiles_of(std::vector<std::int64_t> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    auto at = [&](std::size_t percent) { return values[(values.size() * percent + 99) / 100 - 1]; };
    return {.p10 = at(10), .p50 = at(50), .p90 = at(90)};
}

Session simulate_talk(const Scenario& scenario, const Character& character, std::uint64_t seed) {
    Recorder recorder;
    recorder.play(scenario, character.skill, seed);
    return std::move(recorder).take();
}

Session simulate_talk_in_words(const Scenario& scenario, const LeverModel& levers, const Character& character,
                               std::uint64_t seed) {
    Session session;
    session.header.preparation = preparation_of(scenario, character.skill);
    Action action;
    play_talk(scenario, character.skill, seed, Wording::sentences, action,
              [&](const Action& done, std::int64_t now, std::uint32_t) -> const State& {
                  Input input;
                  input.kind = done.kind;
                  input.text = done.speech.text();
                  session.turns.push_back(step(scenario, levers, session, std::move(input), now));
                  return session.turns.back().decision.next;
              });
    return session;
}

std::uint64_t seed_of_talk(std::uint64_t seed, std::int32_t nth) {
    return draw(seed, static_cast<std::uint32_t>(nth), Purpose::jitter);
}

Choice choice_of_talk(Choice choice, std::uint64_t seed, std::int32_t nth) {
    choice.seed = seed_of_talk(seed, nth);
    return choice;
}

Sample Sampler::sample(const Character& character, std::uint64_t seed, std::int32_t nth) {
    reseed(scenario_, seed_of_talk(seed, nth));
    const Session& session = recorder_.play(scenario_, character.skill, scenario_.seed);
    return sample_of(session, score_without_debrief(scenario_, session, standard_rubric()));
}

Sample Sampler::sample_in_words(const LeverModel& levers, const Character& character, std::uint64_t seed,
                                std::int32_t nth) {
    reseed(scenario_, seed_of_talk(seed, nth));
    const Session session = simulate_talk_in_words(scenario_, levers, character, scenario_.seed);
    return sample_of(session, score_without_debrief(scenario_, session, standard_rubric()));
}

Sample sample_of(const Session& session, const Score& scored) {
    const State& last = session.turns.back().decision.next;
    const bool deal = last.phase == Phase::Agreed;
    return {.deal = deal,
            .captured = scored.outcome.captured,
            .process = scored.process,
            .turns = last.turn,
            .final_base = deal ? last.table.offer.get(Component::base) : 0};
}

Simulated sum_up(const Character& character, std::span<const Sample> samples) {
    using Value = std::optional<std::int64_t>;
    Simulated sums;
    sums.candidate = character.name;
    sums.talks = static_cast<std::int32_t>(samples.size());
    for (const Sample& sample : samples) {
        sums.deals += sample.deal ? 1 : 0;
        sums.winnable += sample.captured ? 1 : 0;
    }
    sums.captured = quantiles_over(samples, [](const Sample& s) { return Value(s.captured); });
    sums.captured_mean = mean_captured(samples, sums.winnable);
    sums.process = quantiles_over(samples, [](const Sample& s) { return Value(s.process); });
    sums.turns = quantiles_over(samples, [](const Sample& s) { return Value(s.turns); });
    sums.final_base = quantiles_over(samples, [](const Sample& s) { return s.deal ? Value(s.final_base) : Value(); });
    return sums;
}

Simulated simulate(const Persona& persona, const Choice& choice, const Character& character, std::int32_t talks,
                   std::uint64_t seed) {
    Checked<Scenario> made = make_scenario(persona, choice);
    assert(made && "the choice must be one that the persona offers");
    Sampler sampler(std::move(*made.value));
    std::vector<Sample> samples;
    for (std::int32_t i = 0; i < talks; ++i) samples.push_back(sampler.sample(character, seed, i));
    return sum_up(character, samples);
}

}  // namespace parley
