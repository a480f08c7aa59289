#include "dialogue/understanding/spelling.hpp"

#include "dialogue/understanding/word_index.hpp"
#include "embedded/lexicons.hpp"

#include <algorithm>
#include <vector>

namespace parley {
namespace {

struct Spellings {
    std::vector<std::vector<std::string_view>> usual;
    WordIndex lines;  ///< by spelling: which of the usual words
};

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;
         begin = text.find_first_not_of(' ', begin)) {
        const auto end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

/// Lines of "spelling spelling = usual words"; lines of ; are comments.
Spellings parse(std::string_view text) {
    Spellings spellings;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = text.substr(begin, end - begin);
        begin = end + 1;
        const auto equals = line.find('=');
        if (line.starts_with(';') || equals == std::string_view::npos) continue;
        const auto number = static_cast<std::uint32_t>(spellings.usual.size());
        spellings.usual.push_back(words_of(line.substr(equals + 1)));
        for (const auto spelling : words_of(line.substr(0, equals))) spellings.lines.add(spelling).number = number;
    }
    return spellings;
}

Spellings load() {
    for (const auto& file : lexicons())
        if (file.name == "spelling.txt") return parse(file.text);
    return {};
}

}  // namespace

std::span<const std::string_view> usual_spelling(std::string_view word) {
    static const Spellings spellings = load();
    const auto* const found = spellings.lines.find(word);
    return found == nullptr ? std::span<const std::string_view>{} : spellings.usual[found->number];
}

}  // namespace parley
