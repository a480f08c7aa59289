#include "dialogue/understanding/lever_sentence.hpp"

#include "dialogue/understanding/word_list.hpp"

#include "dialogue/understanding/draft.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kShortestArgument = 9;  ///< tokens

bool courteous(ActKind kind) {
    return kind == ActKind::greet || kind == ActKind::small_talk || kind == ActKind::thank || kind == ActKind::defer ||
           kind == ActKind::consult || kind == ActKind::in_writing || kind == ActKind::recap;
}

constexpr auto kSelf = word_list({"i", "j", "je", "ma", "mes", "mon", "my", "notre", "nous", "our", "we"});
constexpr auto kYou = word_list({"vos", "votre", "vous", "you", "your"});
constexpr auto kQuestionOpeners = word_list(
    {"any",    "are",    "can", "could", "did",  "do",   "does",  "est",   "how", "is",    "quand", "que",  "quel",
     "quelle", "should", "was", "were",  "what", "when", "where", "which", "who", "whose", "why",   "will", "would"});

}  // namespace

template <class Predicate>
const Match* LeverSentence::find_act(Predicate is) const {
    auto match = std::partition_point(view_.matches.begin(), view_.matches.end(),
                                      [begin = first_word()](const Match& m) { return m.first < begin; });
    for (; match != view_.matches.end() && match->first < last_word(); ++match)
        if (match->sense->signal == Signal::act && is(match->sense->act) && applies(view_, *match)) return &*match;
    return nullptr;
}

bool LeverSentence::argues() const {
    const bool asks_first = view_.clause(first_).question;
    return !asks_first && !is_marked() && !is_courtesy() && !is_term() && !speaks_of_you();
}

bool LeverSentence::is_courtesy() const {
    const Match* const match = find_act(courteous);
    return match != nullptr && !is_guess(match->sense->weight);
}

/// A question mark stands behind it.
bool LeverSentence::is_marked() const {
    const auto end = static_cast<std::size_t>(range().last);
    return end < view_.reading.tokens.size() && view_.reading.tokens[end].norm.starts_with('?');
}

/// "- 4 remote days a week", "- start date three weeks later": a line of a list of terms argues nothing.
bool LeverSentence::is_term() const {
    const auto& tokens = view_.reading.tokens;
    const auto first = static_cast<std::size_t>(range().first);
    const bool bullet = first > 0 && (tokens[first - 1].norm == "-" || tokens[first - 1].norm == "*");
    return range().last - range().first < kShortestArgument && (bullet || tokens[first].norm == "-");
}

bool LeverSentence::speaks_of_self() const {
    for (auto w = first_word(); w < last_word(); ++w)
        if (kSelf.holds(view_.word(w).text)) return true;
    return false;
}

bool LeverSentence::speaks_of_you() const {
    bool you = false;
    for (auto w = first_word(); w < last_word(); ++w) you = you || kYou.holds(view_.word(w).text);
    return you && !speaks_of_self();
}

bool LeverSentence::asks(const Span& span) const {
    bool worded = false;
    for (auto i = first_; i < last_; ++i) {
        const Clause& clause = view_.clause(i);
        const Span here = view_.span(clause.first, clause.last);
        if (here.begin < span.end && here.end > span.begin && !clause.question) return false;
        for (auto w = clause.first; w < std::min(clause.first + 2, clause.last); ++w)
            worded = worded || kQuestionOpeners.holds(view_.word(w).text);
    }
    return worded || !speaks_of_self();
}

bool LeverSentence::names_rival() const {
    const Span here = view_.span(first_word(), last_word());
    auto employer = std::partition_point(view_.employers.begin(), view_.employers.end(),
                                         [&](const NamedEmployer& named) { return named.span.begin < here.begin; });
    for (; employer != view_.employers.end() && employer->span.end <= here.end; ++employer)
        if (!employer->company) return true;
    return false;
}

bool LeverSentence::tells_own_pay() const {
    return find_act([](ActKind kind) { return kind == ActKind::state_current_pay; }) != nullptr;
}

const Match* LeverSentence::offer_elsewhere() const {
    if (tells_own_pay()) return nullptr;
    return find_act(
        [](ActKind kind) { return kind == ActKind::competing_offer || kind == ActKind::process_elsewhere; });
}

}  // namespace parley
