#include "dialogue/understanding/understand.hpp"

#include "dialogue/understanding/acts.hpp"
#include "dialogue/understanding/language.hpp"
#include "dialogue/understanding/lever_mentions.hpp"

namespace parley {
namespace {

TokenRange whole(const Reading& reading) { return {0, static_cast<std::int32_t>(reading.tokens.size())}; }

/// A message of blanks or of nothing at all.
Understanding nothing_said() {
    Understanding result;
    result.acts.emplace_back();
    return result;
}

}  // namespace

Understanding understand(std::string_view text, const Scenario& scenario, const LeverModel& levers,
                         const Context& context) {
    const Reading reading = read(text);
    const auto figures = find_figures(reading, scenario, context);
    const auto words = make_words(reading, figures);
    if (words.words.empty()) return nothing_said();
    const auto clauses = find_clauses(words);
    const auto matches = act_matcher().run(words, figures, clauses);
    const auto meant = find_scopes(words, clauses, matches);
    const auto employers = find_employers(reading, whole(reading), scenario, levers);
    const View view{reading, figures, employers, words, clauses, matches, meant, scenario, context};

    Understanding result;
    result.language = language_of(words, matches);
    result.levers = mention_levers(view, levers);
    auto amounts = place_amounts(view);
    result.acts = find_acts(view, amounts, result.levers);
    result.amounts.reserve(amounts.size());
    for (auto& placed : amounts) result.amounts.push_back(placed.amount);
    return result;
}

}  // namespace parley
