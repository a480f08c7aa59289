#pragma once
// The debrief: at most three missed opportunities, each with a line to say instead; then what went well.

#include "dialogue/scoring/finding.hpp"
#include "dialogue/scoring/score.hpp"

#include <array>
#include <string>
#include <vector>

namespace parley::scoring {

/// Findings of every dimension, by Dimension; deductions last.
using AllFindings = std::array<Findings, kDimensionCount + 1>;

/// The dearest first: by money where it can be priced, then by points. At most two of them are levers, so that
/// the debrief is not a list of levers.
[[nodiscard]] std::vector<Opportunity> find_opportunities(const Case& all, const AllFindings& findings,
                                                          const std::vector<DimensionScore>& dimensions,
                                                          const Outcome& outcome);

/// The best-earned evidence, one a dimension; what is earned by silence is left out.
[[nodiscard]] std::vector<ScoreEvidence> find_went_well(const Case& all, const std::vector<DimensionScore>& dimensions);

/// What the candidate could have said for this rule: their own facts and numbers, at their level of English.
[[nodiscard]] std::string rewritten_line(const Case& all, RuleId rule, std::int32_t lever);

}  // namespace parley::scoring
