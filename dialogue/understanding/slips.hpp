#pragma once
// Slips of the fingers: "bsae", "offr", "sallary" for words that the lexicons of acts know.

#include <string_view>

namespace parley {

class NearWords;
struct Reading;

/// The one word of the lexicons that differs from `word` by letters swapped about behind the first, or by one letter
/// too few or too many; empty where `word` is known itself, is short, or could be several. Normal form; linear in the
/// word. The view lives as long as the program. Any thread.
[[nodiscard]] std::string_view mended_slip(std::string_view word);

/// A word of those lexicons, or one that begins like a word they know by its beginning. Any thread.
[[nodiscard]] bool is_lexicon_word(std::string_view word);

/// The same for the words of a persona's levers and facts, which no lexicon knows: long words in small letters that end
/// as the right one does. Tokens then point into `words`.
void mend_slips(Reading& reading, const NearWords& words);

}  // namespace parley
