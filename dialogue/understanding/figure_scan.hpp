#pragma once
// Finds every written number with its currency, scale, percent sign: the pieces of figures.

#include "dialogue/understanding/piece.hpp"
#include "dialogue/understanding/reading.hpp"
#include "persona/scenario.hpp"

#include <span>
#include <vector>

namespace parley {

/// In the order of the text. `home` resolves '$' and "kr".
[[nodiscard]] std::vector<Piece> scan_pieces(const Reading& reading, std::span<const FigureWord> words, Currency home);

}  // namespace parley
