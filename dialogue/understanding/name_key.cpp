#include "dialogue/understanding/glyphs.hpp"
#include "dialogue/understanding/understand.hpp"

#include <string>

namespace parley {

std::uint64_t name_key(std::string_view name) {
    std::string store;
    const std::vector<Glyph> glyphs = read_glyphs(name, store);
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
    bool named = false;
    for (const Glyph& glyph : glyphs) {
        if (glyph.kind != GlyphKind::letter && glyph.kind != GlyphKind::digit) continue;
        named = true;
        for (std::uint32_t i = glyph.begin; i < glyph.end; ++i)
            hash = (hash ^ static_cast<unsigned char>(store[i])) * 0x100000001B3U;
    }
    if (!named) return 0;
    return hash == 0 ? 1 : hash;
}

}  // namespace parley
