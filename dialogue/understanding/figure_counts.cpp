// Counts that are terms of an offer: shares, days of leave, days from home, days that the start is moved by.
#include "dialogue/understanding/figure_sense.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int64_t kMostLeave = 60;    ///< days a year that anyone asks for
constexpr std::int32_t kLeaveNearby = 8;   ///< tokens back to the noun that a bare count belongs to
constexpr std::int32_t kLeaveBefore = 30;  ///< tokens back to the count that it corrects

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Counts {
public:
    explicit Counts(const FigureWork& work) : work_(work), usual_(usual_pay(work.scenario, work.context)) {}

    void keep() {
        const Piece* leave = nullptr;
        for (Piece& piece : work_.pieces) {
            if (piece.dropped) continue;
            if (!count_kept(piece) && leave != nullptr) follow(piece, *leave);
            if (piece.counted && piece.component == Component::pto) leave = &piece;
        }
    }

private:
    [[nodiscard]] FigurePhrase behind(std::int32_t i) const { return phrase_behind(work_.reading, i).role; }

    /// Whole, small and without a mark of money.
    [[nodiscard]] static bool is_plain_count(const Piece& piece) {
        return piece.kind == PieceKind::plain && piece.scale == 1 && !piece.currency.known() && !piece.decimals &&
               piece.value >= kOne && piece.value <= kMostLeave * kOne;
    }

    [[nodiscard]] bool count_kept(Piece& piece) const {
        if (piece.currency.known() || piece.kind != PieceKind::plain) return false;
        const std::int32_t noun = past_more(piece.last + 1);
        const FigurePhrase role = behind(noun);
        if (role == FigurePhrase::leave) return keep(piece, Component::pto, 1);
        if (role == FigurePhrase::leave_weeks) return keep(piece, Component::pto, 5);
        if (role == FigurePhrase::remote) return piece.value <= 7 * kOne && keep(piece, Component::remote, 1);
        if (role == FigurePhrase::shares)
            return piece.value * piece.scale >= 50 * kOne && keep(piece, Component::equity, 1);
        if (role == FigurePhrase::rsus) return are_shares(piece) && keep(piece, Component::equity, 1);
        if (role == FigurePhrase::counted) return count_named_nearby(piece, noun);
        return is_plain_count(piece) && leave_named_before(piece) && keep(piece, Component::pto, 1);
    }

    /// "2 more vacation days", "3 extra days of leave".
    [[nodiscard]] std::int32_t past_more(std::int32_t i) const { return is_more(work_.norm(i)) ? i + 1 : i; }
    [[nodiscard]] static bool is_more(std::string_view word) {
        return word == "more" || word == "extra" || word == "additional" || word == "further" || word == "other";
    }

    bool keep(Piece& piece, Component component, std::int64_t times) const {
        piece.counted = true;
        piece.component = component;
        piece.value *= times;
        if (component != Component::equity && is_change(piece)) piece.sign = 1;
        return true;
    }
    /// "2 more days", "another 3 days", "add 2 days off", "cinq jours de plus".
    [[nodiscard]] bool is_change(const Piece& piece) const {
        if (is_more(work_.norm(piece.last + 1))) return true;
        if (phrase_before(work_.reading, piece.first - 1).role == FigurePhrase::more) return true;
        for (std::int32_t i = piece.last + 1; i <= piece.last + 6 && !ends_sentence(i); ++i) {
            const std::string_view next = work_.norm(i);
            if (next == "supplementaires" || next == "supplementaire" || next == "extra") return true;
            const bool plus = (next == "en" || next == "de") && work_.norm(i + 1) == "plus";
            if (plus || (next == "on" && work_.norm(i + 1) == "top")) return true;
        }
        return false;
    }

    /// "5,000 RSUs" are shares; "260 RSU" and "400k RSUs" are money.
    [[nodiscard]] static bool are_shares(const Piece& piece) {
        return piece.scale == 1 && piece.value >= 1000 * kOne && piece.value < 50'000 * kOne;
    }

    [[nodiscard]] bool ends_sentence(std::int32_t i) const {
        const std::string_view norm = work_.norm(i);
        return !work_.inside(i) || norm == "." || norm == "!" || norm == "?" || norm == ";" || norm == "\n";
    }

    // ---- days whose noun stands before ------------------------------------------------------------------

    /// "remote 3 days a week", "PTO: 25 days", "start 45 days later"; "the 25 days" that were asked for.
    [[nodiscard]] bool count_named_nearby(Piece& piece, std::int32_t unit) const {
        if (start_moved(piece)) return true;
        if (!work_.norm(unit).starts_with("day") && !work_.norm(unit).starts_with("jour")) return false;
        for (std::int32_t i = piece.first - 1; i >= std::max(piece.first - 4, 0) && !ends_sentence(i); --i) {
            if (is_leave(work_.norm(i))) return keep(piece, Component::pto, 1);
            if (is_home(work_.norm(i)) && piece.value <= 7 * kOne) return keep(piece, Component::remote, 1);
        }
        return repeats_leave(piece) && keep(piece, Component::pto, 1);
    }
    [[nodiscard]] static bool is_leave(std::string_view word) {
        constexpr std::array<std::string_view, 8> kLeave{"pto",      "vacation", "vacations", "holiday",
                                                         "holidays", "conges",   "leave",     "rtt"};
        return among(kLeave, word);
    }
    [[nodiscard]] static bool is_home(std::string_view word) {
        return word == "remote" || word == "wfh" || word == "teletravail" || word == "home";
    }
    [[nodiscard]] bool repeats_leave(const Piece& piece) const {
        const auto repeats = [&](const Terms& terms) {
            const auto days = terms.find(Component::pto);
            return days && *days * kOne == piece.value;
        };
        return repeats(work_.context.last_ask) || repeats(work_.context.offer) || repeats(work_.context.proposal);
    }

    /// "start 45 days later", "move the joining date by two weeks".
    [[nodiscard]] bool start_moved(Piece& piece) const {
        const std::string_view unit = work_.norm(piece.last + 1);
        const std::int64_t days = unit.starts_with("day") ? 1 : (unit.starts_with("week") ? 7 : 0);
        if (days == 0 || (work_.norm(piece.last + 2) != "later" && work_.norm(piece.first - 1) != "by")) return false;
        constexpr std::array<std::string_view, 5> kStarts{"start", "begin", "join", "starting", "joining"};
        for (std::int32_t i = piece.first - 1; i >= std::max(piece.first - 4, 0) && !ends_sentence(i); --i)
            if (among(kStarts, work_.norm(i))) {
                piece.counted = true;
                piece.component = Component::start_date;
                piece.value *= days;
                return true;
            }
        return false;
    }

    // ---- bare counts --------------------------------------------------------------------------------------

    /// "more days of holiday, for example 25 to 28": bare, with the noun a few words before it.
    [[nodiscard]] bool leave_named_before(const Piece& piece) const {
        if (!stands_alone(piece)) return false;
        const std::int32_t end = std::max(piece.first - kLeaveNearby, 0);
        for (std::int32_t i = piece.first - 1; i >= end && !ends_sentence(i); --i)
            if (is_leave(work_.norm(i)) && work_.norm(i) != "leave") return true;
        return false;
    }
    /// "15 days of PTO won't fly. 25 or I turn it down": bare, after a count of leave.
    void follow(Piece& piece, const Piece& leave) const {
        const bool near = piece.first - leave.last <= kLeaveBefore;
        if (near && is_plain_count(piece) && !piece.single && stands_alone(piece)) keep(piece, Component::pto, 1);
    }
    /// No noun of its own and too small for pay.
    [[nodiscard]] bool stands_alone(const Piece& piece) const {
        if (piece.value * 1000 / kOne * 3 > usual_ || work_.scenario.rules().currency.text() == "INR") return false;
        const Token& next = work_.token(piece.last + 1);
        const FigurePhrase role = behind(piece.last + 1);
        const bool plain = next.kind != TokenKind::word && next.kind != TokenKind::symbol;
        return plain || role == FigurePhrase::follower || role == FigurePhrase::filler || role == FigurePhrase::over;
    }

    const FigureWork& work_;
    std::int64_t usual_;
};

}  // namespace

void keep_counts(const FigureWork& work) { Counts(work).keep(); }

}  // namespace parley
