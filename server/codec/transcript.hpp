#pragma once
// A session for people to read: Markdown, or a table for a spreadsheet. Only what the candidate saw.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/turn.hpp"

#include <optional>
#include <string>

namespace parley::codec {

[[nodiscard]] std::string transcript_markdown(const Session& session, const Scenario& scenario,
                                              const std::optional<Score>& score);

/// One row an utterance, CRLF between rows (RFC 4180). Cells that a spreadsheet would take for a formula begin with
/// an apostrophe.
[[nodiscard]] std::string transcript_csv(const Session& session, const Scenario& scenario);

/// What the candidate did, in words; empty for the start.
[[nodiscard]] std::string said_by_candidate(const Input& input);

}  // namespace parley::codec
