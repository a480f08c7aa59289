#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::int64_t kThousand = 1000;
constexpr std::int64_t kLakh = 100'000;
constexpr std::int64_t kMillion = 1'000'000;

/// Says that a number nearby is pay.
bool is_pay_noun(FigurePhrase role) {
    return role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus;
}

bool announces_pay(std::string_view norm) {
    constexpr std::array kWords{
        "base", "salary",  "equity",    "stock",    "rsu",      "rsus",     "bonus", "signing",    "comp",
        "tc",   "total",   "package",   "offer",    "offered",  "offering", "ask",   "asking",     "need",
        "want", "expect",  "expecting", "target",   "floor",    "at",       "get",   "pay",        "paying",
        "paid", "making",  "make",      "match",    "give",     "salaire",  "fixe",  "prime",      "veux",
        "vise", "demande", "propose",   "proposez", "variable", "accept",   "take",  "relocation", "relo",
        "ote",  "worth",   "call",      "number",   "under",    "below",    "above", "over"};
    return std::find(kWords.begin(), kWords.end(), norm) != kWords.end();
}

class BareScale {
public:
    explicit BareScale(const FigureWork& work) : work_(work), usual_(usual_pay(work.scenario, work.context)) {
        for (const Piece& piece : work.pieces) millions_ = millions_ || piece.scale >= kMillion;
        millions_ = millions_ || usual_ >= kMillion;
        lone_ = work.reading.tokens.size() <= 4 && work.context.asked != Question::none;
    }

    void run() {
        for (std::int32_t i = 0; i < work_.count(); ++i) {
            Piece& piece = work_.piece(i);
            const bool ends_range = i > 0 && work_.piece(i - 1).joined == i;
            if (piece.dropped || piece.counted || piece.kind != PieceKind::plain || ends_range) continue;
            inherit_period(piece, i);
            settle(piece);
        }
    }

private:
    /// "$55/hr on W2, or 65 on C2C": the second is by the hour too.
    void inherit_period(Piece& piece, std::int32_t index) const {
        std::int32_t before = index - 1;
        while (before >= 0 && work_.piece(before).dropped) --before;
        if (before < 0 || piece.per != Period::none || piece.scale > 1 || piece.grouped) return;
        const Piece& previous = work_.piece(before);
        const bool timed = previous.per == Period::hour || previous.per == Period::day || previous.per == Period::week;
        const bool alike = piece.value < previous.value * 3 && previous.value < piece.value * 3;
        if (timed && alike && previous.scale == 1 && piece.first - previous.last < 12) piece.per = previous.per;
    }

    void settle(Piece& piece) {
        Piece& end = piece.joined >= 0 ? work_.piece(piece.joined) : piece;
        piece.cue = has_cue(piece, end);
        settle_one(piece, end);
        if (&end == &piece) return;
        if (piece.dropped) end.dropped = true;
        settle_scale(end, piece);
    }

    void settle_one(Piece& piece, const Piece& end) {
        if (piece.scale > 1 || (piece.spelled && piece.grouped)) return;
        if (piece.currency.known()) return settle_scale(piece, piece);
        const std::int64_t judged = std::max(piece.value, end.value);
        if (!is_pay_sized(piece, judged)) {
            piece.dropped = true;
            return;
        }
        settle_scale(piece, piece);
    }

    // ---- is it money at all? -------------------------------------------------------------------------

    [[nodiscard]] bool is_pay_sized(const Piece& piece, std::int64_t value) const {
        if (piece.list >= 0 || lone_) return value >= 2 * kOne;
        if (piece.sign != 0) return value >= 2 * kOne || (piece.decimals && millions_);
        const bool spoken_small = piece.single && !piece.cue;
        if (spoken_small) return false;
        if (value < 10 * kOne)
            return piece.cue && (piece.decimals ? millions_ : value >= 5 * kOne && pay_follows(piece));
        if (piece.decade != 0 && value < 100 * kOne && piece.part == Part::whole) return piece.cue;  // "the 90s"
        if (value < 50 * kOne) return piece.cue || piece.open_low || piece.joined >= 0;
        if (value < 1000 * kOne) return true;
        return piece.grouped || value >= 10'000 * kOne || piece.cue || piece.per != Period::none ||
               piece.whole_digits == 4;
    }

    [[nodiscard]] bool pay_follows(const Piece& piece) const {
        return is_pay_noun(phrase_behind(work_.reading, piece.last + 1).role);
    }
    [[nodiscard]] bool has_cue(const Piece& piece, const Piece& end) const {
        if (piece.per != Period::none || piece.open_low || piece.open_high) return true;
        for (std::int32_t i = end.last + 1; i <= end.last + 3 && !breaks(i); ++i)
            if (is_pay_noun(phrase_behind(work_.reading, i).role)) return true;
        for (std::int32_t i = piece.first - 1; i >= piece.first - 3 && !breaks(i); --i)
            if (announces_pay(work_.norm(i))) return true;
        return false;
    }
    [[nodiscard]] bool breaks(std::int32_t i) const {
        if (!work_.inside(i)) return true;
        const Token& token = work_.token(i);
        return token.kind == TokenKind::newline || token.kind == TokenKind::number || token.norm == "." ||
               token.norm == "?" || token.norm == "!" || token.norm == ";";
    }

    // ---- how large is it? ----------------------------------------------------------------------------

    /// `lead` is the piece whose period and cue count: the left end of a range.
    void settle_scale(Piece& piece, const Piece& lead) {
        if (piece.scale > 1 || piece.grouped || piece.value >= 1000 * kOne) return;
        piece.scale = scale_for(piece, lead);
    }

    [[nodiscard]] std::int64_t scale_for(const Piece& piece, const Piece& lead) const {
        const std::int64_t units = piece.value / kOne;
        switch (lead.per) {
            case Period::hour:
                return 1;
            case Period::day:
            case Period::week:
                return units >= 20 ? 1 : kThousand;
            case Period::month:
                return units * kThousand * 12 <= usual_ * 3 ? kThousand : 1;
            case Period::none:
            case Period::year:
            case Period::vesting:
            case Period::once:
                break;
        }
        const std::int64_t nearest = nearest_scale(piece);
        if (!piece.currency.known()) return nearest;
        // Written with a currency it may mean what it says: "a $50 voucher".
        const bool sized = units * kThousand >= usual_ / 3 && units * kThousand <= usual_ * 3 && !names_a_thing(lead);
        const bool pay_like = sized || (lead.cue && units >= 5) || lead.list >= 0;
        return pay_like || (piece.decimals && units < 10) ? nearest : 1;
    }

    /// "a $500 stipend": a word that pay talk does not know follows.
    [[nodiscard]] bool names_a_thing(const Piece& lead) const {
        const Piece& end = lead.joined >= 0 ? work_.piece(lead.joined) : lead;
        return work_.token(end.last + 1).kind == TokenKind::word &&
               phrase_behind(work_.reading, end.last + 1).role == FigurePhrase::none;
    }

    /// The scale that brings the number closest to pay, as a ratio.
    [[nodiscard]] std::int64_t nearest_scale(const Piece& piece) const {
        if (piece.value < 10 * kOne && piece.decimals && millions_) return kMillion;
        std::int64_t best = kThousand;
        const bool rupees = work_.scenario.rules().currency.text() == "INR";
        for (const std::int64_t scale : {kLakh, kMillion}) {
            if (scale == kLakh && !rupees) continue;
            if (scale == kMillion && usual_ < 3 * kMillion) continue;
            if (scale == kMillion && rupees) continue;
            if (distance(piece.value * scale / kOne) < distance(piece.value * best / kOne)) best = scale;
        }
        return best;
    }
    [[nodiscard]] std::int64_t distance(std::int64_t amount) const {
        const std::int64_t low = std::max<std::int64_t>(std::min(amount, usual_), 1);
        return std::max(amount, usual_) / low;
    }

    const FigureWork& work_;
    std::int64_t usual_;
    bool millions_ = false;
    bool lone_ = false;
};

}  // namespace

std::int64_t usual_pay(const Scenario& scenario, const Context& context) {
    const Minor unit = minor_per_major(scenario.rules().currency);
    if (const auto offered = context.offer.find(Component::base)) return std::max<std::int64_t>(*offered / unit, 1);
    if (scenario.level < scenario.limits.size()) {
        const Limit& base = scenario.limit(Component::base, scenario.level);
        if (base.band_max > 0) return std::max<std::int64_t>((base.band_min + base.band_max) / 2 / unit, 1);
    }
    return 150'000;
}

void scale_bare_pieces(const FigureWork& work) { BareScale(work).run(); }

}  // namespace parley
