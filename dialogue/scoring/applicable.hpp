#pragma once
// Which levers are in the scale, and which a claim that does not hold has spoilt.

#include "dialogue/scoring/mentions.hpp"

#include <cstdint>
#include <vector>

namespace parley::scoring {

/// True while the offer is under the target and the lever at full strength could still raise it.
[[nodiscard]] bool lever_counts(const Case& all, const State& state, std::int32_t lever);

/// Levers that the sheet supports, and that count at the end or were named while they counted; ascending.
[[nodiscard]] std::vector<std::int32_t> applicable_levers(const Case& all, const std::vector<Mention>& mentions);

/// A claim made for this lever does not hold, by the sheet or by the candidate's own words.
[[nodiscard]] bool is_contradicted(const Case& all, const std::vector<Mention>& mentions, std::int32_t lever);

}  // namespace parley::scoring
