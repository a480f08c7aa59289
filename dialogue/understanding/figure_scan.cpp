#include "dialogue/understanding/figure_scan.hpp"

#include "dialogue/understanding/figure_phrases.hpp"
#include "dialogue/understanding/number_words.hpp"

#include <algorithm>
#include <array>
#include <string>

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

class Scanner {
public:
    Scanner(const Reading& reading, std::span<const FigureWord> words, Currency home)
        : reading_(reading), words_(words), home_(home) {}

    std::vector<Piece> scan() {
        std::int32_t at = 0;
        while (at < count()) at = scan_at(at);
        return std::move(pieces_);
    }

private:
    [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(reading_.tokens.size()); }
    [[nodiscard]] bool inside(std::int32_t i) const { return i >= 0 && i < count(); }
    [[nodiscard]] const Token& token(std::int32_t i) const {
        static const Token kNone{};
        return inside(i) ? reading_.tokens[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] std::string_view norm(std::int32_t i) const { return token(i).norm; }
    [[nodiscard]] const FigureWord& word(std::int32_t i) const {
        static constexpr FigureWord kNone{};
        return inside(i) ? words_[static_cast<std::size_t>(i)] : kNone;
    }
    [[nodiscard]] bool is_number(std::int32_t i) const { return inside(i) && token(i).kind == TokenKind::number; }
    [[nodiscard]] bool glued(std::int32_t i) const { return inside(i) && !token(i).space_before; }
    [[nodiscard]] std::int32_t free_from() const { return pieces_.empty() ? 0 : pieces_.back().last + 1; }

    /// Returns the token to go on at.
    std::int32_t scan_at(std::int32_t i) {
        if (is_number(i)) return scan_digits(i);
        if (token(i).kind == TokenKind::mixed) return scan_code(i);
        if (word(i).role == FigureRole::double_) return add_double(i);
        if (token(i).kind == TokenKind::word && begins_number(i)) return scan_words(i);
        return i + 1;
    }

    [[nodiscard]] bool begins_number(std::int32_t i) const {
        switch (word(i).role) {
            case FigureRole::unit:
            case FigureRole::tens:
            case FigureRole::hundred:
            case FigureRole::half:
            case FigureRole::quarter:
                return true;
            case FigureRole::scale:
                return norm(i) == "mille" || norm(i - 1) == "a";
            case FigureRole::none:
            case FigureRole::oh:
            case FigureRole::decade:
            case FigureRole::suffix:
            case FigureRole::lakh:
            case FigureRole::crore:
            case FigureRole::short_lakh:
            case FigureRole::three_quarters:
            case FigureRole::point:
            case FigureRole::double_:
            case FigureRole::currency:
            case FigureRole::sign:
            case FigureRole::thousands_of:
            case FigureRole::percent:
            case FigureRole::bips:
            case FigureRole::multiple:
            case FigureRole::figures:
                break;
        }
        return (norm(i) == "a" || norm(i) == "an") &&
               (word(i + 1).role == FigureRole::hundred || word(i + 1).role == FigureRole::scale ||
                word(i + 1).role == FigureRole::half || word(i + 1).role == FigureRole::quarter);
    }

    // ---- digits ----------------------------------------------------------------------------------

    std::int32_t scan_digits(std::int32_t i) {
        const std::int32_t end = end_of_groups(i);
        std::string digits;
        for (std::int32_t t = i; t < end; ++t) digits += norm(t);
        const auto decimal = read_decimal(digits, follower_of(end));
        if (!decimal) return add_unreadable(i, end);
        Piece piece;
        piece.number = i;
        piece.first = i;
        piece.last = end - 1;
        piece.value = decimal->value;
        piece.whole_digits = decimal->whole_digits;
        piece.grouped = decimal->grouped || end > i + 1;
        piece.decimals = decimal->decimals > 0;
        piece.doubtful = decimal->doubtful;
        piece.dropped = decimal->leading_zero && piece.whole_digits > 1;
        if (end > i + 1 && is_number(end)) piece.dropped = true;  // "+1 415 555 0134"
        take_leading_point(piece);
        take_decade_mark(piece);
        return finish(piece);
    }

    /// Dates, versions, addresses: kept as dropped pieces, so that they are not joined into ranges by halves.
    std::int32_t add_unreadable(std::int32_t first, std::int32_t end) {
        Piece piece;
        piece.first = first;
        piece.number = first;
        piece.last = end - 1;
        piece.dropped = true;
        pieces_.push_back(piece);
        return end;
    }

    /// "187 000": groups of three parted by spaces. A lone "215 240" is two figures.
    [[nodiscard]] std::int32_t end_of_groups(std::int32_t i) const {
        if (norm(i).size() > 3 || norm(i).find_first_not_of("0123456789") != std::string_view::npos) return i + 1;
        if (norm(i).front() == '0') return i + 1;
        std::int32_t end = i + 1;
        while (is_group(end)) ++end;
        if (end == i + 1) return end;
        const bool small_head = norm(i).size() < 3;
        const bool round = norm(i + 1) == "000";
        const bool money = has_currency_before(i) || has_currency_behind(end);
        return small_head || round || money || end > i + 2 ? end : i + 1;
    }
    [[nodiscard]] bool is_group(std::int32_t i) const {
        if (!is_number(i) || glued(i)) return false;
        const std::string_view digits = norm(i);
        const std::size_t mark = digits.find_first_of(".,'");
        if (mark != std::string_view::npos) return mark == 3 && digits.size() <= 6 && digits.size() > 4;
        return digits.size() == 3 && word(i + 1).role != FigureRole::suffix;
    }
    [[nodiscard]] bool has_currency_before(std::int32_t i) const {
        return i > free_from() && (word(i - 1).role == FigureRole::sign || word(i - 1).role == FigureRole::currency);
    }
    [[nodiscard]] bool has_currency_behind(std::int32_t i) const {
        return (word(i).role == FigureRole::sign && !sign_belongs_to_next(i)) || word(i).role == FigureRole::currency;
    }
    [[nodiscard]] bool sign_belongs_to_next(std::int32_t i) const {
        return token(i).space_before && is_number(i + 1) && glued(i + 1);
    }

    [[nodiscard]] Follower follower_of(std::int32_t i) const {
        switch (word(i).role) {
            case FigureRole::percent:
            case FigureRole::bips:
            case FigureRole::multiple:
                return Follower::rate;
            case FigureRole::thousands_of:
                return Follower::thousand;
            case FigureRole::suffix:
            case FigureRole::scale:
                return word(i).value == 1000 ? Follower::thousand : Follower::million;
            case FigureRole::lakh:
            case FigureRole::crore:
                return Follower::million;
            case FigureRole::none:
            case FigureRole::unit:
            case FigureRole::oh:
            case FigureRole::tens:
            case FigureRole::decade:
            case FigureRole::hundred:
            case FigureRole::short_lakh:
            case FigureRole::half:
            case FigureRole::quarter:
            case FigureRole::three_quarters:
            case FigureRole::point:
            case FigureRole::double_:
            case FigureRole::currency:
            case FigureRole::sign:
            case FigureRole::figures:
                break;
        }
        return norm(i) == "%" ? Follower::rate : Follower::nothing;
    }

    /// ".15%": a point with nothing before it.
    void take_leading_point(Piece& piece) const {
        const std::int32_t dot = piece.first - 1;
        if (dot < free_from() || norm(dot) != "." || !glued(piece.first) || piece.decimals || piece.grouped) return;
        if (dot > 0 && glued(dot) && token(dot - 1).kind == TokenKind::word) return;
        std::int64_t divisor = 1;
        for (std::int32_t n = 0; n < piece.whole_digits && n < 4; ++n) divisor *= 10;
        piece.value /= divisor;
        piece.first = dot;
        piece.decimals = true;
        piece.dropped = false;
    }

    /// "the 210s", "the 200's".
    void take_decade_mark(Piece& piece) const {
        std::int32_t s = piece.last + 1;
        if (norm(s) == "'" && glued(s)) ++s;
        const bool thousands = norm(s) == "ks";
        if ((norm(s) != "s" && !thousands) || !glued(s) || piece.decimals) return;
        if (piece.whole_digits == 4 && !piece.grouped) {
            piece.dropped = true;  // "the 1990s"
            return;
        }
        const std::int64_t whole = piece.value / kOne;
        piece.decade = whole % 100 == 0 ? 99 * kOne : (whole % 10 == 0 ? 9 * kOne : 0);
        if (piece.decade == 0) return;
        if (thousands) piece.scale = 1000;
        piece.last = s;
    }

    // ---- codes that hold an amount ----------------------------------------------------------------

    /// "2l5k", "2O5k": letters typed for digits; "1k5": French for 1.5k. Any other code is none of ours.
    std::int32_t scan_code(std::int32_t i) {
        const std::string_view text = norm(i);
        if (text.front() < '0' || text.front() > '9' || text.back() != 'k' || text.size() > 7) return scan_inner_k(i);
        Piece piece;
        for (const char c : text.substr(0, text.size() - 1)) {
            const char digit = c == 'l' || c == 'i' ? '1' : (c == 'o' ? '0' : c);
            if (digit < '0' || digit > '9') return add_unreadable(i, i + 1);
            piece.value = piece.value * 10 + (digit - '0') * kOne;
            ++piece.whole_digits;
        }
        piece.first = piece.last = piece.number = i;
        piece.scale = 1000;
        piece.doubtful = true;
        return finish(piece);
    }

    std::int32_t scan_inner_k(std::int32_t i) {
        const std::string_view text = norm(i);
        const std::size_t k = text.find_first_of("km");
        const bool shaped = k != std::string_view::npos && k >= 1 && k <= 3 && k + 2 == text.size() &&
                            text.find_first_not_of("0123456789") == k && text.back() >= '0' && text.back() <= '9';
        if (!shaped) return add_unreadable(i, i + 1);
        Piece piece;
        for (const char c : text.substr(0, k)) piece.value = piece.value * 10 + (c - '0') * kOne;
        piece.value += (text.back() - '0') * kOne / 10;
        piece.first = piece.last = piece.number = i;
        piece.scale = text[k] == 'k' ? 1000 : 1'000'000;
        piece.decimals = true;
        return finish(piece);
    }

    // ---- words ------------------------------------------------------------------------------------

    std::int32_t scan_words(std::int32_t i) {
        const bool after_between = between_before(i);
        const auto number = read_number_words(reading_, words_, i, !after_between);
        if (!number) return i + 1;
        Piece piece;
        piece.number = piece.first = i;
        piece.last = number->end - 1;
        piece.value = number->value;
        piece.spelled = true;
        piece.single = number->single;
        piece.grouped = number->scaled;
        piece.decade = number->decade;
        return finish(piece);
    }
    [[nodiscard]] bool between_before(std::int32_t i) const {
        const std::int32_t before = word(i - 1).role == FigureRole::sign ? i - 2 : i - 1;
        return phrase_before(reading_, before).role == FigurePhrase::between;
    }

    std::int32_t add_double(std::int32_t i) {
        Piece piece;
        piece.first = piece.last = piece.number = i;
        piece.kind = PieceKind::multiple;
        piece.value = word(i).value;
        piece.spelled = true;
        pieces_.push_back(piece);
        return i + 1;
    }

    // ---- what belongs to the number ----------------------------------------------------------------

    std::int32_t finish(Piece& piece) {
        take_figures_idiom(piece);
        take_half(piece);
        take_scale(piece);
        take_currency_before(piece);
        take_rate(piece);
        if (piece.kind == PieceKind::plain) take_currency_behind(piece);
        pieces_.push_back(piece);
        return piece.last + 1;
    }

    /// "six figures", "a six-figure base".
    void take_figures_idiom(Piece& piece) const {
        std::int32_t i = piece.last + 1;
        if (norm(i) == "-" && glued(i)) ++i;
        const std::int64_t digits = piece.value / kOne;
        if (word(i).role != FigureRole::figures || digits < 5 || digits > 8) return;
        piece.kind = PieceKind::figures;
        piece.last = i;
    }

    /// "48 and a half", "quarante-neuf et demi".
    void take_half(Piece& piece) const {
        if (piece.kind != PieceKind::plain || piece.decimals || piece.grouped) return;
        std::int32_t i = piece.last + 1;
        if (norm(i) != "and" && norm(i) != "et") return;
        ++i;
        if (norm(i) == "a") ++i;
        if (word(i).role != FigureRole::half && norm(i) != "demie") return;
        piece.value += kOne / 2;
        piece.last = i;
        piece.decimals = true;
        piece.single = false;
    }

    void take_scale(Piece& piece) const {
        if (piece.kind != PieceKind::plain) return;
        for (std::int32_t i = piece.last + 1; inside(i); ++i) {
            std::int32_t at = i;
            if (norm(at) == "-" && glued(at)) ++at;
            if (!scale_fits(piece, at)) return;
            i = at;
            apply_scale(piece, i);
            if (piece.scale >= 1000) return;
        }
    }

    [[nodiscard]] bool scale_fits(const Piece& piece, std::int32_t i) const {
        const bool money = has_currency_before(piece.first);
        switch (word(i).role) {
            case FigureRole::scale:
                return !piece.spelled || piece.scale == 100 || piece.decimals;
            case FigureRole::hundred:
                return !piece.spelled && piece.plain_scale() && piece.value < 100 * kOne && glued_or_words(i);
            case FigureRole::lakh:
            case FigureRole::crore:
            case FigureRole::thousands_of:
                return true;
            case FigureRole::short_lakh:
                return (glued(i) || token(i).upper) && home_ == code("INR") && !piece.spelled;
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
    [[nodiscard]] bool glued_or_words(std::int32_t i) const { return norm(i) == "hundred" || norm(i) == "hundo"; }

    [[nodiscard]] bool suffix_fits(const Piece& piece, std::int32_t i, bool money) const {
        if (piece.grouped && piece.spelled) return false;
        if (norm(i) == "k" || norm(i) == "kay") return true;
        if (norm(i) == "gs" || norm(i) == "ks" || norm(i) == "kpa") return glued(i);
        return (glued(i) && !piece.spelled) || money || token(i).upper;
    }

    void apply_scale(Piece& piece, std::int32_t i) const {
        piece.scale *= word(i).role == FigureRole::thousands_of ? 1000 : word(i).value;
        piece.last = i;
        if (word(i).role == FigureRole::thousands_of) piece.currency = word(i).currency;
        if (norm(i) == "lpa" || norm(i) == "kpa") piece.per = Period::year;
        const bool rupees = word(i).role == FigureRole::lakh || word(i).role == FigureRole::crore ||
                            word(i).role == FigureRole::short_lakh;
        // At home a lakh is a scale like any other: no currency was written.
        if (rupees && home_ != code("INR")) piece.currency = code("INR");
    }

    void take_currency_before(Piece& piece) const {
        std::int32_t i = piece.first - 1;
        if (norm(i) == "." && (norm(i - 1) == "rs" || norm(i - 1) == "fr")) --i;
        if (i < free_from()) return;
        const FigureWord& meaning = word(i);
        if (meaning.role == FigureRole::sign) {
            piece.currency = resolved(meaning, i);
            piece.first = prefix_begin(i);
            if (piece.first < i) piece.currency = prefixed_dollar(norm(piece.first));
        } else if (meaning.role == FigureRole::currency && is_code_before(i)) {
            piece.currency = resolved(meaning, i);
            piece.first = i;
        }
    }
    /// "S$": letters glued before the sign.
    [[nodiscard]] std::int32_t prefix_begin(std::int32_t sign) const {
        const std::int32_t i = sign - 1;
        if (i < free_from() || norm(sign) != "$" || !glued(sign)) return sign;
        return token(i).kind == TokenKind::word && prefixed_dollar(norm(i)).known() ? i : sign;
    }
    /// "EUR 187K", "Rs 50,000": a code; "dollars 20" in two clauses is not.
    [[nodiscard]] bool is_code_before(std::int32_t i) const { return norm(i).size() <= 3 && norm(i) != "zl"; }

    [[nodiscard]] Currency resolved(const FigureWord& meaning, std::int32_t i) const {
        if (meaning.crown) return home_ == code("NOK") || home_ == code("DKK") ? home_ : code("SEK");
        if (norm(i) == "$" && is_dollar_like(home_)) return home_;
        if (norm(i).starts_with("dol") && is_dollar_like(home_)) return home_;
        if (norm(i) == "¥" && home_ == code("CNY")) return home_;
        return meaning.currency;
    }

    void take_rate(Piece& piece) const {
        const std::int32_t i = piece.last + 1;
        const auto percent = [&](std::int32_t last) {
            piece.kind = PieceKind::percent;
            piece.last = last;
        };
        if (piece.scale != 1) return;
        if (norm(i) == "%" || word(i).role == FigureRole::percent) return percent(i);
        if ((norm(i) == "per" && norm(i + 1) == "cent") || (norm(i) == "pour" && norm(i + 1) == "cent"))
            return percent(i + 1);
        if (word(i).role == FigureRole::bips || (norm(i) == "basis" && norm(i + 1).starts_with("point"))) {
            piece.kind = PieceKind::basis_points;
            piece.last = word(i).role == FigureRole::bips ? i : i + 1;
        }
        if (word(i).role == FigureRole::multiple && (glued(i) || norm(i) == "times")) {
            piece.kind = PieceKind::multiple;
            piece.last = i;
        }
    }

    void take_currency_behind(Piece& piece) const {
        for (std::int32_t i = piece.last + 1; has_currency_behind(i) && i <= piece.last + 1; ++i) {
            const Currency written = resolved(word(i), i);
            if (is_code_before(i) && word(i).role == FigureRole::currency && is_number(i + 1) && piece.currency.known())
                return;
            if (!piece.currency.known() || word(i).role == FigureRole::currency) piece.currency = written;
            piece.last = i;
        }
    }

    const Reading& reading_;
    std::span<const FigureWord> words_;
    Currency home_;
    std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> scan_pieces(const Reading& reading, std::span<const FigureWord> words, Currency home) {
    return Scanner(reading, words, home).scan();
}

}  // namespace parley
