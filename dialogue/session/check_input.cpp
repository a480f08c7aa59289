// What is wrong with an input, said to the person who sent it.

#include "dialogue/session/rows.hpp"
#include "dialogue/session/step.hpp"

#include <algorithm>

namespace parley {
namespace {

using Complaints = std::vector<Complaint>;

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

std::string field_of(std::size_t fix, std::string_view name) {
    return "fixes[" + std::to_string(fix) + "]" + (name.empty() ? "" : "." + std::string(name));
}

void check_button(const State& state, Button button, Complaints& complaints) {
    const bool offer = !state.table.offer.empty();
    const bool options = !state.table.options[0].empty() && !state.table.options[1].empty();
    switch (button) {
        case Button::none:
            complaints.push_back({"button", "No button is named", "name one of the buttons"});
            break;
        case Button::accept:
        case Button::decline:
            if (!offer) complaints.push_back({"button", "There is no offer yet", "wait for the offer"});
            break;
        case Button::pick_first:
        case Button::pick_second:
            if (!options)
                complaints.push_back(
                    {"button", "There are no two packages to choose from", "say what you would prefer"});
            break;
        case Button::need_time:
        case Button::go_on:
            break;
    }
}

void check_range(const AmountFix& fix, std::size_t place, Complaints& complaints) {
    if (fix.lo.value_or(0) < 0 || fix.hi.value_or(0) < 0)
        complaints.push_back({field_of(place, "lo"), "The figure is negative", "give it without a sign"});
    if (fix.lo && fix.hi && *fix.lo > *fix.hi)
        complaints.push_back({field_of(place, "lo"), "The range ends before it begins", "swap lo and hi"});
}

void check_fix(const AmountFix& fix, std::size_t place, std::size_t amounts, Complaints& complaints) {
    if (fix.index < 0 || static_cast<std::size_t>(fix.index) >= amounts)
        complaints.push_back({field_of(place, "index"), "The last message has no such figure",
                              "use the position of one of its " + std::to_string(amounts) + " figures"});
    if (!fix.drop && !fix.component && !fix.lo && !fix.hi && !fix.whose)
        complaints.push_back({field_of(place, ""), "The correction changes nothing", "say what the figure was"});
    check_range(fix, place, complaints);
}

void check_fixes(const Session& session, const std::vector<AmountFix>& fixes, Complaints& complaints) {
    const Turn* reading = last_reading(session, session.turns.size());
    if (reading == nullptr) {
        complaints.push_back({"fixes", "There is no message to correct", "send a message first"});
        return;
    }
    if (fixes.empty()) complaints.push_back({"fixes", "There is no correction", "name at least one figure"});
    for (std::size_t i = 0; i < fixes.size(); ++i)
        check_fix(fixes[i], i, reading->understanding.amounts.size(), complaints);
}

void check_order(const Session& session, const State& state, InputKind kind, Complaints& complaints) {
    const bool started = !session.turns.empty();
    if (started == (kind == InputKind::start))
        complaints.push_back({"type", started ? "The session has started already" : "The session has not started yet",
                              started ? "send a message" : "start it first"});
    if (is_terminal(state.phase)) complaints.push_back({"session", "The session is over", "start another one"});
}

}  // namespace

Complaints check_input(const Session& session, const State& state, const Input& input) {
    Complaints complaints;
    check_order(session, state, input.kind, complaints);
    switch (input.kind) {
        case InputKind::message:
            if (blank(input.text)) complaints.push_back({"text", "The message is empty", "type something to send"});
            break;
        case InputKind::button:
            check_button(state, input.button, complaints);
            break;
        case InputKind::correct:
            check_fixes(session, input.fixes, complaints);
            break;
        case InputKind::confirm:
            if (state.phase != Phase::Confirm)
                complaints.push_back({"type", "There is nothing to confirm", "accept the offer first"});
            break;
        case InputKind::start:
        case InputKind::tick:
        case InputKind::end:
            break;
    }
    return complaints;
}

}  // namespace parley
