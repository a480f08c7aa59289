#pragma once
// Whether a bare number, with neither currency nor scale, is money: it needs a reason of its own.

#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/talk_terms.hpp"

#include <cstdint>

namespace parley {

/// What a talk holds against which bare numbers are judged. Lives as long as the work it was made for.
class BareEvidence {
public:
    explicit BareEvidence(const FigureWork& work);

    /// `end` is the right end of the range that `piece` begins, or `piece` itself. Sets Piece::cue.
    [[nodiscard]] bool is_money(Piece& piece, const Piece& end) const;

    /// "bonus: 15", "the full 12": a bare number that is a percentage.
    [[nodiscard]] bool is_bonus_rate(std::int32_t index) const;

    /// Money, but of a coffee or a ticket.
    [[nodiscard]] bool is_everyday(const Piece& piece) const;

    /// The scale that brings the number closest to the pay of this talk, as a ratio.
    [[nodiscard]] std::int64_t nearest_scale(const Piece& piece) const;
    [[nodiscard]] std::int64_t usual() const { return usual_; }

private:
    [[nodiscard]] bool is_small_money(const Piece& piece, std::int64_t value, bool fits) const;
    [[nodiscard]] bool is_large_money(const Piece& piece, std::int64_t value, bool fits) const;
    [[nodiscard]] static bool is_rate_of_counts(const Piece& piece);
    [[nodiscard]] bool ends_statement(std::int32_t i) const;
    [[nodiscard]] bool is_age(const Piece& piece) const;
    [[nodiscard]] bool names_pay_before(const Piece& piece) const;
    [[nodiscard]] bool of_another_noun(const Piece& piece) const;
    [[nodiscard]] bool names_pay_in_clause(const Piece& piece) const;
    [[nodiscard]] bool repeats_money(const Piece& piece) const;
    [[nodiscard]] bool lies_in_talk(const Piece& piece) const;
    [[nodiscard]] bool is_near_pay(std::int64_t value, const Piece& piece, const Piece& end) const;
    [[nodiscard]] bool repeats_bonus(const Piece& piece) const;
    [[nodiscard]] bool is_usual(std::int64_t value, const Piece& piece) const;
    [[nodiscard]] bool has_cue(const Piece& piece, const Piece& end) const;
    [[nodiscard]] bool has_strong_cue(const Piece& piece, const Piece& end) const;
    [[nodiscard]] bool pay_follows(const Piece& end) const;
    [[nodiscard]] bool leads_to_figure(std::int32_t i) const;
    [[nodiscard]] bool ends_figure(std::int32_t i) const;
    [[nodiscard]] bool counts_things(std::int32_t i) const;
    [[nodiscard]] bool breaks(std::int32_t i) const;
    [[nodiscard]] std::int64_t distance(std::int64_t amount) const;

    const FigureWork& work_;
    TalkTerms talk_;
    std::int64_t usual_;
    bool millions_ = false;
    bool lone_ = false;
};

}  // namespace parley
