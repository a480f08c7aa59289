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
/// What the whole argument holds for one lever, be it enough or not.
struct ScriptTrace {
    std::int32_t points = 0;
    std::int32_t telling = 0;  ///< per mille of a word that nothing else holds
    std::int32_t signs = 0;    ///< 2 a word of the title or a phrase that argues, 1 a word of a cue or an example
    TokenRange range;          ///< empty where nothing in it speaks for the lever
};
using ScriptTraces = std::array<ScriptTrace, kMaxLevers>;
[[nodiscard]] ScriptTraces trace_script(const Reading& reading, const Argument& argument, const LeverModel& model);

[[nodiscard]] Verdict find_script_lever(const Reading& reading, const Argument& argument, const LeverModel& model);

}  // namespace parley
