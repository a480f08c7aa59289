#include "dialogue/understanding/mention_signs.hpp"

#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/lever_sentence.hpp"
#include "dialogue/understanding/said_numbers.hpp"
#include "dialogue/understanding/sign_weights.hpp"

#include <algorithm>
#include <bit>

namespace parley {
namespace {

using Sort = MentionSignSort;

constexpr std::int32_t kEdge = -1;
constexpr std::int32_t kNear = 3;  ///< words before and behind the lever's that are looked at each by its place

template <class... Pieces>
MentionSign sign(Sort sort, Pieces... pieces) {
    return {sort, sizeof...(pieces), {static_cast<std::int32_t>(pieces)...}};
}

bool is_of_words(Sort sort) { return sort <= Sort::opening; }

std::int32_t few_or_many(std::size_t count) {
    return count <= 3 ? static_cast<std::int32_t>(count) : count <= 6 ? 4 : count <= 12 ? 5 : count <= 24 ? 6 : 7;
}

/// As many signs as steps, so that more is never less than some.
void add_steps(Sort sort, std::int32_t steps, std::vector<MentionSign>& out) {
    for (std::int32_t i = 1; i <= steps; ++i) out.push_back(sign(sort, i));
}

}  // namespace

MentionSigns::MentionSigns(const MessageView& view, const LeverModel& model, const Understanding& found)
    : view_(view), model_(model), found_(found) {
    for (std::size_t i = 0; i < view_.clauses.size();) {
        auto end = i + 1;
        while (end < view_.clauses.size() && view_.clause(end).sentence == view_.clause(i).sentence) ++end;
        read_sentence(i, end);
        i = end;
    }
    read_script();
}

void MentionSigns::read_sentence(std::size_t first, std::size_t last) {
    const TokenRange range = LeverSentence(view_, first, last).range();
    sentences_.push_back(range);
    for (const LeverTrace& trace : trace_levers(view_.reading, range, model_))
        if (((model_.impl().offer_levers >> trace.lever) & 1U) == 0) hint_of(trace.lever, trace, first, last);
    read_facts(range, first, last);
}

LeverHint& MentionSigns::hint_of(std::int32_t lever, const LeverTrace& trace, std::size_t first, std::size_t last) {
    auto hint = std::find_if(hints_.begin(), hints_.end(), [&](const auto& known) { return known.lever == lever; });
    if (hint == hints_.end()) {
        hints_.emplace_back();
        hint = hints_.end() - 1;
        hint->lever = lever;
        place(*hint, trace, first, last);
    } else if (trace.confidence > hint->best.confidence) {
        place(*hint, trace, first, last);
    }
    return *hint;
}

void MentionSigns::place(LeverHint& hint, const LeverTrace& trace, std::size_t first, std::size_t last) const {
    hint.best = trace;
    hint.sentence = LeverSentence(view_, first, last).range();
    hint.whole[0] = first;
    hint.whole[1] = last;
    hint.clauses[0] = std::max(first, view_.clause_at(word_at(trace.range.first)));
    hint.clauses[1] = std::min(last, view_.clause_at(word_at(trace.range.last - 1)) + 1);
}

/// The word that holds the token, else the one before it.
std::int32_t MentionSigns::word_at(std::int32_t token) const {
    const auto& words = view_.words.words;
    const auto behind =
        std::partition_point(words.begin(), words.end(), [&](const Word& word) { return word.first_token <= token; });
    return std::max(0, static_cast<std::int32_t>(behind - words.begin()) - 1);
}

/// What the sheet says of the candidate, told in the sentence.
void MentionSigns::read_facts(TokenRange range, std::size_t first, std::size_t last) {
    const auto terms = read_terms(view_.reading, range);
    for (std::size_t t = 0; t < terms.size(); ++t) {
        read_cues(terms, t, first, last);
        const auto found = model_.impl().fact_words.find(terms[t].key);
        if (found == model_.impl().fact_words.end() || !std::has_single_bit(found->second)) continue;
        count(found->second, {terms[t].first, terms[t].last + 1}, first, last, [](LeverHint& hint) { ++hint.record; });
    }
    read_numbers(range, first, last);
}

void MentionSigns::read_cues(std::span<const Term> terms, std::size_t at, std::size_t first, std::size_t last) {
    const SheetModel* const sheet = model_.impl().find(view_.scenario.sheet);
    if (sheet == nullptr) return;
    for (const FactCue& cue : cues_at(*sheet, terms[at].key)) {
        const std::size_t used = match_keys(terms, at, cue.keys);
        if (used == 0) continue;
        const Fact& fact = view_.scenario.sheet->facts[static_cast<std::size_t>(cue.fact)];
        std::uint32_t levers = 0;
        for (std::size_t i = 0; i < model_.impl().lever_count; ++i)
            if (std::find(fact.levers.begin(), fact.levers.end(), model_.impl().lever_ids[i]) != fact.levers.end())
                levers |= std::uint32_t{1} << i;
        count(levers, {terms[at].first, terms[at + used - 1].last + 1}, first, last, [&](LeverHint& hint) {
            ++hint.facts;
            hint.kinds |= 1U << static_cast<unsigned>(fact.kind);
        });
    }
}

void MentionSigns::read_numbers(TokenRange range, std::size_t first, std::size_t last) {
    for (const SaidNumber& said : said_numbers(view_.reading, range)) {
        const auto found = model_.impl().fact_numbers.find(said.value);
        if (found == model_.impl().fact_numbers.end() || is_money(said.range)) continue;
        count(found->second, said.range, first, last, [](LeverHint& hint) { ++hint.numbers; });
    }
}

/// Amounts stand in the order of the text and do not overlap.
bool MentionSigns::is_money(TokenRange range) const {
    const Span span = span_of(range);
    const auto amount = std::partition_point(found_.amounts.begin(), found_.amounts.end(),
                                             [&](const Amount& other) { return other.span.end <= span.begin; });
    return amount != found_.amounts.end() && amount->span.begin < span.end;
}

template <class Count>
void MentionSigns::count(std::uint32_t levers, TokenRange said, std::size_t first, std::size_t last, Count count) {
    for (std::size_t i = 0; i < model_.impl().lever_count; ++i) {
        const std::uint32_t bit = std::uint32_t{1} << i;
        if ((levers & bit) == 0 || (model_.impl().offer_levers & bit) != 0) continue;
        const auto lever = static_cast<std::int32_t>(i);
        count(hint_of(lever, {lever, 0, 0, 0, 0, said}, first, last));
    }
}

void MentionSigns::read_script() {
    if (hints_.empty()) return;
    std::vector<TokenRange> denied;
    script_ = trace_script(view_.reading, {sentences_, denied, view_.employers, {}}, model_);
    for (LeverHint& hint : hints_) hint.script = script_[static_cast<std::size_t>(hint.lever)];
}

Span MentionSigns::span_of(TokenRange range) const {
    const auto& tokens = view_.reading.tokens;
    return {tokens[static_cast<std::size_t>(range.first)].span.begin,
            tokens[static_cast<std::size_t>(range.last - 1)].span.end};
}

void MentionSigns::of(const LeverHint& hint, std::vector<MentionSign>& out) const {
    out.clear();
    add_strength(hint, out);
    add_rivals(hint, out);
    add_words(hint, out);
    add_form(hint, out);
    add_scopes(hint, out);
    add_findings(hint, out);
    add_talk(out);
}

void MentionSigns::add_strength(const LeverHint& hint, std::vector<MentionSign>& out) const {
    add_steps(Sort::sure, hint.best.confidence / 80, out);
    add_steps(Sort::cue, hint.best.cue / 130, out);
    add_steps(Sort::words, std::min(hint.best.words, 6), out);
    add_steps(Sort::points, std::clamp(hint.script.points / 700, 0, 14), out);
    add_steps(Sort::signs, std::min(hint.script.signs, 8), out);
    add_steps(Sort::fact, std::min(hint.facts, 3), out);
    add_steps(Sort::record, std::min(hint.record, 6), out);
    add_steps(Sort::number, std::min(hint.numbers, 3), out);
    for (std::int32_t kind = 0; kind < 16; ++kind)
        if (((hint.kinds >> kind) & 1U) != 0) out.push_back(sign(Sort::kind, kind));
    out.push_back(sign(Sort::mixed, hint.best.cue >= 500, hint.facts > 0, std::min(hint.best.words, 3)));
    out.push_back(sign(Sort::told, std::min(hint.facts, 2), std::min(hint.record, 2), std::min(hint.numbers, 2)));
}

void MentionSigns::add_rivals(const LeverHint& hint, std::vector<MentionSign>& out) const {
    std::int32_t surer = 0;
    std::int32_t most = 0;
    for (std::size_t i = 0; i < script_.size(); ++i)
        if (static_cast<std::int32_t>(i) != hint.lever) most = std::max(most, script_[i].points);
    for (const LeverHint& other : hints_)
        surer += other.lever != hint.lever && other.best.confidence >= hint.best.confidence ? 1 : 0;
    out.push_back(sign(Sort::rivals, surer, std::min<std::size_t>(hints_.size(), 4)));
    const std::int32_t ahead = hint.script.points - most;
    add_steps(Sort::ahead, std::clamp((ahead + 3000) / 600, 0, 14), out);
    bool ruled = false;
    for (const LeverMention& mention : found_.levers) {
        if (mention.lever != hint.lever) continue;
        ruled = true;
        out.push_back(sign(Sort::rule, mention.polarity, mention.confidence / 100));
        out.push_back(sign(Sort::rule, mention.polarity));
    }
    if (!ruled) out.push_back(sign(Sort::unruled, std::min<std::size_t>(found_.levers.size(), 2)));
}

std::string_view MentionSigns::text_of(std::int32_t word) const {
    if (word == kEdge) return "^";
    const Word& at = view_.word(word);
    return at.name ? "@" : at.figure >= 0 ? "#" : at.text;
}

void MentionSigns::add_words(const LeverHint& hint, std::vector<MentionSign>& out) const {
    const std::int32_t begin = view_.clause(hint.clauses[0]).first;
    const std::int32_t end = view_.clause(hint.clauses[1] - 1).last;
    for (auto w = begin; w < end; ++w) {
        out.push_back(sign(Sort::word, w));
        out.push_back(sign(Sort::pair, w == begin ? kEdge : w - 1, w));
    }
    const std::int32_t first = view_.clause(hint.whole[0]).first;
    const std::int32_t last = view_.clause(hint.whole[1] - 1).last;
    out.push_back(sign(Sort::opening, first));
    if (first + 1 < last) out.push_back(sign(Sort::opening, first, first + 1));
    const std::int32_t from = word_at(hint.best.range.first);
    const std::int32_t to = word_at(hint.best.range.last - 1);
    for (auto w = std::max(first, from - kNear); w < from; ++w) out.push_back(sign(Sort::before, w));
    if (from > first) out.push_back(sign(Sort::before, from - 1, kEdge));
    for (auto w = to + 1; w < std::min(last, to + 1 + kNear); ++w) out.push_back(sign(Sort::behind, w));
}

void MentionSigns::add_form(const LeverHint& hint, std::vector<MentionSign>& out) const {
    const LeverSentence sentence(view_, hint.whole[0], hint.whole[1]);
    const std::int32_t form = sentence.asks(span_of(hint.best.range)) ? 0
                              : sentence.is_courtesy()                ? 1
                              : sentence.speaks_of_you()              ? 2
                              : sentence.speaks_of_self()             ? 3
                              : sentence.argues()                     ? 4
                                                                      : 5;
    out.push_back(sign(Sort::sentence, form));
    out.push_back(sign(Sort::sure_form, form, hint.best.confidence / 160));
    const Clause& clause = view_.clause(hint.clauses[0]);
    out.push_back(sign(Sort::form, clause.question, clause.inverted, clause.opener));
    out.push_back(sign(Sort::form, sentence.asks(), sentence.argues(), sentence.speaks_of_self()));
    const auto words = static_cast<std::size_t>(sentence.last_word() - sentence.first_word());
    out.push_back(sign(Sort::length, few_or_many(words)));
}

void MentionSigns::add_scopes(const LeverHint& hint, std::vector<MentionSign>& out) const {
    std::array<bool, 5> any{};
    const auto last = word_at(hint.best.range.last - 1);
    for (auto w = word_at(hint.best.range.first); w <= last; ++w) {
        const Meant& meant = view_.meaning(w);
        const std::array<bool, 5> all{meant.negated, meant.supposed, meant.demanded, meant.quoted, meant.recruiter};
        for (std::size_t k = 0; k < all.size(); ++k) any[k] = any[k] || all[k];
    }
    for (std::size_t k = 0; k < any.size(); ++k)
        if (any[k]) out.push_back(sign(Sort::scope, k));
}

void MentionSigns::add_findings(const LeverHint& hint, std::vector<MentionSign>& out) const {
    const Span here = view_.span(view_.clause(hint.clauses[0]).first, view_.clause(hint.clauses[1] - 1).last);
    for (const Act& act : found_.acts) {
        if (act.kind == ActKind::invoke_lever) continue;
        out.push_back(sign(overlap(act.span, here) ? Sort::act : Sort::elsewhere, act.kind));
    }
    for (const Amount& amount : found_.amounts)
        if (overlap(amount.span, here)) out.push_back(sign(Sort::figure, amount.whose));
}

void MentionSigns::add_talk(std::vector<MentionSign>& out) const {
    if (view_.context.asked != Question::none) out.push_back(sign(Sort::asked, view_.context.asked));
}

std::string MentionSigns::name_of(const MentionSign& sign) const {
    std::string name(name_of_sort(sign.sort));
    for (std::size_t i = 0; i < sign.count; ++i) {
        name += ' ';
        if (is_of_words(sign.sort))
            name += text_of(sign.pieces[i]);
        else
            name += std::to_string(sign.pieces[i]);
    }
    return name;
}

std::uint64_t MentionSigns::key_of(const MentionSign& sign) const {
    std::uint64_t key = key_of_sort<Sort, Sort::sure_form>(sign.sort);
    for (std::size_t i = 0; i < sign.count; ++i)
        key = key_with(key,
                       is_of_words(sign.sort) ? key_of_text(text_of(sign.pieces[i])) : key_of_number(sign.pieces[i]));
    return key;
}

}  // namespace parley
