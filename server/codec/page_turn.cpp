#include "dialogue/session/step.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"
#include "server/codec/page.hpp"

namespace parley::codec {
namespace {

void append_input(std::string& out, const Input& input) {
    Object object(out);
    object.text("kind", name_of(input.kind));
    const bool said = input.kind == InputKind::message;
    object.key("text");
    said ? append_string(out, input.text) : void(out.append("null"));
    object.text_or_null("client_id", input.client_id);
    object.text_or_null("button", input.button == Button::none ? std::string_view{} : name_of(input.button));
}

bool has_figures(const Session& session, std::uint32_t seq) {
    for (std::size_t i = seq; i > 0; --i) {
        const Turn& turn = session.turns[i - 1];
        if (turn.input.kind == InputKind::message) return !turn.understanding.amounts.empty();
    }
    return false;
}

/// Buttons that mean something in this state.
std::vector<Button> buttons_in(const State& state) {
    std::vector<Button> buttons;
    if (state.table.offer.empty()) return buttons;
    if (state.phase != Phase::Confirm) buttons.push_back(Button::accept);
    buttons.push_back(Button::decline);
    if (!state.table.options[0].empty() && !state.table.options[1].empty()) {
        buttons.push_back(Button::pick_first);
        buttons.push_back(Button::pick_second);
    }
    if (state.phase != Phase::Confirm && state.phase != Phase::Deferred) buttons.push_back(Button::need_time);
    if (state.phase == Phase::Confirm || state.phase == Phase::Deferred) buttons.push_back(Button::go_on);
    return buttons;
}

void append_can(std::string& out, const Turn& turn, const Session& session) {
    const State& state = turn.decision.next;
    Array moves(out);
    const auto can = [&](std::string_view move) {
        moves.item();
        append_string(out, move);
    };
    if (is_terminal(state.phase)) return;
    can("message");
    can("end");
    if (state.phase == Phase::Confirm) can("confirm");
    if (has_figures(session, turn.seq)) can("correct");
    for (const Button button : buttons_in(state)) can(name_of(button));
}

void append_packages(Object& object, std::string& out, const State& state, const PackageRules& rules) {
    const Table& table = state.table;
    object.key("offer");
    append_package_or_null(out, table.offer, rules);
    object.key("previous_offer");
    append_package_or_null(out, table.previous_offer, rules);
    object.key("options");
    append_options(out, table.options, rules);
    object.key("proposal");
    append_package_or_null(out, table.proposal, rules);
    object.key("recap");
    append_package_or_null(out, state.phase == Phase::Confirm ? table.offer : Terms{}, rules);
}

void append_time(Object& object, const Turn& turn) {
    const State& state = turn.decision.next;
    object.text_or_null("scene", scene_name(turn.decision.scene));
    object.integer("scene_at", turn.words.scene_at);
    object.integer("deadline_day", static_cast<int>(state.clock.deadline_day));
    object.integer("day", static_cast<int>(state.clock.day));
}

}  // namespace

std::string page_turn(const Turn& turn, const Session& session, const Scenario& scenario) {
    const State& state = turn.decision.next;
    std::string out;
    {
        Object object(out);
        object.integer("seq", turn.seq);
        object.integer("at_ms", turn.at_ms);
        object.key("input");
        append_input(out, turn.input);
        object.text("recruiter", turn.words.text);
        object.text("state", name_of(state.phase));
        append_packages(object, out, state, scenario.rules());
        object.key("understood");
        append_understood(out, turn.understanding, scenario);
        object.key("reasons");
        append_reasons(out, turn.decision.reasons, scenario);
        append_time(object, turn);
        object.text_or_null("asked", state.asked == Question::none ? std::string_view{} : name_of(state.asked));
        object.key("can");
        append_can(out, turn, session);
        object.flag("done", is_terminal(state.phase));
        object.text_or_null("outcome", outcome_name(state.phase));
    }
    return out;
}

}  // namespace parley::codec
