#include "dialogue/understanding/figure_phrases.hpp"

#include "dialogue/understanding/known_words.hpp"
#include "dialogue/understanding/lexicon.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace parley {
namespace {

struct Phrase {
    FigurePhrase role = FigurePhrase::none;
    std::vector<std::string_view> words;
};

/// Phrases by the word next to the figure.
struct Table {
    std::unordered_map<std::string_view, std::vector<Phrase>> phrases;
    KnownWords known;
};

Table load(std::string_view name, bool by_last_word) {
    Table table;
    for (const LexiconEntry& entry : lexicon_entries(name)) {
        Phrase phrase;
        if (!boost::describe::enum_from_string(std::string(entry.role).c_str(), phrase.role))
            throw std::logic_error("figure phrase with an unknown role: " + std::string(entry.role));
        phrase.words = split_words(entry.phrase);
        const std::string_view key = by_last_word ? phrase.words.back() : phrase.words.front();
        table.known.add(key);
        table.phrases[key].push_back(std::move(phrase));
    }
    return table;
}

bool inside(const Reading& reading, std::int32_t i) {
    return i >= 0 && i < static_cast<std::int32_t>(reading.tokens.size());
}
const Token& token(const Reading& reading, std::int32_t i) { return reading.tokens[static_cast<std::size_t>(i)]; }

/// "sign-on", "days' leave".
bool is_glue(const Reading& reading, std::int32_t i) {
    return inside(reading, i) && (token(reading, i).norm == "-" || token(reading, i).norm == "'");
}

/// Tokens matched from `at` in direction `step`, or 0.
std::int32_t match(const Reading& reading, const Phrase& phrase, std::int32_t at, std::int32_t step) {
    const auto count = static_cast<std::int32_t>(phrase.words.size());
    std::int32_t i = at;
    for (std::int32_t n = 0; n < count; ++n) {
        if (n > 0 && is_glue(reading, i)) i += step;
        const auto& word = phrase.words[static_cast<std::size_t>(step > 0 ? n : count - 1 - n)];
        if (!inside(reading, i) || token(reading, i).norm != word) return 0;
        i += step;
    }
    return (i - at) * step;
}

PhraseMatch longest(const Reading& reading, const Table& table, std::int32_t at, std::int32_t step) {
    PhraseMatch best;
    if (!inside(reading, at)) return best;
    const std::string_view word = token(reading, at).norm;
    if (!table.known.may_hold(word)) return best;
    const auto found = table.phrases.find(word);
    if (found == table.phrases.end()) return best;
    for (const Phrase& phrase : found->second) {
        const std::int32_t length = match(reading, phrase, at, step);
        if (length > 0 && length >= best.length) best = {phrase.role, length};
    }
    return best;
}

}  // namespace

PhraseMatch phrase_before(const Reading& reading, std::int32_t last) {
    static const Table table = load("before_figure.txt", true);
    return longest(reading, table, last, -1);
}

PhraseMatch phrase_behind(const Reading& reading, std::int32_t first) {
    static const Table table = load("behind_figure.txt", false);
    return longest(reading, table, first, 1);
}

}  // namespace parley
