#include "dialogue/understanding/lever_reasons.hpp"

#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/stem.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace parley {

/// The table as compiled once from its text.
struct ReasonTable {
    struct Phrase {
        std::vector<std::uint64_t> keys;
        std::uint8_t reason = 0;
        std::int16_t weight = 0;  ///< per mille of a plain phrase
        bool called = false;
        std::int8_t signs = 0;
    };

    std::vector<Phrase> phrases;  ///< sorted by keys
    std::bitset<4096> starts;     ///< which first keys occur: most terms begin no phrase
    std::array<std::int32_t, kMaxReasons> strengths{};
    std::uint64_t rivalry = 0;

    ReasonTable();

    /// Calls use(index of phrase, terms used) for each phrase that stands at `at`.
    template <class Use>
    void for_each_at(std::span<const Term> plain, std::size_t at, Use use) const {
        const std::uint64_t first = plain[at].key;
        if (!starts[first % starts.size()]) return;
        auto found =
            std::lower_bound(phrases.begin(), phrases.end(), first,
                             [](const Phrase& phrase, std::uint64_t wanted) { return phrase.keys.front() < wanted; });
        for (; found != phrases.end() && found->keys.front() == first; ++found)
            if (const std::size_t used = match_keys(plain, at, found->keys); used > 0)
                use(static_cast<std::size_t>(found - phrases.begin()), used);
    }

private:
    std::vector<std::string_view> names_;

    void add(const LexiconEntry& entry);
    [[nodiscard]] std::size_t reason_named(std::string_view name);
};

namespace {

constexpr std::int32_t kUsualStrength = 500;
constexpr std::int16_t kPlain = 1000;
constexpr std::int16_t kHint = 400;

const ReasonTable& table() {
    static const ReasonTable made;
    return made;
}

std::vector<std::uint64_t> keys_of(std::string_view phrase) {
    std::vector<std::uint64_t> keys;
    for (const std::string_view word : split_words(phrase)) keys.push_back(stem_key(word, Language::en));
    return keys;
}

/// Several words together are no coincidence.
std::int16_t weight_of(std::int16_t plain, std::size_t words) {
    return static_cast<std::int16_t>(words > 1 ? plain + plain / 4 : plain);
}

}  // namespace

ReasonTable::ReasonTable() {
    strengths.fill(kUsualStrength);
    for (const LexiconEntry& entry : lexicon_entries("lever_reasons.txt")) add(entry);
    std::sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.keys < b.keys; });
}

void ReasonTable::add(const LexiconEntry& entry) {
    if (entry.role == "common") return;
    if (entry.role == "strength" || entry.role == "rivalry") {
        const std::size_t reason = reason_named(entry.phrase);
        if (entry.role == "rivalry") rivalry |= std::uint64_t{1} << reason;
        if (entry.role == "strength") strengths[reason] = std::stoi(std::string(entry.value));
        return;
    }
    Phrase phrase;
    phrase.keys = keys_of(entry.phrase);
    phrase.reason = static_cast<std::uint8_t>(reason_named(entry.value));
    phrase.called = entry.role == "called";
    const bool hint = entry.role == "hinted";
    phrase.signs = hint ? 0 : entry.role == "argued" ? 2 : 1;
    phrase.weight = weight_of(hint ? kHint : kPlain, phrase.keys.size());
    const auto same = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& other) {
        return other.reason == phrase.reason && other.keys == phrase.keys;
    });
    if (same != phrases.end()) return;  // called, argued, hinted: the first named counts
    starts[phrase.keys.front() % starts.size()] = true;
    phrases.push_back(std::move(phrase));
    if (phrases.size() > ReasonReader::kMaxPhrases) throw std::logic_error("lever_reasons.txt holds too many phrases");
}

std::size_t ReasonTable::reason_named(std::string_view name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) {
        if (names_.size() == kMaxReasons) throw std::logic_error("lever_reasons.txt holds too many reasons");
        names_.push_back(name);
        return names_.size() - 1;
    }
    return static_cast<std::size_t>(found - names_.begin());
}

std::uint64_t reasons_called(std::span<const Term> plain) {
    std::uint64_t called = 0;
    for (std::size_t i = 0; i < plain.size(); ++i)
        table().for_each_at(plain, i, [&](std::size_t index, std::size_t) {
            const ReasonTable::Phrase& phrase = table().phrases[index];
            if (phrase.called) called |= std::uint64_t{1} << phrase.reason;
        });
    return called;
}

std::vector<ReasonPhrase> find_reasons(std::span<const Term> plain) {
    std::vector<ReasonPhrase> found;
    for (std::size_t i = 0; i < plain.size(); ++i)
        table().for_each_at(plain, i, [&](std::size_t index, std::size_t used) {
            found.push_back({table().phrases[index].reason, plain[i].first, plain[i + used - 1].last});
        });
    return found;
}

std::uint64_t reasons_of_rivals() { return table().rivalry; }

std::int32_t reason_strength(std::size_t reason) { return table().strengths[reason]; }

void ReasonReader::read(std::span<const Term> plain) {
    for (std::size_t i = 0; i < plain.size(); ++i)
        table().for_each_at(plain, i, [&](std::size_t index, std::size_t used) {
            if (seen_[index]) return;
            seen_[index] = true;
            const ReasonTable::Phrase& phrase = table().phrases[index];
            ReasonSaid& said = said_[phrase.reason];
            said.points += phrase.weight;
            if (phrase.signs == 0) return;
            if (!stands_in(denied_, plain[i].first)) said.signs += phrase.signs;
            if (said.first < 0) said.first = plain[i].first;
            said.last = std::max(said.last, plain[i + used - 1].last);
        });
}

}  // namespace parley
