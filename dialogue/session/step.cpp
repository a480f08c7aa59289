#include "dialogue/session/step.hpp"

#include "dialogue/negotiation/opening_state.hpp"
#include "dialogue/session/layers.hpp"

namespace parley {

State initial_state(const Scenario& scenario, std::int64_t started_ms) { return opening_state(scenario, started_ms); }

Turn step(const Scenario& scenario, const LeverModel& levers, const Session& session, Input input, std::int64_t at_ms) {
    const std::size_t count = session.turns.size();
    Turn row;
    row.seq = static_cast<std::uint32_t>(count + 1);
    row.at_ms = at_ms;
    row.input = std::move(input);
    row.understanding = read_input(scenario, levers, session, count, row.input);
    row.decision = decide_row(scenario, session, count, row);
    row.words = word_row(scenario, session, count, row);
    return row;
}

}  // namespace parley
