#pragma once
// "[Google/Meta] at $[X]K": templates in a guide's sentences, filled so that they read as talk.

#include <string>
#include <string_view>

namespace parley::import {

/// A list of names becomes its first ("[Google/Meta]" -> "Google"), figures lose their brackets
/// ("$[30K-50K]" -> "$30K-50K"), and a blank ("[X]", "$[X]K") is cut with its signs.
[[nodiscard]] std::string fill_placeholders(std::string_view text);

}  // namespace parley::import
