#include "dialogue/understanding/slips.hpp"

#include "embedded/lexicons.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace parley {
namespace {

constexpr std::size_t kShortestSwap = 4;    ///< letters of a word whose letters may stand in another order
constexpr std::size_t kShortestChange = 5;  ///< letters of the right word where one is missing or too many
constexpr std::size_t kLongest = 16;        ///< letters of a word that is looked at
constexpr std::size_t kShortestPrefix = 4;  ///< "negotiat*" knows its words; "ask*" would know too many

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

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

/// "okayyy" and "sooo" with their stretched letters written once.
std::string unstretched(std::string_view word) {
    std::string plain;
    for (std::size_t i = 0; i < word.size();) {
        const auto end = std::min(word.find_first_not_of(word[i], i), word.size());
        plain.append(end - i > 2 ? 1 : end - i, word[i]);
        i = end;
    }
    return plain;
}

class Slips {
public:
    Slips() {
        for (const auto& file : lexicons()) {
            const bool english = file.name.find(".en") != std::string_view::npos;
            const bool words = file.name.starts_with("acts.") || file.name.starts_with("classes.");
            if (words) read(file.text, english);
        }
        for (const auto word : english_) index(word);
    }

    [[nodiscard]] std::string_view mend(std::string_view word) const {
        if (word.size() < kShortestSwap || word.size() > kLongest || known_.contains(word)) return {};
        if (!std::all_of(word.begin(), word.end(), is_letter)) return {};
        if (const auto plain = unstretched(word); plain.size() < word.size()) return known_as(plain);
        const auto found = nearest(word);
        return found.empty() || begins_known(word) ? std::string_view{} : found;
    }

private:
    [[nodiscard]] std::string_view known_as(const std::string& word) const {
        const auto found = known_.find(word);
        return found == known_.end() ? std::string_view{} : *found;
    }

    using Index = std::unordered_map<std::string, std::string_view>;

    void read(std::string_view text, bool english) {
        for (std::size_t begin = 0; begin < text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            const auto line = text.substr(begin, end - begin);
            if (!line.starts_with(';') && !line.starts_with('[')) read_line(line, english);
            begin = end + 1;
        }
    }

    void read_line(std::string_view line, bool english) {
        for (std::size_t i = 0; i < line.size();) {
            std::size_t end = i;
            while (end < line.size() && is_letter(line[end])) ++end;
            if (end == i) {
                ++i;
                continue;
            }
            add(line.substr(i, end - i), end < line.size() && line[end] == '*', english);
            i = end;
        }
    }

    void add(std::string_view word, bool prefix, bool english) {
        if (prefix) {
            if (word.size() >= kShortestPrefix) prefixes_.insert(word);
            return;
        }
        known_.insert(word);
        if (english && word.size() >= kShortestSwap && word.size() <= kLongest) english_.insert(word);
    }

    void index(std::string_view word) {
        put(by_order_, order_of(word), word);
        if (word.size() < kShortestChange) return;
        for (std::size_t i = 1; i < word.size(); ++i) put(by_loss_, without(word, i), word);
    }

    /// Two words under one key are none.
    static void put(Index& index, std::string key, std::string_view word) {
        const auto [found, fresh] = index.try_emplace(std::move(key), word);
        if (!fresh && found->second != word) found->second = {};
    }

    static std::string_view look_up(const Index& index, const std::string& key) {
        const auto found = index.find(key);
        return found == index.end() ? std::string_view{} : found->second;
    }

    [[nodiscard]] std::string_view nearest(std::string_view word) const {
        if (const auto swapped = look_up(by_order_, order_of(word)); !swapped.empty()) return swapped;
        if (const auto longer = look_up(by_loss_, std::string(word)); !longer.empty()) return longer;
        if (word.size() <= kShortestChange) return {};
        for (std::size_t i = 1; i < word.size(); ++i)
            if (const auto found = english_.find(without(word, i)); found != english_.end()) return *found;
        return {};
    }

    [[nodiscard]] bool begins_known(std::string_view word) const {
        for (std::size_t size = kShortestPrefix; size <= word.size(); ++size)
            if (prefixes_.contains(word.substr(0, size))) return true;
        return false;
    }

    std::unordered_set<std::string_view> known_;     ///< of either language
    std::unordered_set<std::string_view> english_;   ///< that may be meant
    std::unordered_set<std::string_view> prefixes_;  ///< of words known by their beginning
    Index by_order_;
    Index by_loss_;
};

}  // namespace

std::string_view mended_slip(std::string_view word) {
    static const Slips slips;
    return slips.mend(word);
}

}  // namespace parley
