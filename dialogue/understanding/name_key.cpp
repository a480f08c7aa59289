#include "dialogue/understanding/glyphs.hpp"
#include "dialogue/understanding/understand.hpp"

#include <algorithm>
#include <string>

namespace parley {
namespace {

/// FNV-1a over what counts of a name.
class NameHash {
public:
    /// A letter or a digit; of some letters nothing is left.
    void add(std::string_view folded) {
        named_ = true;
        for (const char byte : folded) sum_ = (sum_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    [[nodiscard]] std::uint64_t key() const {
        if (!named_) return 0;
        return sum_ == 0 ? 1 : sum_;
    }

private:
    std::uint64_t sum_ = 0xCBF29CE484222325U;
    bool named_ = false;
};

bool is_ascii(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
}

bool is_between(char c, char first, char last) { return c >= first && c <= last; }

/// What read_glyphs makes of plain letters and digits, without the memory that it asks for.
std::uint64_t ascii_key(std::string_view name) {
    NameHash hash;
    for (char c : name) {
        if (is_between(c, 'A', 'Z')) c = static_cast<char>(c - 'A' + 'a');
        if (is_between(c, 'a', 'z') || is_between(c, '0', '9')) hash.add({&c, 1});
    }
    return hash.key();
}

}  // namespace

std::uint64_t name_key(std::string_view name) {
    if (is_ascii(name)) return ascii_key(name);
    std::string store;
    NameHash hash;
    const std::vector<Glyph> glyphs = read_glyphs(name, store);
    for (const Glyph& glyph : glyphs)
        if (glyph.kind == GlyphKind::letter || glyph.kind == GlyphKind::digit)
            hash.add(std::string_view(store).substr(glyph.begin, glyph.end - glyph.begin));
    return hash.key();
}

}  // namespace parley
