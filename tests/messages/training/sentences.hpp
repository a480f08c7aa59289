#pragma once
// What unit_understanding holds of single sentences, to be learned from like other messages.

#include "labelled_message.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace parley::messages {

/// How often each is learned from: what was once misread counts as much as four other messages.
inline constexpr int kSentenceWeight = 4;

struct SentenceLine {
    LabelledMessage message;  ///< without acts and amounts
    nlohmann::json labels;    ///< the line as it is on file
};

/// Throws as nlohmann::json does.
[[nodiscard]] std::vector<SentenceLine> read_sentence_lines();

}  // namespace parley::messages
