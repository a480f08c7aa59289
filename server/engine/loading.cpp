#include "server/engine/loading.hpp"

#include "server/codec/rows.hpp"
#include "server/codec/score_row.hpp"
#include "server/codec/trace.hpp"

#include <algorithm>
#include <stdexcept>

namespace parley::server {
namespace {

[[noreturn]] void unreadable(const db::SessionRow& row, const std::vector<Complaint>& complaints) {
    const auto& first = complaints.front();
    throw std::runtime_error("session " + std::to_string(row.id) + ": " + first.field + ": " + first.message);
}

Session read_session(const StoredSession& stored) {
    std::vector<std::string_view> bodies;
    for (const auto& turn : stored.turns) bodies.emplace_back(turn.body);
    auto session = codec::read_session_rows(stored.row.header, bodies);
    if (!session) unreadable(stored.row, session.complaints);
    return std::move(*session.value);
}

/// The score under the session's own rubric: others were made later, beside it.
std::optional<Score> kept_score(const StoredSession& stored, const std::string& version) {
    const auto own = std::find_if(stored.scores.begin(), stored.scores.end(),
                                  [&](const db::ScoreRow& score) { return score.rubric == version; });
    return own == stored.scores.end() ? std::nullopt : codec::read_score_row(own->body);
}

}  // namespace

std::unique_ptr<DialogueSession> load_dialogue(Shelves shelves, const StoredSession& stored) {
    auto session = read_session(stored);
    auto persona = shelves.personas.by_hash(stored.row.persona_hash);
    auto scenario = codec::scenario_of(*persona->persona, session.header);
    if (!scenario) unreadable(stored.row, scenario.complaints);
    const Rubric& rubric = shelves.rubrics.by_version(session.header.rubric);
    return std::make_unique<DialogueSession>(std::move(persona), std::move(*scenario.value), std::move(session), rubric,
                                             kept_score(stored, rubric.version));
}

}  // namespace parley::server
