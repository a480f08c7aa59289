#pragma once
// Rows and scores as lines that a recruiter could read.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/turn.hpp"

#include <string>

namespace parley::golden {

/// State, words, what is on the table, what was understood and why: indented, so that it is told from the
/// candidate's half.
[[nodiscard]] std::string print_turn(const Scenario& scenario, const Turn& turn);

[[nodiscard]] std::string print_score(const Scenario& scenario, const Score& score);

}  // namespace parley::golden
