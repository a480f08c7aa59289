#include "dialogue/understanding/near_words.hpp"

#include <algorithm>

namespace parley {
namespace {

using Index = std::unordered_map<std::string, std::string_view>;

/// The first letter, then the others in order.
std::string order_of(std::string_view word) {
    std::string key(word);
    std::sort(key.begin() + 1, key.end());
    return key;
}

std::string without(std::string_view word, std::size_t letter) {
    std::string shorter(word);
    shorter.erase(letter, 1);
    return shorter;
}

/// Two words under one key are none.
void put(Index& index, std::string key, std::string_view word) {
    const auto [found, fresh] = index.try_emplace(std::move(key), word);
    if (!fresh && found->second != word) found->second = {};
}

std::string_view look_up(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? std::string_view{} : found->second;
}

}  // namespace

bool only_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void NearWords::add(std::string_view text) {
    if (text.size() < kShortestSwap || text.size() > kLongest || !only_letters(text)) return;
    if (holds(text)) return;
    const std::string_view word = texts_.emplace_back(text);
    words_.add(word);
    put(by_order_, order_of(word), word);
    if (word.size() < kShortestChange) return;
    for (std::size_t i = 1; i < word.size(); ++i) put(by_loss_, without(word, i), word);
}

std::string_view NearWords::nearest(std::string_view word) const {
    if (const auto swapped = look_up(by_order_, order_of(word)); !swapped.empty()) return swapped;
    if (const auto longer = look_up(by_loss_, std::string(word)); !longer.empty()) return longer;
    if (word.size() <= kShortestChange) return {};
    for (std::size_t i = 1; i < word.size(); ++i)
        if (const auto* const found = words_.find(without(word, i)); found != nullptr) return found->word;
    return {};
}

}  // namespace parley
