#pragma once
// The JSON lines of the command line, one object each, without the newline. Their shape is promised: a change
// needs a new version of --json.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/turn.hpp"

#include <string>
#include <string_view>

namespace parley::codec {

[[nodiscard]] std::string understood_line(const Understanding& understood, const Scenario& scenario);
[[nodiscard]] std::string turn_line(const Turn& turn, const Scenario& scenario);
/// {"score":{...}}
[[nodiscard]] std::string score_line(const Score& score, const Scenario& scenario);
[[nodiscard]] std::string persona_line(const Persona& persona);
/// {"error":{"code","field","message"}}
[[nodiscard]] std::string error_line(std::string_view code, std::string_view field, std::string_view message);

/// How much of a score is shown: the contract's members, or those and what the page needs to explain it.
enum class ScoreDetail : std::uint8_t { contract, page };

/// The score's object itself; money in major units, points as numbers.
void append_score(std::string& out, const Score& score, const Scenario& scenario, ScoreDetail detail);

}  // namespace parley::codec
