#include "dialogue/understanding/understand.hpp"

#include "dialogue/understanding/acts.hpp"
#include "dialogue/understanding/figure_phrases.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/language.hpp"
#include "dialogue/understanding/lever_mentions.hpp"
#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/slips.hpp"

namespace parley {
namespace {

TokenRange whole(const Reading& reading) { return {0, static_cast<std::int32_t>(reading.tokens.size())}; }

/// Both run in the order of the text.
void mark_names(WordRow& words, const Reading& reading, const std::vector<NamedEmployer>& employers) {
    auto employer = employers.begin();
    for (Word& word : words.words) {
        const Span span = reading.tokens[static_cast<std::size_t>(word.first_token)].span;
        while (employer != employers.end() && employer->span.end <= span.begin) ++employer;
        if (employer == employers.end()) return;
        word.name = !employer->company && span.begin >= employer->span.begin && span.end <= employer->span.end;
    }
}

/// A message of blanks or of nothing at all.
Understanding nothing_said() {
    Understanding result;
    result.acts.emplace_back();
    return result;
}

}  // namespace

void warm_understanding() {
    static_cast<void>(act_matcher());
    static_cast<void>(well_known_companies());
    static_cast<void>(capital_companies());
    const Reading reading = read("thanks 5");
    static_cast<void>(figure_words(reading));
    static_cast<void>(phrase_before(reading, 0));
    static_cast<void>(phrase_behind(reading, 0));
    static_cast<void>(make_words(reading, {}));
}

Understanding understand(std::string_view text, const Scenario& scenario, const LeverModel& levers,
                         const Context& context) {
    Reading reading = read(text);
    mend_slips(reading, levers.impl().words);
    const auto figures = find_figures(reading, scenario, context);
    auto words = make_words(reading, figures);
    if (words.words.empty()) return nothing_said();
    const auto employers = find_employers(reading, whole(reading), scenario, levers);
    mark_names(words, reading, employers);
    const auto clauses = find_clauses(words);
    const auto matches = act_matcher().run(words, figures, clauses);
    const auto meant = find_scopes(words, clauses, matches);
    const MessageView view{reading, figures, employers, words, clauses, matches, meant, scenario, context};

    Understanding result;
    result.language = language_of(words, matches);
    auto amounts = place_amounts(view);
    result.levers = mention_levers(view, levers, amounts);
    result.acts = find_acts(view, amounts, result.levers);
    result.amounts.reserve(amounts.size());
    for (auto& placed : amounts) result.amounts.push_back(placed.amount);
    return result;
}

}  // namespace parley
