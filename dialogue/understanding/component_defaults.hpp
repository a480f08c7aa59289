#pragma once
// The component of a figure that no noun has taken: what is talked of, by the words before it and by its size.

#include "dialogue/understanding/components.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// A figure so many times larger or smaller than a component is another component's.
inline constexpr std::int64_t kFarFromComponent = 6;

/// No figure but those of one slash list stands between a noun and the figure at word `near`.
[[nodiscard]] bool free_of_figures(const MessageView& view, const Noun& noun, std::int32_t near);

/// Holds references to what it is made of.
class ComponentDefaults {
public:
    /// `words`: figure_words() of the view.
    ComponentDefaults(const MessageView& view, const std::vector<Noun>& nouns, const std::vector<std::int32_t>& words)
        : view_(view), nouns_(nouns), words_(words) {}

    /// "a two-bedroom is $4,600 a month", "it saved 80 crore": by its size no pay of this talk.
    [[nodiscard]] bool is_no_pay(const Amount& amount) const;
    [[nodiscard]] std::optional<Component> usual(std::size_t figure, bool anothers) const;

private:
    [[nodiscard]] bool sized_like_signing(const Amount& amount) const;
    [[nodiscard]] std::optional<Component> spoken_of(std::size_t i) const;
    [[nodiscard]] std::optional<Component> named_just_before(std::size_t figure) const;
    [[nodiscard]] std::optional<Component> named_in_question(std::size_t figure) const;
    [[nodiscard]] bool points_back(const Clause& clause) const;

    const MessageView& view_;
    const std::vector<Noun>& nouns_;
    const std::vector<std::int32_t>& words_;
};

}  // namespace parley
