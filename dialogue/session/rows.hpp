#pragma once
// Looking back over a session's rows: what a new row is made from.

#include "dialogue/session/turn.hpp"

#include <cstddef>

namespace parley {

/// The last message among the first `count` rows, nullptr where there is none.
[[nodiscard]] const Turn* last_message(const Session& session, std::size_t count);

/// The last row among the first `count` that reads that message: the message's own, or its latest correction.
[[nodiscard]] const Turn* last_reading(const Session& session, std::size_t count);

/// State after the first `count` rows.
[[nodiscard]] State state_after(const Scenario& scenario, const Session& session, std::size_t count);

/// Phrase ids of the first `count` rows, oldest first.
[[nodiscard]] std::vector<std::uint32_t> phrases_before(const Session& session, std::size_t count);

}  // namespace parley
