#pragma once
// The session engine over the real dialogue: step() for the rules, the codec for rows and pages.

#include "server/engine/loading.hpp"
#include "server/session/engine.hpp"

namespace parley::server {

/// Any thread. The shelves outlive it and its engines.
class DialogueEngines final : public EngineFactory {
public:
    DialogueEngines(const PersonaShelf& personas, const RubricShelf& rubrics) : shelves_{personas, rubrics} {}

    std::variant<NewSession, Problem> start(const ClientMessage& message, std::int64_t now_ms) const override;
    std::unique_ptr<SessionEngine> load(const StoredSession& stored) const override;
    std::string personas(const PersonaQuery& query) const override;
    std::variant<std::string, Problem> brief(const BriefChoice& choice) const override;
    std::variant<Download, Problem> export_session(const StoredSession& stored, std::string_view format) const override;

private:
    [[nodiscard]] ReadyPersonaPtr persona_of(const std::string& id, const std::string& ticket,
                                             const std::string& owner) const;

    Shelves shelves_;
};

}  // namespace parley::server
