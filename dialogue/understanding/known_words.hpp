#pragma once
// A cheap first look at whether a word can be in a table at all: most words of a message are in none.

#include <algorithm>
#include <bitset>
#include <string_view>

namespace parley {

/// Never denies a word that was added.
class KnownWords {
public:
    void add(std::string_view word) { bits_.set(slot(word)); }
    [[nodiscard]] bool may_hold(std::string_view word) const { return bits_.test(slot(word)); }

private:
    static std::size_t slot(std::string_view word) {
        if (word.empty()) return 0;
        const auto first = static_cast<unsigned char>(word.front());
        const auto last = static_cast<unsigned char>(word.back());
        return ((first * 31U + last) * 16U + std::min<std::size_t>(word.size(), 15)) % kBits;
    }
    static constexpr std::size_t kBits = 1U << 14U;
    std::bitset<kBits> bits_;
};

}  // namespace parley
