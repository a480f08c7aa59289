#include "dialogue/understanding/reading.hpp"

#include "dialogue/understanding/glyphs.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr auto kElisions =
    word_list({"c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"});

/// Letters that may stand glued before a figure without being part of a code such as "L5".
constexpr auto kFigurePrefixes =
    word_list({"aud", "base", "brl", "cad", "chf", "cny", "dkk", "eur", "gbp", "ils", "inr", "jpy", "kr",
               "krw", "mxn",  "nok", "nzd", "ote", "pln", "rs",  "sek", "sgd", "tc",  "usd", "zar"});

/// Cuts glyphs into tokens from left to right.
class Cutter {
public:
    Cutter(const std::vector<Glyph>& glyphs, Reading& reading) : glyphs_(glyphs), reading_(reading) {}

    void cut() {
        while (at_ < glyphs_.size()) step();
    }

private:
    [[nodiscard]] GlyphKind kind(std::size_t i) const {
        return i < glyphs_.size() ? glyphs_[i].kind : GlyphKind::newline;
    }
    [[nodiscard]] bool is_letter(std::size_t i) const { return kind(i) == GlyphKind::letter; }
    [[nodiscard]] bool is_digit(std::size_t i) const { return kind(i) == GlyphKind::digit; }

    /// Past marks and zero-width characters, which belong to what stands before them.
    [[nodiscard]] std::size_t past_silent(std::size_t i) const {
        while (kind(i) == GlyphKind::combining || kind(i) == GlyphKind::ignorable) ++i;
        return i;
    }
    [[nodiscard]] std::size_t run_of(std::size_t i, GlyphKind wanted) const {
        while (kind(i) == wanted) i = past_silent(i + 1);
        return i;
    }

    [[nodiscard]] std::string_view norm(std::size_t first, std::size_t last) const {
        const std::size_t begin = glyphs_[first].begin;
        return std::string_view(reading_.store).substr(begin, glyphs_[last - 1].end - begin);
    }

    void emit(TokenKind token_kind, std::size_t last) {
        Token token;
        token.kind = token_kind;
        token.norm = norm(at_, last);
        token.span = {static_cast<std::int32_t>(at_), static_cast<std::int32_t>(last)};
        token.space_before = spaced_;
        token.upper = glyphs_[at_].upper;
        token.all_caps = all_capitals(last);
        reading_.tokens.push_back(token);
        at_ = last;
        spaced_ = false;
    }

    [[nodiscard]] bool all_capitals(std::size_t last) const {
        std::size_t letters = 0;
        for (std::size_t i = at_; i < last; ++i) {
            if (!is_letter(i)) continue;
            if (!glyphs_[i].upper) return false;
            ++letters;
        }
        return letters >= 2;
    }

    void step() {
        switch (kind(at_)) {
            case GlyphKind::letter:
                return cut_word();
            case GlyphKind::digit:
                return cut_number();
            case GlyphKind::period:
                return cut_periods();
            case GlyphKind::comma:
            case GlyphKind::apostrophe:
            case GlyphKind::punct:
                return emit(TokenKind::punct, past_silent(at_ + 1));
            case GlyphKind::symbol:
                return emit(TokenKind::symbol, past_silent(at_ + 1));
            case GlyphKind::newline:
                return emit(TokenKind::newline, at_ + 1);
            case GlyphKind::carriage_return:
                return cut_return();
            case GlyphKind::emoji:
                return cut_emoji();
            case GlyphKind::space:
                spaced_ = true;
                [[fallthrough]];
            case GlyphKind::combining:
            case GlyphKind::ignorable:
            case GlyphKind::joiner:
                ++at_;
                return;
            case GlyphKind::other:
                return emit(TokenKind::other, at_ + 1);
        }
    }

    void cut_word() {
        std::size_t end = run_of(at_, GlyphKind::letter);
        if (is_digit(end) && !kFigurePrefixes.holds(norm(at_, end))) return emit(TokenKind::mixed, run_of_code(end));
        if (kind(end) == GlyphKind::apostrophe && is_letter(past_silent(end + 1))) {
            const std::size_t after = past_silent(end + 1);
            if (kElisions.holds(norm(at_, end))) return emit(TokenKind::word, after);
            end = word_with_apostrophes(end);
        }
        emit(TokenKind::word, end);
    }

    /// `end` is at an apostrophe followed by a letter: "don't", "rock'n'roll".
    [[nodiscard]] std::size_t word_with_apostrophes(std::size_t end) const {
        while (kind(end) == GlyphKind::apostrophe && is_letter(past_silent(end + 1)))
            end = run_of(past_silent(end + 1), GlyphKind::letter);
        return end;
    }

    [[nodiscard]] std::size_t run_of_code(std::size_t end) const {
        while (is_letter(end) || is_digit(end)) end = past_silent(end + 1);
        return end;
    }

    void cut_number() {
        std::size_t end = run_of(at_, GlyphKind::digit);
        while (is_mark(end) && is_digit(end + 1)) end = run_of(end + 1, GlyphKind::digit);
        const std::size_t letters = run_of(end, GlyphKind::letter);
        if (letters > end && is_digit(letters)) return emit(TokenKind::mixed, run_of_code(letters));
        emit(TokenKind::number, end);
    }

    [[nodiscard]] bool is_mark(std::size_t i) const {
        return kind(i) == GlyphKind::comma || kind(i) == GlyphKind::apostrophe ||
               (kind(i) == GlyphKind::period && glyphs_[i].end - glyphs_[i].begin == 1);
    }

    void cut_periods() { emit(TokenKind::punct, run_of(at_, GlyphKind::period)); }

    void cut_return() {
        if (kind(at_ + 1) == GlyphKind::newline && at_ + 1 < glyphs_.size()) {
            emit(TokenKind::newline, at_ + 2);
        } else {
            emit(TokenKind::newline, at_ + 1);
        }
        reading_.tokens.back().norm = "\n";
    }

    void cut_emoji() {
        std::size_t end = past_emoji(at_ + 1);
        while (kind(end) == GlyphKind::emoji && kind(end - 1) == GlyphKind::joiner) end = past_emoji(end + 1);
        emit(TokenKind::emoji, end);
    }
    [[nodiscard]] std::size_t past_emoji(std::size_t i) const {
        while (kind(i) == GlyphKind::joiner || kind(i) == GlyphKind::combining) ++i;
        return i;
    }

    const std::vector<Glyph>& glyphs_;
    Reading& reading_;
    std::size_t at_ = 0;
    bool spaced_ = false;
};

}  // namespace

Reading read(std::string_view text) {
    Reading reading;
    // A long capacity keeps the text on the heap, so that the views survive a move of the reading.
    reading.store.reserve(std::max<std::size_t>(text.size(), 64));
    const std::vector<Glyph> glyphs = read_glyphs(text, reading.store);
    reading.length = static_cast<std::int32_t>(glyphs.size());
    reading.tokens.reserve(glyphs.size() / 3 + 4);
    Cutter(glyphs, reading).cut();
    return reading;
}

}  // namespace parley
