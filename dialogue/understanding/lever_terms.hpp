#pragma once
// Text as lever recognition compares it: stems, with synonyms made one.

#include "dialogue/understanding/lever_model.hpp"
#include "dialogue/understanding/reading.hpp"

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace parley {

struct Term {
    std::uint64_t key = 0;   ///< of the stem, or of the concept that holds it
    std::int32_t first = 0;  ///< tokens, inclusive
    std::int32_t last = 0;
    bool stop = false;     ///< a function word: only cues of several words count it
    bool generic = false;  ///< said in any talk about pay: speaks for no lever by itself
    bool named = false;    ///< written with a capital
};

/// Words, numbers and codes of the range in order; punctuation leaves no term. "soc2" becomes "soc" and "2".
[[nodiscard]] std::vector<Term> read_terms(const Reading& reading, TokenRange range);
/// The same word by word, before synonyms are made one and weak words marked.
[[nodiscard]] std::vector<Term> plain_terms(const Reading& reading, TokenRange range);
[[nodiscard]] std::vector<Term> with_concepts(std::span<const Term> plain);

/// Whether a token stands in one of the ranges, which are in order.
[[nodiscard]] bool stands_in(std::span<const TokenRange> ranges, std::int32_t token);

/// The keys of a phrase of a persona or of a lexicon.
[[nodiscard]] std::vector<std::uint64_t> term_keys(std::string_view phrase);

/// Terms matched from `at` on when `keys` stand there one after the other, else 0.
[[nodiscard]] std::size_t match_keys(std::span<const Term> terms, std::size_t at, std::span<const std::uint64_t> keys);

/// Words that begin alike are often kin where their stems differ: "scarce" and "scarcity". 0 for a short word.
[[nodiscard]] std::uint64_t root_key(std::string_view norm);

/// Where any of a set of phrases stands.
class PhraseSet {
public:
    PhraseSet() = default;
    /// Every phrase of lever_words.txt with the role.
    explicit PhraseSet(std::string_view role);
    void add(std::string_view phrase);
    /// The longest phrase at `at`, in terms; 0 for none.
    [[nodiscard]] std::size_t longest_at(std::span<const Term> terms, std::size_t at) const;

private:
    static constexpr std::size_t kStarts = 4096;
    std::bitset<kStarts> starts_;                      ///< which first keys occur: most terms begin no phrase
    std::vector<std::vector<std::uint64_t>> phrases_;  ///< sorted by first key
};

}  // namespace parley
