#pragma once
// A guide's file -> a persona that plays, with everything the importer noticed on the way.

#include "persona/guide/guide.hpp"
#include "server/import/notes.hpp"
#include "server/import/policy.hpp"
#include "server/import/scripts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::import {

struct Imported {
    guide::Guide guide;              ///< what the document says; diagnostics included
    Scripts scripts;                 ///< what its sentences say; aligned with guide.levers
    std::optional<Persona> persona;  ///< absent where the guide has an error
    Notes notes;                     ///< where each part of the persona came from
};

/// Reads the guide and builds its persona by the policy. Total over all bytes; pure; any thread.
/// `source` is named in the persona ("file name" of the guide).
[[nodiscard]] Imported import_guide(std::string_view markdown, const std::string& source, const Policy& policy = {});

/// A cue, and the line of the guide that holds it.
struct Cue {
    std::string text;
    std::int32_t line = 0;
};

/// Parts of import_guide, one file each.
[[nodiscard]] std::vector<parley::Region> derive_regions(guide::Guide& guide, const Policy& policy, Notes& notes);
/// One place at one level. `path` is its JSON pointer; `rules` gets what the source says of vesting and bonus.
[[nodiscard]] Level derive_level(const guide::Region& source, const Policy& policy, const std::string& path,
                                 std::int64_t levels_above, PackageRules& rules, Notes& notes);
[[nodiscard]] std::vector<parley::Lever> derive_levers(const guide::Guide& guide, const Scripts& scripts,
                                                       const Policy& policy, Notes& notes);
/// By lever, of the first `levers`: its title, the sides of the title, and the guide's prose outside all levers' items,
/// each passage with the lever whose title it shares most with. Never the words that a lever has the candidate say.
[[nodiscard]] std::vector<std::vector<Cue>> derive_cues(const guide::Guide& guide, std::size_t levers);
[[nodiscard]] std::vector<FactSheet> derive_fact_sheets(const Scripts& scripts, const Persona& persona, Notes& notes);

}  // namespace parley::import
