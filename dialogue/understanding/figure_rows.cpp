// Numbers that are no money because of the numbers beside them: telephone numbers, dates, "from 61 days to 38".
#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <string_view>

namespace parley {
namespace {

class Rows {
public:
    explicit Rows(const FigureWork& work) : work_(work) {}

    void run() {
        drop_dash_chains();
        drop_number_rows();
        lend_codes_rightwards();
        lend_drops_leftwards();
        lend_drops_rightwards();
    }

private:
    [[nodiscard]] bool pay_behind(const Piece& piece) const {
        const FigurePhrase role = phrase_behind(work_.reading, piece.last + 1).role;
        return role == FigurePhrase::pay || role == FigurePhrase::equity_word;
    }
    [[nodiscard]] bool follows_code(const Piece& piece) const {
        const FigurePhrase role = phrase_before(work_.reading, piece.first - 1).role;
        return role == FigurePhrase::strong_code || role == FigurePhrase::code;
    }

    [[nodiscard]] bool dash_between(const Piece& left, const Piece& right) const {
        return right.first - left.last == 2 && work_.norm(left.last + 1) == "-";
    }

    /// "555-123-4567", "2026-03-14".
    void drop_dash_chains() const {
        for (std::size_t i = 0; i + 2 < work_.pieces.size(); ++i) {
            Piece* const p = &work_.pieces[i];
            if (!dash_between(p[0], p[1]) || !dash_between(p[1], p[2])) continue;
            if (p[0].spelled || p[1].spelled || p[2].spelled) continue;
            for (int n = 0; n < 3; ++n) p[n].dropped = p[n].dropped || !p[n].currency.known();
        }
    }

    /// "06 12 34 56 78", "+44 7700 900123": four numbers in a row, or three behind a plus.
    void drop_number_rows() const {
        for (std::size_t first = 0; first < work_.pieces.size();) {
            std::size_t end = first + 1;
            while (end < work_.pieces.size() && follows_at_once(work_.pieces[end - 1], work_.pieces[end])) ++end;
            const bool plus = work_.norm(work_.pieces[first].first - 1) == "+";
            if (end - first >= (plus || dials(first, end) ? 3U : 5U))
                for (std::size_t i = first; i < end; ++i) work_.pieces[i].dropped = true;
            first = end;
        }
    }
    /// "415 555 0199": four digits, or a zero in front, among them.
    [[nodiscard]] bool dials(std::size_t first, std::size_t end) const {
        for (std::size_t i = first; i < end; ++i)
            if (work_.pieces[i].whole_digits >= 4 || work_.norm(work_.pieces[i].number).starts_with('0')) return true;
        return false;
    }
    [[nodiscard]] static bool follows_at_once(const Piece& left, const Piece& right) {
        const bool plain =
            !left.spelled && !right.spelled && left.kind == PieceKind::plain && right.kind == PieceKind::plain;
        return plain && right.first == left.last + 1 && left.scale == 1 && right.scale == 1 && !left.currency.known() &&
               !right.currency.known();
    }

    /// "Level 62-63": both are levels.
    void lend_codes_rightwards() const {
        for (std::size_t i = 0; i + 1 < work_.pieces.size(); ++i) {
            Piece& right = work_.pieces[i + 1];
            const Piece& left = work_.pieces[i];
            const bool glued = dash_between(left, right) && work_.glued(left.last + 1) && work_.glued(right.first);
            if (glued && left.dropped && is_bare(left) && is_bare(right) && follows_code(left) &&
                right.value < kHundred)
                right.dropped = true;
        }
    }

    /// "3-5 years", "two to three weeks": what is no money on the right is none on the left.
    void lend_drops_leftwards() const {
        for (std::size_t i = work_.pieces.size(); i-- > 1;) {
            const Piece& right = work_.pieces[i];
            Piece& left = work_.pieces[i - 1];
            const bool crowds = left.scale == 1000 && right.scale == 1000 && !left.currency.known();
            if (!right.dropped || left.dropped || right.first - left.last != 2 || !(is_bare(left) || crowds)) continue;
            const std::string_view gap = work_.norm(left.last + 1);
            if (gap == "-" || gap == "to" || gap == "or" || gap == "a" || gap == "ou" ||
                (gap == "." && work_.glued(left.last + 1) && work_.glued(right.first)) ||
                (gap == "/" && left.value <= 31 * kOne))
                left.dropped = true;
        }
    }

    /// "90 days, not 60", "from 61 days to 38", "12 of 15": what is no money on the left is none on the right.
    void lend_drops_rightwards() const {
        for (std::size_t i = 1; i < work_.pieces.size(); ++i) {
            const Piece& left = work_.pieces[i - 1];
            Piece& right = work_.pieces[i];
            const bool same_kind = left.value > 0 && right.value < left.value * 20 && left.value < right.value * 20;
            if (left.dropped && !right.dropped && is_bare(right) && same_kind && contrasted(left, right) &&
                !pay_behind(right))
                right.dropped = true;
        }
    }
    [[nodiscard]] bool contrasted(const Piece& left, const Piece& right) const {
        if (right.first - left.last > 5) return false;
        bool linked = false;
        for (std::int32_t i = left.last + 1; i < right.first; ++i) {
            const std::string_view norm = work_.norm(i);
            if (norm == "." || norm == "\n" || norm == "?" || norm == "!") return false;
            for (const std::string_view word :
                 {"not", "to", "of", "instead", "be", "pas", "a", "sur", "vs", "versus", "or"})
                linked = linked || norm == word;
        }
        return linked;
    }

    const FigureWork& work_;
};

}  // namespace

void drop_rows_of_numbers(const FigureWork& work) { Rows(work).run(); }

}  // namespace parley
