#include "dialogue/session/turn.hpp"

#include "dialogue/negotiation/decide.hpp"
#include "dialogue/session/rows.hpp"
#include "dialogue/session/step.hpp"

namespace parley {
namespace {

const Turn* last_of(const Session& session, std::size_t count, bool corrections) {
    while (count > 0) {
        const Turn& turn = session.turns[--count];
        if (turn.input.kind == InputKind::message) return &turn;
        if (corrections && turn.input.kind == InputKind::correct) return &turn;
    }
    return nullptr;
}

}  // namespace

const Turn* last_message(const Session& session, std::size_t count) { return last_of(session, count, false); }

const Turn* last_reading(const Session& session, std::size_t count) { return last_of(session, count, true); }

State state_after(const Scenario& scenario, const Session& session, std::size_t count) {
    if (count == 0) return initial_state(scenario, session.header.started_ms);
    return session.turns[count - 1].decision.next;  // complete in every row: no folding is needed
}

std::vector<std::uint32_t> phrases_before(const Session& session, std::size_t count) {
    std::vector<std::uint32_t> ids;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& said = session.turns[i].words.phrases;
        ids.insert(ids.end(), said.begin(), said.end());
    }
    return ids;
}

State current_state(const Scenario& scenario, const Session& session) {
    return state_after(scenario, session, session.turns.size());
}

std::vector<std::uint32_t> used_phrases(const Session& session) {
    return phrases_before(session, session.turns.size());
}

}  // namespace parley
