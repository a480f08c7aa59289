#include "dialogue/understanding/understand.hpp"

#include "dialogue/understanding/act_judge.hpp"
#include "dialogue/understanding/acts.hpp"
#include "dialogue/understanding/binding_yes.hpp"
#include "dialogue/understanding/figure_phrases.hpp"
#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/language.hpp"
#include "dialogue/understanding/lever_judge.hpp"
#include "dialogue/understanding/lever_mentions.hpp"
#include "dialogue/understanding/lever_model_impl.hpp"
#include "dialogue/understanding/read_message.hpp"

namespace parley {
namespace {

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

Understanding read_by_rules(const MessageView& view, const LeverModel& levers) {
    Understanding result;
    result.language = language_of(view.words, view.matches);
    auto amounts = place_amounts(view);
    result.levers = mention_levers(view, levers, amounts);
    result.acts = find_acts(view, amounts, result.levers);
    result.amounts.reserve(amounts.size());
    for (auto& placed : amounts) result.amounts.push_back(placed.amount);
    return result;
}

Understanding understand(std::string_view text, const Scenario& scenario, const LeverModel& levers,
                         const Context& context) {
    const ReadMessage message = read_message(text, scenario, levers, context);
    if (message.clauses.empty()) return nothing_said();
    const MessageView view = message.view(scenario, context);

    Understanding result = read_by_rules(view, levers);
    const std::vector<WeighedHint> weighed = weigh_levers(view, levers, result);
    judge_acts(view, result);
    settle_levers(view, levers, weighed, result);
    settle_offer_levers(view, levers, result);
    doubt_a_yes_with_more(view, result);
    return result;
}

}  // namespace parley
