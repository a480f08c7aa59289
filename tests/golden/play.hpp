#pragma once
// A script played against its persona.

#include "dialogue/session/replay.hpp"
#include "dialogue/session/step.hpp"
#include "persona/catalog.hpp"
#include "tests/golden/script.hpp"

#include <string>

namespace parley::golden {

/// For read_script: figures are read in the region's currency. Throws std::runtime_error where there is none.
[[nodiscard]] Currency currency_of(const Script& script);

class Play {
public:
    /// The script outlives it. Throws std::runtime_error where it names what is not there.
    explicit Play(const Script& script);

    /// The greeting; then each action of the script. Returns how the row reads, or why the action was refused.
    std::string greet() { return take(Input{}, 0); }
    std::string act(const Action& action) { return take(action.input, action.after_ms); }

    [[nodiscard]] ReplayReport replayed() const { return replay(scenario_, levers_, session_); }
    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Scenario& scenario() const { return scenario_; }

private:
    std::string take(const Input& input, std::int64_t after_ms);

    PersonaPtr persona_;
    LeverModel levers_;
    Scenario scenario_;
    Session session_;
    std::int64_t now_ms_;
};

}  // namespace parley::golden
