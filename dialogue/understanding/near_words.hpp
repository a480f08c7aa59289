#pragma once
// A set of words that finds the one of them that a slip of the fingers was meant for.

#include "dialogue/understanding/word_index.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace parley {

class NearWords {
public:
    static constexpr std::size_t kShortestSwap = 4;    ///< letters of a word whose letters may stand in another order
    static constexpr std::size_t kShortestChange = 5;  ///< letters of the right word where one is missing or too many
    static constexpr std::size_t kLongest = 16;        ///< letters of a word that is looked at

    /// Normal form, letters only; other words are left out.
    void add(std::string_view word);

    [[nodiscard]] bool holds(std::string_view word) const { return words_.find(word) != nullptr; }

    /// The one word that differs from `word` by letters swapped about behind the first, or by one letter too few or
    /// too many behind it; empty where there is none or more than one. Linear in the word. The view lives as long as
    /// this.
    [[nodiscard]] std::string_view nearest(std::string_view word) const;

private:
    using Index = std::unordered_map<std::string, std::string_view>;

    std::deque<std::string> texts_;  ///< which never move
    WordIndex words_;
    Index by_order_;
    Index by_loss_;
};

/// a to z and nothing else.
[[nodiscard]] bool only_letters(std::string_view word);

}  // namespace parley
