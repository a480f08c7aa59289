#include "dialogue/understanding/figure_words.hpp"

#include "dialogue/understanding/known_words.hpp"
#include "dialogue/understanding/lexicon.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <charconv>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace parley {
namespace {

struct Table {
    std::unordered_map<std::string_view, FigureWord> words;
    KnownWords known;
};

FigureRole role_named(std::string_view name) {
    FigureRole role{};
    if (name == "double") return FigureRole::double_;  // a keyword cannot be an enumerator
    if (!boost::describe::enum_from_string(std::string(name).c_str(), role))
        throw std::logic_error("figure word with an unknown role: " + std::string(name));
    return role;
}

FigureWord word_of(const LexiconEntry& entry) {
    FigureWord word;
    word.role = role_named(entry.role);
    word.crown = entry.value == "kr";
    if (const auto currency = parse_currency(entry.value)) {
        word.currency = *currency;
    } else {
        std::from_chars(entry.value.data(), entry.value.data() + entry.value.size(), word.value);
    }
    return word;
}

const Table& table() {
    static const Table words = [] {
        Table made;
        for (const LexiconEntry& entry : lexicon_entries("figure_words.txt")) {
            made.words.emplace(entry.phrase, word_of(entry));
            made.known.add(entry.phrase);
        }
        return made;
    }();
    return words;
}

}  // namespace

std::vector<FigureWord> figure_words(const Reading& reading) {
    return figure_words(reading, 0, static_cast<std::int32_t>(reading.tokens.size()));
}

std::vector<FigureWord> figure_words(const Reading& reading, std::int32_t first, std::int32_t last) {
    const Table& known = table();
    std::vector<FigureWord> meanings(reading.tokens.size());
    for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind != TokenKind::word && token.kind != TokenKind::symbol) continue;
        if (token.norm.size() > 16 || !known.known.may_hold(token.norm)) continue;
        if (const auto found = known.words.find(token.norm); found != known.words.end()) meanings[i] = found->second;
    }
    return meanings;
}

}  // namespace parley
