#pragma once
// A single written figure on its way to becoming a Figure: what was written, before it is judged.

#include "dialogue/understanding/decimal.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/understanding.hpp"

#include <cstdint>
#include <vector>

namespace parley {

BOOST_DEFINE_FIXED_ENUM_CLASS(PieceKind, std::uint8_t, plain, percent, basis_points, multiple, figures)
BOOST_DEFINE_FIXED_ENUM_CLASS(Part, std::uint8_t, whole, low, mid, high)

struct Piece {
    std::int32_t first = 0;  ///< tokens, inclusive, with currency, scale and sign
    std::int32_t last = 0;
    std::int32_t number = 0;  ///< the token where the digits or words begin
    std::int64_t value = 0;   ///< ten-thousandths, before `scale`
    std::int64_t scale = 1;   ///< thousand, million, lakh as written
    Currency currency{};      ///< as written; '$' and "kr" already resolved by region
    PieceKind kind = PieceKind::plain;
    Part part = Part::whole;      ///< "low 200s"
    Part part_low = Part::whole;  ///< "low to mid 200s": the lower of two
    std::int64_t decade = 0;      ///< ten-thousandths: "210s" reaches 9 further
    Period per = Period::none;
    std::int32_t whole_digits = 0;
    bool spelled = false;  ///< in words
    bool single = false;   ///< one small word: "five"
    bool grouped = false;  ///< group marks or a spelled-out scale: a full figure
    bool decimals = false;
    bool doubtful = false;
    bool dropped = false;  ///< no money: a year, a count, a code
    std::optional<Component> component;
    bool counted = false;   ///< shares, days of leave, days remote: a plain count
    bool open_low = false;  ///< "at least", "+": lo stays, hi opens
    bool open_high = false;
    std::int32_t sign = 0;  ///< +1, -1: a change; 0: absolute
    bool approximate = false;
    bool net = false;
    bool cue = false;          ///< a word nearby says that this is pay
    std::int32_t joined = -1;  ///< index of the piece that ends the range begun here
    std::int32_t list = -1;
    std::int32_t place = 0;
    [[nodiscard]] bool plain_scale() const { return scale == 1; }
    /// Nothing written beside the number says how large it is or that it is money.
    [[nodiscard]] bool says_no_size() const { return scale == 1 && !currency.known() && !(spelled && grouped); }
};

/// A number and nothing else.
[[nodiscard]] inline bool is_bare(const Piece& piece) { return piece.kind == PieceKind::plain && piece.says_no_size(); }

}  // namespace parley
