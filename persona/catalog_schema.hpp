#pragma once
// The JSON Schema of persona files, compiled in.

#include "persona/scenario.hpp"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace parley {

/// Where the document breaks schema/persona.schema.json; empty where it does not. Mends are the schema's own
/// descriptions of the fields.
[[nodiscard]] std::vector<Complaint> check_schema(const nlohmann::json& document);

}  // namespace parley
