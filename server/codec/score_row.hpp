#pragma once
// A score as it is stored beside the rows: lossless, so that what is shown later is what was judged then.

#include "dialogue/scoring/score.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parley::codec {

[[nodiscard]] std::string score_row(const Score& score);

/// Any bytes. Nothing where it is no score that score_row wrote; the rows can then be judged again.
[[nodiscard]] std::optional<Score> read_score_row(std::string_view json);

}  // namespace parley::codec
