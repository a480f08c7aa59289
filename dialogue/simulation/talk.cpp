#include "dialogue/simulation/talk.hpp"

#include "dialogue/session/step.hpp"

#include <algorithm>
#include <iterator>

namespace parley {
namespace {

constexpr std::size_t kUsualRows = 24;
constexpr std::size_t kUsualReasons = 8;

}  // namespace

const Decision& Stage::answer(const Scenario& scenario, const Action& action, std::int64_t now, std::uint32_t seq) {
    const State& before = standing();
    newest_ = 1 - newest_;
    input_.kind = action.kind;
    const Event event{.input = &input_, .understanding = &action.speech.understanding(), .at_ms = now, .seq = seq};
    decide(scenario, before, event, decisions_[newest_]);
    return decisions_[newest_];
}

const Session& Recorder::play(const Scenario& scenario, const Skill& skill, std::uint64_t seed) {
    session_.header.preparation = preparation_of(scenario, skill);
    session_.turns.reserve(kUsualRows);
    std::size_t rows = 0;
    play_talk(scenario, skill, seed, Wording::none, action_,
              [&](const Action& action, std::int64_t now, std::uint32_t seq) -> const State& {
                  rows = seq;
                  return add_row(scenario, action, now, seq);
              });
    put_by_rows_after(rows);
    return session_;
}

const State& Recorder::add_row(const Scenario& scenario, const Action& action, std::int64_t now, std::uint32_t seq) {
    Turn& row = row_at(seq - 1);
    row.seq = seq;
    row.at_ms = now;
    row.input.kind = action.kind;
    row.understanding = action.speech.understanding();
    row.decision.reasons.reserve(kUsualReasons);
    const Event event{.input = &row.input, .understanding = &row.understanding, .at_ms = now, .seq = seq};
    if (seq == 1)
        decide(scenario, initial_state(scenario, 0), event, row.decision);
    else
        decide(scenario, session_.turns[seq - 2].decision.next, event, row.decision);
    return row.decision.next;
}

/// A row of the talk before where there is one, a spare one, or a new one.
Turn& Recorder::row_at(std::size_t index) {
    auto& turns = session_.turns;
    if (index < turns.size()) return turns[index];
    if (spare_.empty()) return turns.emplace_back();
    turns.push_back(std::move(spare_.back()));
    spare_.pop_back();
    return turns.back();
}

void Recorder::put_by_rows_after(std::size_t count) {
    auto& turns = session_.turns;
    const auto first = turns.begin() + static_cast<std::ptrdiff_t>(count);
    std::move(first, turns.end(), std::back_inserter(spare_));
    turns.erase(first, turns.end());
}

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

}  // namespace parley
