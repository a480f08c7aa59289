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

/// A bare number may answer it.
bool asks_for_money(Question asked) {
    switch (asked) {
        case Question::expectation:
        case Question::sign_if:
        case Question::what_would_it_take:
        case Question::which_component:
        case Question::which_currency:
        case Question::which_period:
        case Question::correction:
        case Question::confirm_terms:
        case Question::understood_right:
        case Question::offer_details:
        case Question::choose_option:
        case Question::stay_or_go:
            return true;
        case Question::none:
        case Question::small_talk:
        case Question::priorities:
        case Question::timeline:
        case Question::alternatives:
        case Question::reason:
        case Question::evidence:
        case Question::proof:
        case Question::ready:
            break;
    }
    return false;
}

}  // namespace

BareEvidence::BareEvidence(const FigureWork& work)
    : work_(work), talk_(work.context, work.scenario.rules()), usual_(usual_pay(work.scenario, work.context)) {
    for (const Piece& piece : work.pieces) millions_ = millions_ || piece.scale >= kMillion;
    millions_ = millions_ || usual_ >= kMillion;
    lone_ = work.reading.tokens.size() <= 4 && asks_for_money(work.context.asked);
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
    if (!strong && (is_said_of_a_thing(work_, piece) || is_one_of_how_many(work_, piece))) return false;
    if (!strong && piece.value < 100 * kOne && is_age(piece) && ends_statement(end.last + 1)) return false;
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

/// Under fifty: years, people and days are as likely.
bool BareEvidence::is_small_money(const Piece& piece, std::int64_t value, bool fits) const {
    const bool strong = has_strong_cue(piece, piece);
    if (value < 10 * kOne) return piece.cue && (piece.decimals ? millions_ : value >= 5 * kOne && pay_follows(piece));
    if (piece.decade != 0 && piece.part == Part::whole) return piece.cue;
    const bool alone = work_.reading.tokens.size() == static_cast<std::size_t>(piece.last - piece.first + 1);
    return strong || piece.open_low || piece.joined >= 0 || (fits && names_pay_in_clause(piece)) ||
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
    if (leads && !ends) return (!next.upper || next.all_caps) && !next.norm.ends_with('s') && next.norm != "of";
    const FigurePhrase role = phrase_before(work_.reading, piece.first - 1).role;
    const bool code = role == FigurePhrase::code && work_.norm(piece.first - 1) != "no";
    return ends && !code && role != FigurePhrase::strong_code && role != FigurePhrase::team;
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

/// "Coffee is 6 dollars": a small sum in a currency, far from any in this talk.
bool BareEvidence::is_everyday(const Piece& piece) const {
    if (!piece.currency.known() || piece.scale != 1 || piece.grouped || piece.sign != 0 || piece.list >= 0)
        return false;
    if (piece.per == Period::hour || piece.per == Period::day || piece.value >= kThousand * kOne) return false;
    if (work_.word(piece.first).role == FigureRole::sign || work_.word(piece.last).role == FigureRole::sign)
        return false;
    return piece.joined < 0 && !has_strong_cue(piece, piece) && !is_usual(piece.value, piece) &&
           !repeats_money(piece) && !lies_in_talk(piece) && !names_pay_in_clause(piece) && !lone_;
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

/// "10 % bonus and 5 on signing", "15 % and the sign-on to 20".
bool BareEvidence::of_another_noun(const Piece& piece) const {
    for (std::int32_t i = piece.last + 1; i <= piece.last + 4 && !breaks(i); ++i)
        if (is_pay_noun(phrase_behind(work_.reading, i).role))
            return work_.norm(i) != "bonus" && work_.norm(i) != "variable";
    return names_pay_before(piece);
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
    const bool after_rate = !repeats_money(piece) && previous != nullptr && !previous->dropped &&
                            previous->kind == PieceKind::percent && piece.first - previous->last < 10 &&
                            piece.value < 31 * kOne;
    const bool in_row = previous != nullptr && !previous->dropped && previous->kind == PieceKind::plain &&
                        piece.first - previous->last <= 2 && !repeats_money(piece);
    if (of_another_noun(piece)) return false;
    const bool full = work_.norm(piece.first - 1) == "full";
    return ends_figure(piece.last + 1) && (after_rate || ((in_row || full) && repeats_bonus(piece)));
}

}  // namespace parley
