#pragma once
// One input -> one row. The core's front door: clock, dice and all else are arguments.

#include "dialogue/session/turn.hpp"

namespace parley {

/// The state before the first turn: patience and clock set, nothing on the table.
[[nodiscard]] State initial_state(const Scenario& scenario, std::int64_t started_ms);

/// Makes the next row; does not append it. For `correct` the understanding is that of the last message row
/// with the fixes applied.
[[nodiscard]] Turn step(const Scenario& scenario, const LeverModel& levers, const Session& session, Input input,
                        std::int64_t at_ms);

/// What is wrong with an input against the session as it stands (a fix of an amount that is not there, a
/// confirm with nothing to confirm, an empty message); empty when it may be stepped.
[[nodiscard]] std::vector<Complaint> check_input(const Session& session, const State& state, const Input& input);

/// The understanding with the candidate's fixes applied. Indices must be valid.
[[nodiscard]] Understanding corrected(Understanding understanding, const std::vector<AmountFix>& fixes);

}  // namespace parley
