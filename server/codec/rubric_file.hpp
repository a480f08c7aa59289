#pragma once
// A rubric as JSON: the data that sessions are scored with.

#include "dialogue/scoring/rubric.hpp"
#include "persona/scenario.hpp"

#include <string>
#include <string_view>

namespace parley::codec {

/// {"version","weights":[...],"rules":[{"id","dimension","points","looks_for","advice","praise","source"}],
///  "thresholds":{...}}; points in hundredths. Refused unless every rule is there once and the weights add up.
[[nodiscard]] Checked<Rubric> read_rubric(std::string_view json);
[[nodiscard]] std::string rubric_json(const Rubric& rubric);

}  // namespace parley::codec
