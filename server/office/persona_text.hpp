#pragma once
// Personas that come as text in a request's body.

#include "db/library.hpp"
#include "persona/catalog.hpp"
#include "server/office/replies.hpp"

#include <variant>

namespace parley::server {

/// [{"field","message","mend"}]
[[nodiscard]] Json complaints_json(const std::vector<Complaint>& complaints);

/// 400 with the first complaint in a sentence.
[[nodiscard]] HttpReply bad_field_reply(const std::vector<Complaint>& complaints);

/// 422 with the complaints.
[[nodiscard]] HttpReply not_playable(const std::vector<Complaint>& complaints);

/// A draft's persona, which must have the draft's id.
[[nodiscard]] Checked<Persona> persona_of_draft(const db::PersonaDraft& draft);

/// The persona of the member "json", or 400 where there is no such text, or 422 with its complaints.
[[nodiscard]] std::variant<PersonaPtr, HttpReply> persona_of(const Json& body);

/// The region and difficulty named by the members "region" and "difficulty", else the persona's first.
[[nodiscard]] Checked<Scenario> scenario_of(const Persona& persona, const Json& body);

}  // namespace parley::server
