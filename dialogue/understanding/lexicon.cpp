#include "dialogue/understanding/lexicon.hpp"

#include "embedded/lexicons.hpp"

#include <stdexcept>
#include <string>

namespace parley {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

/// Calls use(part) for each trimmed, non-empty part.
template <class Use>
void for_each_part(std::string_view text, char separator, Use use) {
    while (!text.empty()) {
        const std::size_t cut = text.find(separator);
        const std::string_view part = trimmed(text.substr(0, cut));
        if (!part.empty()) use(part);
        text = cut == std::string_view::npos ? std::string_view{} : text.substr(cut + 1);
    }
}

void read_line(std::string_view line, std::vector<LexiconEntry>& entries) {
    if (line.front() == '#') return;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) throw std::logic_error("lexicon line without a role: " + std::string(line));
    const std::string_view head = trimmed(line.substr(0, colon));
    const std::size_t space = head.find(' ');
    const std::string_view role = head.substr(0, space);
    const std::string_view value = space == std::string_view::npos ? "" : trimmed(head.substr(space));
    for_each_part(line.substr(colon + 1), ',', [&](std::string_view phrase) {
        entries.push_back({role, value, phrase});
    });
}

}  // namespace

std::string_view lexicon_text(std::string_view name) {
    for (const auto& file : lexicons())
        if (file.name == name) return file.text;
    throw std::logic_error("no lexicon named " + std::string(name));
}

std::vector<LexiconEntry> lexicon_entries(std::string_view name) {
    std::vector<LexiconEntry> entries;
    for_each_part(lexicon_text(name), '\n', [&](std::string_view line) { read_line(line, entries); });
    return entries;
}

std::vector<std::string_view> split_words(std::string_view phrase) {
    std::vector<std::string_view> words;
    for_each_part(phrase, ' ', [&](std::string_view word) { words.push_back(word); });
    return words;
}

}  // namespace parley
