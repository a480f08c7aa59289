#include "dialogue/session/layers.hpp"

#include "dialogue/negotiation/decide.hpp"
#include "dialogue/session/rows.hpp"
#include "dialogue/session/step.hpp"

#include <stdexcept>

namespace parley {
namespace {

Understanding read_correction(const Session& session, std::size_t count, const Input& input) {
    const Turn* reading = last_reading(session, count);
    if (reading == nullptr) throw std::logic_error("a correction with no message before it");
    const auto size = static_cast<std::int32_t>(reading->understanding.amounts.size());
    for (const AmountFix& fix : input.fixes)
        if (fix.index < 0 || fix.index >= size) throw std::logic_error("a correction of an amount that is not there");
    return corrected(reading->understanding, input.fixes);
}

/// The words that the quotes of a row's lines point into.
std::string_view text_of(const Session& session, std::size_t count, const Input& input) {
    if (input.kind == InputKind::message) return input.text;
    if (input.kind != InputKind::correct) return {};
    const Turn* message = last_message(session, count);
    return message != nullptr ? std::string_view(message->input.text) : std::string_view();
}

}  // namespace

Understanding read_input(const Scenario& scenario, const LeverModel& levers, const Session& session, std::size_t count,
                         const Input& input) {
    switch (input.kind) {
        case InputKind::message:
            return understand(input.text, scenario, levers, context_of(state_after(scenario, session, count)));
        case InputKind::correct:
            return read_correction(session, count, input);
        case InputKind::start:
        case InputKind::button:
        case InputKind::confirm:
        case InputKind::tick:
        case InputKind::end:
            return {};
    }
    throw std::logic_error("an input kind outside its enumeration");
}

Decision decide_row(const Scenario& scenario, const Session& session, std::size_t count, const Turn& row) {
    Event event;
    event.input = &row.input;
    event.understanding = &row.understanding;
    event.at_ms = row.at_ms;
    event.seq = row.seq;
    if (count == 0) return decide(scenario, initial_state(scenario, session.header.started_ms), event);
    return decide(scenario, session.turns[count - 1].decision.next, event);
}

Words word_row(const Scenario& scenario, const Session& session, std::size_t count, const Turn& row) {
    return phrase(scenario, spoken_part(row.decision, text_of(session, count, row.input)),
                  phrases_before(session, count), row.seq);
}

}  // namespace parley
