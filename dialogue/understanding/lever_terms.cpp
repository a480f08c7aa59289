#include "dialogue/understanding/lever_terms.hpp"

#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/stem.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace parley {
namespace {

/// Stems that Snowball makes one though the words are no kin.
std::uint64_t plain_key(std::string_view norm) {
    if (norm == "international" || norm == "internationally") return stem_key("worldwide", Language::en);
    return stem_key(norm, Language::en);
}

struct Concept {
    std::vector<std::uint64_t> words;
    std::uint64_t key = 0;
};

struct Vocabulary {
    std::unordered_map<std::uint64_t, std::vector<Concept>> concepts;  ///< by first word
    std::unordered_map<std::uint64_t, std::uint8_t> weak;              ///< 1 stop, 2 generic
};

/// A concept's key can be no stem: it begins with a character that no word holds.
std::uint64_t concept_key(std::string_view name) { return plain_key("#" + std::string(name)); }

Vocabulary load_vocabulary() {
    Vocabulary made;
    for (const LexiconEntry& entry : lexicon_entries("lever_words.txt")) {
        if (entry.role == "stop") made.weak[plain_key(entry.phrase)] = 1;
        if (entry.role == "generic") made.weak.emplace(plain_key(entry.phrase), std::uint8_t{2});
        if (entry.role != "concept") continue;
        Concept synonym;
        for (const std::string_view word : split_words(entry.phrase)) synonym.words.push_back(plain_key(word));
        synonym.key = concept_key(entry.value);
        made.concepts[synonym.words.front()].push_back(std::move(synonym));
    }
    return made;
}

const Vocabulary& vocabulary() {
    static const Vocabulary made = load_vocabulary();
    return made;
}

bool is_term(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number || token.kind == TokenKind::mixed;
}

/// "soc2" and "iso27001": where the letters end; 0 for another shape.
std::size_t split_of_code(const Token& token) {
    if (token.kind != TokenKind::mixed) return 0;
    const std::size_t digits = token.norm.find_first_of("0123456789");
    const bool tail = token.norm.find_first_not_of("0123456789", digits) == std::string_view::npos;
    return digits >= 3 && tail ? digits : 0;
}

Term term_of(const Token& token, std::string_view norm, std::int32_t index) {
    Term term;
    term.key = plain_key(norm);
    term.first = term.last = index;
    term.named = token.upper;
    return term;
}

const Concept* longest_concept(const Vocabulary& words, std::span<const Term> terms, std::size_t at) {
    const auto found = words.concepts.find(terms[at].key);
    if (found == words.concepts.end()) return nullptr;
    const Concept* best = nullptr;
    for (const Concept& synonym : found->second)
        if (match_keys(terms, at, synonym.words) > 0 && (best == nullptr || synonym.words.size() > best->words.size()))
            best = &synonym;
    return best;
}

}  // namespace

std::size_t match_keys(std::span<const Term> terms, std::size_t at, std::span<const std::uint64_t> keys) {
    if (keys.empty() || at + keys.size() > terms.size()) return 0;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (terms[at + i].key != keys[i]) return 0;
    return keys.size();
}

std::vector<Term> plain_terms(const Reading& reading, TokenRange range) {
    std::vector<Term> terms;
    terms.reserve(static_cast<std::size_t>(std::max(range.last - range.first, 0)) + 2);
    for (std::int32_t i = range.first; i < range.last; ++i) {
        const Token& token = reading.tokens[static_cast<std::size_t>(i)];
        if (!is_term(token)) continue;
        const std::size_t cut = split_of_code(token);
        if (cut > 0) terms.push_back(term_of(token, token.norm.substr(0, cut), i));
        terms.push_back(term_of(token, token.norm.substr(cut), i));
    }
    return terms;
}

std::vector<Term> read_terms(const Reading& reading, TokenRange range) {
    return with_concepts(plain_terms(reading, range));
}

std::vector<Term> with_concepts(std::span<const Term> plain) {
    const Vocabulary& words = vocabulary();
    std::vector<Term> terms;
    terms.reserve(plain.size());
    for (std::size_t i = 0; i < plain.size();) {
        Term term = plain[i];
        const Concept* const synonym = longest_concept(words, plain, i);
        const std::size_t used = synonym == nullptr ? 1 : synonym->words.size();
        if (synonym != nullptr) {
            term.key = synonym->key;
            term.last = plain[i + used - 1].last;
        } else if (const auto weak = words.weak.find(term.key); weak != words.weak.end()) {
            term.stop = weak->second == 1;
            term.generic = weak->second == 2;
        }
        terms.push_back(term);
        i += used;
    }
    return terms;
}

bool stands_in(std::span<const TokenRange> ranges, std::int32_t token) {
    const auto after = std::partition_point(ranges.begin(), ranges.end(),
                                            [token](const TokenRange& range) { return range.last <= token; });
    return after != ranges.end() && after->first <= token;
}

std::uint64_t root_key(std::string_view norm) {
    constexpr std::size_t kRoot = 5;
    if (norm.size() <= kRoot) return 0;
    std::uint64_t key = 0x51ED270B0A1F39C1U;
    for (const char c : norm.substr(0, kRoot)) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return key;
}

std::vector<std::uint64_t> term_keys(std::string_view phrase) {
    const Reading reading = read(phrase);
    std::vector<std::uint64_t> keys;
    for (const Term& term : read_terms(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}))
        keys.push_back(term.key);
    return keys;
}

PhraseSet::PhraseSet(std::string_view role) {
    for (const LexiconEntry& entry : lexicon_entries("lever_words.txt"))
        if (entry.role == role) add(entry.phrase);
}

void PhraseSet::add(std::string_view phrase) {
    std::vector<std::uint64_t> keys = term_keys(phrase);
    if (keys.empty()) return;
    starts_[keys.front() % kStarts] = true;
    phrases_.insert(std::upper_bound(phrases_.begin(), phrases_.end(), keys), std::move(keys));
}

std::size_t PhraseSet::longest_at(std::span<const Term> terms, std::size_t at) const {
    const std::uint64_t first = terms[at].key;
    if (!starts_[first % kStarts]) return 0;
    auto phrase = std::lower_bound(phrases_.begin(), phrases_.end(), first,
                                   [](const auto& keys, std::uint64_t wanted) { return keys.front() < wanted; });
    std::size_t best = 0;
    for (; phrase != phrases_.end() && phrase->front() == first; ++phrase)
        best = std::max(best, match_keys(terms, at, *phrase));
    return best;
}

}  // namespace parley
