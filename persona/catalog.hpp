#pragma once
// Persona files in, checked persona values out. The only part of the house besides the row codec that knows JSON.

#include "persona/persona.hpp"
#include "persona/scenario.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

// Names that a persona file may use and that the dialogue gives a meaning to. A test holds them against its enums.
inline constexpr auto kTopicNames = std::to_array<std::string_view>(
    {"benefits",   "level",        "vesting",      "remote",           "start_date", "timeline",    "team",   "role",
     "growth",     "equity_terms", "equity_price", "equity_liquidity", "refreshers", "bonus_terms", "review", "pto",
     "relocation", "visa",         "why_offer",    "who_are_you",      "negotiable", "deadline"});
inline constexpr auto kEquityFactNames = std::to_array<std::string_view>(
    {"instrument", "cliff", "schedule", "price", "shares", "liquidity", "refreshers", "exercise_window"});

/// Reads one persona file's text: the schema first, then the figures, then check_persona. Either a persona with
/// its hash, or every complaint found. Any bytes; throws only for memory.
[[nodiscard]] Checked<Persona> persona_from_json(std::string_view text);

/// The rules that a schema cannot hold: limits in order, levers that move something, names that exist, ...
/// Empty for a persona that may be played. Fields are paths such as regions[1].levels[0].limits.base.discretion.
[[nodiscard]] std::vector<Complaint> check_persona(const Persona& persona);

/// One line of JSON: sorted keys, integers only (minor units, basis points), every field written. Reading it
/// gives back an equal persona. The hash is not part of it.
[[nodiscard]] std::string canonical_json(const Persona& persona);

/// The persona as a person would write its file: major units, percent, in the order of the format, indented.
/// Reading it gives back an equal persona with the same hash.
[[nodiscard]] std::string authored_json(const Persona& persona);

/// The persona with one more fact sheet, given as in a persona file with money in major units; its hash is another
/// then. Complaints name fields of the sheet as fact_sheets[0].
[[nodiscard]] Checked<Persona> with_fact_sheet(const Persona& persona, std::string_view sheet_json);

/// SHA-256, lower-case hex.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Shared, because running sessions keep their persona when a catalog is replaced.
using PersonaPtr = std::shared_ptr<const Persona>;

struct FileComplaint {
    std::string file;  ///< as given, or the name of a shipped file
    Complaint complaint;
};

/// The personas that could be loaded, in order of id, and what was wrong with the files that could not.
struct Catalog {
    std::vector<PersonaPtr> personas;
    std::vector<FileComplaint> complaints;

    /// By id; null when there is none.
    [[nodiscard]] PersonaPtr find(std::string_view id) const;
};

/// The personas compiled into the program.
[[nodiscard]] Catalog shipped_catalog();

/// The shipped personas and those of the files and folders given (folders: their *.json, sorted by name). A file
/// that is wrong is refused and the others still load; so is one whose id is taken already.
[[nodiscard]] Catalog load_catalog(std::span<const std::filesystem::path> paths);

/// One file. Unreadable: a complaint about the file itself, with an empty field.
[[nodiscard]] Checked<Persona> load_persona_file(const std::filesystem::path& path);

}  // namespace parley
