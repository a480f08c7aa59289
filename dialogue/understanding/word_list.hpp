#pragma once
// A short list of words known when the program is compiled, to ask whether it holds a word. Most words it is asked for
// it does not hold, and those it mostly turns away without comparing a letter.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parley {

template <std::size_t N>
class WordList {
public:
    explicit consteval WordList(const std::array<std::string_view, N>& words) : words_(words) {
        std::sort(words_.begin(), words_.end());
        for (const auto word : words_) signs_[sign(word) / kBits] |= std::uint64_t{1} << (sign(word) % kBits);
    }

    [[nodiscard]] constexpr bool holds(std::string_view word) const {
        if (word.empty()) return false;
        const std::size_t wanted = sign(word);
        return ((signs_[wanted / kBits] >> (wanted % kBits)) & 1U) != 0 &&
               std::binary_search(words_.begin(), words_.end(), word);
    }

private:
    static constexpr std::size_t kBits = 64;
    static constexpr std::size_t kSigns = 512;

    static constexpr std::size_t sign(std::string_view word) {
        const auto first = static_cast<unsigned char>(word.front());
        const auto last = static_cast<unsigned char>(word.back());
        const auto middle = static_cast<unsigned char>(word[word.size() / 2]);
        return (word.size() * 131 + first * 31U + middle * 7U + last) % kSigns;
    }

    std::array<std::string_view, N> words_;
    std::array<std::uint64_t, kSigns / kBits> signs_{};
};

template <std::size_t N>
consteval WordList<N> word_list(const std::string_view (&words)[N]) {
    return WordList<N>(std::to_array(words));
}

}  // namespace parley
