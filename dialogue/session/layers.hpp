#pragma once
// The three layers of a row, each from what came before it: made by step, made again by replay.

#include "dialogue/session/turn.hpp"

#include <cstddef>

namespace parley {

/// Understanding of an input that follows the first `count` rows; empty for inputs without words. A correction
/// needs a message before it and indices that are there: std::logic_error otherwise.
[[nodiscard]] Understanding read_input(const Scenario& scenario, const LeverModel& levers, const Session& session,
                                       std::size_t count, const Input& input);

/// Decision of row `count + 1`, from its recorded input and understanding.
[[nodiscard]] Decision decide_row(const Scenario& scenario, const Session& session, std::size_t count, const Turn& row);

/// Words of row `count + 1`, from its recorded decision.
[[nodiscard]] Words word_row(const Scenario& scenario, const Session& session, std::size_t count, const Turn& row);

}  // namespace parley
