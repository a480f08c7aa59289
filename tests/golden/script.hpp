#pragma once
// A golden transcript's own half: who plays whom, and what the candidate does. README.md tells the form.

#include "dialogue/session/turn.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::golden {

/// One thing the candidate does, at a time of the session.
struct Action {
    std::string shown;  ///< the lines of the file that say it
    Input input;
    std::int64_t after_ms = 0;  ///< since the action before
};

struct Script {
    std::string head;  ///< everything above the first action, kept when the file is rewritten
    std::string persona;
    Choice choice;
    Preparation preparation;
    std::vector<Action> actions;
};

/// Throws std::runtime_error that names the line which cannot be read.
[[nodiscard]] Script read_script(std::string_view text, Currency (*currency_of)(const Script&));

}  // namespace parley::golden
