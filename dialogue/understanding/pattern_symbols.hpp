#pragma once
// Words of patterns as numbers. A word of a message stands for several: itself, the prefixes it begins with, and what
// it may be.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

using Symbol = std::uint32_t;

/// Symbols that are no words.
enum SpecialSymbol : Symbol {
    kNoSymbol = 0,
    kBoundary,
    kFigure,
    kMoney,
    kPercent,
    kCount,
    kAnyWord,
    kName,
    kThird,
    kFirstWord
};

/// Words and prefixes to symbols, by open addressing.
class PatternSymbols {
public:
    PatternSymbols();

    /// The symbol of a pattern's word, new where it is: "acc*" is a prefix, "#n" and "^" are classes.
    Symbol add(const std::string& word);

    /// Calls `sink` with every symbol of a word: its own, those of the prefixes it begins with, and whether it may be
    /// a third party.
    template <class Sink>
    void look_up(std::string_view word, Sink&& sink) const {
        std::uint64_t hash = kSeed;
        bool third = true;
        for (std::size_t i = 0; i < word.size(); ++i) {
            hash = step(hash, word[i]);
            const bool whole = i + 1 == word.size();
            if (!whole && i >= kLongestPrefix) continue;
            if (const Slot* slot = find(hash, word.substr(0, i + 1))) {
                if (slot->prefix != kNoSymbol) sink(slot->prefix);
                if (whole && slot->word != kNoSymbol) sink(slot->word);
                if (whole) third = slot->third;
            }
        }
        if (third) sink(kThird);
    }

    /// One more than the greatest symbol.
    [[nodiscard]] std::size_t count() const { return next_; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::string text;
        Symbol word = kNoSymbol;
        Symbol prefix = kNoSymbol;
        bool third = true;  ///< may name a third party
    };

    static constexpr std::size_t kLongestPrefix = 16;  ///< letters of a word compared with prefixes
    static constexpr std::uint64_t kSeed = 0xCBF29CE484222325U;
    static constexpr std::uint64_t step(std::uint64_t hash, char c) {  // FNV-1a
        return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }

    Symbol insert(const std::string& text, bool prefix);
    Slot& place(std::string_view text);
    void grow();

    [[nodiscard]] const Slot* find(std::uint64_t hash, std::string_view text) const {
        if (!known_[hash % kKnownBits]) return nullptr;
        std::size_t i = hash & (slots_.size() - 1);
        while (!slots_[i].text.empty()) {
            if (slots_[i].hash == hash && slots_[i].text == text) return &slots_[i];
            i = (i + 1) & (slots_.size() - 1);
        }
        return nullptr;
    }

    static constexpr std::size_t kKnownBits = 1U << 18U;

    std::vector<Slot> slots_;
    std::vector<bool> known_;  ///< by hash: most beginnings of words are in no slot
    std::size_t used_ = 0;
    Symbol next_ = kFirstWord;
};

}  // namespace parley
