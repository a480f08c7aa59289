#pragma once
// Words that say whose a figure is: "I make #", "their letter says #", "# is my floor". The nearest in a clause counts.

#include "dialogue/understanding/view.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace parley {

struct OwnerMark {
    Whose whose = Whose::ask;
    std::int32_t distance = 0;  ///< words between; -1: the figure stands inside
    std::int32_t length = 0;    ///< words
    std::int32_t first = 0;     ///< words [first, first + length)
};

class OwnerMarks {
public:
    OwnerMarks(const MessageView& view, std::int32_t figure_word) : view_(view), word_(figure_word) {}

    /// The mark of a clause that is nearest to the figure. Linear in the matches of the clause.
    [[nodiscard]] std::optional<OwnerMark> nearest(std::size_t clause) const;

    /// ": $205K", " - $205K": the figure sums up what stands before it.
    [[nodiscard]] bool is_set_off() const;

    /// "Brightwater pays 190: 205 base", "Brightwater offers 190. Harbour: 205": the candidate's answer to it.
    [[nodiscard]] bool answers_figures() const;

private:
    [[nodiscard]] static bool is_loose(const OwnerMark& mark);
    [[nodiscard]] bool wishes_first(std::size_t clause) const;
    [[nodiscard]] std::optional<OwnerMark> mark_of(const Match& match) const;
    [[nodiscard]] std::optional<Whose> said_by(const Match& match) const;
    [[nodiscard]] Whose competing_or(Whose said, const Match& match) const;
    [[nodiscard]] bool is_set_off_from(const Match& match) const;
    [[nodiscard]] bool holds_another(const Match& match) const;
    [[nodiscard]] std::int32_t distance(const Match& match) const;
    [[nodiscard]] std::int32_t figures_between(std::int32_t from, std::int32_t to) const;

    const MessageView& view_;
    std::int32_t word_;
};

/// The matches that begin in a clause, in the order of the text, until the predicate holds.
template <class Predicate>
bool any_match_in(const MessageView& view, const Clause& clause, Predicate predicate) {
    auto match = std::lower_bound(view.matches.begin(), view.matches.end(), clause.first,
                                  [](const Match& m, std::int32_t word) { return m.first < word; });
    for (; match != view.matches.end() && match->first < clause.last; ++match)
        if (predicate(*match)) return true;
    return false;
}

}  // namespace parley
