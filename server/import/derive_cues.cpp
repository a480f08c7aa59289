#include "dialogue/understanding/lever_terms.hpp"
#include "dialogue/understanding/script_model.hpp"
#include "server/import/import_guide.hpp"

#include <algorithm>
#include <unordered_set>

namespace parley::import {
namespace {

/// The title and its parts: "Open Source + Enterprise Depth" also answers to each side alone.
std::vector<std::string> cues_of(const std::string& title) {
    std::vector<std::string> cues{title};
    std::string part;
    for (const char c : title + "/") {
        const bool parts = c == '/' || c == '+' || c == '&' || c == '(' || c == ')' || c == ':' || c == ',';
        if (!parts) {
            part += c;
            continue;
        }
        const auto first = part.find_first_not_of(' ');
        const auto word = first == std::string::npos ? "" : part.substr(first, part.find_last_not_of(' ') - first + 1);
        if (word.size() > 3 && word != title) cues.push_back(word);
        part.clear();
    }
    return cues;
}

void cut_scripts(std::string& text, const guide::Guide& guide) {
    for (const auto& lever : guide.levers)
        if (const auto at = lever.script.empty() ? std::string::npos : text.find(lever.script); at != std::string::npos)
            text.erase(at, lever.script.size());
}

/// Headings join the paragraph behind them: a cue of few words would be taken for a phrase that names the lever.
std::vector<Cue> passages_of(const guide::Guide& guide) {
    std::vector<Cue> passages;
    Cue open;
    for (const auto& passage : guide.prose) {
        std::string text = passage.text;
        cut_scripts(text, guide);
        if (open.text.empty()) open.line = passage.line;
        open.text += (open.text.empty() ? "" : ". ") + text;
        if (!is_prose(open.text)) continue;
        passages.push_back(std::move(open));
        open = {};
    }
    if (!passages.empty() && !open.text.empty()) passages.back().text += ". " + open.text;
    return passages;
}

std::unordered_set<std::uint64_t> telling_words(const std::string& text) {
    std::unordered_set<std::uint64_t> words;
    const Reading reading = read(text);
    for (const Term& term : read_terms(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}))
        if (!term.stop && !term.generic) words.insert(term.key);
    return words;
}

/// The lever whose title shares most words with the passage; the last one's where it shares none.
std::size_t home_of(const std::string& passage, const std::vector<std::unordered_set<std::uint64_t>>& titles,
                    std::size_t last) {
    const auto words = telling_words(passage);
    std::size_t home = last;
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto shared =
            std::count_if(titles[i].begin(), titles[i].end(), [&](auto word) { return words.contains(word); });
        if (shared > most) most = shared, home = i;
    }
    return home;
}

}  // namespace

std::vector<std::vector<Cue>> derive_cues(const guide::Guide& guide, std::size_t levers) {
    std::vector<std::vector<Cue>> cues(levers);
    std::vector<std::unordered_set<std::uint64_t>> titles;
    for (std::size_t i = 0; i < levers; ++i) {
        for (auto& cue : cues_of(guide.levers[i].title)) cues[i].push_back({std::move(cue), guide.levers[i].line});
        titles.push_back(telling_words(guide.levers[i].title));
    }
    std::size_t home = 0;
    for (auto& passage : passages_of(guide)) {
        home = home_of(passage.text, titles, home);
        cues[home].push_back(std::move(passage));
    }
    return cues;
}

}  // namespace parley::import
