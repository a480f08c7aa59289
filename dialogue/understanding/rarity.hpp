#pragma once
// How telling a word is by how few hold it, in integers: the same on every machine.

#include <cstddef>
#include <cstdint>

namespace parley {

/// 1000 x log2(value), to the nearest below; value >= 1.
[[nodiscard]] std::int32_t binary_log(std::uint32_t value);

/// Per mille: 1000 for a word that one of `holders` holds, less for one that `df` (>= 1) of them hold; never 0.
[[nodiscard]] std::int32_t rarity(std::size_t holders, std::int32_t df);

/// Per mille: 1000 for a word that none of `sentences` holds, less the more (`df`) hold it.
[[nodiscard]] std::int32_t rarity_in_prose(std::int32_t sentences, std::int32_t df);

}  // namespace parley
