#pragma once
// The state before anything has happened.

#include "dialogue/negotiation/decide.hpp"

namespace parley {

/// Patience, clock and level set, nothing on the table. `started_ms`: wall clock; the session expires
/// Tactics::session_limit_s later, whenever that is noticed.
[[nodiscard]] State opening_state(const Scenario& scenario, std::int64_t started_ms);

}  // namespace parley
