#pragma once
// Numbers for tests: the same for the same seed on every machine.

#include "persona/dice.hpp"

#include <cstdint>

namespace parley {

class TestDice {
public:
    explicit TestDice(std::uint64_t seed) : seed_(seed) {}

    /// Uniform in [least, most].
    std::int64_t between(std::int64_t least, std::int64_t most) {
        const auto width = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int64_t>(draw_below(width, seed_, 0, Purpose::rounding, nth_++));
    }
    std::size_t below(std::size_t bound) {
        return static_cast<std::size_t>(draw_below(bound, seed_, 0, Purpose::rounding, nth_++));
    }
    std::uint64_t bits() { return draw(seed_, 0, Purpose::rounding, nth_++); }
    bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::uint64_t seed_;
    std::uint32_t nth_ = 0;
};

}  // namespace parley
