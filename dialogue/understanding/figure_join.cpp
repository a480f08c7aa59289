#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

bool money_like(const Piece& piece) { return piece.kind == PieceKind::plain && !piece.dropped && !piece.counted; }
bool unscaled(const Piece& piece) { return piece.scale == 1 && !piece.grouped; }
std::int64_t full(const Piece& piece) { return piece.value * piece.scale; }

/// A currency written at one end holds for both.
void share_currency(Piece& a, Piece& b) {
    if (!a.currency.known()) a.currency = b.currency;
    if (!b.currency.known()) b.currency = a.currency;
}

/// "ninety to a hundred thousand": the scale said in words at the right end.
void lend_spoken_scale(Piece& left, const Piece& right) {
    for (const std::int64_t scale : {std::int64_t{1'000'000}, std::int64_t{1000}}) {
        if (right.value < scale * kOne || left.value * scale > right.value) continue;
        left.value *= scale;
        left.grouped = true;
        return;
    }
}

/// "60 or 90k", "€70-90k", "90k-95": the scale of one end belongs to both, where that keeps them in order.
void share_scale(Piece& left, Piece& right) {
    if (unscaled(left) && right.scale > 1 && left.value <= right.value) left.scale = right.scale;
    if (unscaled(right) && left.scale > 1 && left.value <= right.value) right.scale = left.scale;
    if (unscaled(left) && right.spelled && right.grouped) lend_spoken_scale(left, right);
}

class Joiner {
public:
    explicit Joiner(const FigureWork& work) : work_(work) {}

    void run() {
        for (std::int32_t i = 0; i + 1 < work_.count(); ++i) {
            if (work_.piece(i).list < 0) try_list(i);
        }
        for (std::int32_t i = 0; i + 1 < work_.count(); ++i) try_pair(work_.piece(i), i);
    }

private:
    [[nodiscard]] bool single_gap(const Piece& left, const Piece& right) const { return right.first - left.last == 2; }
    [[nodiscard]] std::string_view gap(const Piece& left) const { return work_.norm(left.last + 1); }

    // ---- lists ----------------------------------------------------------------------------------------

    [[nodiscard]] bool listed(const Piece& piece) const {
        return !piece.dropped && !piece.counted && (piece.kind == PieceKind::plain || piece.kind == PieceKind::percent);
    }
    [[nodiscard]] std::int32_t end_of_list(std::int32_t first) const {
        std::int32_t end = first + 1;
        while (end < work_.count() && listed(work_.piece(end)) && listed(work_.piece(end - 1)) &&
               single_gap(work_.piece(end - 1), work_.piece(end)) && gap(work_.piece(end - 1)) == "/")
            ++end;
        return end;
    }

    void try_list(std::int32_t first) {
        const std::int32_t end = end_of_list(first);
        if (end - first < 2 || parts_ranges(first)) return;
        if (is_proportion(first, end) || is_date(first, end)) return drop(first, end);
        if (is_per_years(first, end)) {
            work_.piece(first).per = Period::vesting;
            work_.piece(first + 1).dropped = true;
            return;
        }
        for (std::int32_t i = first; i < end; ++i) {
            work_.piece(i).list = lists_;
            work_.piece(i).place = i - first;
        }
        ++lists_;
    }
    /// "5K-8K / $6K-$10K": the slash stands between two ranges.
    [[nodiscard]] bool parts_ranges(std::int32_t first) const {
        return joined_by_dash(first - 1) && joined_by_dash(first + 1);
    }
    [[nodiscard]] bool joined_by_dash(std::int32_t left) const {
        if (left < 0 || left + 1 >= work_.count()) return false;
        return single_gap(work_.piece(left), work_.piece(left + 1)) && gap(work_.piece(left)) == "-";
    }
    void drop(std::int32_t first, std::int32_t end) const {
        for (std::int32_t i = first; i < end; ++i) work_.piece(i).dropped = true;
    }
    [[nodiscard]] bool all_bare(std::int32_t first, std::int32_t end) const {
        for (std::int32_t i = first; i < end; ++i) {
            const Piece& piece = work_.piece(i);
            if (piece.kind != PieceKind::plain || !unscaled(piece) || piece.currency.known()) return false;
        }
        return true;
    }
    /// "60/40 split", "40/30/20/10".
    [[nodiscard]] bool is_proportion(std::int32_t first, std::int32_t end) const {
        std::int64_t sum = 0;
        for (std::int32_t i = first; i < end; ++i) sum += work_.piece(i).value;
        return all_bare(first, end) && sum == 100 * kOne;
    }
    /// "14/02", "24/7", "9/11".
    [[nodiscard]] bool is_date(std::int32_t first, std::int32_t end) const {
        if (!all_bare(first, end)) return false;
        for (std::int32_t i = first; i < end; ++i)
            if (work_.piece(i).value > 31 * kOne) return false;
        return true;
    }
    /// "260K/4".
    [[nodiscard]] bool is_per_years(std::int32_t first, std::int32_t end) const {
        const Piece& years = work_.piece(first + 1);
        return end - first == 2 && years.kind == PieceKind::plain && unscaled(years) && !years.currency.known() &&
               years.value >= 3 * kOne && years.value <= 5 * kOne && full(work_.piece(first)) >= 100 * kOne;
    }

    // ---- ranges ---------------------------------------------------------------------------------------

    void try_pair(Piece& left, std::int32_t index) const {
        Piece& right = work_.piece(index + 1);
        const bool ends_range = index > 0 && work_.piece(index - 1).joined == index;
        if (left.dropped || right.dropped || ends_range || right.list >= 0 || left.list >= 0) return;
        if (right.kind != left.kind && contrasted(left, right)) return lend_rate(left, right);
        if (rises_to(left, right)) return join_ends(left, right, index);
        if (!single_gap(left, right)) return;
        const std::string_view between = gap(left);
        if (between == "or" && is_vague(left, right)) return join_ends(left, right, index);
        if (between == "or" || between == "ou" || (between == "to" && is_change(left))) return lend_only(left, right);
        if (joins(left, right, between)) join_ends(left, right, index);
    }

    void join_ends(Piece& left, Piece& right, std::int32_t index) const {
        if (left.counted && right.counted) return join_counts(left, right, index);
        if (left.kind == PieceKind::plain && right.kind == PieceKind::plain) return join_money(left, right, index);
        join_rates(left, right, index);
    }

    [[nodiscard]] bool joins(const Piece& left, const Piece& right, std::string_view between) const {
        if (between == "-" || between == "~" || between == "..") return true;
        if (between == "until" || between == "till") return true;
        if (between == "to" || between == "a" || between == "through" || between == "jusqu'")
            return !is_change(left) && !leaves_offer(left, right);
        return (between == "and" || between == "et") &&
               phrase_before(work_.reading, left.first - 1).role == FigurePhrase::between && !names_middle(left);
    }

    /// "from 206 up to 211", "de 160 jusqu'a 170".
    [[nodiscard]] bool rises_to(const Piece& left, const Piece& right) const {
        if (right.first - left.last != 3) return false;
        const bool up = gap(left) == "up" && work_.norm(left.last + 2) == "to";
        const bool jusque = gap(left) == "jusqu'" && work_.norm(left.last + 2) == "a";
        const std::string_view from = work_.norm(left.first - 1);
        return (up || jusque) && (from == "from" || from == "de") && !is_change(left) && !leaves_offer(left, right);
    }

    /// "around 31 or 32".
    [[nodiscard]] bool is_vague(const Piece& left, const Piece& right) const {
        return phrase_before(work_.reading, left.first - 1).role == FigurePhrase::approximate &&
               left.value < right.value && right.value * 10 <= left.value * 11;
    }

    /// "the middle between 10 and 30" names two ends and not a range.
    [[nodiscard]] bool names_middle(const Piece& left) const {
        for (std::int32_t i = left.first - 2; i >= left.first - 4 && work_.inside(i); --i)
            for (const std::string_view word : {"middle", "midpoint", "half", "halfway", "milieu"})
                if (work_.norm(i) == word) return true;
        return false;
    }

    /// "from 198 to 206" where one of them is on the table: two points of the talk.
    [[nodiscard]] bool leaves_offer(const Piece& left, const Piece& right) const {
        if (work_.norm(left.first - 1) != "from" && work_.norm(left.first - 1) != "de") return false;
        return repeats_offer(left) || repeats_offer(right);
    }
    [[nodiscard]] bool repeats_offer(const Piece& piece) const {
        const Minor unit = minor_per_major(work_.scenario.rules().currency);
        const std::int64_t scale = unscaled(piece) && piece.value < 1000 * kOne ? 1000 : piece.scale;
        for (const Component component : {Component::base, Component::equity, Component::signing})
            if (const auto offered = work_.context.offer.find(component))
                if (*offered == piece.value * scale / kOne * unit) return true;
        return false;
    }

    /// "move it from 205 to 215" names two points, "from 205 to 215" a range.
    [[nodiscard]] bool is_change(const Piece& left) const {
        const std::int32_t from = left.first - 1;
        if (work_.norm(from) != "from" && work_.norm(from) != "de") return false;
        constexpr std::array kChanges{"move",    "moving",  "moved",    "go",   "going",   "went",   "bump",
                                      "bumped",  "raise",   "increase", "get",  "come",    "came",   "bring",
                                      "up",      "take",    "change",   "jump", "passer",  "raised", "increased",
                                      "lifted",  "lower",   "reduce",   "drop", "coming",  "down",   "moves",
                                      "dropped", "reduced", "revised",  "lift", "brought", "rose",   "augmenter",
                                      "passe",   "passent", "baisser"};
        for (std::int32_t i = from - 1; i >= from - 5 && work_.inside(i); --i)
            for (const std::string_view change : kChanges)
                if (work_.norm(i) == change) return true;
        return false;
    }

    /// "20% instead of 15", "0.15% equity, not 0.1": the percent sign said once.
    [[nodiscard]] bool contrasted(const Piece& left, const Piece& right) const {
        if (right.first - left.last > 5) return false;
        for (std::int32_t i = left.last + 1; i < right.first; ++i) {
            const std::string_view norm = work_.norm(i);
            if (norm == "." || norm == "\n") return false;
            for (const std::string_view word : {"instead", "not", "vs", "versus", "than", "from", "lieu", "pas"})
                if (norm == word) return true;
        }
        return false;
    }
    static void lend_rate(Piece& left, Piece& right) {
        const bool rate = left.kind == PieceKind::percent;
        Piece& bare = rate ? right : left;
        const Piece& written = rate ? left : right;
        if (written.kind != PieceKind::percent || bare.kind != PieceKind::plain || !unscaled(bare)) return;
        if (bare.currency.known() || bare.counted || bare.value > written.value * 4) return;
        bare.kind = PieceKind::percent;
    }

    /// "60 or 90k": two figures, one k.
    void lend_only(Piece& left, Piece& right) const {
        if (right.kind == PieceKind::percent) return lend_rate(left, right);
        if (!money_like(left) || !money_like(right)) return;
        share_scale(left, right);
    }

    void join_money(Piece& left, Piece& right, std::int32_t index) const {
        if (!money_like(left) || !money_like(right)) return;
        if (left.currency.known() && right.currency.known() && left.currency != right.currency) return;
        Piece low = left;
        Piece high = right;
        share_scale(low, high);
        if (!in_order(low, high)) return;
        share_currency(low, high);
        low.joined = index + 1;
        left = low;
        right = high;
    }
    /// A bare left end counts in thousands: "900 - 1.2M".
    [[nodiscard]] static bool in_order(const Piece& low, const Piece& high) {
        const std::int64_t unit = unscaled(low) && !unscaled(high) ? 1000 : 1;
        const std::int64_t lo = full(low) * unit;
        return lo > 0 && lo < full(high) && full(high) / 20 <= lo;
    }

    static void join_counts(Piece& left, const Piece& right, std::int32_t index) {
        if (left.component == right.component && left.value < right.value) left.joined = index + 1;
    }

    void join_rates(Piece& left, Piece& right, std::int32_t index) const {
        const bool lent = left.kind == PieceKind::plain && unscaled(left) && !left.currency.known();
        if (left.counted || right.counted || (left.kind != right.kind && !lent)) return;
        if (left.value >= right.value) return;
        left.kind = right.kind;
        left.joined = index + 1;
    }

    const FigureWork& work_;
    std::int32_t lists_ = 0;
};

}  // namespace

void join_pieces(const FigureWork& work) { Joiner(work).run(); }

}  // namespace parley
