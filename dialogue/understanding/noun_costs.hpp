#pragma once
// How far a figure stands from a noun, in words: what lies between them draws them together or keeps them apart.

#include "dialogue/understanding/components.hpp"

#include <cstdint>

namespace parley {

constexpr std::int32_t kFarthest = 7;  ///< words between a figure and its noun, penalties included
constexpr std::int32_t kTooFar = kFarthest + 1;

class NounCosts {
public:
    explicit NounCosts(const MessageView& view) : view_(view) {}

    /// kTooFar or more where they cannot belong together. Linear in the words between.
    [[nodiscard]] std::int32_t between(std::size_t figure, std::int32_t word, const Noun& noun) const;

    /// What commas and sentence ends between two words add.
    [[nodiscard]] std::int32_t parting(std::int32_t from, std::int32_t to) const;

private:
    [[nodiscard]] bool keeps_apart(std::size_t figure, std::int32_t word, const Noun& noun) const;
    [[nodiscard]] bool begins_another_thought(std::int32_t word, const Noun& noun) const;
    [[nodiscard]] bool is_set_off(std::size_t figure) const;

    const MessageView& view_;
};

}  // namespace parley
