#pragma once
// Word stems by Snowball, for matching that should not mind an ending.

#include "dialogue/understanding/understanding.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley {

/// The stem of a normalised word (Token::norm). Language::other is stemmed as English. Any thread.
[[nodiscard]] std::string stem(std::string_view word, Language language);

/// A 64-bit key of the stem; equal stems have equal keys. Remembers recent words of the calling thread, so that
/// common ones cost a few nanoseconds.
[[nodiscard]] std::uint64_t stem_key(std::string_view word, Language language);

}  // namespace parley
