#include "dialogue/understanding/figure_words.hpp"

#include "dialogue/understanding/lexicon.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <charconv>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace parley {
namespace {

using Table = std::unordered_map<std::string_view, FigureWord>;

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
        for (const LexiconEntry& entry : lexicon_entries("figure_words.txt"))
            made.emplace(entry.phrase, word_of(entry));
        return made;
    }();
    return words;
}

}  // namespace

std::vector<FigureWord> figure_words(const Reading& reading) {
    const Table& words = table();
    std::vector<FigureWord> meanings(reading.tokens.size());
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind != TokenKind::word && token.kind != TokenKind::symbol) continue;
        if (token.norm.size() > 16) continue;
        if (const auto found = words.find(token.norm); found != words.end()) meanings[i] = found->second;
    }
    return meanings;
}

}  // namespace parley
