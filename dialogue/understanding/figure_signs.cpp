#include "dialogue/understanding/figure_signs.hpp"

#include "dialogue/understanding/clause_subject.hpp"
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/language.hpp"
#include "dialogue/understanding/owner_marks.hpp"
#include "dialogue/understanding/sign_weights.hpp"
#include "dialogue/understanding/slips.hpp"
#include "dialogue/understanding/vocabulary.hpp"

#include <algorithm>

namespace parley {
namespace {

using Sort = FigureSignSort;

constexpr std::int32_t kEdge = -1;
constexpr std::size_t kLettersOfStem = 5;  ///< endings of English and French begin behind them often enough
constexpr std::int32_t kNoPart = -1;

/// How large a figure is beside the base on offer: the upper ends of steps, in thousandths.
constexpr std::array<std::int64_t, 14> kSteps{20,   100,  300,  600,  850,  950,  999,
                                              1000, 1020, 1050, 1100, 1200, 1500, 2500};

bool is_of_words(Sort sort) { return sort <= Sort::heading; }
bool is_of_stems(Sort sort) { return sort >= Sort::near_stem && sort <= Sort::heading; }

std::int32_t part_of(const Amount& amount) {
    return amount.component ? static_cast<std::int32_t>(*amount.component) : kNoPart;
}

/// 0 below, 1 equal, 2 above, 3 where there is nothing to compare.
std::int32_t beside_term(const Terms& terms, const Amount& amount) {
    const auto term = amount.component && !amount.relative ? terms.find(*amount.component) : std::nullopt;
    const auto value = amount.lo ? amount.lo : amount.hi;
    if (!term || !value) return 3;
    return *value < *term ? 0 : *value > *term ? 2 : 1;
}

std::int32_t few_or_many(std::size_t count) {
    return count <= 3 ? static_cast<std::int32_t>(count) : count <= 6 ? 4 : count <= 12 ? 5 : count <= 25 ? 6 : 7;
}

}  // namespace

FigureSigns::FigureSigns(const MessageView& view, std::span<const PlacedAmount> placed)
    : view_(view),
      placed_(placed),
      talk_(view.context, view.scenario.rules()),
      language_(language_of(view.words, view.matches)),
      names_another_(std::any_of(view.employers.begin(), view.employers.end(),
                                 [](const NamedEmployer& employer) { return !employer.company; })) {
    for (const PlacedAmount& each : placed)
        settled_.push_back({static_cast<std::int32_t>(each.amount.whose), part_of(each.amount)});
    const auto count = static_cast<std::int32_t>(view.words.words.size());
    words_.reserve(view.words.words.size());
    stems_.reserve(view.words.words.size());
    for (std::int32_t word = 0; word < count; ++word) {
        words_.push_back(key_of_text(text_of(word, Sort::near)));
        stems_.push_back(key_of_text(text_of(word, Sort::near_stem)));
    }
}

template <class... Pieces>
void FigureSigns::add(Sort sort, Pieces... pieces) {
    out_->push_back({sort, sizeof...(pieces), {static_cast<std::int32_t>(pieces)...}});
}

void FigureSigns::of(std::size_t figure, std::vector<FigureSign>& out) {
    out.clear();
    out_ = &out;
    figure_ = figure;
    word_ = placed_[figure].word;
    clause_ = view_.clause_at(word_);
    status_ = status();
    find_sentence();
    add_rules();
    add_near_words();
    add_clause_words();
    add_sentence_words();
    add_form();
    add_talk();
    add_clause();
    add_matches();
    add_names();
    add_other_figures();
    add_support();
    add_heading();
}

/// Of an endless sentence what lies near.
void FigureSigns::find_sentence() {
    const auto sentence = view_.clause(clause_).sentence;
    const auto belongs = [&](std::size_t clause) {
        const Clause& there = view_.clause(clause);
        return there.sentence == sentence && there.last > word_ - kMostWords && there.first < word_ + kMostWords;
    };
    auto first = clause_;
    auto last = clause_;
    while (first > 0 && belongs(first - 1)) --first;
    while (last + 1 < view_.clauses.size() && belongs(last + 1)) ++last;
    sentence_first_ = view_.clause(first).first;
    sentence_last_ = view_.clause(last).last;
}

// ---- what the rules say --------------------------------------------------------------------------------------

void FigureSigns::add_rules() {
    const PlacedAmount& placed = placed_[figure_];
    const Amount& amount = placed.amount;
    add(Sort::rule, amount.whose, placed.marked);
    add(Sort::rule_part, part_of(amount), placed.by_default, placed.not_pay);
    add(Sort::rule_status, amount.whose, status_);
    add(Sort::rule_polarity, amount.whose, amount.polarity);
}

// ---- words ---------------------------------------------------------------------------------------------------

/// The word so far away in the same sentence.
std::int32_t FigureSigns::at(std::int32_t offset) const {
    const auto word = word_ + offset;
    return word < sentence_first_ || word >= sentence_last_ ? kEdge : word;
}

void FigureSigns::add_near_words() {
    for (const std::int32_t offset : {-3, -2, -1, 1, 2, 3}) {
        add(Sort::near, offset, at(offset));
        add(Sort::near_stem, offset, at(offset));
    }
    add(Sort::pair, 0, at(-2), at(-1));
    add(Sort::pair, 1, at(1), at(2));
    add(Sort::pair, 2, at(-1), at(1));
    add(Sort::pair, 3, at(-3), at(-2));
    add(Sort::pair, 4, at(2), at(3));
    add(Sort::triple, 0, at(-3), at(-2), at(-1));
    add(Sort::triple, 1, at(1), at(2), at(3));
    add(Sort::triple, 2, at(-2), at(-1), at(1));
}

void FigureSigns::add_clause_words() {
    const Clause& clause = view_.clause(clause_);
    const auto first = std::max(clause.first, word_ - kMostWords);
    const auto last = std::min(clause.last, word_ + kMostWords);
    for (auto w = first; w < last; ++w) {
        const auto side = side_of(w);
        add(Sort::row, side, w == clause.first ? kEdge : w - 1, w);
        if (w == word_) continue;
        add(Sort::bag, side, w);
        add(Sort::told, status_, w);
    }
    add(Sort::row, 3, last - 1, kEdge);
    add(Sort::start, 0, clause.first, clause.first + 1 < clause.last ? clause.first + 1 : kEdge);
    add(Sort::start, 1, sentence_first_, sentence_first_ + 1 < sentence_last_ ? sentence_first_ + 1 : kEdge);
}

void FigureSigns::add_words(Sort sort, std::int32_t side, std::int32_t first, std::int32_t last) {
    for (auto w = first; w < last; ++w) add(sort, side, w);
}

/// The rest of its sentence, then the one before and the one behind.
void FigureSigns::add_sentence_words() {
    const Clause& clause = view_.clause(clause_);
    add_words(Sort::beside, 0, std::max(sentence_first_, clause.first - kMostWords), clause.first);
    add_words(Sort::beside, 2, clause.last, std::min(sentence_last_, clause.last + kMostWords));
    const auto all = static_cast<std::int32_t>(view_.words.words.size());
    if (sentence_first_ > 0) {
        auto first = sentence_first_ - 1;
        while (first > 0 && sentence_first_ - first < kMostWords && view_.word(first).before != Break::sentence)
            --first;
        add_words(Sort::earlier, 0, first, sentence_first_);
    }
    if (sentence_last_ < all) {
        auto last = sentence_last_ + 1;
        while (last < all && last - sentence_last_ < kMostWords && view_.word(last).before != Break::sentence) ++last;
        add_words(Sort::later, 0, sentence_last_, last);
    }
}

// ---- its form ------------------------------------------------------------------------------------------------

/// The first byte of the mark there; 0 for a word or nothing.
std::int32_t FigureSigns::mark_beside(std::int32_t token) const {
    if (token < 0 || token >= static_cast<std::int32_t>(view_.reading.tokens.size())) return 1;
    const Token& there = view_.reading.tokens[static_cast<std::size_t>(token)];
    if (there.kind == TokenKind::newline) return 2;
    const bool mark = there.kind == TokenKind::punct || there.kind == TokenKind::symbol;
    return mark && !there.norm.empty() ? static_cast<unsigned char>(there.norm.front()) : 0;
}

void FigureSigns::add_form() {
    const Figure& figure = view_.figures[figure_];
    const Amount& amount = figure.amount;
    const bool range = amount.lo != amount.hi;
    add(Sort::form, amount.currency.known(), figure.bare, figure.approximate, figure.net);
    add(Sort::unit, amount.unit, amount.relative, range, amount.per);
    add(Sort::unit, amount.unit, amount.lo.has_value(), amount.hi.has_value());
    add(Sort::list, figure.list >= 0, std::min(figure.place, 4));
    add(Sort::mark, 0, mark_beside(figure.first_token - 1));
    add(Sort::mark, 1, mark_beside(figure.last_token + 1));
    std::int32_t digits = 0;
    for (auto t = figure.first_token; t <= figure.last_token; ++t) {
        const Token& token = view_.reading.tokens[static_cast<std::size_t>(t)];
        if (token.kind == TokenKind::number)
            digits = static_cast<std::int32_t>(std::min<std::size_t>(token.norm.size(), 9));
    }
    add(Sort::digits, digits, figure.last_token - figure.first_token > 2, amount.unit, figure.bare);
}

// ---- what it is to the talk ----------------------------------------------------------------------------------

/// Steps of kSteps; behind them those of a talk without an offer, then what has no size to compare.
std::int32_t FigureSigns::ratio_to_base() const {
    constexpr auto count = static_cast<std::int32_t>(kSteps.size()) + 1;
    const Amount& amount = view_.figures[figure_].amount;
    const auto value = amount.lo ? amount.lo : amount.hi;
    if (amount.unit != AmountUnit::money || amount.relative || !value) return 2 * count;
    const auto base = view_.table().find(Component::base);
    const std::int64_t usual =
        usual_pay(view_.scenario, view_.context) * minor_per_major(view_.scenario.rules().currency);
    const std::int64_t beside = std::max<std::int64_t>(base ? *base : usual, 1);
    const auto share = scale(*value, times_a_year(amount.per) * 1000, beside);
    const auto step = std::lower_bound(kSteps.begin(), kSteps.end(), share) - kSteps.begin();
    return static_cast<std::int32_t>(step) + (base ? 0 : count);
}

/// The one number that says most of what a figure is to the talk.
std::int32_t FigureSigns::status() const {
    const Amount& amount = placed_[figure_].amount;
    bool offered = false;
    bool asked = false;
    for (const TalkTerm& term : talk_.all())
        if (talk_.repeats(amount, term)) (term.whose == Whose::ask ? asked : offered) = true;
    if (offered || asked) return offered && asked ? 3 : offered ? 1 : 2;
    if (amount.relative) return 4;
    if (amount.unit != AmountUnit::money) return 5 + static_cast<std::int32_t>(amount.unit);
    const auto ratio = ratio_to_base();
    const bool known = ratio <= static_cast<std::int32_t>(kSteps.size());
    const auto step = known ? ratio : ratio - static_cast<std::int32_t>(kSteps.size()) - 1;
    const auto size = step <= 2 ? 0 : step <= 6 ? 1 : step <= 12 ? 2 : 3;
    return 10 + size + (known ? 0 : 4);
}

void FigureSigns::add_talk() {
    const Amount& amount = placed_[figure_].amount;
    const auto ratio = ratio_to_base();
    add(Sort::status, status_);
    add(Sort::ratio, ratio);
    add(Sort::ratio_rule, ratio, amount.whose);
    add(Sort::offered, beside_term(view_.table(), amount), part_of(amount));
    add(Sort::last_ask, beside_term(view_.context.last_ask, amount), beside_term(view_.table(), amount));
    for (const TalkTerm& term : talk_.all())
        if (talk_.repeats(amount, term)) add(Sort::repeats, term.whose, term.component);
    const auto question = view_.context.asked;
    add(Sort::asked, question, view_.words.words.size() <= 6);
    add(Sort::asked_status, question, status_);
    add(Sort::asked_rule, question, amount.whose);
}

// ---- its clause ----------------------------------------------------------------------------------------------

void FigureSigns::add_clause() {
    const Clause& clause = view_.clause(clause_);
    add(Sort::clause_form, clause.question, clause.inverted, status_);
    add(Sort::opener, clause.opener, clause.continues);
    const Meant& meant = view_.meaning(word_);
    const std::array<bool, 5> all{meant.negated, meant.supposed, meant.demanded, meant.quoted, meant.recruiter};
    for (std::size_t k = 0; k < all.size(); ++k)
        if (all[k]) add(Sort::meant, k, status_);
    add(Sort::subject, subject_before(view_, clause, word_), status_);
    add(Sort::length, few_or_many(static_cast<std::size_t>(clause.last - clause.first)),
        few_or_many(view_.words.words.size()));
    add(Sort::language, language_, status_);
}

/// Steps to the left and right; 0 where the figure stands inside.
std::int32_t FigureSigns::distance_to(std::int32_t first, std::int32_t last) const {
    if (word_ >= first && word_ < last) return 0;
    const auto apart = word_ >= last ? word_ - last : first - word_ - 1;
    const auto step = apart <= 1 ? apart + 1 : apart <= 3 ? 3 : apart <= 7 ? 4 : 5;
    return word_ >= last ? -step : step;
}

void FigureSigns::add_matches() {
    pay_noun_ = own_mark_ = act_mark_ = false;
    const auto begin = std::max(sentence_first_, word_ - 2 * kMostWords);
    auto match = std::lower_bound(view_.matches.begin(), view_.matches.end(), begin,
                                  [](const Match& m, std::int32_t word) { return m.first < word; });
    const auto last = std::min(sentence_last_, word_ + kMostWords);
    for (; match != view_.matches.end() && match->first < last; ++match)
        if (match->last > word_ - kMostWords) add_match(*match);
}

void FigureSigns::add_match(const Match& match) {
    const Sense& sense = *match.sense;
    const auto far = distance_to(match.first, match.last);
    const bool here = view_.clause_at(match.first) == clause_;
    pay_noun_ = pay_noun_ || (sense.signal == Signal::noun && sense.component.has_value());
    own_mark_ = own_mark_ || (here && sense.signal == Signal::own);
    act_mark_ = act_mark_ || (here && sense.signal == Signal::act);
    if (sense.signal == Signal::own)
        add(Sort::own, sense.whose, far, here);
    else if (sense.signal == Signal::act && applies(view_, match))
        add(Sort::act, sense.act, far == 0 ? 0 : far < 0 ? 1 : 2, here);
    else if (sense.signal == Signal::noun)
        add(Sort::noun, sense.component ? static_cast<std::int32_t>(*sense.component) : kNoPart, far, here);
    else if (sense.signal != Signal::english && sense.signal != Signal::french && here)
        add(Sort::scope, sense.signal);
}

void FigureSigns::add_names() {
    const Clause& clause = view_.clause(clause_);
    const Span own = view_.span(clause.first, clause.last);
    const Span sentence = view_.span(sentence_first_, sentence_last_);
    const Span figure = view_.span(word_, word_ + 1);
    auto employer = std::partition_point(view_.employers.begin(), view_.employers.end(),
                                         [&](const NamedEmployer& e) { return e.span.begin < sentence.begin; });
    for (; employer != view_.employers.end() && employer->span.end <= sentence.end; ++employer) {
        const bool inside = employer->span.begin >= own.begin && employer->span.end <= own.end;
        add(Sort::employer, employer->company, inside, employer->span.begin < figure.begin);
    }
    add(Sort::employer, names_another_);
}

// ---- the figures beside it -----------------------------------------------------------------------------------

void FigureSigns::add_beside(Sort sort, std::size_t other) {
    const PlacedAmount& there = placed_[other];
    const Amount& amount = placed_[figure_].amount;
    const auto clause = view_.clause_at(there.word);
    const std::int32_t apart = clause == clause_                                                 ? 0
                               : view_.clause(clause).sentence == view_.clause(clause_).sentence ? 1
                                                                                                 : 2;
    const auto value = amount.lo ? amount.lo : amount.hi;
    const auto others = there.amount.lo ? there.amount.lo : there.amount.hi;
    const auto [owner, part] = settled_[other];
    const bool alike = part == part_of(amount) && value && others;
    add(sort, owner, apart);
    add(sort, owner, apart, amount.whose);
    add(sort, part, part_of(amount), apart, !alike ? 3 : *value < *others ? 0 : *value > *others ? 2 : 1);
}

void FigureSigns::add_other_figures() {
    if (figure_ > 0) add_beside(Sort::before, figure_ - 1);
    if (figure_ + 1 < placed_.size()) add_beside(Sort::behind, figure_ + 1);
    add(Sort::figures, std::min<std::size_t>(placed_.size(), 5), std::min<std::size_t>(figure_, 3),
        figure_ + 1 == placed_.size());
}

/// What speaks for pay at all; a bare number that nothing speaks for is mostly none.
void FigureSigns::add_support() {
    const Figure& figure = view_.figures[figure_];
    const std::int32_t form = figure.bare ? 0 : figure.amount.currency.known() ? 2 : 1;
    const std::int32_t marks = (pay_noun_ ? 1 : 0) + (own_mark_ ? 2 : 0) + (act_mark_ ? 4 : 0);
    add(Sort::support, form, marks);
    add(Sort::support, form, marks, status_);
    const auto strange = [this](std::int32_t word) {
        return word == kEdge ? 2 : view_.word(word).figure < 0 && !is_lexicon_word(view_.word(word).text) ? 1 : 0;
    };
    add(Sort::strangers, form, strange(at(-1)), strange(at(1)));
    add(Sort::strangers, strange(at(1)), marks);
}

/// The short line that ends in a colon above a list.
void FigureSigns::add_heading() {
    constexpr std::int32_t kFarBack = 60;
    constexpr std::int32_t kLongest = 8;
    for (auto word = sentence_first_; word > 0 && sentence_first_ - word < kFarBack; --word) {
        if (view_.word(word).before != Break::sentence) continue;
        if (mark_beside(view_.word(word - 1).last_token + 1) != ':') continue;
        auto first = word - 1;
        while (first > 0 && word - first < kLongest && view_.word(first).before != Break::sentence) --first;
        add_words(Sort::heading, 0, first, word);
        return;
    }
}

// ---- names and keys ------------------------------------------------------------------------------------------

std::string_view FigureSigns::text_of(std::int32_t word, Sort sort) const {
    if (word == kEdge) return "^";
    const Word& at = view_.word(word);
    if (at.figure >= 0) return "#";
    if (at.name) return "@";
    return is_of_stems(sort) ? at.text.substr(0, kLettersOfStem) : at.text;
}

std::string FigureSigns::name_of(const FigureSign& sign) const {
    std::string name(name_of_sort(sign.sort));
    for (std::size_t i = 0; i < sign.count; ++i) {
        name += ' ';
        if (is_of_words(sign.sort) && i > 0)
            name += text_of(sign.pieces[i], sign.sort);
        else
            name += std::to_string(sign.pieces[i]);
    }
    return name;
}

std::uint64_t FigureSigns::key_of(const FigureSign& sign) const {
    static const std::uint64_t edge = key_of_text("^");
    const auto& words = is_of_stems(sign.sort) ? stems_ : words_;
    std::uint64_t key = key_with(key_of_sort<Sort, Sort::language>(sign.sort), key_of_number(sign.pieces[0]));
    for (std::size_t i = 1; i < sign.count; ++i) {
        const auto piece = sign.pieces[i];
        key = key_with(key, !is_of_words(sign.sort) ? key_of_number(piece)
                            : piece == kEdge        ? edge
                                                    : words[static_cast<std::size_t>(piece)]);
    }
    return key;
}

}  // namespace parley
