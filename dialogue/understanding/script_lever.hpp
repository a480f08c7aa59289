#pragma once
// The lever that a whole argument speaks for: by the words that it shares with a lever's title and cues, each weighed
// by how few levers hold it and how full of it the trade's own text is, and by the reasons that it gives.

#include "dialogue/understanding/lever_model.hpp"

#include <array>
#include <optional>
#include <span>

namespace parley {

/// What is known of a message before it is held against the levers as a whole.
struct Argument {
    std::span<const TokenRange> stated;        ///< its sentences that ask nothing, in order
    std::span<const TokenRange> denied;        ///< parts of them that are denied or supposed, in order
    std::span<const NamedEmployer> employers;  ///< named in it
    std::span<const LeverCandidate> claimed;   ///< by single sentences
};

struct Verdict {
    std::optional<LeverCandidate> lever;  ///< none where the words are few, or speak as much for another lever
    std::array<std::int32_t, kMaxLevers> behind{};  ///< points of each lever behind the best; 1000: a good word
};
[[nodiscard]] Verdict find_script_lever(const Reading& reading, const Argument& argument, const LeverModel& model);

}  // namespace parley
