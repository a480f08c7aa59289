#pragma once
// Sentences of one turn put in order and joined into paragraphs.

#include "dialogue/phrasing/choose.hpp"
#include "dialogue/phrasing/phrase.hpp"

#include <string>
#include <vector>

namespace parley {

/// The lines in the order they are said: a greeting and the tone first, then answers to what was asked, then the rest
/// as decided. A greeting said twice is said once.
[[nodiscard]] std::vector<Line> in_speaking_order(std::span<const Line> lines);

struct Sentence {
    LineKind kind;
    std::string text;
};

/// Joins with links where two sentences go the same or opposite ways, and with breaks where the talk turns from
/// one matter to the next and would grow long.
[[nodiscard]] std::string join(const std::vector<Sentence>& sentences, Chooser& chooser, Voice voice);

}  // namespace parley
