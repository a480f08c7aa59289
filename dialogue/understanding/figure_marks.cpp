#include "dialogue/understanding/figure_marks.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr Currency code(const char (&text)[4]) { return Currency{{text[0], text[1], text[2]}}; }

bool is_dollar_like(Currency currency) {
    constexpr std::array kDollars{code("USD"), code("CAD"), code("SGD"), code("AUD"),
                                  code("NZD"), code("HKD"), code("MXN"), code("TWD")};
    return std::find(kDollars.begin(), kDollars.end(), currency) != kDollars.end();
}

/// Letters glued before a dollar sign: "S$", "CA$", "R$".
Currency prefixed_dollar(std::string_view letters) {
    struct Prefix {
        std::string_view letters;
        Currency currency;
    };
    constexpr std::array kPrefixes{Prefix{"us", code("USD")}, Prefix{"s", code("SGD")},  Prefix{"sg", code("SGD")},
                                   Prefix{"c", code("CAD")},  Prefix{"ca", code("CAD")}, Prefix{"can", code("CAD")},
                                   Prefix{"a", code("AUD")},  Prefix{"au", code("AUD")}, Prefix{"nz", code("NZD")},
                                   Prefix{"hk", code("HKD")}, Prefix{"nt", code("TWD")}, Prefix{"mx", code("MXN")},
                                   Prefix{"r", code("BRL")}};
    for (const Prefix& prefix : kPrefixes)
        if (prefix.letters == letters) return prefix.currency;
    return {};
}

class Marks {
public:
    Marks(const ScanText& text, std::int32_t free_from) : text_(text), free_from_(free_from) {}

    void take(Piece& piece) const {
        take_figures_idiom(piece);
        take_half(piece);
        take_scale(piece);
        take_currency_before(piece);
        take_rate(piece);
        if (piece.kind == PieceKind::plain) take_currency_behind(piece);
    }

private:
    /// "six figures", "a six-figure base".
    void take_figures_idiom(Piece& piece) const {
        std::int32_t i = piece.last + 1;
        if (text_.norm(i) == "-" && text_.glued(i)) ++i;
        const std::int64_t digits = piece.value / kOne;
        if (text_.word(i).role != FigureRole::figures || digits < 5 || digits > 8) return;
        piece.kind = PieceKind::figures;
        piece.last = i;
    }

    /// "48 and a half", "quarante-neuf et demi".
    void take_half(Piece& piece) const {
        if (piece.kind != PieceKind::plain || piece.decimals || piece.grouped) return;
        std::int32_t i = piece.last + 1;
        if (text_.norm(i) != "and" && text_.norm(i) != "et") return;
        ++i;
        if (text_.norm(i) == "a") ++i;
        if (text_.word(i).role != FigureRole::half && text_.norm(i) != "demie") return;
        piece.value += kOne / 2;
        piece.last = i;
        piece.decimals = true;
        piece.single = false;
    }

    void take_scale(Piece& piece) const {
        if (piece.kind != PieceKind::plain) return;
        for (std::int32_t i = piece.last + 1; text_.inside(i); ++i) {
            std::int32_t at = i;
            if (text_.norm(at) == "-" && text_.glued(at)) ++at;
            if (!scale_fits(piece, at)) return;
            i = at;
            apply_scale(piece, i);
            if (piece.scale >= 1000) return;
        }
    }

    [[nodiscard]] bool scale_fits(const Piece& piece, std::int32_t i) const {
        const bool money = text_.has_currency_before(piece.first, free_from_);
        switch (text_.word(i).role) {
            case FigureRole::scale:
                return !piece.spelled || piece.scale == 100 || piece.decimals;
            case FigureRole::hundred:
                return !piece.spelled && piece.plain_scale() && piece.value < 100 * kOne && glued_or_words(i);
            case FigureRole::lakh:
            case FigureRole::crore:
            case FigureRole::thousands_of:
                return true;
            case FigureRole::short_lakh:
                return (text_.glued(i) || text_.token(i).upper) && text_.home == code("INR") && !piece.spelled;
            case FigureRole::suffix:
                return suffix_fits(piece, i, money);
            case FigureRole::none:
            case FigureRole::unit:
            case FigureRole::oh:
            case FigureRole::tens:
            case FigureRole::decade:
            case FigureRole::half:
            case FigureRole::quarter:
            case FigureRole::three_quarters:
            case FigureRole::point:
            case FigureRole::double_:
            case FigureRole::currency:
            case FigureRole::sign:
            case FigureRole::percent:
            case FigureRole::bips:
            case FigureRole::multiple:
            case FigureRole::figures:
                return false;
        }
        return false;
    }
    [[nodiscard]] bool glued_or_words(std::int32_t i) const {
        return text_.norm(i) == "hundred" || text_.norm(i) == "hundo";
    }

    [[nodiscard]] bool suffix_fits(const Piece& piece, std::int32_t i, bool money) const {
        if (piece.grouped && piece.spelled) return false;
        if (text_.norm(i) == "k" || text_.norm(i) == "kay") return true;
        if (text_.norm(i) == "gs" || text_.norm(i) == "ks" || text_.norm(i) == "kpa") return text_.glued(i);
        return (text_.glued(i) && !piece.spelled) || money || text_.token(i).upper;
    }

    void apply_scale(Piece& piece, std::int32_t i) const {
        piece.scale *= text_.word(i).role == FigureRole::thousands_of ? 1000 : text_.word(i).value;
        piece.last = i;
        if (text_.word(i).role == FigureRole::thousands_of) piece.currency = text_.word(i).currency;
        if (text_.norm(i) == "lpa" || text_.norm(i) == "kpa") piece.per = Period::year;
        const bool rupees = text_.word(i).role == FigureRole::lakh || text_.word(i).role == FigureRole::crore ||
                            text_.word(i).role == FigureRole::short_lakh;
        // At home a lakh is a scale like any other: no currency was written.
        if (rupees && text_.home != code("INR")) piece.currency = code("INR");
    }

    void take_currency_before(Piece& piece) const {
        std::int32_t i = piece.first - 1;
        if (text_.norm(i) == "." && (text_.norm(i - 1) == "rs" || text_.norm(i - 1) == "fr")) --i;
        if (i < free_from_) return;
        const FigureWord& meaning = text_.word(i);
        if (meaning.role == FigureRole::sign) {
            piece.currency = resolved(meaning, i);
            piece.first = prefix_begin(i);
            if (piece.first < i) piece.currency = prefixed_dollar(text_.norm(piece.first));
        } else if (meaning.role == FigureRole::currency && is_code_before(i)) {
            piece.currency = resolved(meaning, i);
            piece.first = i;
        }
    }
    /// "S$": letters glued before the sign.
    [[nodiscard]] std::int32_t prefix_begin(std::int32_t sign) const {
        const std::int32_t i = sign - 1;
        if (i < free_from_ || text_.norm(sign) != "$" || !text_.glued(sign)) return sign;
        return text_.token(i).kind == TokenKind::word && prefixed_dollar(text_.norm(i)).known() ? i : sign;
    }
    /// "EUR 187K", "Rs 50,000": a code; "dollars 20" in two clauses is not.
    [[nodiscard]] bool is_code_before(std::int32_t i) const {
        return text_.norm(i).size() <= 3 && text_.norm(i) != "zl";
    }

    [[nodiscard]] Currency resolved(const FigureWord& meaning, std::int32_t i) const {
        if (meaning.crown) return text_.home == code("NOK") || text_.home == code("DKK") ? text_.home : code("SEK");
        if (text_.norm(i) == "$" && is_dollar_like(text_.home)) return text_.home;
        if (text_.norm(i).starts_with("dol") && is_dollar_like(text_.home)) return text_.home;
        if (text_.norm(i) == "¥" && text_.home == code("CNY")) return text_.home;
        return meaning.currency;
    }

    void take_rate(Piece& piece) const {
        const std::int32_t i = piece.last + 1;
        const auto percent = [&](std::int32_t last) {
            piece.kind = PieceKind::percent;
            piece.last = last;
        };
        if (piece.scale != 1) return;
        if (text_.norm(i) == "%" || text_.word(i).role == FigureRole::percent) return percent(i);
        if ((text_.norm(i) == "per" && text_.norm(i + 1) == "cent") ||
            (text_.norm(i) == "pour" && text_.norm(i + 1) == "cent"))
            return percent(i + 1);
        if (text_.word(i).role == FigureRole::bips ||
            (text_.norm(i) == "basis" && text_.norm(i + 1).starts_with("point"))) {
            piece.kind = PieceKind::basis_points;
            piece.last = text_.word(i).role == FigureRole::bips ? i : i + 1;
        }
        if (text_.word(i).role == FigureRole::multiple && (text_.glued(i) || text_.norm(i) == "times")) {
            piece.kind = PieceKind::multiple;
            piece.last = i;
        }
    }

    void take_currency_behind(Piece& piece) const {
        for (std::int32_t i = piece.last + 1; text_.has_currency_behind(i) && i <= piece.last + 1; ++i) {
            const Currency written = resolved(text_.word(i), i);
            if (is_code_before(i) && text_.word(i).role == FigureRole::currency && text_.is_number(i + 1) &&
                piece.currency.known())
                return;
            if (!piece.currency.known() || text_.word(i).role == FigureRole::currency) piece.currency = written;
            piece.last = i;
        }
    }

    const ScanText& text_;
    std::int32_t free_from_;
};

bool sign_belongs_to_next(const ScanText& text, std::int32_t i) {
    return text.token(i).space_before && text.is_number(i + 1) && text.glued(i + 1);
}

}  // namespace

bool ScanText::has_currency_before(std::int32_t i, std::int32_t free_from) const {
    return i > free_from && (word(i - 1).role == FigureRole::sign || word(i - 1).role == FigureRole::currency);
}

bool ScanText::has_currency_behind(std::int32_t i) const {
    return (word(i).role == FigureRole::sign && !sign_belongs_to_next(*this, i)) ||
           word(i).role == FigureRole::currency;
}

void take_marks(const ScanText& text, Piece& piece, std::int32_t free_from) { Marks(text, free_from).take(piece); }

}  // namespace parley
