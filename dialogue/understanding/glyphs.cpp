#include "dialogue/understanding/glyphs.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::array<GlyphKind, 128> make_ascii_kinds() {
    std::array<GlyphKind, 128> kinds{};
    kinds.fill(GlyphKind::ignorable);  // control characters
    for (char c = 'a'; c <= 'z'; ++c) kinds[static_cast<std::size_t>(c)] = GlyphKind::letter;
    for (char c = 'A'; c <= 'Z'; ++c) kinds[static_cast<std::size_t>(c)] = GlyphKind::letter;
    for (char c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = GlyphKind::digit;
    for (const char c : std::string_view("$%+/~<>=#@*&^|\\_`")) kinds[static_cast<std::size_t>(c)] = GlyphKind::symbol;
    for (const char c : std::string_view(";:!?()[]{}\"-")) kinds[static_cast<std::size_t>(c)] = GlyphKind::punct;
    for (const char c : std::string_view(" \t\v\f")) kinds[static_cast<std::size_t>(c)] = GlyphKind::space;
    kinds['.'] = GlyphKind::period;
    kinds[','] = GlyphKind::comma;
    kinds['\''] = GlyphKind::apostrophe;
    kinds['\n'] = GlyphKind::newline;
    kinds['\r'] = GlyphKind::carriage_return;
    return kinds;
}
constexpr auto kAsciiKinds = make_ascii_kinds();

struct Plain {
    char32_t code;
    GlyphKind kind;
    std::string_view norm;
};

/// Characters that ICU's compatibility decomposition leaves as they are or puts where we do not want them.
constexpr auto kPlain = std::to_array<Plain>({
    {0x0085, GlyphKind::newline, "\n"},   {0x00AB, GlyphKind::punct, "\""},     {0x00B4, GlyphKind::apostrophe, "'"},
    {0x00BB, GlyphKind::punct, "\""},     {0x00C6, GlyphKind::letter, "ae"},    {0x00D8, GlyphKind::letter, "o"},
    {0x00DF, GlyphKind::letter, "ss"},    {0x00E6, GlyphKind::letter, "ae"},    {0x00F8, GlyphKind::letter, "o"},
    {0x0141, GlyphKind::letter, "l"},     {0x0142, GlyphKind::letter, "l"},     {0x0152, GlyphKind::letter, "oe"},
    {0x0153, GlyphKind::letter, "oe"},    {0x02BC, GlyphKind::apostrophe, "'"}, {0x2010, GlyphKind::punct, "-"},
    {0x2011, GlyphKind::punct, "-"},      {0x2012, GlyphKind::punct, "-"},      {0x2013, GlyphKind::punct, "-"},
    {0x2014, GlyphKind::punct, "-"},      {0x2015, GlyphKind::punct, "-"},      {0x2018, GlyphKind::apostrophe, "'"},
    {0x2019, GlyphKind::apostrophe, "'"}, {0x201B, GlyphKind::apostrophe, "'"}, {0x201C, GlyphKind::punct, "\""},
    {0x201D, GlyphKind::punct, "\""},     {0x201E, GlyphKind::punct, "\""},     {0x2022, GlyphKind::punct, "*"},
    {0x2026, GlyphKind::period, "..."},   {0x2028, GlyphKind::newline, "\n"},   {0x2029, GlyphKind::newline, "\n"},
    {0x2039, GlyphKind::punct, "\""},     {0x203A, GlyphKind::punct, "\""},     {0x2043, GlyphKind::punct, "-"},
    {0x2044, GlyphKind::symbol, "/"},     {0x2190, GlyphKind::symbol, "<"},     {0x2192, GlyphKind::symbol, ">"},
    {0x2212, GlyphKind::punct, "-"},      {0x2215, GlyphKind::symbol, "/"},     {0x2248, GlyphKind::symbol, "~"},
    {0x2264, GlyphKind::symbol, "<"},     {0x2265, GlyphKind::symbol, ">"},     {0x300C, GlyphKind::punct, "\""},
    {0x300D, GlyphKind::punct, "\""},     {0xFE58, GlyphKind::punct, "-"},      {0xFE63, GlyphKind::punct, "-"},
    {0xFF07, GlyphKind::apostrophe, "'"}, {0xFF0D, GlyphKind::punct, "-"},
});

void append_utf8(std::string& store, char32_t code) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, code);
    store.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

GlyphKind class_of_letterlike(UChar32 code) {
    if (u_isUWhiteSpace(code)) return GlyphKind::space;
    if (code == 0x200D) return GlyphKind::joiner;
    const auto mask = U_GET_GC_MASK(code);
    if ((mask & U_GC_L_MASK) != 0) return GlyphKind::letter;
    if ((mask & U_GC_ND_MASK) != 0) return GlyphKind::digit;
    if ((mask & U_GC_M_MASK) != 0) return GlyphKind::combining;
    if ((mask & (U_GC_CF_MASK | U_GC_CC_MASK)) != 0) return GlyphKind::ignorable;
    return GlyphKind::other;
}

GlyphKind class_of(UChar32 code) {
    const GlyphKind letterlike = class_of_letterlike(code);
    if (letterlike != GlyphKind::other) return letterlike;
    if (u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0) return GlyphKind::emoji;
    if (u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR) != 0) return GlyphKind::emoji;
    if (u_hasBinaryProperty(code, UCHAR_EMOJI_MODIFIER) != 0) return GlyphKind::joiner;
    const auto mask = U_GET_GC_MASK(code);
    if ((mask & (U_GC_SC_MASK | U_GC_SM_MASK)) != 0) return GlyphKind::symbol;
    if ((mask & U_GC_P_MASK) != 0) return GlyphKind::punct;
    return GlyphKind::other;
}

/// Letters and symbols without accents, width or case: the base characters of the compatibility decomposition.
/// Marks are left out; a precomposed letter without decomposition stays itself.
void append_folded(std::string& store, UChar32 code) {
    static const UNormalizer2* const nfkd = [] {
        UErrorCode status = U_ZERO_ERROR;
        const UNormalizer2* instance = unorm2_getNFKDInstance(&status);
        return U_SUCCESS(status) ? instance : nullptr;
    }();
    UChar units[32];
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = nfkd == nullptr ? -1 : unorm2_getDecomposition(nfkd, code, units, 32, &status);
    if (length < 0 || U_FAILURE(status)) {
        append_utf8(store, static_cast<char32_t>(u_foldCase(code, U_FOLD_CASE_DEFAULT)));
        return;
    }
    const icu::UnicodeString parts(false, units, length);  // reads the buffer in place
    for (std::int32_t i = 0; i < length; i = parts.moveIndex32(i, 1)) {
        const UChar32 part = parts.char32At(i);
        if ((U_GET_GC_MASK(part) & U_GC_M_MASK) == 0)
            append_utf8(store, static_cast<char32_t>(u_foldCase(part, U_FOLD_CASE_DEFAULT)));
    }
}

/// A wide or compatibility form of one ASCII sign is that sign.
GlyphKind kind_by_normal_form(GlyphKind kind, std::string_view norm) {
    if ((kind == GlyphKind::symbol || kind == GlyphKind::punct) && norm.size() == 1 &&
        static_cast<unsigned char>(norm.front()) < 128)
        return kAsciiKinds[static_cast<unsigned char>(norm.front())];
    return kind;
}

GlyphKind append_wide(std::string& store, UChar32 code) {
    const auto* const plain = std::lower_bound(kPlain.begin(), kPlain.end(), static_cast<char32_t>(code),
                                               [](const Plain& entry, char32_t wanted) { return entry.code < wanted; });
    if (plain != kPlain.end() && plain->code == static_cast<char32_t>(code)) {
        store += plain->norm;
        return plain->kind;
    }
    const GlyphKind kind = class_of(code);
    const std::size_t begin = store.size();
    if (kind == GlyphKind::digit) {
        store += static_cast<char>('0' + u_charDigitValue(code));
    } else if (kind == GlyphKind::letter || kind == GlyphKind::symbol || kind == GlyphKind::punct) {
        append_folded(store, code);
    } else if (kind == GlyphKind::emoji || kind == GlyphKind::other) {
        append_utf8(store, static_cast<char32_t>(code));
    }
    return kind_by_normal_form(kind, std::string_view(store).substr(begin));
}

Glyph ascii_glyph(unsigned char byte, std::string& store) {
    Glyph glyph;
    glyph.kind = kAsciiKinds[byte];
    glyph.upper = byte >= 'A' && byte <= 'Z';
    glyph.begin = static_cast<std::uint32_t>(store.size());
    if (glyph.kind != GlyphKind::ignorable && glyph.kind != GlyphKind::space)
        store += static_cast<char>(glyph.upper ? byte - 'A' + 'a' : byte);
    glyph.end = static_cast<std::uint32_t>(store.size());
    return glyph;
}

Glyph wide_glyph(UChar32 code, std::string& store) {
    Glyph glyph;
    glyph.begin = static_cast<std::uint32_t>(store.size());
    if (code < 0) {
        append_utf8(store, 0xFFFD);
    } else {
        glyph.kind = append_wide(store, code);
        glyph.upper = glyph.kind == GlyphKind::letter && (u_isUUppercase(code) != 0 || u_istitle(code) != 0);
    }
    glyph.end = static_cast<std::uint32_t>(store.size());
    return glyph;
}

}  // namespace

std::vector<Glyph> read_glyphs(std::string_view text, std::string& store) {
    std::vector<Glyph> glyphs;
    glyphs.reserve(text.size());
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        if (bytes[i] < 128) {
            glyphs.push_back(ascii_glyph(bytes[i++], store));
            continue;
        }
        const std::size_t start = i;
        UChar32 code = 0;
        U8_NEXT(bytes, i, text.size(), code);
        if (code < 0) i = start + 1;  // one replacement a byte, whatever ICU would have skipped
        glyphs.push_back(wide_glyph(code, store));
    }
    return glyphs;
}

}  // namespace parley
