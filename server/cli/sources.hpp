#pragma once
// Personas and sessions by what a user types: an id or a file.

#include "dialogue/scoring/rubric.hpp"
#include "persona/catalog.hpp"
#include "server/codec/trace.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace parley::cli {

/// A shipped persona's id, or a file. A file wins where both would do.
[[nodiscard]] Checked<PersonaPtr> find_persona(const std::string& id_or_file);

/// An exported session's file, or a session's number in the database (empty: the default one).
[[nodiscard]] Checked<codec::Trace> find_session(const std::string& number_or_file, const std::string& database);

/// The rubric in a file; the one of this program where none is named.
[[nodiscard]] Checked<Rubric> find_rubric(const std::string& file);

/// A session's number in the database; nothing where the text names a file.
[[nodiscard]] std::optional<std::int64_t> session_number(const std::string& number_or_file);

/// The database's file: what was given, or the default.
[[nodiscard]] std::filesystem::path database_file(const std::string& given);

/// "field: message Mend", one a line.
void print_complaints(std::ostream& err, const std::string& about, const std::vector<Complaint>& complaints);

}  // namespace parley::cli
