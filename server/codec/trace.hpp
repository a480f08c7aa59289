#pragma once
// A whole session in one file, with its persona in it: what `export --format json` writes and what `replay FILE` and
// `score FILE` read, without any database. It holds the limits: for after the end.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/turn.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parley::codec {

/// {"format":"parley-session","version":1,"persona":{...},"header":{...},"turns":[...],"score":{...}|null}
[[nodiscard]] std::string session_trace(const Persona& persona, const Session& session,
                                        const std::optional<Score>& score, const Scenario& scenario);

struct Trace {
    Persona persona;
    Session session;
};

/// Any bytes. The persona must be the one that the header names by hash.
[[nodiscard]] Checked<Trace> read_trace(std::string_view json);

/// The scenario that the header resolves to; complaints where the persona has no such region, sheet, ...
[[nodiscard]] Checked<Scenario> scenario_of(const Persona& persona, const Header& header);

}  // namespace parley::codec
