#pragma once
// What belongs to a written number beside its digits or words: scale, currency, percent sign, "figures".

#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/piece.hpp"
#include "dialogue/understanding/reading.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace parley {

/// A message as the scan of its numbers sees it. References live as long as the scan.
struct ScanText {
    const Reading& reading;
    std::span<const FigureWord> words;
    Currency home{};  ///< resolves '$' and "kr"

    [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(reading.tokens.size()); }
    [[nodiscard]] bool inside(std::int32_t i) const { return i >= 0 && i < count(); }
    [[nodiscard]] const Token& token(std::int32_t i) const {
        static const Token kNone{};
        return inside(i) ? reading.tokens[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] std::string_view norm(std::int32_t i) const { return token(i).norm; }
    [[nodiscard]] const FigureWord& word(std::int32_t i) const {
        static constexpr FigureWord kNone{};
        return inside(i) ? words[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] bool is_number(std::int32_t i) const { return inside(i) && token(i).kind == TokenKind::number; }
    [[nodiscard]] bool glued(std::int32_t i) const { return inside(i) && !token(i).space_before; }
    [[nodiscard]] bool has_currency_before(std::int32_t i, std::int32_t free_from) const;
    [[nodiscard]] bool has_currency_behind(std::int32_t i) const;
};

/// Stretches the piece over its marks and sets what they mean. Tokens before `free_from` belong to another piece.
void take_marks(const ScanText& text, Piece& piece, std::int32_t free_from);

}  // namespace parley
