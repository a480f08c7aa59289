#include "dialogue/understanding/read_message.hpp"

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

}  // namespace

ReadMessage read_message(std::string_view text, const Scenario& scenario, const LeverModel& levers,
                         const Context& context) {
    ReadMessage message;
    message.reading = read(text);
    mend_slips(message.reading, levers.impl().words);
    message.figures = find_figures(message.reading, scenario, context);
    message.words = make_words(message.reading, message.figures);
    if (message.words.words.empty()) return message;
    message.employers = find_employers(message.reading, whole(message.reading), scenario, levers);
    mark_names(message.words, message.reading, message.employers);
    message.clauses = find_clauses(message.words);
    message.matches = act_matcher().run(message.words, message.figures, message.clauses);
    message.meant = find_scopes(message.words, message.clauses, message.matches);
    return message;
}

}  // namespace parley
