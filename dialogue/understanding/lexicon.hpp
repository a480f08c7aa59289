#pragma once
// Word tables compiled into the program. A line is "role: phrase, phrase, ..." or "role value: phrase, ...";
// '#' begins a comment line. Phrases are in the normal form of tokens, words parted by spaces, without hyphens.

#include <string_view>
#include <vector>

namespace parley {

/// One phrase of one line; the views live as long as the program.
struct LexiconEntry {
    std::string_view role;
    std::string_view value;  ///< empty where the line has none
    std::string_view phrase;
};

/// The bytes of lexicons/<name>. Throws std::logic_error for one that is not there.
[[nodiscard]] std::string_view lexicon_text(std::string_view name);

/// All entries of lexicons/<name>. Throws std::logic_error for a table that is not there or a line without a role:
/// a mistake in the program, not in its input.
[[nodiscard]] std::vector<LexiconEntry> lexicon_entries(std::string_view name);

/// The words of a phrase.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view phrase);

}  // namespace parley
