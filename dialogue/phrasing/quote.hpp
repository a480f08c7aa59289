#pragma once
// The candidate's own words, fit to stand inside a sentence of the recruiter.

#include "dialogue/understanding/understanding.hpp"

#include <string>
#include <string_view>

namespace parley {

/// The span's text (code points, invalid bytes counted one each and left out), on one line, at most 60 code
/// points, without outer blanks and marks; a word all in small letters gets a capital: it is a name.
/// Empty where the span is.
[[nodiscard]] std::string quoted(std::string_view text, Span span);

}  // namespace parley
