#include "server/engine/dialogue_session.hpp"

#include "dialogue/session/fork.hpp"
#include "dialogue/session/rows.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/inputs.hpp"
#include "server/codec/page.hpp"
#include "server/codec/rows.hpp"
#include "server/codec/score_row.hpp"

#include <algorithm>
#include <stdexcept>

namespace parley::server {

namespace {

InputKind kind_of(MessageType type) {
    switch (type) {
        case MessageType::message:
            return InputKind::message;
        case MessageType::button:
            return InputKind::button;
        case MessageType::correct:
            return InputKind::correct;
        case MessageType::confirm:
            return InputKind::confirm;
        case MessageType::end:
            return InputKind::end;
        case MessageType::start:
        case MessageType::resume:
            break;
    }
    throw std::logic_error("a message that opens a session is no turn of it");
}

std::optional<Complaint> read_button(const std::string& name, Input& input) {
    const auto button = codec::enum_named<Button>(name);
    if (!button || *button == Button::none) return Complaint{"button", "There is no such button", "see docs/protocol"};
    input.button = *button;
    return std::nullopt;
}

std::string in_a_sentence(const Complaint& complaint) {
    const bool ended = complaint.message.ends_with('.');
    std::string sentence = complaint.message + (ended ? " " : ": ") + complaint.mend;
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence;
}

}  // namespace

Problem problem_of(const std::vector<Complaint>& complaints) {
    const auto& first = complaints.front();
    return {"bad_field", first.field, in_a_sentence(first)};
}

// ---- turns ----------------------------------------------------------------------------------------

std::variant<PreparedTurn, Problem> DialogueSession::prepare(const ClientMessage& message, std::int64_t at_ms) {
    auto input = input_of(message);
    if (!input) return problem_of(input.complaints);
    const auto complaints = check_input(session_, state(), *input.value);
    if (!complaints.empty()) return problem_of(complaints);
    return make(std::move(*input.value), at_ms);
}

std::optional<PreparedTurn> DialogueSession::prepare_tick(std::int64_t at_ms) {
    if (over()) return std::nullopt;
    Input input;
    input.kind = InputKind::tick;
    return make(std::move(input), at_ms);
}

std::unique_ptr<DialogueSession> DialogueSession::forked(std::string name, std::uint32_t seq) const {
    return std::make_unique<DialogueSession>(persona_, scenario_, fork_at(session_, std::move(name), seq), rubric_);
}

PreparedTurn DialogueSession::greet(std::int64_t at_ms) { return make(Input{}, at_ms); }

PreparedTurn DialogueSession::make(Input input, std::int64_t at_ms) {
    prepared_ = step(scenario_, persona_->levers, session_, std::move(input), at_ms);
    PreparedTurn turn;
    turn.row = {prepared_->seq, at_ms, codec::turn_row(*prepared_)};
    turn.ends = is_terminal(prepared_->decision.next.phase);
    return turn;
}

std::string DialogueSession::commit() {
    session_.turns.push_back(std::move(prepared_.value()));
    prepared_.reset();
    return codec::page_turn(session_.turns.back(), session_, scenario_);
}

/// The whole of a message as the rules see it; amounts of a correction are read by those they correct.
Checked<Input> DialogueSession::input_of(const ClientMessage& message) const {
    Input input;
    input.kind = kind_of(message.type);
    input.client_id = message.client_id;
    input.text = message.text;
    if (message.type == MessageType::button) {
        if (auto complaint = read_button(message.button, input)) return {std::nullopt, {std::move(*complaint)}};
    }
    if (message.type == MessageType::correct) {
        const auto* reading = last_reading(session_, session_.turns.size());
        const auto understood = reading != nullptr ? reading->understanding : Understanding{};
        auto fixes = codec::read_fixes_text(message.body, understood, scenario_.rules());
        if (!fixes) return {std::nullopt, std::move(fixes.complaints)};
        input.fixes = std::move(*fixes.value);
    }
    return {std::move(input), {}};
}

// ---- looking ---------------------------------------------------------------------------------------

/// A repeated correction is known by its id and kind: its amounts were read against a message that the
/// correction itself has changed.
Repeat DialogueSession::repeat_of(const ClientMessage& message) const {
    const auto known = std::find_if(session_.turns.rbegin(), session_.turns.rend(), [&](const Turn& turn) {
        return !turn.input.client_id.empty() && turn.input.client_id == message.client_id;
    });
    if (known == session_.turns.rend()) return {};
    const auto& input = known->input;
    const bool same = input.kind == kind_of(message.type) && input.text == message.text &&
                      (input.kind != InputKind::button || codec::name_of(input.button) == message.button);
    return {same ? Repeat::Kind::same : Repeat::Kind::different, known->seq};
}

bool DialogueSession::over() const { return is_terminal(state().phase); }

std::optional<std::int64_t> DialogueSession::due_ms() const {
    const auto now = state();
    if (is_terminal(now.phase)) return std::nullopt;
    if (now.clock.nudged) return now.clock.expires_ms;
    const auto nudge_ms = now.clock.last_ms + std::int64_t{scenario_.tactics().nudge_after_s} * 1'000;
    return std::min(nudge_ms, now.clock.expires_ms);
}

std::string DialogueSession::brief() const { return codec::page_brief(session_.header, scenario_); }

std::string DialogueSession::turns(std::uint32_t after_seq) const {
    std::string array = "[";
    for (const auto& one : session_.turns) {
        if (one.seq <= after_seq) continue;
        if (array.size() > 1) array += ',';
        array += codec::page_turn(one, session_, scenario_);
    }
    return array += ']';
}

std::string DialogueSession::turn(std::uint32_t seq) const {
    return codec::page_turn(session_.turns.at(seq - 1), session_, scenario_);
}

Score DialogueSession::judged() const { return kept_ ? *kept_ : score(scenario_, session_, rubric_); }

Result DialogueSession::result() const {
    const auto judgement = judged();
    Result result;
    result.row = {judgement.rubric, codec::score_row(judgement)};
    result.score = codec::page_score(judgement, scenario_);
    result.reveal = codec::page_reveal(session_, judgement, scenario_);
    return result;
}

}  // namespace parley::server
