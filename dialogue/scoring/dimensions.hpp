#pragma once
// One function a dimension of the process; each reads the case and judges its own rules.

#include "dialogue/scoring/finding.hpp"

namespace parley::scoring {

[[nodiscard]] Findings judge_levers(const Case& all);
[[nodiscard]] Findings judge_preparation(const Case& all);
[[nodiscard]] Findings judge_opening(const Case& all);
[[nodiscard]] Findings judge_discovery(const Case& all);
[[nodiscard]] Findings judge_concessions(const Case& all);
[[nodiscard]] Findings judge_packaging(const Case& all);
[[nodiscard]] Findings judge_close(const Case& all);
/// Taken from the whole, whatever else is applicable.
[[nodiscard]] Findings judge_deductions(const Case& all);

}  // namespace parley::scoring
