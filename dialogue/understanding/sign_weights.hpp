#pragma once
// What signs weigh for the labels of a judgement: a linear model whose weights stand in a table of the program. They
// come of logistic regression over labelled messages, see tests/messages/training.

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace parley {

/// A sign's name is its sort and the words or numbers it is made of, parted by spaces: "pair no thanks". Its key is
/// made of the keys of its pieces one after the other, so that a running program need not spell it.
[[nodiscard]] std::uint64_t key_of_text(std::string_view text);
[[nodiscard]] std::uint64_t key_of_number(std::int32_t number);
[[nodiscard]] std::uint64_t key_with(std::uint64_t key, std::uint64_t piece);
[[nodiscard]] std::uint64_t key_of_name(std::string_view name);

/// The first piece of a sign's name: its sort, by the name of the enumerator.
template <class Sort>
[[nodiscard]] std::string_view name_of_sort(Sort sort) {
    return boost::describe::enum_to_string(sort, "?");
}

/// key_of_text() of that name; `last` is the last sort there is.
template <class Sort, Sort last>
[[nodiscard]] std::uint64_t key_of_sort(Sort sort) {
    static const auto keys = [] {
        std::array<std::uint64_t, static_cast<std::size_t>(last) + 1> all{};
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = key_of_text(name_of_sort(static_cast<Sort>(i)));
        return all;
    }();
    return keys[static_cast<std::size_t>(sort)];
}

/// Read by any thread once it is made.
class SignWeights {
public:
    /// A line of the labels in their order, a line "bias<tab>" with a weight for each, then a line a sign: its name, a
    /// tab, and "number of a label:weight" for each that it speaks for or against. Weights are hundredths of the
    /// logarithm of the odds. Throws std::logic_error for any other table: it is a part of the program.
    SignWeights(std::string_view table, std::span<const std::string_view> labels);

    /// One for each label: where its sum begins.
    [[nodiscard]] std::span<const std::int32_t> bias() const { return bias_; }

    /// False only for a sign that weighs nothing; has the others brought near, for add() to find them soon.
    [[nodiscard]] bool may_hold(std::uint64_t key) const {
        if (!known_[bit_of(key)]) return false;
        __builtin_prefetch(&slots_[slot_of(key)]);
        return true;
    }

    /// Adds to the sum of each label what the sign weighs for it.
    void add(std::uint64_t key, std::span<std::int32_t> sums) const { add_slot(find(key), sums); }

    /// The same for many signs, each of which counts as often as it stands there. `keys` are overwritten.
    void add_all(std::span<std::uint64_t> keys, std::span<std::int32_t> sums) const;

    /// The same for many signs, each of which counts once. `keys` are overwritten.
    void add_each_once(std::vector<std::uint64_t>& keys, std::span<std::int32_t> sums) const;

private:
    struct Weight {
        std::uint16_t label = 0;
        std::int16_t weight = 0;
    };
    /// A sign and its weights [first, last).
    struct Slot {
        std::uint64_t key = 0;  ///< 0: empty
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    void read_sign(std::string_view line);
    /// Its slot, or an empty one.
    [[nodiscard]] std::size_t find(std::uint64_t key) const;
    void add_slot(std::size_t slot, std::span<std::int32_t> sums) const;
    void index();
    /// The lowest bit of a key is always set; the upper half tells as much as the lower.
    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const { return (key >> 1U) & (slots_.size() - 1); }
    [[nodiscard]] std::size_t bit_of(std::uint64_t key) const { return (key >> 33U) & (known_.size() - 1); }

    std::vector<std::int32_t> bias_;
    std::vector<Weight> weights_;
    std::vector<Slot> slots_;  ///< a power of two of them, at most half full
    std::vector<bool> known_;  ///< by key: most signs of a message weigh nothing; a power of two of them
};

}  // namespace parley
