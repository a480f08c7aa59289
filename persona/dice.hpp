#pragma once
// A draw is a fixed-width hash of (seed, seq, purpose): adding one shifts no other.

#include <cstdint>

namespace parley {

enum class Purpose : std::uint32_t { jitter = 1, approval = 2, phrase = 3, rounding = 4, scene = 5 };

/// The draws of one seed, for whoever makes many of them.
class Dice {
public:
    constexpr explicit Dice(std::uint64_t seed) : mixed_(mix(seed)) {}

    /// Uniform over 64 bits; SplitMix64's finaliser (Steele, Lea & Flood 2014) over the mixed key.
    [[nodiscard]] constexpr std::uint64_t draw(std::uint32_t seq, Purpose purpose, std::uint32_t nth = 0) const {
        const auto key = (static_cast<std::uint64_t>(purpose) << 32U) | seq;
        return mix(mix(mixed_ ^ key) ^ nth);
    }

private:
    static constexpr std::uint64_t mix(std::uint64_t z) {
        z += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    std::uint64_t mixed_;
};

[[nodiscard]] constexpr std::uint64_t draw(std::uint64_t seed, std::uint32_t seq, Purpose purpose,
                                           std::uint32_t nth = 0) {
    return Dice(seed).draw(seq, purpose, nth);
}

/// Uniform in [0, bound); bound > 0. The bias of the remainder is under 2^-32 for bounds under 2^32.
[[nodiscard]] constexpr std::uint64_t draw_below(std::uint64_t bound, std::uint64_t seed, std::uint32_t seq,
                                                 Purpose purpose, std::uint32_t nth = 0) {
    return draw(seed, seq, purpose, nth) % bound;
}

}  // namespace parley
