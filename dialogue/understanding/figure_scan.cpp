#include "dialogue/understanding/figure_scan.hpp"

#include "dialogue/understanding/figure_marks.hpp"
#include "dialogue/understanding/figure_phrases.hpp"
#include "dialogue/understanding/number_words.hpp"

#include <algorithm>
#include <string>

namespace parley {
namespace {

class Scanner {
public:
    Scanner(const Reading& reading, std::span<const FigureWord> words, Currency home) : text_{reading, words, home} {}

    std::vector<Piece> scan() {
        std::int32_t at = 0;
        while (at < text_.count()) at = scan_at(at);
        return std::move(pieces_);
    }

private:
    [[nodiscard]] std::int32_t free_from() const { return pieces_.empty() ? 0 : pieces_.back().last + 1; }

    /// Returns the token to go on at.
    std::int32_t scan_at(std::int32_t i) {
        if (text_.is_number(i)) return scan_digits(i);
        if (text_.token(i).kind == TokenKind::mixed) return scan_code(i);
        if (text_.word(i).role == FigureRole::double_) return add_double(i);
        if (text_.token(i).kind == TokenKind::word && begins_number(i)) return scan_words(i);
        return i + 1;
    }

    [[nodiscard]] bool begins_number(std::int32_t i) const {
        switch (text_.word(i).role) {
            case FigureRole::unit:
            case FigureRole::tens:
            case FigureRole::hundred:
            case FigureRole::half:
            case FigureRole::quarter:
                return true;
            case FigureRole::scale:
                return text_.norm(i) == "mille" || text_.norm(i - 1) == "a";
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
        return (text_.norm(i) == "a" || text_.norm(i) == "an") &&
               (text_.word(i + 1).role == FigureRole::hundred || text_.word(i + 1).role == FigureRole::scale ||
                text_.word(i + 1).role == FigureRole::half || text_.word(i + 1).role == FigureRole::quarter);
    }

    // ---- digits ----------------------------------------------------------------------------------

    std::int32_t scan_digits(std::int32_t i) {
        const std::int32_t end = end_of_groups(i);
        std::string digits;
        for (std::int32_t t = i; t < end; ++t) digits += text_.norm(t);
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
        if (end > i + 1 && text_.is_number(end)) piece.dropped = true;  // "+1 415 555 0134"
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
        if (text_.norm(i).size() > 3 || text_.norm(i).find_first_not_of("0123456789") != std::string_view::npos)
            return i + 1;
        if (text_.norm(i).front() == '0') return i + 1;
        std::int32_t end = i + 1;
        while (is_group(end)) ++end;
        if (end == i + 1) return end;
        const bool small_head = text_.norm(i).size() < 3;
        const bool round = text_.norm(i + 1) == "000";
        const bool money = text_.has_currency_before(i, free_from()) || text_.has_currency_behind(end);
        return small_head || round || money || end > i + 2 ? end : i + 1;
    }
    [[nodiscard]] bool is_group(std::int32_t i) const {
        if (!text_.is_number(i) || text_.glued(i)) return false;
        const std::string_view digits = text_.norm(i);
        const std::size_t mark = digits.find_first_of(".,'");
        if (mark != std::string_view::npos) return mark == 3 && digits.size() <= 6 && digits.size() > 4;
        return digits.size() == 3 && text_.word(i + 1).role != FigureRole::suffix;
    }
    [[nodiscard]] Follower follower_of(std::int32_t i) const {
        switch (text_.word(i).role) {
            case FigureRole::percent:
            case FigureRole::bips:
            case FigureRole::multiple:
                return Follower::rate;
            case FigureRole::thousands_of:
                return Follower::thousand;
            case FigureRole::suffix:
            case FigureRole::scale:
                return text_.word(i).value == 1000 ? Follower::thousand : Follower::million;
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
        return text_.norm(i) == "%" ? Follower::rate : Follower::nothing;
    }

    /// ".15%": a point with nothing before it.
    void take_leading_point(Piece& piece) const {
        const std::int32_t dot = piece.first - 1;
        if (dot < free_from() || text_.norm(dot) != "." || !text_.glued(piece.first) || piece.decimals || piece.grouped)
            return;
        if (dot > 0 && text_.glued(dot) && text_.token(dot - 1).kind == TokenKind::word) return;
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
        if (text_.norm(s) == "'" && text_.glued(s)) ++s;
        const bool thousands = text_.norm(s) == "ks";
        if ((text_.norm(s) != "s" && !thousands) || !text_.glued(s) || piece.decimals) return;
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
        const std::string_view text = text_.norm(i);
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
        const std::string_view text = text_.norm(i);
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
        const auto number = read_number_words(text_.reading, text_.words, i, !after_between);
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
        const std::int32_t before = text_.word(i - 1).role == FigureRole::sign ? i - 2 : i - 1;
        return phrase_before(text_.reading, before).role == FigurePhrase::between;
    }

    std::int32_t add_double(std::int32_t i) {
        Piece piece;
        piece.first = piece.last = piece.number = i;
        piece.kind = PieceKind::multiple;
        piece.value = text_.word(i).value;
        piece.spelled = true;
        pieces_.push_back(piece);
        return i + 1;
    }

    std::int32_t finish(Piece& piece) {
        take_marks(text_, piece, free_from());
        pieces_.push_back(piece);
        return piece.last + 1;
    }

    ScanText text_;
    std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> scan_pieces(const Reading& reading, std::span<const FigureWord> words, Currency home) {
    return Scanner(reading, words, home).scan();
}

}  // namespace parley
