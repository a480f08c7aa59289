#pragma once
// One session played in memory, on a clock that only the input moves.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/step.hpp"
#include "persona/catalog.hpp"

#include <memory>
#include <string>

namespace parley::cli {

/// What `play` and `understand` are told about the talk.
struct GameOptions {
    std::string persona;  ///< id or file
    std::string region;
    std::string level;
    std::string difficulty;
    std::optional<std::uint64_t> seed;
    std::string fact_sheet;  ///< id of one of the persona's, or a file with one
    std::string candidate;   ///< file with a preparation
};

class Game {
public:
    /// Resolves the options; the greeting is still to be made.
    [[nodiscard]] static Checked<std::unique_ptr<Game>> make(const GameOptions& options);

    Game(const Game&) = delete;
    Game& operator=(const Game&) = delete;

    /// The next turn, or what is wrong with the input.
    [[nodiscard]] Checked<Turn> play(Input input);
    /// Silence.
    [[nodiscard]] Checked<Turn> wait(std::int64_t milliseconds);

    [[nodiscard]] bool over() const;
    [[nodiscard]] Score judged() const;
    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const LeverModel& levers() const { return levers_; }
    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Persona& persona() const { return *persona_; }
    /// The understanding that a correction would change; empty where nothing was said.
    [[nodiscard]] Understanding last_understood() const;

private:
    Game(PersonaPtr persona, Scenario scenario, Header header);

    PersonaPtr persona_;
    Scenario scenario_;
    LeverModel levers_;
    Session session_;
    std::int64_t now_ms_ = 0;
};

}  // namespace parley::cli
