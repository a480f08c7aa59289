#pragma once
// decide holds all tactics, apply none. Both pure.

#include "dialogue/negotiation/decision.hpp"

#include <cstdint>

namespace parley {

/// What happened, with everything a decision may depend on.
struct Event {
    const Input* input = nullptr;
    const Understanding* understanding = nullptr;  ///< of the message; of the corrected message for `correct`
    std::int64_t at_ms = 0;                        ///< wall clock of the session's owner
    std::uint32_t seq = 0;                         ///< of the row being made; keys the dice
};

/// The recruiter's answer to one event. Total: every (phase, event) pair is a named decision.
/// A terminal state answers with Move::Nothing and an unchanged state.
[[nodiscard]] Decision decide(const Scenario& scenario, const State& state, const Event& event);

/// The same in the place of an older decision, whose memory is used again. `state` must not be its next.
void decide(const Scenario& scenario, const State& state, const Event& event, Decision& made);

/// The state after a decision, as a stored row is replayed.
[[nodiscard]] State apply(const State& state, const Decision& decision);

/// As far as a component may go now: min(authority, discretion + unlocks), by the levers' strength so far,
/// overlap discounted, rounded down to the step. Component's unit.
[[nodiscard]] std::int64_t allowed(const Scenario& scenario, const State& state, Component component);

/// What the package may cost the company a year now, minor units.
[[nodiscard]] Minor allowed_cost(const Scenario& scenario, const State& state);

/// Company cost of terms a year: sum of cost_weight x annualised component, minor units.
[[nodiscard]] Minor company_cost(const Scenario& scenario, std::size_t level, const Terms& terms);

}  // namespace parley
