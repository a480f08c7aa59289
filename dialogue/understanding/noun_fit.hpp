#pragma once
// Whether a figure can be of the component that a noun names, by its unit and its size.

#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/talk_terms.hpp"

#include <cstdint>

namespace parley {

/// Holds references to what it is made of.
class NounFit {
public:
    NounFit(const MessageView& view, const TalkTerms& talk) : view_(view), talk_(talk) {}

    [[nodiscard]] bool possible(const Figure& figure, const Noun& noun) const;

    /// What speaks against the noun, in words: the figure is another term's value, or far from the size of the noun's
    /// own; less than nothing where it is the noun's own value.
    [[nodiscard]] std::int32_t unlikeliness(const Figure& figure, const Noun& noun) const;

private:
    [[nodiscard]] bool is_like_pay(const Figure& figure) const;
    [[nodiscard]] bool is_pay_sized(const Amount& amount) const;
    [[nodiscard]] bool far_from(const Amount& amount, const TalkTerm& term) const;

    const MessageView& view_;
    const TalkTerms& talk_;
};

}  // namespace parley
