#pragma once
// English, French or neither, by common words.

#include "dialogue/understanding/matcher.hpp"

#include <vector>

namespace parley {

/// Figures alone count as English: they are read alike. Linear.
[[nodiscard]] Language language_of(const WordRow& words, const std::vector<Match>& matches);

}  // namespace parley
