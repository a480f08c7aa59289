#pragma once
// A message cut into tokens: the one view of the text that every recogniser shares.

#include "dialogue/understanding/understanding.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

enum class TokenKind : std::uint8_t {
    word,    ///< letters, with inner apostrophes and hyphens split off
    number,  ///< digits, with their inner group and decimal marks
    mixed,   ///< letters and digits glued: "L5", "401k" is number + word; "K8s", "2l5k"
    symbol,  ///< currency signs, %, +, /, ~, <, >
    punct,   ///< . , ; : ! ? ( ) quotes and dashes
    newline,
    emoji,
    other,
};

/// One token. `norm` is lower case, accents folded, typographic quotes and dashes made plain; it points
/// into Reading::store.
struct Token {
    TokenKind kind = TokenKind::other;
    std::string_view norm;
    Span span;
    bool space_before = false;
    bool upper = false;     ///< begins with a capital in the text as typed
    bool all_caps = false;  ///< two or more letters, all capitals
};

/// Owns the normalised text; tokens point into it. Not copyable for that reason.
struct Reading {
    std::string store;
    std::vector<Token> tokens;
    std::int32_t length = 0;  ///< code points in the text as typed
    Reading() = default;
    Reading(Reading&&) = default;
    Reading& operator=(Reading&&) = default;
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
};

/// Linear in the text; any bytes. Invalid UTF-8 becomes U+FFFD, one code point a byte.
///
/// How words are cut:
///  - an English contraction is one word with its apostrophe: "don't", "i'm", "won't", "what's";
///  - a French elision is two: "j'" + "ai", "l'" + "offre", "qu'" + "un" (the first keeps its apostrophe);
///  - hyphens are punct tokens with no space before them: "sign" "-" "on"; a run of dots is one token;
///  - digits keep inner marks (. , '): "187.000", "1'200"; letters behind them are a word token without
///    space before it: "215" + "k", "72,500" + "pa"; a currency code or "base", "tc", "ote" glued before digits is a
///    word of its own: "eur" + "145" + "k"; other letters before or amid digits make one mixed token: "l5", "2l5k";
///  - no-break and thin spaces are spaces; zero-width and direction marks, accents and variation selectors are
///    not text; bullets are punct "*", ≤ and ≥ are "<" and ">", ≈ is "~", arrows "<" and ">".
[[nodiscard]] Reading read(std::string_view text);

}  // namespace parley
