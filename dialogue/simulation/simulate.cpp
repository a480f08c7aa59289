#include "dialogue/simulation/simulate.hpp"

#include "dialogue/negotiation/decide.hpp"
#include "dialogue/session/step.hpp"
#include "dialogue/simulation/player.hpp"
#include "persona/dice.hpp"

#include <algorithm>
#include <cassert>

namespace parley {
namespace {

constexpr std::size_t kMostRows = 120;
constexpr std::int64_t kBetweenMessages = 20'000;  ///< milliseconds

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

Turn make_row(const Scenario& scenario, const State& state, Action action, std::uint32_t seq, std::int64_t at_ms) {
    Turn row;
    row.seq = seq;
    row.at_ms = at_ms;
    row.input.kind = action.kind;
    row.input.text = action.speech.text();
    row.understanding = action.speech.understanding();
    const Event event{.input = &row.input, .understanding = &row.understanding, .at_ms = at_ms, .seq = seq};
    row.decision = decide(scenario, state, event);
    return row;
}

struct Sums {
    std::vector<std::int64_t> captured;
    std::vector<std::int64_t> captured_deal;
    std::vector<std::int64_t> process;
    std::vector<std::int64_t> turns;
    std::vector<std::int64_t> final_base;
};

void add(const Session& session, const Score& scored, Simulated& result, Sums& sums) {
    const State& last = session.turns.back().decision.next;
    const bool deal = last.phase == Phase::Agreed;
    sums.process.push_back(scored.process);
    sums.turns.push_back(last.turn);
    if (scored.outcome.captured) sums.captured.push_back(*scored.outcome.captured);
    ++result.talks;
    if (!deal) return;
    ++result.deals;
    sums.final_base.push_back(last.table.offer.get(Component::base));
    if (scored.outcome.captured) sums.captured_deal.push_back(*scored.outcome.captured);
}

}  // namespace

Quantiles quantiles_of(std::vector<std::int64_t> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    auto at = [&](std::size_t percent) { return values[(values.size() * percent + 99) / 100 - 1]; };
    return {.p10 = at(10), .p50 = at(50), .p90 = at(90)};
}

Session simulate_talk(const Scenario& scenario, const Character& character, std::uint64_t seed) {
    Session session;
    session.header.preparation = preparation_of(scenario, character.skill);
    Player player(scenario, character.skill, seed);
    State state = initial_state(scenario, 0);
    std::int64_t now = 0;
    Action action;
    action.kind = InputKind::start;
    while (session.turns.size() < kMostRows && !is_terminal(state.phase)) {
        const auto seq = static_cast<std::uint32_t>(session.turns.size() + 1);
        session.turns.push_back(make_row(scenario, state, std::move(action), seq, now));
        state = apply(state, session.turns.back().decision);
        if (!is_terminal(state.phase)) action = player.next(state);
        now += kBetweenMessages;
    }
    return session;
}

Simulated simulate(const Persona& persona, Choice choice, const Character& character, std::int32_t talks,
                   std::uint64_t seed) {
    Simulated result;
    result.candidate = character.name;
    Sums sums;
    for (std::int32_t i = 0; i < talks; ++i) {
        choice.seed = draw(seed, static_cast<std::uint32_t>(i), Purpose::jitter);
        const Checked<Scenario> scenario = make_scenario(persona, choice);
        assert(scenario && "the choice must be one that the persona offers");
        const Session session = simulate_talk(*scenario.value, character, choice.seed);
        add(session, score(*scenario.value, session, standard_rubric()), result, sums);
    }
    result.captured = quantiles_of(std::move(sums.captured));
    result.captured_deal = quantiles_of(std::move(sums.captured_deal));
    result.process = quantiles_of(std::move(sums.process));
    result.turns = quantiles_of(std::move(sums.turns));
    result.final_base = quantiles_of(std::move(sums.final_base));
    return result;
}

}  // namespace parley
