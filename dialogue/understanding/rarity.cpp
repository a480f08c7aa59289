#include "dialogue/understanding/rarity.hpp"

#include <algorithm>
#include <bit>

namespace parley {

std::int32_t binary_log(std::uint32_t value) {
    constexpr int kFractionBits = 12;
    const auto whole = static_cast<int>(std::bit_width(value)) - 1;
    // The mantissa in [1, 2) as 1.31 fixed point; each squaring yields one bit of the logarithm.
    std::uint64_t mantissa = (std::uint64_t{value} << 31U) >> static_cast<unsigned>(whole);
    std::int32_t fraction = 0;
    for (int i = 0; i < kFractionBits; ++i) {
        mantissa = (mantissa * mantissa) >> 31U;
        const bool bit = mantissa >= (std::uint64_t{1} << 32U);
        if (bit) mantissa >>= 1U;
        fraction = 2 * fraction + (bit ? 1 : 0);
    }
    return 1000 * whole + ((1000 * fraction) >> kFractionBits);
}

std::int32_t rarity(std::size_t holders, std::int32_t df) {
    const std::int32_t most = binary_log(static_cast<std::uint32_t>(holders) + 1);
    const std::int32_t spread = binary_log(static_cast<std::uint32_t>(std::max(df, 1)));
    return most > 0 ? 1000 * (most - spread) / most : 0;
}

std::int32_t rarity_in_prose(std::int32_t sentences, std::int32_t df) {
    const std::int32_t most = binary_log(2 * (static_cast<std::uint32_t>(sentences) + 1));
    const std::int32_t spread = binary_log(2 * static_cast<std::uint32_t>(df) + 1);
    return 1000 * (most - spread) / most;
}

}  // namespace parley
