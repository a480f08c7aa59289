#pragma once
// The course of the candidate's own numbers: first ask, second number, steps down.

#include "dialogue/scoring/view.hpp"

#include <vector>

namespace parley::scoring {

/// A message in which the candidate asked for something with a number, an offer being on the table.
[[nodiscard]] bool is_counter(const Moment& moment);
/// A message that names a number of the candidate's own, before or after the offer.
[[nodiscard]] bool names_number(const Moment& moment);
/// The candidate said yes in some form: a message, a button, a confirmation.
[[nodiscard]] bool accepts(const Moment& moment);

/// One lowering of a number the candidate had asked for before.
struct StepDown {
    const Moment* moment = nullptr;
    Minor size = 0;  ///< annual value given up, minor units; above zero
    bool prompted = false;
    bool conditional = false;
};
[[nodiscard]] std::vector<StepDown> steps_down(const Case& all);

}  // namespace parley::scoring
