#pragma once
// The first step of reading: every code point classed and normalised, before tokens are cut.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

enum class GlyphKind : std::uint8_t {
    letter,
    digit,   ///< any script's decimal digit; normalised to ASCII
    period,  ///< . and , inside numbers are marks of theirs
    comma,
    apostrophe,  ///< ' and its typographic kin
    symbol,
    punct,
    space,
    newline,
    carriage_return,
    combining,  ///< joins what stands before it, leaves no trace in the normal form
    ignorable,  ///< zero-width and direction marks: neither text nor space
    emoji,
    joiner,  ///< glues two emoji
    other,
};

/// One code point; [begin, end) is its normal form in the store.
struct Glyph {
    GlyphKind kind = GlyphKind::other;
    bool upper = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Appends normal forms to store and returns one glyph a code point. An invalid byte is one U+FFFD.
[[nodiscard]] std::vector<Glyph> read_glyphs(std::string_view text, std::string& store);

}  // namespace parley
