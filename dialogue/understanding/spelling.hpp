#pragma once
// Spellings seen in chat and the usual ones they stand for: lexicons/spelling.txt.

#include <span>
#include <string_view>

namespace parley {

/// The usual words for a spelling ("dont" -> do not, "singing" stays); empty where it is usual already.
/// The views live as long as the program.
[[nodiscard]] std::span<const std::string_view> usual_spelling(std::string_view word);

}  // namespace parley
