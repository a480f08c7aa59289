#pragma once
// The session engine over the real dialogue: step() for the rules, the codec for rows and pages.

#include "server/engine/persona_shelf.hpp"
#include "server/session/engine.hpp"

namespace parley::server {

/// Any thread. The shelf outlives it and its engines.
class DialogueEngines final : public EngineFactory {
public:
    explicit DialogueEngines(const PersonaShelf& shelf) : shelf_(shelf) {}

    std::variant<NewSession, Problem> start(const ClientMessage& message, std::int64_t now_ms) const override;
    std::unique_ptr<SessionEngine> load(const db::SessionRow& row,
                                        const std::vector<db::TurnRow>& turns) const override;
    std::string personas() const override;
    std::variant<std::string, Problem> brief(const BriefChoice& choice) const override;
    std::variant<Download, Problem> export_session(const db::SessionRow& row, const std::vector<db::TurnRow>& turns,
                                                   std::string_view format) const override;

private:
    const PersonaShelf& shelf_;
};

}  // namespace parley::server
