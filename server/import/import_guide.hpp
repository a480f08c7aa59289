#pragma once
// A guide's file -> a persona that plays, with everything the importer noticed on the way.

#include "persona/guide/guide.hpp"
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
    std::vector<Derived> derived;    ///< what the policy gave, with reasons
};

/// Reads the guide and builds its persona by the policy. Total over all bytes; pure; any thread.
/// `source` is named in the persona ("file name" of the guide).
[[nodiscard]] Imported import_guide(std::string_view markdown, const std::string& source, const Policy& policy = {});

/// Parts of import_guide, one file each.
[[nodiscard]] std::vector<parley::Region> derive_regions(guide::Guide& guide, const Policy& policy,
                                                         std::vector<Derived>& derived);
[[nodiscard]] std::vector<parley::Lever> derive_levers(const guide::Guide& guide, const Scripts& scripts,
                                                       const Policy& policy, std::vector<Derived>& derived);
/// By lever, of the first `levers`: its title, the sides of the title, and the guide's prose outside all levers' items,
/// each passage with the lever whose title it shares most with. Never the words that a lever has the candidate say.
[[nodiscard]] std::vector<std::vector<std::string>> derive_cues(const guide::Guide& guide, std::size_t levers);
[[nodiscard]] std::vector<FactSheet> derive_fact_sheets(const guide::Guide& guide, const Scripts& scripts,
                                                        const Persona& persona, std::vector<Derived>& derived);

}  // namespace parley::import
