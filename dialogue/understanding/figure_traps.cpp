#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

bool is_year(const Piece& piece) {
    return is_bare(piece) && !piece.spelled && piece.whole_digits == 4 && !piece.grouped && !piece.decimals &&
           piece.value >= 1950 * kOne && piece.value < 2050 * kOne;
}

/// A word that looks like the things counted: "200 microservices". Verbs and function words are in the lexicon.
bool looks_like_things(const Token& token) {
    return token.kind == TokenKind::word && token.norm.size() >= 4 && token.norm.ends_with('s') &&
           !token.norm.ends_with("ss") && !token.norm.ends_with("'s");
}

class Traps {
public:
    explicit Traps(const FigureWork& work) : work_(work) {}

    void run() {
        for (Piece& piece : work_.pieces) {
            if (piece.dropped) continue;
            if (piece.counted || piece.kind == PieceKind::figures) continue;
            piece.dropped = is_dropped(piece);
        }
    }

private:
    [[nodiscard]] bool is_dropped(const Piece& piece) const {
        if (is_idiom(piece)) return true;
        if (piece.kind != PieceKind::plain) return !is_rate_of_pay(work_, piece);
        if (piece.currency.known()) return is_weight(piece);
        if (is_plan_name(piece) || has_letter(piece) || is_counted(piece) || ends_a_name(piece)) return true;
        if (!is_bare(piece)) return false;
        return is_day(piece) || is_year(piece) || is_day_of_month(piece) || is_coded(piece) || is_team(piece) ||
               is_clock(piece) || is_phone(piece);
    }

    /// "I lost 15 pounds", where nobody is paid in them.
    [[nodiscard]] bool is_weight(const Piece& piece) const {
        const bool pounds = work_.norm(piece.last) == "pounds" || work_.norm(piece.last) == "pound";
        return pounds && piece.scale == 1 && piece.value < 1000 * kOne &&
               work_.scenario.rules().currency.text() != "GBP";
    }

    [[nodiscard]] FigurePhrase behind(std::int32_t i) const { return phrase_behind(work_.reading, i).role; }
    [[nodiscard]] FigurePhrase before(std::int32_t i) const { return phrase_before(work_.reading, i).role; }

    /// "the $64,000 question", "thanks a million".
    [[nodiscard]] bool is_idiom(const Piece& piece) const {
        const bool article = work_.norm(piece.first) == "a";
        return behind(piece.last + 1) == FigurePhrase::idiom || before(piece.first - 1) == FigurePhrase::idiom ||
               (article && before(piece.first) == FigurePhrase::idiom);
    }

    /// "401k", "401(k)", "403b".
    [[nodiscard]] bool is_plan_name(const Piece& piece) const {
        const std::int64_t whole = piece.value / kOne;
        if (piece.spelled || (whole != 401 && whole != 403)) return false;
        const std::int32_t after = piece.number + 1;
        return piece.scale > 1 || (work_.norm(after) == "(" && work_.norm(after + 1).size() == 1) ||
               (work_.glued(after) && work_.norm(after) == "b");
    }

    /// "409A", "8a", "seat 14C": a letter that is no scale, glued.
    [[nodiscard]] bool has_letter(const Piece& piece) const {
        const std::int32_t i = piece.last + 1;
        const std::string_view norm = work_.norm(i);
        return work_.glued(i) && work_.token(i).kind == TokenKind::word && norm.size() == 1 && norm != "s" &&
               norm != "x" && norm != "k" && norm != "m" && norm != "l" && !piece.spelled;
    }

    /// Past "+", a glued hyphen and adjectives: "6+ months", "4-year", "10k enterprise customers".
    [[nodiscard]] std::int32_t noun_behind(const Piece& piece) const {
        std::int32_t i = piece.last + 1;
        if ((work_.norm(i) == "+" || work_.norm(i) == "-") && work_.glued(i)) ++i;
        for (int n = 0; n < 2; ++n) {
            const PhraseMatch match = phrase_behind(work_.reading, i);
            const bool more = work_.norm(i) == "more" || work_.norm(i) == "extra" || work_.norm(i) == "additional";
            if (match.role != FigurePhrase::modifier && !more) break;
            i += std::max(match.length, 1);
        }
        return i;
    }

    /// "the 200 stings": a sum of the talk with its article, and a verb behind it.
    [[nodiscard]] bool is_said_before(const Piece& piece) const {
        const std::string_view article = work_.norm(piece.first - 1);
        if (article != "the" && article != "your" && article != "that" && article != "this") return false;
        const std::int64_t unit = minor_per_major(work_.scenario.rules().currency);
        const auto base = work_.context.offer.find(Component::base);
        return base && *base / unit == piece.value / kOne * 1000;
    }
    /// "203 floor", "199 falls short".
    [[nodiscard]] bool names_no_storey(std::int32_t i) const {
        return work_.norm(i) == "floor" || (work_.norm(i) == "falls" && work_.norm(i + 1) == "short");
    }
    [[nodiscard]] bool is_counted(const Piece& piece) const {
        const std::int32_t noun = noun_behind(piece);
        if (is_bare(piece) && piece.value >= kHundred && names_no_storey(noun)) return false;
        const FigurePhrase role = behind(noun);
        const bool part = work_.norm(noun) == "of" || work_.norm(noun) == "out";  // "10k of the signing"
        if (role == FigurePhrase::counted) return piece.scale == 1 || !(part || is_time_span(work_.norm(noun)));
        const bool unknown = role == FigurePhrase::none && work_.token(noun).kind == TokenKind::word;
        if (is_crowd(piece)) return things_follow(noun) || (unknown && piece.scale >= 1'000'000'000);
        if (unknown && is_so_many(piece)) return true;
        if (!is_bare(piece) || piece.decade != 0) return false;
        if (unknown && is_compound(piece, noun)) return true;
        if (piece.value >= 1000 * kOne) return unknown && is_far_from_pay(piece) && things_follow(noun);
        return role == FigurePhrase::none && looks_like_things(work_.token(noun)) && !is_said_before(piece);
    }
    /// "3.3B+ wallets", "150 million players": so many of anything but money.
    [[nodiscard]] static bool is_crowd(const Piece& piece) {
        return piece.kind == PieceKind::plain && piece.scale >= 1'000'000;
    }
    /// "the 100-role sprint", "a 360-degree view".
    [[nodiscard]] bool is_compound(const Piece& piece, std::int32_t noun) const {
        return noun == piece.last + 2 && work_.norm(piece.last + 1) == "-" && work_.glued(piece.last + 1) &&
               work_.glued(noun);
    }
    /// "12,000+ institutions" where pay is a hundred and fifty thousand.
    [[nodiscard]] bool is_far_from_pay(const Piece& piece) const {
        return piece.value / kOne < usual_pay(work_.scenario, work_.context) / 5;
    }
    /// "across 330+ city networks": no word before it announces pay.
    [[nodiscard]] bool is_so_many(const Piece& piece) const {
        const bool plus = work_.norm(piece.last + 1) == "+" && work_.glued(piece.last + 1);
        if (!plus || !is_bare(piece) || piece.value >= 1000 * kOne) return false;
        for (std::int32_t i = piece.first - 1; i >= std::max(piece.first - 3, 0); --i)
            for (const std::string_view word : {"across", "to"})
                if (work_.norm(i) == word) return word != "to" || !pays_before(i);
        return false;
    }
    [[nodiscard]] bool pays_before(std::int32_t i) const {
        for (std::int32_t k = i - 1; k >= std::max(i - 3, 0); --k)
            for (const std::string_view word : {"get", "go", "come", "up", "closer", "bump", "it", "me", "base"})
                if (work_.norm(k) == word) return true;
        return false;
    }
    /// "14M monthly orders".
    [[nodiscard]] static bool is_rate(FigurePhrase role) {
        return role == FigurePhrase::monthly || role == FigurePhrase::daily || role == FigurePhrase::weekly;
    }
    /// Within three words, no word of pay among them.
    [[nodiscard]] bool things_follow(std::int32_t noun) const {
        for (std::int32_t i = noun; i < noun + 3; ++i) {
            const FigurePhrase role = behind(i);
            if (is_rate(role)) continue;
            if (role != FigurePhrase::none && role != FigurePhrase::modifier) return role == FigurePhrase::counted;
            if (looks_like_things(work_.token(i))) return true;
        }
        return false;
    }
    /// "18k month": the period of a pay, not a count of months.
    [[nodiscard]] static bool is_time_span(std::string_view noun) {
        return noun == "month" || noun == "year" || noun == "yr" || noun == "hour" || noun == "day" || noun == "an";
    }

    /// "my number 212" is asked for; "number 200 in the queue" is a place.
    [[nodiscard]] bool is_owned(std::int32_t i) const {
        for (const std::string_view word : {"my", "the", "your", "a", "that", "this", "our", "magic"})
            if (work_.norm(i) == word) return true;
        return false;
    }
    [[nodiscard]] bool is_coded(const Piece& piece) const {
        std::int32_t i = piece.first - 1;
        if (work_.norm(i) == "-" && work_.glued(i) && work_.glued(piece.first)) --i;
        const FigurePhrase role = before(i);
        if (work_.norm(i) == "number" && role == FigurePhrase::code && !is_owned(i - 1)) return true;
        if (work_.norm(i) == "w" && piece.value >= kHundred) return false;  // "ok w 200"
        return role == FigurePhrase::strong_code || (role == FigurePhrase::code && piece.value < kHundred);
    }
    /// "H-1B", "COVID-19", "GPT-4": glued to a name by a hyphen.
    [[nodiscard]] bool ends_a_name(const Piece& piece) const {
        const std::int32_t hyphen = piece.first - 1;
        if (work_.norm(hyphen) != "-" || !work_.glued(hyphen) || !work_.glued(piece.first)) return false;
        const Token& name = work_.token(hyphen - 1);
        if (name.kind != TokenKind::word || piece.spelled || work_.word(hyphen - 1).role != FigureRole::none)
            return false;
        const FigurePhrase role = before(hyphen - 1);
        const FigurePhrase pay = behind(hyphen - 1);
        return role != FigurePhrase::low && role != FigurePhrase::mid && role != FigurePhrase::high &&
               role != FigurePhrase::approximate && pay != FigurePhrase::pay && pay != FigurePhrase::equity_word;
    }

    /// "travelling till 30", "monday at 10".
    [[nodiscard]] bool is_day(const Piece& piece) const {
        if (piece.value > 31 * kOne || piece.spelled) return false;
        const std::string_view before = work_.norm(piece.first - 1);
        if (before == "till" || before == "until") return true;
        if (before != "at" && before != "on" && before != "by") return false;
        for (const std::string_view day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                           "today", "tomorrow", "tonight"})
            if (work_.norm(piece.first - 2) == day) return true;
        return false;
    }
    /// "12 May", "the 3 of June"; a month's name that is a verb too counts with its capital.
    [[nodiscard]] bool is_day_of_month(const Piece& piece) const {
        if (piece.value > 31 * kOne || piece.decimals) return false;
        std::int32_t i = piece.last + 1;
        if (work_.norm(i) == "of" || work_.norm(i) == "de") ++i;
        const std::string_view month = work_.norm(i);
        if (month == "may" || month == "march" || month == "mars") return work_.token(i).upper;
        constexpr std::array<std::string_view, 32> kMonths{
            "january",  "february", "april", "june",    "july", "august",    "september", "october",
            "november", "december", "jan",   "feb",     "mar",  "apr",       "jun",       "jul",
            "aug",      "sep",      "sept",  "oct",     "nov",  "dec",       "janvier",   "fevrier",
            "avril",    "mai",      "juin",  "juillet", "aout", "septembre", "octobre",   "decembre"};
        return std::find(kMonths.begin(), kMonths.end(), month) != kMonths.end();
    }

    [[nodiscard]] bool is_team(const Piece& piece) const {
        return before(piece.first - 1) == FigurePhrase::team && !pay_behind(piece);
    }
    [[nodiscard]] bool pay_behind(const Piece& piece) const {
        const FigurePhrase role = behind(piece.last + 1);
        return role == FigurePhrase::pay || role == FigurePhrase::equity_word;
    }

    /// "3:15", "9:00".
    [[nodiscard]] bool is_clock(const Piece& piece) const {
        const auto colon_joins = [&](std::int32_t colon) {
            return work_.norm(colon) == ":" && work_.glued(colon) && work_.glued(colon + 1) &&
                   work_.token(colon - 1).kind == TokenKind::number && work_.token(colon + 1).kind == TokenKind::number;
        };
        return colon_joins(piece.last + 1) || colon_joins(piece.first - 1);
    }

    [[nodiscard]] bool is_phone(const Piece& piece) const { return piece.whole_digits >= 9 && !piece.grouped; }

    const FigureWork& work_;
};

}  // namespace

void drop_what_is_no_money(const FigureWork& work) {
    keep_counts(work);
    Traps(work).run();
    drop_rows_of_numbers(work);
}

}  // namespace parley
