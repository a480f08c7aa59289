#pragma once
// A rubric as JSON: the data that sessions are scored with.

#include "dialogue/scoring/rubric.hpp"
#include "persona/scenario.hpp"

#include <string>
#include <string_view>

namespace parley::codec {

/// {"version","personas":[...],"weights":[...],"rules":[{"id","points","on",...}],"thresholds":{...}}; points in
/// hundredths. Only the version must be there: what is left out is as in the rubric that ships. Any bytes; complaints
/// name the field.
[[nodiscard]] Checked<Rubric> read_rubric(std::string_view json);
/// Whole: nothing is left out.
[[nodiscard]] std::string rubric_json(const Rubric& rubric);

}  // namespace parley::codec
