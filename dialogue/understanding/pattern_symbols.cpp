#include "dialogue/understanding/pattern_symbols.hpp"

#include <array>

namespace parley {
namespace {

constexpr std::size_t kFirstSize = 1U << 10U;

/// The two who talk, what they said, and words that stand for nobody: no third party.
constexpr auto kOfTheTalk = std::to_array<std::string_view>(
    {"a",     "already", "also",  "am",   "an",   "and",   "are",  "be",    "been",  "being", "but",    "can",
     "could", "did",     "do",    "does", "for",  "from",  "had",  "has",   "have",  "her",   "here",   "how",
     "i",     "if",      "is",    "it",   "just", "let",   "make", "makes", "may",   "me",    "might",  "moi",
     "my",    "no",      "not",   "nous", "now",  "ok",    "on",   "only",  "or",    "our",   "please", "since",
     "so",    "than",    "that",  "the",  "then", "there", "this", "to",    "too",   "tu",    "us",     "vos",
     "votre", "vous",    "was",   "we",   "were", "what",  "when", "where", "which", "while", "who",    "why",
     "will",  "with",    "would", "yes",  "you",  "your",  "yours"});

}  // namespace

PatternSymbols::PatternSymbols() : slots_(kFirstSize), known_(kKnownBits) {
    for (const auto word : kOfTheTalk) place(word).third = false;
    used_ = kOfTheTalk.size();
}

Symbol PatternSymbols::add(const std::string& word) {
    if (word == "^") return kBoundary;
    if (word == "#n") return kFigure;
    if (word == "#money") return kMoney;
    if (word == "#percent") return kPercent;
    if (word == "#count") return kCount;
    if (word == "#name") return kName;
    if (word == "#they") return kThird;
    if (word == "_") return kAnyWord;
    const bool prefix = word.size() > 1 && word.back() == '*';
    return insert(prefix ? word.substr(0, word.size() - 1) : word, prefix);
}

Symbol PatternSymbols::insert(const std::string& text, bool prefix) {
    if (2 * ++used_ > slots_.size()) grow();
    Slot& slot = place(text);
    Symbol& symbol = prefix ? slot.prefix : slot.word;
    if (symbol == kNoSymbol) symbol = next_++;
    return symbol;
}

PatternSymbols::Slot& PatternSymbols::place(std::string_view text) {
    std::uint64_t hash = kSeed;
    for (const char c : text) hash = step(hash, c);
    std::size_t i = hash & (slots_.size() - 1);
    while (!slots_[i].text.empty() && slots_[i].text != text) i = (i + 1) & (slots_.size() - 1);
    known_[hash % kKnownBits] = true;
    slots_[i].hash = hash;
    slots_[i].text = text;
    return slots_[i];
}

void PatternSymbols::grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (auto& slot : old)
        if (!slot.text.empty()) place(slot.text) = slot;
}

}  // namespace parley
