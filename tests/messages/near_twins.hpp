#pragma once
// Finds messages that say nearly the same in nearly the same words: three letters in a row are compared, as label.mjs
// does.

#include "labelled_message.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace parley::messages {

/// Sorted, each once.
using Trigrams = std::vector<std::uint32_t>;

/// Looks among messages, which must outlive it. One thread.
class NearTwins {
public:
    explicit NearTwins(const std::vector<LabelledMessage>& messages);

    /// One whose trigrams are six tenths of those of both together; of answers of a word or two, which are nobody's
    /// wording, one that is the same in the same context. Null where there is none.
    [[nodiscard]] const LabelledMessage* twin_of(const LabelledMessage& message);

private:
    [[nodiscard]] bool twins(const LabelledMessage& message, const Trigrams& grams, std::size_t other) const;

    const std::vector<LabelledMessage>& messages_;
    std::vector<Trigrams> trigrams_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> holders_;  ///< by trigram
    std::vector<std::size_t> shared_;                                      ///< trigrams, by message; zero between calls
};

}  // namespace parley::messages
