#include "dialogue/understanding/figures.hpp"

#include "dialogue/understanding/figure_scan.hpp"
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/slips.hpp"
#include "dialogue/understanding/spelling.hpp"

#include <array>

namespace parley {
namespace {

/// Tenths of a decade that its thirds cover: low 200s are 200-230, mid 240-260, high 270-299.
struct Third {
    std::int64_t from = 0;
    std::int64_t to = 10;
};
Third third_of(Part part) {
    switch (part) {
        case Part::whole:
            return {0, 10};
        case Part::low:
            return {0, 3};
        case Part::mid:
            return {4, 6};
        case Part::high:
            return {7, 10};
    }
    return {};
}

bool names_pay(const Reading& reading, std::int32_t i) {
    const FigurePhrase role = phrase_behind(reading, i).role;
    return role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus;
}

/// Nouns of pay as they were meant: "208k bse". Its tokens point into the text of the other.
Reading without_slips(const Reading& reading) {
    Reading mended;
    mended.tokens = reading.tokens;
    mended.length = reading.length;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(mended.tokens.size()); ++i) {
        Token& token = mended.tokens[static_cast<std::size_t>(i)];
        if (token.kind != TokenKind::word || token.upper || token.norm.size() < 3) continue;
        const std::string_view typed = token.norm;
        if (const auto usual = usual_spelling(typed); usual.size() == 1)
            token.norm = usual.front();
        else if (const auto meant = mended_slip(typed); usual.empty() && !meant.empty())
            token.norm = meant;
        if (token.norm != typed && !names_pay(mended, i)) token.norm = typed;
    }
    return mended;
}

class Builder {
public:
    explicit Builder(const FigureWork& work) : work_(work) {}

    std::vector<Figure> build() {
        std::vector<Figure> figures;
        figures.reserve(work_.pieces.size());
        for (std::int32_t i = 0; i < work_.count(); ++i) {
            const bool ends_range = i > 0 && work_.piece(i - 1).joined == i;
            if (!work_.piece(i).dropped && !ends_range) figures.push_back(figure(work_.piece(i)));
        }
        return figures;
    }

private:
    [[nodiscard]] Figure figure(const Piece& piece) const {
        const Piece& end = piece.joined >= 0 ? work_.piece(piece.joined) : piece;
        Figure made;
        made.first_token = piece.first;
        made.last_token = end.last;
        made.list = piece.list;
        made.place = piece.place;
        made.bare = piece.kind == PieceKind::plain && !piece.currency.known() && !written_scale(piece, end);
        made.approximate = piece.approximate || piece.decade != 0 || piece.kind == PieceKind::figures;
        made.net = piece.net;
        fill(made.amount, piece, end);
        return made;
    }
    [[nodiscard]] bool written_scale(const Piece& piece, const Piece& end) const {
        if (piece.counted || piece.grouped || end.grouped) return true;
        const FigureRole role = work_.word(end.last).role;
        return role == FigureRole::suffix || role == FigureRole::scale || role == FigureRole::lakh ||
               role == FigureRole::crore || role == FigureRole::short_lakh || role == FigureRole::thousands_of ||
               work_.token(end.last).kind == TokenKind::mixed;
    }

    void fill(Amount& amount, const Piece& piece, const Piece& end) const {
        amount.component = piece.component;
        amount.unit = unit_of(piece);
        amount.currency = piece.currency;
        amount.per = piece.per;
        amount.span = {work_.token(piece.first).span.begin, work_.token(end.last).span.end};
        amount.doubtful = piece.doubtful || end.doubtful || piece.per == Period::hour;
        amount.relative = piece.sign != 0 || piece.kind == PieceKind::multiple;
        set_values(amount, piece, end);
        if (piece.sign < 0) turn_down(amount);
    }

    [[nodiscard]] static AmountUnit unit_of(const Piece& piece) {
        if (piece.counted) return AmountUnit::count;
        switch (piece.kind) {
            case PieceKind::plain:
            case PieceKind::figures:
                return AmountUnit::money;
            case PieceKind::percent:
            case PieceKind::basis_points:
                return AmountUnit::percent;
            case PieceKind::multiple:
                return AmountUnit::multiple;
        }
        return AmountUnit::money;
    }

    void set_values(Amount& amount, const Piece& piece, const Piece& end) const {
        if (piece.kind == PieceKind::figures) return set_figures_idiom(amount, piece);
        amount.lo = measured(piece, low_end(piece));
        amount.hi = measured(end, high_end(end));
        if (piece.joined >= 0) return;
        if (piece.open_low) amount.hi.reset();
        if (piece.open_high) amount.lo.reset();
    }

    [[nodiscard]] static std::int64_t low_end(const Piece& piece) {
        const Part part = piece.part_low == Part::whole ? piece.part : piece.part_low;
        return piece.value + third_of(part).from * (piece.decade + kOne) / 10;
    }
    [[nodiscard]] static std::int64_t high_end(const Piece& piece) {
        if (piece.decade == 0) return piece.value;
        const Third third = third_of(piece.part);
        return third.to == 10 ? piece.value + piece.decade : piece.value + third.to * (piece.decade + kOne) / 10;
    }

    /// In the amount's unit.
    [[nodiscard]] std::int64_t measured(const Piece& piece, std::int64_t value) const {
        if (piece.counted) return scale(value, piece.scale, kOne);
        switch (piece.kind) {
            case PieceKind::plain:
            case PieceKind::figures:
                return scale(value, piece.scale * minor_per_major(currency_of(piece)), kOne);
            case PieceKind::percent:
                return value / 100;
            case PieceKind::basis_points:
                return value / kOne;
            case PieceKind::multiple:
                return value;
        }
        return 0;
    }
    [[nodiscard]] Currency currency_of(const Piece& piece) const {
        return piece.currency.known() ? piece.currency : work_.scenario.rules().currency;
    }

    /// "six figures": from a hundred thousand to just under a million.
    void set_figures_idiom(Amount& amount, const Piece& piece) const {
        std::int64_t unit = minor_per_major(currency_of(piece));
        for (std::int64_t n = piece.value / kOne; n > 1; --n) unit *= 10;
        const Part low = piece.part_low == Part::whole ? piece.part : piece.part_low;
        amount.lo = unit * std::max<std::int64_t>(third_of(low).from, 1);
        amount.hi = piece.part == Part::whole || piece.part == Part::high
                        ? unit * 10 - minor_per_major(currency_of(piece))
                        : unit * third_of(piece.part).to;
    }

    static void turn_down(Amount& amount) {
        const auto lo = amount.lo;
        amount.lo = amount.hi ? std::optional(-*amount.hi) : std::nullopt;
        amount.hi = lo ? std::optional(-*lo) : std::nullopt;
    }

    const FigureWork& work_;
};

}  // namespace

std::vector<Figure> find_figures(const Reading& reading, const Scenario& scenario, const Context& context) {
    std::vector<FigureWord> words = figure_words(reading);
    std::vector<Piece> pieces = scan_pieces(reading, words, scenario.rules().currency);
    if (pieces.empty()) return {};
    const Reading mended = without_slips(reading);
    words = figure_words(mended);
    const FigureWork work{mended, words, scenario, context, pieces};
    drop_what_is_no_money(work);
    join_pieces(work);
    read_surroundings(work);
    scale_bare_pieces(work);
    return Builder(work).build();
}

}  // namespace parley
