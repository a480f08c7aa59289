#pragma once
// Small text helpers of the recognisers. ASCII case only: headings are matched by English words.

#include <string>
#include <string_view>
#include <vector>

namespace parley::guide {

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string lower(std::string_view text);
/// Whether `word` stands in text as a whole word, case aside.
[[nodiscard]] bool has_word(std::string_view text, std::string_view word);
/// Lower-case letters and digits with single dashes between: "San Francisco (HQ)" -> "san-francisco-hq".
[[nodiscard]] std::string slug(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, std::string_view separator);
/// Cuts leading emoji, ":short_codes:", bullets and dashes that decorate a heading.
[[nodiscard]] std::string_view undecorated(std::string_view text);

/// The longest stretch between quotation marks, straight or curly; empty where there is none. A straight mark
/// opens before a word and closes behind one, so that apostrophes and inches stay what they are.
[[nodiscard]] std::string_view longest_quotation(std::string_view text);

}  // namespace parley::guide
