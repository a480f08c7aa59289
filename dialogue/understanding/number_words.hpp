#pragma once
// Spelled-out numbers, English and French: "two hundred and fifteen thousand", "two fifteen", "quatre-vingt-dix
// mille", "septante", "one point two million", "half a mil", "mid two-hundreds".

#include "dialogue/understanding/figure_words.hpp"
#include "dialogue/understanding/reading.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace parley {

struct SpelledNumber {
    std::int64_t value = 0;   ///< ten-thousandths, scale included
    std::int32_t end = 0;     ///< first token behind it
    bool scaled = false;      ///< a thousand, a million was said
    bool single = false;      ///< one word below a hundred: "one", "ten", "fifty", never money by itself
    std::int64_t decade = 0;  ///< ten-thousandths; "two hundreds", "two-twenties": how far the decade reaches, else 0
};

/// The longest number that begins at token `first`. `joined_by_and`: whether "and" may stand inside
/// ("two hundred and ten"); not so after "between".
[[nodiscard]] std::optional<SpelledNumber> read_number_words(const Reading& reading, std::span<const FigureWord> words,
                                                             std::int32_t first, bool joined_by_and);

}  // namespace parley
