#include "dialogue/simulation/simulate.hpp"

#include "dialogue/negotiation/decide.hpp"
#include "dialogue/session/step.hpp"
#include "persona/dice.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace parley {
namespace {

constexpr std::size_t kMostRows = 120;
constexpr std::size_t kUsualRows = 24;

Preparation preparation_of(const Scenario& scenario, const Skill& skill) {
    const Limit& base = scenario.limit(Component::base, scenario.level);
    const std::int64_t up = scale(base.band_max - base.opening, skill.ambition, 1'000);
    Preparation prepared;
    prepared.given = true;
    prepared.target.set(Component::base, round_down(base.opening + up, base.step));
    prepared.floor_kind = FloorKind::base;
    prepared.floor.set(Component::base, base.opening);
    prepared.alternative_text = "stay where I am";
    prepared.priorities = {Component::base, Component::equity};
    return prepared;
}

/// Plays until the talk is over; `make_row` appends the row of one action.
template <class MakeRow>
Session play(const Scenario& scenario, const Character& character, std::uint64_t seed, Wording wording,
             MakeRow make_row) {
    Session session;
    session.header.preparation = preparation_of(scenario, character.skill);
    session.turns.reserve(kUsualRows);
    Player player(scenario, character.skill, seed, wording);
    std::int64_t now = 0;
    Action action;
    action.kind = InputKind::start;
    action.after_ms = 0;
    for (;;) {
        now += action.after_ms;
        make_row(session, action, now);
        const State& state = session.turns.back().decision.next;
        if (is_terminal(state.phase) || session.turns.size() >= kMostRows) return session;
        action = player.next(state);
    }
}

void add_row(const Scenario& scenario, Session& session, const Action& action, std::int64_t now) {
    const State before = current_state(scenario, session);
    Turn& row = session.turns.emplace_back();
    row.seq = static_cast<std::uint32_t>(session.turns.size());
    row.at_ms = now;
    row.input.kind = action.kind;
    row.understanding = action.speech.understanding();
    const Event event{.input = &row.input, .understanding = &row.understanding, .at_ms = now, .seq = row.seq};
    row.decision = decide(scenario, before, event);
}

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
    return play(
        scenario, character, seed, Wording::none,
        [&](Session& session, const Action& action, std::int64_t now) { add_row(scenario, session, action, now); });
}

Session simulate_talk_in_words(const Scenario& scenario, const LeverModel& levers, const Character& character,
                               std::uint64_t seed) {
    return play(scenario, character, seed, Wording::sentences,
                [&](Session& session, const Action& action, std::int64_t now) {
                    Input input;
                    input.kind = action.kind;
                    input.text = action.speech.text();
                    session.turns.push_back(step(scenario, levers, session, std::move(input), now));
                });
}

Choice choice_of_talk(Choice choice, std::uint64_t seed, std::int32_t nth) {
    choice.seed = draw(seed, static_cast<std::uint32_t>(nth), Purpose::jitter);
    return choice;
}

Sample sample_talk(const Persona& persona, const Choice& choice, const Character& character, std::uint64_t seed,
                   std::int32_t nth, const LeverModel* levers) {
    const Checked<Scenario> made = make_scenario(persona, choice_of_talk(choice, seed, nth));
    assert(made && "the choice must be one that the persona offers");
    const Scenario& scenario = *made.value;
    const Session session = levers == nullptr ? simulate_talk(scenario, character, scenario.seed)
                                              : simulate_talk_in_words(scenario, *levers, character, scenario.seed);
    return sample_of(session, score_without_debrief(scenario, session, standard_rubric()));
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
    std::vector<Sample> samples;
    for (std::int32_t i = 0; i < talks; ++i) samples.push_back(sample_talk(persona, choice, character, seed, i));
    return sum_up(character, samples);
}

}  // namespace parley
