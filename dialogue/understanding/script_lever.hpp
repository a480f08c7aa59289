#pragma once
// The lever that a whole argument speaks for, where no sentence of it names one: by the words that it shares with a
// lever's title and cues, each weighed by how few levers hold it.

#include "dialogue/understanding/lever_model.hpp"

#include <optional>
#include <span>

namespace parley {

/// `stated` are the sentences of the message that assert something: questions and courtesies left out. One lever or
/// none: none where the words are few, or speak as much for another lever.
[[nodiscard]] std::optional<LeverCandidate> find_script_lever(const Reading& reading,
                                                              std::span<const TokenRange> stated,
                                                              const LeverModel& model);

}  // namespace parley
