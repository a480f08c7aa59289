#pragma once
// Text for a terminal of some width.

#include <string>
#include <string_view>

namespace parley::cli {

/// Lines of at most `width` characters (code points) broken at spaces, each indented; line breaks stay, a word
/// longer than a line is left whole. Control characters, which a terminal would obey, become spaces.
[[nodiscard]] std::string wrapped(std::string_view text, int width, std::string_view indent);

}  // namespace parley::cli
