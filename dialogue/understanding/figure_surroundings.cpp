#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace parley {
namespace {

class Surroundings {
public:
    Surroundings(const FigureWork& work, std::int32_t index)
        : work_(work), piece_(work.piece(index)), end_(piece_.joined >= 0 ? work.piece(piece_.joined) : piece_) {
        std::int32_t next = std::max(index, piece_.joined) + 1;
        while (next < work.count() && work.piece(next).dropped) ++next;
        limit_ = next < work.count() ? work.piece(next).first : static_cast<std::int32_t>(work.reading.tokens.size());
    }

    void read() {
        read_before();
        read_behind();
        read_decade_of_end();
    }

private:
    // ---- before -----------------------------------------------------------------------------------

    void read_before() {
        std::int32_t i = piece_.first - 1;
        if (takes_sign(i, "+") || takes_sign(i, "-")) {
            piece_.sign = work_.norm(i) == "+" ? 1 : -1;
            return;
        }
        if (is_taken_off() || is_put_on()) return;
        for (int n = 0; n < 5 && work_.inside(i); ++n) {
            if (work_.norm(i) == "-" && work_.glued(i + 1)) --i;
            const PhraseMatch match = phrase_before(work_.reading, i);
            if (match.length == 0 || !apply_before(match, i)) return;
            i -= match.length;
        }
    }

    /// "take 4k off the base", "shave 5k", "give up 10k of equity".
    bool is_taken_off() {
        std::int32_t i = piece_.first - 1;
        const bool up = work_.norm(i) == "up" || work_.norm(i) == "off";
        if (up) --i;
        if (is_one_of(work_.norm(i), {"shave", "trim", "rogner", "rogne", "deduct", "subtract", "slice"})) {
            piece_.sign = -1;
            return true;
        }
        const std::string_view next = work_.norm(end_.last + 1);
        const bool off = next == "off" || next == "of" || next == "out";
        if (!off || !is_one_of(work_.norm(i), {"take", "cut", "knock", "drop", "give", "leave", "lose", "sacrifice"}))
            return false;
        if (work_.norm(i) == "give" && !up && next != "off") return false;
        if (work_.norm(i) == "leave" || work_.norm(i) == "take")
            if (next == "of" && work_.norm(end_.last + 2) == "course") return false;
        piece_.sign = -1;
        return true;
    }
    /// "put forty on the equity"; "put 215 on the base" names the whole.
    bool is_put_on() {
        if (!is_one_of(work_.norm(piece_.first - 1), {"put", "stick", "tack", "throw"})) return false;
        const std::string_view next = work_.norm(end_.last + 1);
        if (next != "on" && next != "onto") return false;
        const std::int64_t scale = piece_.scale == 1 && piece_.value < 1000 * kOne ? 1000 : piece_.scale;
        if (piece_.value / kOne * scale * 3 > usual_pay(work_.scenario, work_.context)) return false;
        piece_.sign = 1;
        return true;
    }
    [[nodiscard]] static bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    /// "+10k", not "230 +400k"; "-5k", not "230 -400k".
    [[nodiscard]] bool takes_sign(std::int32_t i, std::string_view sign) const {
        if (work_.norm(i) != sign || !work_.glued(i + 1)) return false;
        return i == 0 || (work_.token(i).space_before && work_.token(i - 1).kind != TokenKind::number &&
                          work_.norm(i - 1) != "k");
    }

    bool apply_before(const PhraseMatch& match, std::int32_t last) {
        switch (match.role) {
            case FigurePhrase::open_low:
                return open(true, last - match.length);
            case FigurePhrase::open_high:
                return open(false, last - match.length);
            case FigurePhrase::approximate:
                return piece_.approximate = true;
            case FigurePhrase::more:
                // "better by 30k"; "by 30" may be a time.
                if (work_.norm(last) == "by" && match.length == 1 && !written_as_money()) return false;
                return change(1);
            case FigurePhrase::less:
                return change(-1);
            case FigurePhrase::low:
                return take_part(Part::low);
            case FigurePhrase::mid:
                return take_part(Part::mid);
            case FigurePhrase::high:
                return take_part(Part::high);
            case FigurePhrase::filler:
                return true;
            case FigurePhrase::between:
            case FigurePhrase::change_from:
            case FigurePhrase::code:
            case FigurePhrase::strong_code:
            case FigurePhrase::team:
            case FigurePhrase::idiom:
            case FigurePhrase::lead:
            case FigurePhrase::none:
            case FigurePhrase::hourly:
            case FigurePhrase::daily:
            case FigurePhrase::weekly:
            case FigurePhrase::monthly:
            case FigurePhrase::yearly:
            case FigurePhrase::once:
            case FigurePhrase::vesting:
            case FigurePhrase::net:
            case FigurePhrase::gross:
            case FigurePhrase::counted:
            case FigurePhrase::shares:
            case FigurePhrase::rsus:
            case FigurePhrase::equity_word:
            case FigurePhrase::leave:
            case FigurePhrase::leave_weeks:
            case FigurePhrase::modifier:
            case FigurePhrase::remote:
            case FigurePhrase::emphasis:
            case FigurePhrase::pay:
            case FigurePhrase::follower:
            case FigurePhrase::over:
            case FigurePhrase::cost:
                return false;
        }
        return false;
    }

    /// A denial turns a bound round: "won't go under 198" is at least 198.
    bool open(bool low, std::int32_t before) {
        if (rises_from(before) || points_from(before + 1)) return false;
        const bool turned = !low && denied_before(before);
        piece_.open_low = low || turned;
        piece_.open_high = !low && !turned;
        return false;
    }
    /// "130 up to 185": the end of a change.
    /// "160 -> 200", "160 > 200": an arrow, no bound.
    [[nodiscard]] bool points_from(std::int32_t i) const {
        if (work_.norm(i) != ">") return false;
        --i;
        while (work_.norm(i) == "-" || work_.norm(i) == "=") --i;
        return work_.token(i).kind == TokenKind::number || work_.norm(i) == "k" || work_.norm(i) == "%";
    }
    [[nodiscard]] bool rises_from(std::int32_t i) const {
        if (work_.norm(i + 1) == "up" && lifts(i)) return true;
        return work_.norm(i + 1) == "up" && (work_.token(i).kind == TokenKind::number || work_.norm(i) == "k");
    }
    /// "round the base up to 205", "bring that up to 30".
    [[nodiscard]] bool lifts(std::int32_t i) const {
        const FigurePhrase role = phrase_behind(work_.reading, i).role;
        const std::string_view norm = work_.norm(i);
        return role == FigurePhrase::pay || role == FigurePhrase::equity_word || norm == "it" || norm == "that" ||
               norm == "me" || norm == "this";
    }
    [[nodiscard]] bool denied_before(std::int32_t i) const {
        for (std::int32_t n = 0; n < 6 && work_.inside(i); --i, ++n) {
            const std::string_view norm = work_.norm(i);
            if (norm == "." || norm == "!" || norm == "?" || norm == ";" || norm == "\n" || norm == ",") return false;
            if (norm.ends_with("n't") || is_denial(norm)) return true;
        }
        return false;
    }
    [[nodiscard]] static bool is_denial(std::string_view norm) {
        for (const std::string_view word : {"not", "no", "never", "nothing", "cannot", "cant", "wont", "dont",
                                            "wouldnt", "couldnt", "pas", "jamais", "rien", "aucun", "ne", "n'", "nor"})
            if (norm == word) return true;
        return false;
    }

    [[nodiscard]] bool written_as_money() const {
        return piece_.scale > 1 || piece_.currency.known() || piece_.kind != PieceKind::plain;
    }
    bool change(std::int32_t sign) {
        piece_.sign = sign;
        return false;
    }

    bool take_part(Part part) {
        const bool vague = piece_.decade != 0 || piece_.kind == PieceKind::figures;
        if (!vague) return false;
        // "low to mid 200s": the outer thirds name the ends.
        piece_.part_low = part;
        if (piece_.part == Part::whole) piece_.part = part;
        return true;
    }

    /// "between the low and mid 200s" and "200s to 210s" end where the right end does.
    void read_decade_of_end() {
        if (&end_ != &piece_) end_.part = piece_.part;
    }

    // ---- behind -----------------------------------------------------------------------------------

    void read_behind() {
        std::int32_t i = end_.last + 1;
        if (work_.norm(i) == "+" && work_.glued(i) && !work_.glued_number(i + 1)) {
            piece_.open_low = true;
            ++i;
        }
        std::int32_t skipped = 0;
        while (i < limit_ + 3 && work_.inside(i)) {
            if (work_.norm(i) == "-" && work_.glued(i)) ++i;
            const std::int32_t length = apply_behind(phrase_behind(work_.reading, i), i);
            if (length > 0) {
                i += length;
                continue;
            }
            if (skipped >= 4 || !may_skip(i)) return;
            ++skipped;
            ++i;
        }
    }

    /// Words that may stand between a figure and its period: "80k in stock a year".
    [[nodiscard]] bool may_skip(std::int32_t i) const {
        const FigurePhrase role = phrase_behind(work_.reading, i).role;
        return i < limit_ &&
               (role == FigurePhrase::filler || role == FigurePhrase::pay || role == FigurePhrase::equity_word ||
                role == FigurePhrase::rsus || role == FigurePhrase::gross || role == FigurePhrase::cost);
    }

    /// Tokens used, 0 where the phrase says nothing of the figure.
    std::int32_t apply_behind(const PhraseMatch& match, std::int32_t first) {
        switch (match.role) {
            case FigurePhrase::hourly:
                return set_period(Period::hour, match, first);
            case FigurePhrase::daily:
                return set_period(Period::day, match, first);
            case FigurePhrase::weekly:
                return set_period(Period::week, match, first);
            case FigurePhrase::monthly:
                return set_period(Period::month, match, first);
            case FigurePhrase::yearly:
                return set_period(Period::year, match, first);
            case FigurePhrase::once:
                return set_period(Period::once, match, first);
            case FigurePhrase::vesting:
                return set_period(Period::vesting, match, first);
            case FigurePhrase::over:
                return take_years(first + match.length, match.length, true);
            case FigurePhrase::net:
                piece_.net = true;
                return match.length;
            case FigurePhrase::open_low:
                return open_behind(true, match, first);
            case FigurePhrase::open_high:
                return open_behind(false, match, first);
            case FigurePhrase::approximate:
                piece_.approximate = true;
                return match.length;
            case FigurePhrase::more:
                return change_behind(1, match, first);
            case FigurePhrase::less:
                return change_behind(-1, match, first);
            case FigurePhrase::none:
                return take_years(first, 0, false);
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
            case FigurePhrase::lead:
            case FigurePhrase::gross:
            case FigurePhrase::counted:
            case FigurePhrase::shares:
            case FigurePhrase::rsus:
            case FigurePhrase::equity_word:
            case FigurePhrase::leave:
            case FigurePhrase::leave_weeks:
            case FigurePhrase::modifier:
            case FigurePhrase::remote:
            case FigurePhrase::emphasis:
            case FigurePhrase::pay:
            case FigurePhrase::follower:
            case FigurePhrase::cost:
                return 0;
        }
        return 0;
    }

    [[nodiscard]] bool adjacent(std::int32_t first) const {
        return first == end_.last + 1 || (first == end_.last + 2 && work_.norm(end_.last + 1) == "-");
    }

    std::int32_t set_period(Period per, const PhraseMatch& match, std::int32_t first) {
        if (first >= limit_ || piece_.per != Period::none) return 0;
        piece_.per = per;
        if (per == Period::vesting) piece_.component = Component::equity;
        if (per == Period::hour) piece_.component = Component::base;
        return match.length;
    }

    /// "over 4 years", "over four", "/4yr", "(4 yr)", "4-year grant".
    std::int32_t take_years(std::int32_t number, std::int32_t lead, bool said_over) {
        if (piece_.per != Period::none || piece_.kind == PieceKind::percent) return 0;
        const std::int64_t years = years_at(number);
        std::int32_t noun = number + 1;
        if (work_.norm(noun) == "-") ++noun;
        const bool named = is_years(work_.norm(noun));
        const bool after_paren = work_.norm(number - 1) == "(";
        if (years < 2 || years > 6 || (!said_over && !(named && (after_paren || saw_equity())))) return 0;
        if (!named && (lead == 0 || followed_by_figure_sign(number + 1))) return 0;
        piece_.per = Period::vesting;
        piece_.component = Component::equity;
        if (years != work_.scenario.rules().vesting_years) piece_.doubtful = true;
        return lead + (named ? noun - number + 1 : 1);
    }
    [[nodiscard]] bool saw_equity() const {
        for (std::int32_t i = end_.last + 1; i <= end_.last + 4; ++i) {
            const FigurePhrase role = phrase_behind(work_.reading, i).role;
            if (role == FigurePhrase::equity_word || role == FigurePhrase::rsus) return true;
        }
        return false;
    }
    [[nodiscard]] std::int64_t years_at(std::int32_t i) const {
        if (work_.word(i).role == FigureRole::unit) return work_.word(i).value;
        const Token& token = work_.token(i);
        return token.kind == TokenKind::number && token.norm.size() == 1 ? token.norm.front() - '0' : 0;
    }
    [[nodiscard]] static bool is_years(std::string_view norm) {
        return norm == "years" || norm == "year" || norm == "yrs" || norm == "yr" || norm == "y" || norm == "ans" ||
               norm == "an";
    }
    [[nodiscard]] bool followed_by_figure_sign(std::int32_t i) const {
        const FigureRole role = work_.word(i).role;
        return role == FigureRole::percent || role == FigureRole::suffix || role == FigureRole::scale ||
               role == FigureRole::hundred || role == FigureRole::sign || role == FigureRole::tens ||
               role == FigureRole::unit || work_.norm(i) == "/";
    }

    std::int32_t open_behind(bool low, const PhraseMatch& match, std::int32_t first) {
        if (!adjacent(first) && piece_.per == Period::none) return 0;
        piece_.open_low = low;
        piece_.open_high = !low;
        return match.length;
    }

    std::int32_t change_behind(std::int32_t sign, const PhraseMatch& match, std::int32_t first) {
        if (!adjacent(first) || piece_.sign != 0 || counts_things(first + match.length)) return 0;
        if (work_.norm(first) == "more" && match.length == 1 && compares(first + 1)) return 0;
        if (work_.norm(first) == "off" && pays_behind_off(first + 1)) return 0;
        piece_.sign = sign;
        return match.length;
    }
    /// "is 206 more realistic": an adjective follows.
    [[nodiscard]] bool compares(std::int32_t i) const {
        const std::string_view norm = work_.norm(i);
        for (const std::string_view ending : {"able", "ic", "ible", "ful", "ent", "air"})
            if (norm.size() > 4 && norm.ends_with(ending)) return true;
        return norm == "like" || norm == "fair";
    }
    /// "two more clarifications": a change of something else.
    [[nodiscard]] bool counts_things(std::int32_t i) const {
        return piece_.scale == 1 && !piece_.currency.known() && piece_.kind == PieceKind::plain &&
               phrase_behind(work_.reading, i).role == FigurePhrase::counted;
    }
    [[nodiscard]] bool pays_behind_off(std::int32_t i) const { return work_.norm(i) == "site"; }

    const FigureWork& work_;
    Piece& piece_;
    Piece& end_;
    std::int32_t limit_ = 0;
};

}  // namespace

void read_surroundings(const FigureWork& work) {
    for (std::int32_t i = 0; i < work.count(); ++i) {
        const bool ends_range = i > 0 && work.piece(i - 1).joined == i;
        if (work.piece(i).dropped || work.piece(i).counted || ends_range) continue;
        Surroundings(work, i).read();
    }
}

}  // namespace parley
