#pragma once
// Why a lever was recognised, for whoever writes its cues: which words of the message were met in what.

#include "dialogue/understanding/understand.hpp"

#include <boost/describe.hpp>

#include <string_view>
#include <vector>

namespace parley {

/// Where words of a message were met: in the persona's own text, in a fact of its sheets, or among the reasons that
/// people usually give (lexicons/lever_reasons.txt, lever_words.txt).
BOOST_DEFINE_FIXED_ENUM_CLASS(LeverPart, std::uint8_t, title, cue, example, fact, reason)

struct LeverSign {
    Span span;
    LeverPart part = LeverPart::cue;
    friend bool operator==(const LeverSign&, const LeverSign&) = default;
};

/// In the order of the text, never empty. Each word counts once: in a phrase before alone, in the title before cues,
/// cues before examples. The mention is one that understand() found in the text with the model of the persona.
[[nodiscard]] std::vector<LeverSign> explain_mention(std::string_view text, const Persona& persona,
                                                     const LeverModel& model, const LeverMention& mention);

}  // namespace parley
