#pragma once
// One message taken apart: tokens, figures, names, words, clauses, patterns and scopes, before acts are found in it.

#include "dialogue/understanding/view.hpp"

#include <string_view>
#include <vector>

namespace parley {

/// Owns all that a view of the message refers to.
struct ReadMessage {
    Reading reading;
    std::vector<Figure> figures;
    WordRow words;
    std::vector<NamedEmployer> employers;
    std::vector<Clause> clauses;
    std::vector<Match> matches;
    std::vector<Meant> meant;

    /// Lives no longer than this, the scenario and the context.
    [[nodiscard]] MessageView view(const Scenario& scenario, const Context& context) const {
        return {reading, figures, employers, words, clauses, matches, meant, scenario, context};
    }
};

/// A message without any word has no clauses. Linear in the text.
[[nodiscard]] ReadMessage read_message(std::string_view text, const Scenario& scenario, const LeverModel& levers,
                                       const Context& context);

/// What patterns, forms and figures say of a message that has clauses, before it is weighed as a whole (act_judge.hpp).
[[nodiscard]] Understanding read_by_rules(const MessageView& view, const LeverModel& levers);

}  // namespace parley
