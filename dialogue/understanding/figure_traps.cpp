#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::int64_t kHundred = 100 * kOne;

bool is_bare(const Piece& piece) {
    return piece.kind == PieceKind::plain && piece.scale == 1 && !piece.currency.known() &&
           !(piece.spelled && piece.grouped);
}

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
            if (count_kept(piece) || piece.kind == PieceKind::figures) continue;
            piece.dropped = is_dropped(piece);
        }
        drop_dash_chains();
        lend_drops_leftwards();
    }

private:
    [[nodiscard]] bool is_dropped(const Piece& piece) const {
        if (is_idiom(piece)) return true;
        if (piece.kind == PieceKind::percent) return is_emphasis(piece);
        if (piece.kind == PieceKind::multiple) return !multiplies_pay(piece);
        if (piece.currency.known()) return false;
        if (is_plan_name(piece) || is_counted(piece)) return true;
        if (!is_bare(piece)) return false;
        return is_year(piece) || is_coded(piece) || is_team(piece) || is_clock(piece) || is_phone(piece);
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

    [[nodiscard]] bool is_counted(const Piece& piece) const {
        const std::int32_t noun = noun_behind(piece);
        const FigurePhrase role = behind(noun);
        if (role == FigurePhrase::counted) return piece.scale == 1 || !is_time_span(work_.norm(noun));
        if (!is_bare(piece) || piece.value >= 1000 * kOne || piece.decade != 0) return false;
        return role == FigurePhrase::none && looks_like_things(work_.token(noun));
    }
    /// "18k month": the period of a pay, not a count of months.
    [[nodiscard]] static bool is_time_span(std::string_view noun) {
        return noun == "month" || noun == "year" || noun == "yr" || noun == "hour" || noun == "day" || noun == "an";
    }

    [[nodiscard]] bool is_coded(const Piece& piece) const {
        std::int32_t i = piece.first - 1;
        if (work_.norm(i) == "-" && work_.glued(i) && work_.glued(piece.first)) --i;
        const FigurePhrase role = before(i);
        return role == FigurePhrase::strong_code || (role == FigurePhrase::code && piece.value < kHundred);
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

    /// "100% on board", "I'm 110%": no figure of pay. "100% of my bonus" is one.
    [[nodiscard]] bool is_emphasis(const Piece& piece) const {
        if (piece.value < kHundred) return false;
        const FigurePhrase role = behind(piece.last + 1);
        if (role == FigurePhrase::emphasis || is_all_in(piece.last + 1)) return true;
        const std::string_view previous = work_.norm(piece.first - 1);
        return previous == "give" || previous == "gave" || previous == "not" || previous == "i'm" ||
               (role == FigurePhrase::none && !work_.inside(piece.last + 1));
    }

    /// "I'm 110% in.", "100% not".
    [[nodiscard]] bool is_all_in(std::int32_t i) const {
        const bool ends = !work_.inside(i + 1) || work_.token(i + 1).kind != TokenKind::word;
        return work_.norm(i) == "not" || work_.norm(i) == "yes" || (work_.norm(i) == "in" && ends);
    }

    /// "1.5x the equity", "double the sign-on"; not "grew it 10x".
    [[nodiscard]] bool multiplies_pay(const Piece& piece) const {
        bool pay = false;
        const std::int32_t first = std::max(piece.first - 8, 0);
        for (std::int32_t i = first; i <= piece.last + 5 && work_.inside(i); ++i) {
            if (ends_sentence(i) && i < piece.first) pay = false;
            if (ends_sentence(i) && i > piece.last) break;
            if (is_growth(i)) return false;
            pay = pay || is_pay_word(i);
        }
        return pay && piece.value <= 5 * kOne;
    }
    [[nodiscard]] bool ends_sentence(std::int32_t i) const {
        const std::string_view norm = work_.norm(i);
        return norm == "." || norm == "!" || norm == "?" || norm == ";" || norm == "\n";
    }
    [[nodiscard]] bool is_pay_word(std::int32_t i) const {
        const FigurePhrase role = behind(i);
        return role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus ||
               work_.norm(i) == "offer" || work_.norm(i) == "that" || work_.norm(i) == "options";
    }
    [[nodiscard]] bool is_growth(std::int32_t i) const {
        constexpr std::array kGrowth{
            std::string_view("grew"),    std::string_view("grow"),       std::string_view("growth"),
            std::string_view("revenue"), std::string_view("arr"),        std::string_view("traffic"),
            std::string_view("faster"),  std::string_view("throughput"), std::string_view("users"),
            std::string_view("scaled"),  std::string_view("growing"),    std::string_view("productivity"),
            std::string_view("team"),    std::string_view("check"),      std::string_view("checking"),
            std::string_view("down")};
        return std::find(kGrowth.begin(), kGrowth.end(), work_.norm(i)) != kGrowth.end();
    }

    // ---- counts that are listed ---------------------------------------------------------------------

    /// Shares, days of leave, days from home.
    [[nodiscard]] bool count_kept(Piece& piece) const {
        if (piece.currency.known() || piece.kind != PieceKind::plain) return false;
        switch (behind(piece.last + 1)) {
            case FigurePhrase::leave:
                return keep(piece, Component::pto, 1);
            case FigurePhrase::leave_weeks:
                return keep(piece, Component::pto, 5);
            case FigurePhrase::remote:
                return piece.value <= 7 * kOne && keep(piece, Component::remote, 1);
            case FigurePhrase::shares:
                return piece.value * piece.scale >= 50 * kOne && keep(piece, Component::equity, 1);
            case FigurePhrase::rsus:
                return are_shares(piece) && keep(piece, Component::equity, 1);
            case FigurePhrase::counted:
                return count_named_before(piece);
            case FigurePhrase::none:
            case FigurePhrase::open_low:
            case FigurePhrase::open_high:
            case FigurePhrase::approximate:
            case FigurePhrase::more:
            case FigurePhrase::less:
            case FigurePhrase::between:
            case FigurePhrase::low:
            case FigurePhrase::mid:
            case FigurePhrase::high:
            case FigurePhrase::filler:
            case FigurePhrase::code:
            case FigurePhrase::strong_code:
            case FigurePhrase::team:
            case FigurePhrase::change_from:
            case FigurePhrase::idiom:
            case FigurePhrase::hourly:
            case FigurePhrase::daily:
            case FigurePhrase::weekly:
            case FigurePhrase::monthly:
            case FigurePhrase::yearly:
            case FigurePhrase::once:
            case FigurePhrase::vesting:
            case FigurePhrase::net:
            case FigurePhrase::gross:
            case FigurePhrase::equity_word:
            case FigurePhrase::modifier:
            case FigurePhrase::emphasis:
            case FigurePhrase::pay:
            case FigurePhrase::follower:
            case FigurePhrase::over:
                return false;
        }
        return false;
    }

    [[nodiscard]] static bool keep(Piece& piece, Component component, std::int64_t times) {
        piece.counted = true;
        piece.component = component;
        piece.value *= times;
        return true;
    }
    /// "5,000 RSUs" are shares; "260 RSU" and "400k RSUs" are money.
    [[nodiscard]] static bool are_shares(const Piece& piece) {
        return piece.scale == 1 && piece.value >= 1000 * kOne && piece.value < 50'000 * kOne;
    }

    /// "start 45 days later", "move the joining date by two weeks".
    [[nodiscard]] bool start_moved(Piece& piece) const {
        const std::string_view unit = work_.norm(piece.last + 1);
        const std::int64_t days = unit.starts_with("day") ? 1 : (unit.starts_with("week") ? 7 : 0);
        if (days == 0 || (work_.norm(piece.last + 2) != "later" && work_.norm(piece.first - 1) != "by")) return false;
        constexpr std::array kStarts{std::string_view("start"), std::string_view("begin"), std::string_view("join"),
                                     std::string_view("starting"), std::string_view("joining")};
        for (std::int32_t i = piece.first - 1; i >= std::max(piece.first - 4, 0) && !ends_sentence(i); --i)
            if (std::find(kStarts.begin(), kStarts.end(), work_.norm(i)) != kStarts.end())
                return keep(piece, Component::start_date, days);
        return false;
    }

    /// "remote 3 days a week", "PTO: 25 days".
    [[nodiscard]] bool count_named_before(Piece& piece) const {
        if (start_moved(piece)) return true;
        if (!work_.norm(piece.last + 1).starts_with("day") && !work_.norm(piece.last + 1).starts_with("jour"))
            return false;
        for (std::int32_t i = piece.first - 1; i >= std::max(piece.first - 4, 0) && !ends_sentence(i); --i) {
            const std::string_view norm = work_.norm(i);
            if (norm == "pto" || norm == "vacation" || norm == "holiday" || norm == "holidays" || norm == "conges")
                return keep(piece, Component::pto, 1);
            if ((norm == "remote" || norm == "wfh" || norm == "teletravail" || norm == "home") &&
                piece.value <= 7 * kOne)
                return keep(piece, Component::remote, 1);
        }
        return false;
    }

    // ---- chains -------------------------------------------------------------------------------------

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

    /// "3-5 years", "two to three weeks": what is no money on the right is none on the left.
    void lend_drops_leftwards() const {
        for (std::size_t i = work_.pieces.size(); i-- > 1;) {
            const Piece& right = work_.pieces[i];
            Piece& left = work_.pieces[i - 1];
            if (!right.dropped || left.dropped || !is_bare(left) || right.first - left.last != 2) continue;
            const std::string_view gap = work_.norm(left.last + 1);
            if (gap == "-" || gap == "to" || gap == "or" || gap == "a" || gap == "ou" || gap == "." ||
                (gap == "/" && left.value <= 31 * kOne))
                left.dropped = true;
        }
    }

    const FigureWork& work_;
};

}  // namespace

void drop_what_is_no_money(const FigureWork& work) { Traps(work).run(); }

}  // namespace parley
