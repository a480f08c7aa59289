#include "dialogue/understanding/figure_evidence.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kThousand = 1000;
constexpr std::int64_t kBeyondPay = 8;  ///< times the usual pay: no bare figure is meant so

class BareScale {
public:
    explicit BareScale(const FigureWork& work) : work_(work), evidence_(work), usual_(evidence_.usual()) {}

    void run() {
        for (std::int32_t i = 0; i < work_.count(); ++i) {
            Piece& piece = work_.piece(i);
            const bool ends_range = i > 0 && work_.piece(i - 1).joined == i;
            if (piece.dropped || piece.counted || piece.kind != PieceKind::plain || ends_range) continue;
            inherit_period(piece, i);
            if (piece.joined < 0 && piece.says_no_size() && evidence_.is_bonus_rate(i))
                piece.kind = PieceKind::percent;
            else
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
        const bool money = evidence_.is_money(piece, end);
        if (is_everyday(piece, money)) piece.dropped = true;
        if (piece.says_no_size() && !money)
            piece.dropped = true;
        else
            settle_scale(piece, piece);
        if (&end == &piece) return;
        if (piece.dropped) end.dropped = true;
        settle_scale(end, piece);
    }

    [[nodiscard]] bool is_everyday(const Piece& piece, bool money) const {
        const bool small = piece.currency.known() && piece.scale == 1 && piece.value < kThousand * kOne;
        return small && (is_spent(work_, piece) || (!money && evidence_.is_everyday(piece)));
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
        const std::int64_t found = evidence_.nearest_scale(piece);
        const std::int64_t nearest = units * found > usual_ * kBeyondPay ? 1 : found;  // "500 less" of 30,000
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

    const FigureWork& work_;
    BareEvidence evidence_;
    std::int64_t usual_;
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
