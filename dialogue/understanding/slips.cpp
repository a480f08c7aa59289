#include "dialogue/understanding/slips.hpp"

#include "dialogue/understanding/near_words.hpp"
#include "dialogue/understanding/reading.hpp"
#include "dialogue/understanding/word_index.hpp"
#include "embedded/lexicons.hpp"

#include <algorithm>
#include <string>

namespace parley {
namespace {

constexpr std::size_t kShortestPrefix = 4;   ///< "negotiat*" knows its words; "ask*" would know too many
constexpr std::size_t kShortestOfTrade = 7;  ///< letters of a slip of a persona's word: shorter ones are near too much

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "okayyy" and "sooo" with their stretched letters written once.
std::string unstretched(std::string_view word) {
    std::string plain;
    for (std::size_t i = 0; i < word.size();) {
        const auto end = std::min(word.find_first_not_of(word[i], i), word.size());
        plain.append(end - i > 2 ? 1 : end - i, word[i]);
        i = end;
    }
    return plain;
}

class Slips {
public:
    Slips() {
        for (const auto& file : lexicons()) {
            const bool english = file.name.find(".en") != std::string_view::npos;
            const bool words = file.name.starts_with("acts.") || file.name.starts_with("classes.");
            if (words) read(file.text, english);
        }
    }

    /// A word of a lexicon, or the beginning of one that some know by their beginning.
    [[nodiscard]] bool knows(std::string_view word) const { return known_.find(word) != nullptr || begins_known(word); }

    [[nodiscard]] std::string_view mend(std::string_view word) const {
        if (word.size() < NearWords::kShortestSwap || word.size() > NearWords::kLongest) return {};
        if (known_.find(word) != nullptr || !only_letters(word)) return {};
        if (const auto plain = unstretched(word); plain.size() < word.size()) return known_as(plain);
        const auto found = english_.nearest(word);
        return found.empty() || begins_known(word) ? std::string_view{} : found;
    }

private:
    [[nodiscard]] std::string_view known_as(const std::string& word) const {
        const auto* const found = known_.find(word);
        return found == nullptr ? std::string_view{} : found->word;
    }

    void read(std::string_view text, bool english) {
        for (std::size_t begin = 0; begin < text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            const auto line = text.substr(begin, end - begin);
            if (!line.starts_with(';') && !line.starts_with('[')) read_line(line, english);
            begin = end + 1;
        }
    }

    void read_line(std::string_view line, bool english) {
        for (std::size_t i = 0; i < line.size();) {
            std::size_t end = i;
            while (end < line.size() && is_letter(line[end])) ++end;
            if (end == i) {
                ++i;
                continue;
            }
            add(line.substr(i, end - i), end < line.size() && line[end] == '*', english);
            i = end;
        }
    }

    void add(std::string_view word, bool prefix, bool english) {
        if (prefix) {
            if (word.size() >= kShortestPrefix) prefixes_.add(word);
            return;
        }
        known_.add(word);
        if (english) english_.add(word);
    }

    [[nodiscard]] bool begins_known(std::string_view word) const {
        for (std::size_t size = kShortestPrefix; size <= word.size(); ++size)
            if (prefixes_.find(word.substr(0, size)) != nullptr) return true;
        return false;
    }

    WordIndex known_;     ///< of either language
    NearWords english_;   ///< that may be meant
    WordIndex prefixes_;  ///< of words known by their beginning
};

const Slips& slips() {
    static const Slips slips;
    return slips;
}

/// "relases" for the persona's "releases"; another form of the same word is none.
bool may_be_slip(const Token& token, const NearWords& words) {
    const std::string_view word = token.norm;
    return token.kind == TokenKind::word && !token.upper && word.size() >= kShortestOfTrade &&
           word.size() <= NearWords::kLongest && only_letters(word) && !words.holds(word) && !slips().knows(word);
}

}  // namespace

bool is_lexicon_word(std::string_view word) { return slips().knows(word); }

std::string_view mended_slip(std::string_view word) { return slips().mend(word); }

void mend_slips(Reading& reading, const NearWords& words) {
    for (Token& token : reading.tokens) {
        if (!may_be_slip(token, words)) continue;
        const auto meant = words.nearest(token.norm);
        if (!meant.empty() && meant.back() == token.norm.back()) token.norm = meant;
    }
}

}  // namespace parley
