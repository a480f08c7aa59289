#pragma once
// One session under the rules of the dialogue.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/step.hpp"
#include "server/engine/persona_shelf.hpp"
#include "server/session/engine.hpp"

namespace parley::server {

class DialogueSession final : public SessionEngine {
public:
    /// The scenario refers to the persona, which it keeps; the rubric outlives it. `kept`: the score stored with it.
    DialogueSession(ReadyPersonaPtr persona, Scenario scenario, Session session, const Rubric& rubric,
                    std::optional<Score> kept = {})
        : persona_(std::move(persona)),
          scenario_(std::move(scenario)),
          session_(std::move(session)),
          rubric_(rubric),
          kept_(std::move(kept)) {}

    std::variant<PreparedTurn, Problem> prepare(const ClientMessage& message, std::int64_t at_ms) override;
    std::optional<PreparedTurn> prepare_tick(std::int64_t at_ms) override;
    std::string commit() override;
    void discard() override { prepared_.reset(); }

    Repeat repeat_of(const ClientMessage& message) const override;
    bool over() const override;
    std::optional<std::int64_t> due_ms() const override;
    std::string brief() const override;
    std::string turns(std::uint32_t after_seq) const override;
    std::string turn(std::uint32_t seq) const override;
    Result result() const override;

    /// The rows before turn `seq`, under a header whose parent is {name, seq}; nothing prepared, no score kept.
    [[nodiscard]] std::unique_ptr<DialogueSession> forked(std::string name, std::uint32_t seq) const;
    /// The first turn.
    [[nodiscard]] PreparedTurn greet(std::int64_t at_ms);
    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const Rubric& rubric() const { return rubric_; }
    /// The score that was kept, else a new judgement.
    [[nodiscard]] Score judged() const;

private:
    [[nodiscard]] Checked<Input> input_of(const ClientMessage& message) const;
    [[nodiscard]] PreparedTurn make(Input input, std::int64_t at_ms);
    [[nodiscard]] State state() const { return current_state(scenario_, session_); }

    ReadyPersonaPtr persona_;
    Scenario scenario_;
    Session session_;
    const Rubric& rubric_;
    std::optional<Score> kept_;
    std::optional<Turn> prepared_;
};

/// Complaints as the page is told of them: the first, in a sentence.
[[nodiscard]] Problem problem_of(const std::vector<Complaint>& complaints);

}  // namespace parley::server
