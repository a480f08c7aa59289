#pragma once
// A persona of four levers and a sheet with an offer, a process and some history, for lever recognition.

#include "dialogue/understanding/lever_model.hpp"
#include "persona/scenario.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace parley::test {

/// Owns what the scenario points to. Sheet: an offer of Brightwater (base 190K, equity 200K), a last round at Quill,
/// an audit passed in eight months, twelve plants.
struct LeverWorld {
    LeverWorld();
    std::unique_ptr<Persona> persona;
    Scenario scenario;
    std::unique_ptr<LeverModel> model;
    Context context;
};

/// Ids of the levers claimed in the text, best first, parted by blanks.
[[nodiscard]] std::string note_levers(std::string_view text, const LeverWorld& world);

/// Evidence for one lever: "kind 'words' status", parted by "; ".
[[nodiscard]] std::string note_evidence(std::string_view text, std::string_view lever, const LeverWorld& world);

}  // namespace parley::test
