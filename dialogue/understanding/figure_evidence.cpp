#include "dialogue/understanding/figure_evidence.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int64_t kThousand = 1000;
constexpr std::int64_t kLakh = 100'000;
constexpr std::int64_t kMillion = 1'000'000;

/// Says that a number nearby is pay.
bool is_pay_noun(FigurePhrase role) {
    return role == FigurePhrase::pay || role == FigurePhrase::equity_word || role == FigurePhrase::rsus;
}

/// Verbs and nouns that pay stands behind, whatever its size.
constexpr auto kStrong = word_list(
    {"accept",  "ask",       "asking",  "base",       "bonus", "comp",    "demande", "earn",   "earning", "equity",
     "expect",  "expecting", "fixe",    "fixed",      "floor", "gagne",   "give",    "giving", "making",  "min",
     "minimum", "need",      "offered", "offering",   "ote",   "package", "paid",    "pay",    "paying",  "prime",
     "propose", "proposez",  "relo",    "relocation", "rsu",   "rsus",    "salaire", "salary", "signing", "stock",
     "target",  "tc",        "touche",  "variable",   "veux",  "vise",    "want",    "worth"});

/// The same where the number has the size of pay.
constexpr auto kWeak = word_list(
    {"above", "at", "below", "call", "get", "make", "match", "number", "offer", "over", "take", "total", "under"});

}  // namespace

BareEvidence::BareEvidence(const FigureWork& work)
    : work_(work), talk_(work.context, work.scenario.rules()), usual_(usual_pay(work.scenario, work.context)) {
    for (const Piece& piece : work.pieces) millions_ = millions_ || piece.scale >= kMillion;
    millions_ = millions_ || usual_ >= kMillion;
    lone_ = work.reading.tokens.size() <= 4 && work.context.asked != Question::none;
}

bool BareEvidence::is_money(Piece& piece, const Piece& end) const {
    piece.cue = has_cue(piece, end);
    const std::int64_t value = std::max(piece.value, end.value);
    if (value == 0) return pay_follows(end);
    if (piece.list >= 0 || lone_) return value >= 2 * kOne;
    const bool strong = has_strong_cue(piece, end);
    if (counts_things(end.last + 1) && !pay_follows(end)) return false;
    if (!strong && is_rate_of_counts(piece)) return false;
    if (!strong && value < 100 * kOne && measures_work(work_, piece)) return false;
    const bool fits = strong || (leads_to_figure(piece.first - 1) && ends_figure(end.last + 1));
    if (piece.sign != 0) return fits && (value >= 2 * kOne || (piece.decimals && millions_));
    if (fits && value >= 10 * kOne && (repeats_money(piece) || repeats_money(end))) return true;
    if ((fits || piece.cue) && value >= 10 * kOne && lies_in_talk(piece)) return true;
    if (is_near_pay(value, piece, end)) return true;
    if (piece.single && !strong) return fits && value >= 20 * kOne && is_usual(value, piece);
    if (value < 50 * kOne) return is_small_money(piece, value, fits) && (strong || fits);
    return is_large_money(piece, value, fits);
}

/// "38 a month to 4": so many a month, a week, a day.
bool BareEvidence::is_rate_of_counts(const Piece& piece) {
    return piece.value < kThousand * kOne &&
           (piece.per == Period::month || piece.per == Period::week || piece.per == Period::day);
}

/// "I'm 34", "he was 41": an age.
bool BareEvidence::is_age(const Piece& piece) const {
    const std::string_view before = work_.norm(piece.first - 1);
    return before == "i'm" || before == "im" || before == "am" || before == "was" || before == "turns" ||
           before == "he's" || before == "she's";
}

/// Under fifty: years, people and days are as likely.
bool BareEvidence::is_small_money(const Piece& piece, std::int64_t value, bool fits) const {
    const bool strong = has_strong_cue(piece, piece);
    if (value < 10 * kOne) return piece.cue && (piece.decimals ? millions_ : value >= 5 * kOne && pay_follows(piece));
    if (piece.decade != 0 && piece.part == Part::whole) return piece.cue;
    const bool alone = work_.reading.tokens.size() == static_cast<std::size_t>(piece.last - piece.first + 1);
    return strong || piece.open_low || piece.joined >= 0 ||
           (fits && !alone && !is_age(piece) && is_usual(value, piece));
}

bool BareEvidence::is_large_money(const Piece& piece, std::int64_t value, bool fits) const {
    if (piece.decade != 0 && value < 100 * kOne && piece.part == Part::whole) return piece.cue;  // "the 90s"
    if (value < 1000 * kOne) {
        const bool shaped = piece.decade != 0 || piece.joined >= 0 || (piece.spelled && !piece.single);
        return has_strong_cue(piece, piece) || (fits && (piece.cue || shaped || is_usual(value, piece)));
    }
    const bool full = piece.grouped || value >= 10'000 * kOne || piece.per != Period::none;
    return piece.cue || (fits && (full || is_usual(value, piece)));
}

/// The number is, at one scale or another, a sum that stands in the talk.
bool BareEvidence::repeats_money(const Piece& piece) const {
    const Minor unit = minor_per_major(work_.scenario.rules().currency);
    for (const TalkTerm& term : talk_.all()) {
        if (talk_.unit_of(term.component) != AmountUnit::money) continue;
        for (const std::int64_t scale : {std::int64_t{1}, nearest_scale(piece)})
            if (term.value == piece.value * scale / kOne * unit + piece.value * scale % kOne * unit / kOne) return true;
    }
    return false;
}

/// Between what is offered and what was asked of one component.
bool BareEvidence::lies_in_talk(const Piece& piece) const {
    const Minor unit = minor_per_major(work_.scenario.rules().currency);
    const std::int64_t amount = piece.value * nearest_scale(piece) / kOne * unit;
    for (const Component component : {Component::base, Component::equity, Component::signing}) {
        const auto offered = work_.context.offer.find(component);
        const auto asked = work_.context.last_ask.find(component);
        if (offered && asked && amount > *offered && amount < *asked) return true;
    }
    return false;
}

/// Three digits close to the base on offer, with one unknown neighbour at most and no name or plural among them.
bool BareEvidence::is_near_pay(std::int64_t value, const Piece& piece, const Piece& end) const {
    if (value < 100 * kOne || value >= kThousand * kOne || piece.per != Period::none) return false;
    const std::int64_t amount = value / kOne * nearest_scale(piece);
    if (amount * 4 < usual_ * 3 || amount * 4 > usual_ * 5) return false;
    const bool leads = leads_to_figure(piece.first - 1);
    const bool ends = ends_figure(end.last + 1);
    const Token& next = work_.token(end.last + 1);
    if (leads && !ends) return !next.upper && !next.norm.ends_with('s') && next.norm != "of";
    const FigurePhrase role = phrase_before(work_.reading, piece.first - 1).role;
    return ends && role != FigurePhrase::code && role != FigurePhrase::strong_code && role != FigurePhrase::team;
}

bool BareEvidence::repeats_bonus(const Piece& piece) const {
    const auto terms = talk_.all();
    return std::any_of(terms.begin(), terms.end(), [&](const TalkTerm& term) {
        return term.component == Component::bonus && talk_.unit_of(term.component) == AmountUnit::percent &&
               term.value * (kOne / 100) == piece.value;
    });
}

/// Of the size of pay here.
bool BareEvidence::is_usual(std::int64_t value, const Piece& piece) const {
    const std::int64_t scale = value >= kThousand * kOne ? 1 : nearest_scale(piece);
    const std::int64_t amount = value / kOne * scale;
    return amount * 9 >= usual_ * 5 && amount * 5 <= usual_ * 9;
}

bool BareEvidence::pay_follows(const Piece& end) const {
    const std::int32_t i = end.last + 1;
    const std::string_view norm = work_.norm(i);
    const bool link = norm == "to" || norm == "for" || norm == "on" || norm == "in";
    return is_pay_noun(phrase_behind(work_.reading, i).role) ||
           (link && is_pay_noun(phrase_behind(work_.reading, i + 1).role));
}

bool BareEvidence::has_cue(const Piece& piece, const Piece& end) const {
    if (piece.open_low || piece.open_high || has_strong_cue(piece, end)) return true;
    for (std::int32_t i = piece.first - 1; i >= piece.first - 3 && !breaks(i); --i)
        if (kWeak.holds(work_.norm(i))) return true;
    return piece.per != Period::none && (piece.per != Period::month || piece.value >= kThousand * kOne);
}

bool BareEvidence::has_strong_cue(const Piece& piece, const Piece& end) const {
    if (piece.per == Period::hour) return true;
    for (std::int32_t i = end.last + 1; i <= end.last + 3 && !breaks(i); ++i)
        if (is_pay_noun(phrase_behind(work_.reading, i).role)) return true;
    for (std::int32_t i = piece.first - 1; i >= piece.first - 3 && !breaks(i); --i)
        if (kStrong.holds(work_.norm(i))) return true;
    return false;
}

/// Nothing, a mark, or a word that pay follows at once stands before it.
bool BareEvidence::leads_to_figure(std::int32_t i) const {
    const Token& token = work_.token(i);
    if (!work_.inside(i) || token.kind != TokenKind::word) return true;
    if (kStrong.holds(token.norm) || kWeak.holds(token.norm)) return true;
    if (token.norm.ends_with("ly") || work_.word(i).role != FigureRole::none) return true;
    const FigurePhrase role = phrase_before(work_.reading, i).role;
    return role != FigurePhrase::none && role != FigurePhrase::code && role != FigurePhrase::team;
}

/// Nothing, a mark, or a word that does not name a thing counted stands behind it.
bool BareEvidence::ends_figure(std::int32_t i) const {
    const Token& token = work_.token(i);
    if (!work_.inside(i) || token.kind != TokenKind::word) return true;
    if (token.norm.ends_with("ly") || token.norm.find('\'') != std::string_view::npos) return true;
    const FigurePhrase role = phrase_behind(work_.reading, i).role;
    return (role != FigurePhrase::none && role != FigurePhrase::counted && role != FigurePhrase::modifier) ||
           work_.word(i).role != FigureRole::none;
}

/// "28 surgical beds": an unknown word, then a plural.
bool BareEvidence::counts_things(std::int32_t i) const {
    const Token& next = work_.token(i);
    const Token& thing = work_.token(i + 1);
    const bool unknown = next.kind == TokenKind::word && !ends_figure(i) && next.norm.size() >= 3;
    return unknown && thing.kind == TokenKind::word && thing.norm.size() >= 4 && thing.norm.ends_with('s') &&
           !thing.norm.ends_with("ss") && !ends_figure(i + 1);
}

bool BareEvidence::breaks(std::int32_t i) const {
    if (!work_.inside(i)) return true;
    const Token& token = work_.token(i);
    return token.kind == TokenKind::newline || token.kind == TokenKind::number || token.norm == "." ||
           token.norm == "?" || token.norm == "!" || token.norm == ";";
}

std::int64_t BareEvidence::nearest_scale(const Piece& piece) const {
    if (piece.value < 10 * kOne && piece.decimals && millions_) return kMillion;
    std::int64_t best = kThousand;
    const bool rupees = work_.scenario.rules().currency.text() == "INR";
    for (const std::int64_t scale : {kLakh, kMillion}) {
        if (scale == kLakh && !rupees) continue;
        if (scale == kMillion && (rupees || usual_ < 3 * kMillion)) continue;
        if (distance(piece.value * scale / kOne) < distance(piece.value * best / kOne)) best = scale;
    }
    return best;
}
std::int64_t BareEvidence::distance(std::int64_t amount) const {
    const std::int64_t low = std::max<std::int64_t>(std::min(amount, usual_), 1);
    return std::max(amount, usual_) / low;
}

// ---- percentages without their sign -----------------------------------------------------------------------

bool BareEvidence::is_bonus_rate(std::int32_t index) const {
    const Piece& piece = work_.piece(index);
    if (work_.scenario.rules().bonus_unit != BonusUnit::percent || piece.scale != 1 || piece.grouped) return false;
    if (piece.value > 40 * kOne || piece.value < kOne || piece.sign != 0) return false;
    for (std::int32_t i = piece.first - 1; i >= piece.first - 3 && !breaks(i); --i) {
        if (work_.norm(i) == "bonus" || work_.norm(i) == "variable")
            return phrase_behind(work_.reading, i - 1).role != FigurePhrase::pay;  // "signing bonus: 15"
        if (is_pay_noun(phrase_behind(work_.reading, i).role)) return false;
    }
    if (has_strong_cue(piece, piece)) return false;
    const Piece* previous = index > 0 ? &work_.piece(index - 1) : nullptr;
    const bool after_rate = previous != nullptr && !previous->dropped && previous->kind == PieceKind::percent &&
                            piece.first - previous->last < 10 && piece.value < 31 * kOne;
    const bool in_row = previous != nullptr && !previous->dropped && previous->kind == PieceKind::plain &&
                        piece.first - previous->last <= 2 && !repeats_money(piece);
    const bool full = work_.norm(piece.first - 1) == "full";
    return ends_figure(piece.last + 1) && (after_rate || ((in_row || full) && repeats_bonus(piece)));
}

}  // namespace parley
