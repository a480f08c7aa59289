#pragma once
// The passes that turn scanned pieces into figures. Each reads the same workspace and changes only its pieces.

#include "dialogue/understanding/figure_phrases.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/piece.hpp"
#include "dialogue/understanding/reading.hpp"
#include "dialogue/understanding/understand.hpp"
#include "persona/scenario.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace parley {

struct FigureWork {
    const Reading& reading;
    std::span<const FigureWord> words;
    const Scenario& scenario;
    const Context& context;
    std::vector<Piece>& pieces;

    [[nodiscard]] bool inside(std::int32_t i) const {
        return i >= 0 && i < static_cast<std::int32_t>(reading.tokens.size());
    }
    [[nodiscard]] const Token& token(std::int32_t i) const {
        static const Token kNone{};
        return inside(i) ? reading.tokens[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] std::string_view norm(std::int32_t i) const { return token(i).norm; }
    [[nodiscard]] bool glued(std::int32_t i) const { return inside(i) && !token(i).space_before; }
    [[nodiscard]] bool glued_number(std::int32_t i) const { return glued(i) && token(i).kind == TokenKind::number; }
    [[nodiscard]] const FigureWord& word(std::int32_t i) const {
        static constexpr FigureWord kNone{};
        return inside(i) ? words[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(pieces.size()); }
    [[nodiscard]] Piece& piece(std::int32_t i) const { return pieces[static_cast<std::size_t>(i)]; }
};

/// Shares, days of leave, days from home: marked counted.
void keep_counts(const FigureWork& work);

/// True where a percentage or a multiple is one of pay or equity.
[[nodiscard]] bool is_rate_of_pay(const FigureWork& work, const Piece& piece);

/// True where the sentence measures work and not pay: "our NPS went from 31 to 58".
[[nodiscard]] bool measures_work(const FigureWork& work, const Piece& piece);

/// "My flight lands at 215": what the number is said of is named, and is no pay.
[[nodiscard]] bool is_said_of_a_thing(const FigureWork& work, const Piece& piece);

/// "How many are you, 10 or 20?"
[[nodiscard]] bool is_one_of_how_many(const FigureWork& work, const Piece& piece);

/// "I lost 200 dollars in Vegas": money, but spent or won.
[[nodiscard]] bool is_spent(const FigureWork& work, const Piece& piece);

/// Years, codes, ordinals, times, heads, durations: marked dropped. Shares and days of leave: marked counted.
void drop_what_is_no_money(const FigureWork& work);

/// The same for what numbers beside them say: dates, telephone numbers, "from 61 days to 38". Comes after it.
void drop_rows_of_numbers(const FigureWork& work);

/// Ranges ("200-210k", "between 200 and 210", "entre 90 et 95") and slash lists ("215/220"), with the k, the
/// currency and the percent sign that one end lends to the other.
void join_pieces(const FigureWork& work);

/// Open ends, changes, periods, approximation, tax, vague thirds: what stands around a piece.
void read_surroundings(const FigureWork& work);

/// Gives bare figures the scale of pay in this talk, or drops them where nothing says that they are money.
void scale_bare_pieces(const FigureWork& work);

/// What the talk is about, major units: the offer's base, else the middle of the region's band.
[[nodiscard]] std::int64_t usual_pay(const Scenario& scenario, const Context& context);

}  // namespace parley
