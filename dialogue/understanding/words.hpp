#pragma once
// The message as a row of words: contractions spelled out ("don't" -> do not), each figure one word, and
// between them how strongly they are parted. What clauses and patterns are read from.

#include "dialogue/understanding/figures.hpp"
#include "dialogue/understanding/reading.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace parley {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t { none, soft, sentence };

struct Word {
    std::string_view text;         ///< in Reading::store or in static storage
    std::int32_t first_token = 0;  ///< tokens it was made of, inclusive
    std::int32_t last_token = 0;
    std::int32_t figure = -1;  ///< index into the figures; -1: a plain word
    Break before = Break::none;
    bool asked_before = false;  ///< a question mark stands between this word and the one before
    bool capital = false;
    bool name = false;  ///< part of another employer's name
    bool in_quotes = false;
};

struct WordRow {
    std::vector<Word> words;
    bool asked_at_end = false;
};

/// Linear in the tokens.
[[nodiscard]] WordRow make_words(const Reading& reading, const std::vector<Figure>& figures);

/// The span in the text of the words [first, last); first < last.
[[nodiscard]] Span span_of(const Reading& reading, const WordRow& words, std::int32_t first, std::int32_t last);

}  // namespace parley
