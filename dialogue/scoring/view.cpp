#include "dialogue/scoring/view.hpp"

#include "dialogue/session/step.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

bool speaks(InputKind kind) {
    switch (kind) {
        case InputKind::message:
        case InputKind::button:
        case InputKind::confirm:
        case InputKind::correct:
            return true;
        case InputKind::start:
        case InputKind::tick:
        case InputKind::end:  // leaving without a word says nothing that could earn a point
            return false;
    }
    return false;
}

Heard hear_again(const Scenario& scenario, const Moment& moment, std::uint32_t seq) {
    Input as_said = *moment.input;
    const Event event{.input = &as_said, .understanding = moment.said, .at_ms = 0, .seq = seq};
    return hear(scenario, moment.before, event);
}

Moment moment_of(const Scenario& scenario, const Turn& turn, const State& before) {
    Moment moment{.seq = turn.seq,
                  .input = &turn.input,
                  .said = &turn.understanding,
                  .decision = &turn.decision,
                  .before = before,
                  .heard = {}};
    moment.heard = hear_again(scenario, moment, turn.seq);
    return moment;
}

/// The corrected understanding and its answer take the place of the misreading.
void put_right(const Scenario& scenario, Moment& moment, const Turn& correction) {
    moment.said = &correction.understanding;
    moment.decision = &correction.decision;
    moment.heard = hear_again(scenario, moment, moment.seq);
}

void take_row(const Scenario& scenario, View& view, const Turn& turn) {
    const bool corrects = turn.input.kind == InputKind::correct && !view.moments.empty();
    if (corrects)
        put_right(scenario, view.moments.back(), turn);
    else if (speaks(turn.input.kind))
        view.moments.push_back(moment_of(scenario, turn, view.last));
    view.last = turn.decision.next;
    view.last_seq = turn.seq;
    if (!view.opening.empty() || view.last.table.opening.empty()) return;
    view.opening = view.last.table.opening;
    view.offer_seq = turn.seq;
}

bool was_meant(const Act& act, const Heard& heard) {
    return act.confidence >= kSureEnough && heard.did(act.kind) &&
           (act.polarity == Polarity::asserted || act.polarity == Polarity::hypothetical);
}

}  // namespace

View make_view(const Scenario& scenario, const Session& session) {
    View view;
    view.last = initial_state(scenario, session.header.started_ms);
    view.moments.reserve(session.turns.size());
    for (const Turn& turn : session.turns) take_row(scenario, view, turn);
    return view;
}

Phase Moment::phase() const {
    const bool aside = before.phase == Phase::Clarify || before.phase == Phase::Deferred;
    return aside ? before.back_to : before.phase;
}

bool Moment::says(ReasonCode code) const {
    return std::any_of(decision->reasons.begin(), decision->reasons.end(),
                       [&](const Reason& reason) { return reason.code == code; });
}

const Act* Moment::act(ActKind kind) const {
    const auto found = std::find_if(said->acts.begin(), said->acts.end(),
                                    [&](const Act& one) { return one.kind == kind && was_meant(one, heard); });
    return found == said->acts.end() ? nullptr : &*found;
}

Span Moment::span_of(ActKind kind) const {
    const Act* found = act(kind);
    return found == nullptr ? Span{} : found->span;
}

Span Moment::span_of_ask() const {
    for (const Amount& amount : said->amounts)
        if (amount.whose == Whose::ask || amount.whose == Whose::target) return amount.span;
    return span_of(ActKind::ask);
}

bool Moment::asks_a_question() const { return !heard.questions.empty(); }

std::string about_lever(const Case& all, std::string text, std::int32_t lever) {
    constexpr std::string_view kSlot = "{lever}";
    const auto at = text.find(kSlot);
    if (at == std::string::npos || lever < 0) return text;
    return text.replace(at, kSlot.size(), all.scenario.persona->levers[static_cast<std::size_t>(lever)].title);
}

std::string quoted(const std::string& text, Span span) {
    std::string out;
    std::int32_t point = -1;
    for (const char byte : text) {
        const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
        if (!continues) ++point;
        if (point >= span.begin && point < span.end) out += byte;
    }
    return out;
}

}  // namespace parley::scoring
