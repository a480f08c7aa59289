#include "near_twins.hpp"

#include <algorithm>
#include <cctype>

namespace parley::messages {
namespace {

constexpr std::size_t kFew = 20;  ///< letters of an answer of a word or two

/// Lower case, figures alike, nothing but letters and digits: what two paraphrases that differ in a figure share.
std::string plain(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        const auto c = static_cast<unsigned char>(letter);
        if (std::isdigit(c) != 0 && !out.ends_with('#')) out += '#';
        if (std::isalpha(c) != 0 || c >= 0x80) out += static_cast<char>(std::tolower(c));
        if (std::isspace(c) != 0 && !out.ends_with(' ')) out += ' ';
    }
    return out;
}

Trigrams trigrams(const std::string& text) {
    Trigrams all;
    const std::string letters = plain(text);
    const auto code = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(letters[i])); };
    for (std::size_t i = 0; i + 3 <= letters.size(); ++i)
        all.push_back(code(i) << 16U | code(i + 1) << 8U | code(i + 2));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

NearTwins::NearTwins(const std::vector<LabelledMessage>& messages) : messages_(messages), shared_(messages.size()) {
    for (std::size_t i = 0; i < messages.size(); ++i) {
        trigrams_.push_back(trigrams(messages[i].text));
        for (const auto gram : trigrams_.back()) holders_[gram].push_back(i);
    }
}

const LabelledMessage* NearTwins::twin_of(const LabelledMessage& message) {
    const auto grams = trigrams(message.text);
    std::vector<std::size_t> touched;
    for (const auto gram : grams)
        if (const auto found = holders_.find(gram); found != holders_.end())
            for (const auto i : found->second)
                if (shared_[i]++ == 0) touched.push_back(i);
    const LabelledMessage* twin = nullptr;
    for (const auto i : touched) {
        if (twin == nullptr && twins(message, grams, i)) twin = &messages_[i];
        shared_[i] = 0;
    }
    return twin;
}

bool NearTwins::twins(const LabelledMessage& message, const Trigrams& grams, std::size_t other) const {
    const LabelledMessage& there = messages_[other];
    if (std::min(message.text.size(), there.text.size()) < kFew)
        return message.text == there.text && message.context == there.context;
    return 10 * shared_[other] >= 6 * (grams.size() + trigrams_[other].size() - shared_[other]);
}

}  // namespace parley::messages
