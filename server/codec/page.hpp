#pragma once
// The objects of docs/protocol.md as the page sees them. Nothing hidden is in them before the end; the reveal is
// for after it.

#include "dialogue/scoring/score.hpp"
#include "dialogue/scoring/what_if.hpp"
#include "dialogue/session/turn.hpp"
#include "persona/catalog.hpp"

#include <string>

namespace parley::codec {

/// One turn. `session` holds it and all before it.
[[nodiscard]] std::string page_turn(const Turn& turn, const Session& session, const Scenario& scenario);
[[nodiscard]] std::string page_brief(const Header& header, const Scenario& scenario);
[[nodiscard]] std::string page_score(const Score& score, const Scenario& scenario);
/// Limits by component, the package that perfect play could reach, and which unlocks were met. Only when over.
[[nodiscard]] std::string page_reveal(const Session& session, const Score& score, const Scenario& scenario);
/// A fork beside the talk it left: process, money and each dimension then and now, and the fork's whole score.
[[nodiscard]] std::string page_what_if(const WhatIf& what_if, const Scenario& scenario);
/// One entry of GET /api/personas.
[[nodiscard]] std::string page_persona(const Persona& persona);

/// What the other terms are worth to the candidate: their own values, else the region's.
[[nodiscard]] inline const CandidateValues& values_in_force(const Preparation& preparation, const Region& region) {
    return preparation.values_given ? preparation.values : region.default_values;
}
void append_values(std::string& out, const CandidateValues& values, Currency currency);

/// The preparation as `start` sends it; null where nothing was given.
void append_preparation(std::string& out, const Preparation& preparation, const PackageRules& rules);

}  // namespace parley::codec
