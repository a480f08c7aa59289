#include "dialogue/understanding/clause_signs.hpp"

#include "dialogue/understanding/sign_weights.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kEdge = -1;
constexpr std::int32_t kLongestPattern = 64;  ///< words; longer ones count where they end
constexpr std::size_t kLettersOfStem = 5;     ///< endings of English and French begin behind them often enough

template <class... Pieces>
Sign sign(SignSort sort, Pieces... pieces) {
    return {sort, sizeof...(pieces), {static_cast<std::int32_t>(pieces)...}};
}

bool is_of_words(SignSort sort) { return sort <= SignSort::after; }
bool is_of_stems(SignSort sort) { return sort == SignSort::stem || sort == SignSort::stems; }

/// Steps in which surer and less sure findings are told apart.
std::int32_t step_of(std::int32_t confidence) { return confidence / 150; }

std::int32_t few_or_many(std::size_t count) {
    return count <= 2 ? static_cast<std::int32_t>(count) : count <= 4 ? 3 : count <= 8 ? 4 : 5;
}

}  // namespace

ClauseSigns::ClauseSigns(const MessageView& view, const Understanding& found) : view_(view), found_(found) {
    spans_.reserve(view.clauses.size());
    for (const Clause& clause : view.clauses) spans_.push_back(view.span(clause.first, clause.last));
    words_.reserve(view.words.words.size());
    stems_.reserve(view.words.words.size());
    for (std::size_t i = 0; i < view.words.words.size(); ++i) {
        const auto word = static_cast<std::int32_t>(i);
        words_.push_back(key_of_text(text_of(word, SignSort::word)));
        stems_.push_back(key_of_text(text_of(word, SignSort::stem)));
    }
    for (const Act& act : found.acts) ++all_acts_[place_of(act)];
    acts_of_ = by_clause(found.acts);
    amounts_of_ = by_clause(found.amounts);
}

/// Which of the findings reach into each clause; each is looked for among the clauses by its span.
template <class Finding>
std::vector<std::vector<std::size_t>> ClauseSigns::by_clause(const std::vector<Finding>& findings) const {
    std::vector<std::vector<std::size_t>> by_clause(spans_.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Span span = findings[i].span;
        for (auto clause = first_at(span); clause < spans_.size() && spans_[clause].begin < span.end; ++clause)
            by_clause[clause].push_back(i);
    }
    return by_clause;
}

std::size_t ClauseSigns::first_at(Span span) const {
    const auto first = std::partition_point(spans_.begin(), spans_.end(),
                                            [&](const Span& clause) { return clause.end <= span.begin; });
    return static_cast<std::size_t>(first - spans_.begin());
}

void ClauseSigns::of(std::size_t i, std::vector<Sign>& out) const {
    out.clear();
    add_words(view_.clause(i), out);
    add_neighbours(i, out);
    add_findings(i, out);
    add_matches(view_.clause(i), out);
    add_form(i, out);
    add_scopes(view_.clause(i), out);
    add_talk(out);
    add_figures(i, out);
}

void ClauseSigns::add_words(const Clause& clause, std::vector<Sign>& out) const {
    for (auto w = clause.first; w < clause.last; ++w) {
        const auto before = w == clause.first ? kEdge : w - 1;
        out.push_back(sign(SignSort::word, w));
        out.push_back(sign(SignSort::stem, w));
        out.push_back(sign(SignSort::pair, before, w));
        out.push_back(sign(SignSort::stems, before, w));
    }
    out.push_back(sign(SignSort::pair, clause.last - 1, kEdge));
    out.push_back(sign(SignSort::stems, clause.last - 1, kEdge));
}

/// How the clause before ends, and how it and the one behind begin.
void ClauseSigns::add_neighbours(std::size_t i, std::vector<Sign>& out) const {
    if (i > 0) {
        const Clause& last = view_.clause(i - 1);
        out.push_back(sign(SignSort::before, last.first));
        out.push_back(sign(SignSort::before, last.last - 1));
    }
    if (i + 1 == view_.clauses.size()) return;
    const Clause& next = view_.clause(i + 1);
    out.push_back(sign(SignSort::after, next.first));
    if (next.first + 1 < next.last) out.push_back(sign(SignSort::after, next.first, next.first + 1));
}

void ClauseSigns::add_findings(std::size_t i, std::vector<Sign>& out) const {
    const bool much = view_.clauses.size() > 4;
    ActCounts others = all_acts_;
    for (const auto index : acts_of_[i]) {
        const Act& act = found_.acts[index];
        out.push_back(sign(SignSort::rule, act.kind, act.polarity, step_of(act.confidence)));
        out.push_back(sign(SignSort::among, act.kind, act.polarity, much));
        if (act.kind == ActKind::ask_other) out.push_back(sign(SignSort::topic, act.topic));
        --others[place_of(act)];
    }
    for (std::size_t k = 0; k < others.size(); ++k)
        if (others[k] > 0) out.push_back(sign(SignSort::elsewhere, k / kPolarities, k % kPolarities));
    add_acts_beside(i, out);
    for (const LeverMention& lever : found_.levers)
        if (overlap(lever.span, spans_[i]))
            out.push_back(sign(SignSort::lever, lever.polarity, step_of(lever.confidence)));
}

/// Of the clauses before and behind it, where they do not reach over it.
void ClauseSigns::add_acts_beside(std::size_t i, std::vector<Sign>& out) const {
    const auto reaches = [&](std::size_t index) { return overlap(found_.acts[index].span, spans_[i]); };
    if (i > 0)
        for (const auto index : acts_of_[i - 1])
            if (!reaches(index)) out.push_back(sign(SignSort::previous, found_.acts[index].kind));
    if (i + 1 < acts_of_.size())
        for (const auto index : acts_of_[i + 1])
            if (!reaches(index)) out.push_back(sign(SignSort::next, found_.acts[index].kind));
}

/// Patterns count here even where the rules decided for another.
void ClauseSigns::add_matches(const Clause& clause, std::vector<Sign>& out) const {
    const auto& matches = view_.matches;
    const auto begin = std::partition_point(matches.begin(), matches.end(), [&](const Match& match) {
        return match.first < clause.first - kLongestPattern;
    });
    for (auto match = begin; match != matches.end() && match->first < clause.last; ++match) {
        if (match->last <= clause.first) continue;
        const Sense& sense = *match->sense;
        if (sense.signal == Signal::act)
            out.push_back(sign(SignSort::match, sense.act, step_of(sense.weight)));
        else if (sense.signal == Signal::own)
            out.push_back(sign(SignSort::own, sense.whose));
        else if (sense.signal == Signal::noun && sense.component)
            out.push_back(sign(SignSort::noun, *sense.component));
        else if (sense.signal != Signal::english && sense.signal != Signal::french)
            out.push_back(sign(SignSort::scope, sense.signal));
    }
}

void ClauseSigns::add_form(std::size_t i, std::vector<Sign>& out) const {
    const Clause& clause = view_.clause(i);
    out.push_back(sign(SignSort::form, clause.question, clause.inverted));
    out.push_back(sign(SignSort::opener, clause.opener, clause.continues));
    out.push_back(sign(SignSort::place, i == 0, i + 1 == view_.clauses.size()));
    out.push_back(sign(SignSort::length, few_or_many(static_cast<std::size_t>(clause.last - clause.first)),
                       few_or_many(view_.clauses.size())));
    out.push_back(sign(SignSort::language, found_.language));
}

void ClauseSigns::add_scopes(const Clause& clause, std::vector<Sign>& out) const {
    std::array<bool, 5> any{};
    for (auto w = clause.first; w < clause.last; ++w) {
        const Meant& meant = view_.meaning(w);
        const std::array<bool, 5> all{meant.negated, meant.supposed, meant.demanded, meant.quoted, meant.recruiter};
        for (std::size_t k = 0; k < all.size(); ++k) any[k] = any[k] || all[k];
        if (view_.word(w).name) out.push_back(sign(SignSort::name));
        if (view_.word(w).in_quotes) out.push_back(sign(SignSort::quotes));
    }
    for (std::size_t k = 0; k < any.size(); ++k)
        if (any[k]) out.push_back(sign(SignSort::meant, k));
}

void ClauseSigns::add_talk(std::vector<Sign>& out) const {
    const Context& context = view_.context;
    out.push_back(sign(SignSort::offer, view_.offer_made(), !context.last_ask.empty()));
    out.push_back(sign(SignSort::asked, context.asked, view_.clauses.size() <= 2));
    if (context.asked == Question::none) return;
    for (std::size_t k = 0; k < all_acts_.size(); ++k)
        if (all_acts_[k] > 0) out.push_back(sign(SignSort::answer, context.asked, k / kPolarities));
}

void ClauseSigns::add_figures(std::size_t i, std::vector<Sign>& out) const {
    for (const auto index : amounts_of_[i]) {
        const Amount& amount = found_.amounts[index];
        out.push_back(sign(SignSort::figure, amount.whose, amount.polarity));
        out.push_back(sign(SignSort::unit, amount.unit, amount.relative, amount.lo != amount.hi));
        if (!amount.component) continue;
        out.push_back(sign(SignSort::part, *amount.component));
        const auto there = view_.table().find(*amount.component);
        if (there && amount.lo)
            out.push_back(sign(SignSort::table, *amount.lo < *there ? 0 : *amount.lo > *there ? 2 : 1));
    }
}

std::string_view ClauseSigns::text_of(std::int32_t word, SignSort sort) const {
    if (word == kEdge) return "^";
    const Word& at = view_.word(word);
    if (at.name) return "@";
    return is_of_stems(sort) ? at.text.substr(0, kLettersOfStem) : at.text;
}

std::string ClauseSigns::name_of(const Sign& sign) const {
    std::string name(name_of_sort(sign.sort));
    for (std::size_t i = 0; i < sign.count; ++i) {
        name += ' ';
        if (is_of_words(sign.sort))
            name += text_of(sign.pieces[i], sign.sort);
        else
            name += std::to_string(sign.pieces[i]);
    }
    return name;
}

std::uint64_t ClauseSigns::key_of(const Sign& sign) const {
    static const std::uint64_t edge = key_of_text("^");
    const auto& words = is_of_stems(sign.sort) ? stems_ : words_;
    std::uint64_t key = key_of_sort<SignSort, SignSort::table>(sign.sort);
    for (std::size_t i = 0; i < sign.count; ++i) {
        const auto piece = sign.pieces[i];
        key = key_with(key, !is_of_words(sign.sort) ? key_of_number(piece)
                            : piece == kEdge        ? edge
                                                    : words[static_cast<std::size_t>(piece)]);
    }
    return key;
}

}  // namespace parley
