#pragma once
// Many words, each with a number, in one flat table: a word that is not in it is mostly turned away by one look.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace parley {

/// Refers to the text of its words, which must outlive it and stay where it is.
class WordIndex {
public:
    struct Entry {
        std::string_view word;
        std::uint32_t number = 0;
    };

    /// The entry of the word: a new one of that number where there was none.
    Entry& add(std::string_view word, std::uint32_t number = 0) {
        if (2 * (entries_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[place_of(word, hash_of(word))];
        if (slot.entry.word.data() == nullptr) {
            slot = {hash_of(word), {word, number}};
            ++entries_;
        }
        return slot.entry;
    }

    /// nullptr for a word that was not added.
    [[nodiscard]] const Entry* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[place_of(word, hash_of(word))];
        return slot.entry.word.data() == nullptr ? nullptr : &slot.entry;
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        Entry entry;  ///< of no text: empty
    };

    /// Eight letters at a time.
    static std::uint64_t hash_of(std::string_view word) {
        std::uint64_t hash = 0x9E3779B97F4A7C15U ^ word.size();
        for (; word.size() > 8; word.remove_prefix(8)) hash = mixed(hash ^ letters(word.substr(0, 8)));
        return mixed(hash ^ letters(word));
    }
    static std::uint64_t letters(std::string_view few) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, few.data(), few.size());
        return bytes;
    }
    static std::uint64_t mixed(std::uint64_t value) {
        value *= 0xD6E8FEB86659FD93U;
        return value ^ (value >> 32U);
    }

    /// Of the slot that holds the word or would.
    [[nodiscard]] std::size_t place_of(std::string_view word, std::uint64_t hash) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].entry.word.data() != nullptr && (slots_[at].hash != hash || slots_[at].entry.word != word))
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void grow() {
        constexpr std::size_t fewest = 64;
        std::vector<Slot> old(slots_.empty() ? fewest : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.entry.word.data() != nullptr) slots_[place_of(slot.entry.word, slot.hash)] = slot;
    }

    std::vector<Slot> slots_;  ///< a power of two of them, at most half full
    std::size_t entries_ = 0;
};

}  // namespace parley
