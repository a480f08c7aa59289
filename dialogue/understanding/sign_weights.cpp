#include "dialogue/understanding/sign_weights.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <stdexcept>
#include <string>

namespace parley {
namespace {

constexpr std::size_t kBitsForSlot = 8;

std::string_view take(std::string_view& text, char separator) {
    const auto cut = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, cut);
    text.remove_prefix(std::min(cut + 1, text.size()));
    return part;
}

std::int32_t number(std::string_view text) {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::logic_error("no weight: " + std::string(text));
    return value;
}

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93U;
    return value ^ (value >> 32U);
}

}  // namespace

std::uint64_t key_of_text(std::string_view text) {
    std::uint64_t key = 14695981039346656037U;  // FNV-1a
    for (const char c : text) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return key;
}

/// Most numbers are small: what they are spelled like is hashed once.
std::uint64_t key_of_number(std::int32_t number) {
    constexpr std::int32_t most = 128;
    static const auto keys = [] {
        std::array<std::uint64_t, 2 * most> all{};
        for (std::int32_t i = -most; i < most; ++i)
            all[static_cast<std::size_t>(i + most)] = key_of_text(std::to_string(i));
        return all;
    }();
    return number >= -most && number < most ? keys[static_cast<std::size_t>(number + most)]
                                            : key_of_text(std::to_string(number));
}

std::uint64_t key_with(std::uint64_t sort, std::uint64_t piece) {
    return mixed(sort + 0x9E3779B97F4A7C15U * piece) | 1U;
}

std::uint64_t key_of_name(std::string_view name) {
    std::uint64_t key = key_of_text(take(name, ' '));
    while (!name.empty()) key = key_with(key, key_of_text(take(name, ' ')));
    return key;
}

SignWeights::SignWeights(std::string_view table, std::span<const std::string_view> labels) {
    std::string_view head = take(table, '\n');
    for (const auto label : labels)
        if (take(head, ' ') != label) throw std::logic_error("weights of other labels: " + std::string(label));
    std::string_view biases = take(table, '\n');
    if (take(biases, '\t') != "bias") throw std::logic_error("weights without a bias");
    while (!biases.empty()) bias_.push_back(number(take(biases, ' ')));
    if (bias_.size() != labels.size()) throw std::logic_error("not a bias for each label");
    while (!table.empty()) read_sign(take(table, '\n'));
    index();
}

void SignWeights::read_sign(std::string_view line) {
    Slot sign{key_of_name(take(line, '\t')), static_cast<std::uint32_t>(weights_.size()), 0};
    while (!line.empty()) {
        std::string_view pair = take(line, ' ');
        const auto label = number(take(pair, ':'));
        if (label < 0 || static_cast<std::size_t>(label) >= bias_.size()) throw std::logic_error("no such label");
        weights_.push_back({static_cast<std::uint16_t>(label), static_cast<std::int16_t>(number(pair))});
    }
    sign.last = static_cast<std::uint32_t>(weights_.size());
    slots_.push_back(sign);
}

/// Spreads the signs, read in the order of the table, over a hash table.
void SignWeights::index() {
    std::vector<Slot> signs(std::bit_ceil(2 * slots_.size() + 1));
    slots_.swap(signs);
    known_.resize(kBitsForSlot * slots_.size());
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& sign : signs) {
        std::size_t at = slot_of(sign.key);
        while (slots_[at].key != 0) at = (at + 1) & mask;
        slots_[at] = sign;
        known_[bit_of(sign.key)] = true;
    }
}

std::size_t SignWeights::find(std::uint64_t key) const {
    std::size_t at = slot_of(key);
    while (slots_[at].key != key && slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void SignWeights::add_slot(std::size_t slot, std::span<std::int32_t> sums) const {
    for (auto i = slots_[slot].first; i < slots_[slot].last; ++i) sums[weights_[i].label] += weights_[i].weight;
}

/// Where the weights stand is asked for all signs before the first is read: most of the time goes into fetching them.
void SignWeights::add_all(std::span<std::uint64_t> keys, std::span<std::int32_t> sums) const {
    for (auto& key : keys) {
        key = find(key);
        __builtin_prefetch(weights_.data() + slots_[key].first);
    }
    for (const auto slot : keys) add_slot(slot, sums);
}

void SignWeights::add_each_once(std::vector<std::uint64_t>& keys, std::span<std::int32_t> sums) const {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    add_all(keys, sums);
}

}  // namespace parley
