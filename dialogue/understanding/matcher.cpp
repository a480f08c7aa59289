#include "dialogue/understanding/matcher.hpp"

#include "embedded/lexicons.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace parley {
namespace {

using Symbol = std::uint32_t;
using Node = std::uint32_t;

constexpr std::size_t kMostOpen = 192;      ///< ways kept open at once
constexpr std::size_t kLongestPrefix = 16;  ///< letters of a word compared with prefixes
constexpr std::uint64_t kFnvSeed = 0xCBF29CE484222325U;

constexpr std::uint64_t fnv_step(std::uint64_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
}

std::uint64_t fnv(std::string_view text) {
    std::uint64_t hash = kFnvSeed;
    for (const char c : text) hash = fnv_step(hash, c);
    return hash;
}

/// Symbols that are no words.
enum Special : Symbol { kNone = 0, kBoundary, kFigure, kMoney, kPercent, kCount, kAnyWord, kName, kThird, kFirstWord };

/// The two who talk, what they said, and words that stand for nobody: no third party.
constexpr auto kOfTheTalk = std::to_array<std::string_view>(
    {"a",     "already", "also",  "am",   "an",   "and",   "are",  "be",    "been",  "being", "but",    "can",
     "could", "did",     "do",    "does", "for",  "from",  "had",  "has",   "have",  "her",   "here",   "how",
     "i",     "if",      "is",    "it",   "just", "let",   "make", "makes", "may",   "me",    "might",  "moi",
     "my",    "no",      "not",   "nous", "now",  "ok",    "on",   "only",  "or",    "our",   "please", "since",
     "so",    "than",    "that",  "the",  "then", "there", "this", "to",    "too",   "tu",    "us",     "vos",
     "votre", "vous",    "was",   "we",   "were", "what",  "when", "where", "which", "while", "who",    "why",
     "will",  "with",    "would", "yes",  "you",  "your",  "yours"});

/// Words and prefixes to symbols, by open addressing.
class Vocabulary {
public:
    Vocabulary() : slots_(1U << 10U) {
        for (const auto word : kOfTheTalk) place(fnv(word), word) = {fnv(word), std::string(word), kNone, kNone, false};
        used_ = kOfTheTalk.size();
    }

    Symbol add(const std::string& word) {
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

    /// Appends the symbols of a word: its own, those of the prefixes it begins with, and whether it may be a third
    /// party.
    template <class Sink>
    void look_up(std::string_view word, Sink&& sink) const {
        std::uint64_t hash = kFnvSeed;
        bool third = true;
        for (std::size_t i = 0; i < word.size(); ++i) {
            hash = fnv_step(hash, word[i]);
            const bool whole = i + 1 == word.size();
            if (!whole && i >= kLongestPrefix) continue;
            if (const Slot* slot = find(hash, word.substr(0, i + 1))) {
                if (slot->prefix != kNone) sink(slot->prefix);
                if (whole && slot->word != kNone) sink(slot->word);
                if (whole) third = slot->third;
            }
        }
        if (third) sink(kThird);
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::string text;
        Symbol word = kNone;
        Symbol prefix = kNone;
        bool third = true;  ///< may name a third party
    };

    Symbol insert(const std::string& text, bool prefix) {
        if (2 * ++used_ > slots_.size()) grow();
        Slot& slot = place(fnv(text), text);
        Symbol& symbol = prefix ? slot.prefix : slot.word;
        if (symbol == kNone) symbol = next_++;
        return symbol;
    }

    Slot& place(std::uint64_t hash, std::string_view text) {
        std::size_t i = hash & (slots_.size() - 1);
        while (!slots_[i].text.empty() && slots_[i].text != text) i = (i + 1) & (slots_.size() - 1);
        slots_[i].hash = hash;
        slots_[i].text = text;
        return slots_[i];
    }

    void grow() {
        std::vector<Slot> old(2 * slots_.size());
        old.swap(slots_);
        for (auto& slot : old)
            if (!slot.text.empty()) place(slot.hash, slot.text) = slot;
    }

    [[nodiscard]] const Slot* find(std::uint64_t hash, std::string_view text) const {
        std::size_t i = hash & (slots_.size() - 1);
        while (!slots_[i].text.empty()) {
            if (slots_[i].hash == hash && slots_[i].text == text) return &slots_[i];
            i = (i + 1) & (slots_.size() - 1);
        }
        return nullptr;
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    Symbol next_ = kFirstWord;
};

/// One bit of 64 for a symbol: a node without the bit has no edge for it.
constexpr std::uint64_t bit_of(Symbol symbol) { return std::uint64_t{1} << ((symbol * 0x9E3779B1U) >> 26U); }

/// Targets of (node, symbol), frozen into one array of open addressing.
class Edges {
public:
    void add(Node from, Symbol symbol, Node to) {
        building_.push_back({key(from, symbol), to});
        if (hints_.size() <= from) hints_.resize(from + std::size_t{1});
        hints_[from] |= bit_of(symbol);
    }

    /// False where none of the symbols with these bits leads on from the node.
    [[nodiscard]] bool may_lead(Node node, std::uint64_t bits) const {
        return node < hints_.size() && (hints_[node] & bits) != 0;
    }

    void freeze() {
        std::stable_sort(building_.begin(), building_.end(),
                         [](const Edge& a, const Edge& b) { return a.key < b.key; });
        std::size_t size = 1024;
        while (size < 2 * building_.size()) size *= 2;
        slots_.assign(size, {});
        for (const Edge& edge : building_) {
            Slot& slot = slots_[slot_at(edge.key)];
            if (slot.count++ == 0) slot = {edge.key, static_cast<std::uint32_t>(targets_.size()), 1};
            targets_.push_back(edge.to);
        }
        building_ = {};
    }

    [[nodiscard]] std::span<const Node> from(Node node, Symbol symbol) const {
        if (!may_lead(node, bit_of(symbol))) return {};
        const Slot& slot = slots_[slot_at(key(node, symbol))];
        return std::span(targets_).subspan(slot.first, slot.count);
    }

private:
    struct Slot {
        std::uint64_t key = 0;  ///< never 0 for an edge: symbols begin at 1
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    struct Edge {
        std::uint64_t key = 0;
        Node to = 0;
    };

    /// The slot of the key, or the empty one where it would stand.
    [[nodiscard]] std::size_t slot_at(std::uint64_t wanted) const {
        std::size_t i = mix(wanted) & (slots_.size() - 1);
        while (slots_[i].key != 0 && slots_[i].key != wanted) i = (i + 1) & (slots_.size() - 1);
        return i;
    }

    static std::uint64_t key(Node node, Symbol symbol) { return (std::uint64_t{node} << 32U) | symbol; }
    static std::uint64_t mix(std::uint64_t k) {
        k *= 0x9E3779B97F4A7C15U;
        return k ^ (k >> 29U);
    }

    std::vector<Edge> building_;
    std::vector<Slot> slots_;
    std::vector<Node> targets_;
    std::vector<std::uint64_t> hints_;  ///< by node: a bit of each symbol that leads on; most steps end here
};

struct GapEdge {
    Node to = 0;
    std::int32_t most = 0;
    bool far = false;
};

struct NodeData {
    std::vector<std::uint32_t> senses;  ///< patterns that end here
    std::vector<GapEdge> gaps;
};

}  // namespace

struct Matcher::Impl {
    std::vector<Sense> senses;
    Vocabulary vocabulary;
    Edges edges;
    std::vector<NodeData> nodes{1};

    explicit Impl(PatternTable table) : senses(std::move(table.senses)) {
        nodes.resize(std::size_t{1} + table.joints);  // node 0 begins every pattern, joint n is node n
        const auto symbols = symbols_of(table.word_sets);
        SharedNodes shared;
        for (const auto& path : table.paths) add(path, symbols, shared);
        edges.freeze();
    }

private:
    using SymbolSets = std::vector<std::vector<Symbol>>;
    using SharedNodes = std::unordered_map<std::uint64_t, Node>;

    [[nodiscard]] SymbolSets symbols_of(const std::vector<WordSet>& sets) {
        SymbolSets all;
        for (const auto& set : sets) {
            auto& symbols = all.emplace_back();
            for (const auto& word : set) symbols.push_back(vocabulary.add(word));
        }
        return all;
    }

    void add(const Path& path, const SymbolSets& symbols, SharedNodes& shared) {
        Node node = path.from;
        for (const auto& element : path.elements) {
            const bool last_gap = path.to != 0 && &element == &path.elements.back() && element.gap > 0;
            if (last_gap) return nodes[node].gaps.push_back({path.to, element.gap, element.far});
            node = next(node, element, symbols, shared);
        }
        if (path.to == 0)
            nodes[node].senses.push_back(path.sense);
        else
            nodes[node].gaps.push_back({path.to, 0, true});
    }

    /// Patterns that begin alike share their nodes.
    Node next(Node from, const Element& element, const SymbolSets& symbols, SharedNodes& shared) {
        const std::uint64_t step = element.gap > 0 ? static_cast<std::uint64_t>(element.gap) : 16U + element.words;
        const auto [found, fresh] =
            shared.try_emplace(std::uint64_t{from} << 32U | step, static_cast<Node>(nodes.size()));
        if (!fresh) return found->second;
        nodes.emplace_back();
        if (element.gap > 0)
            nodes[from].gaps.push_back({found->second, element.gap, element.far});
        else
            for (const Symbol symbol : symbols[element.words]) edges.add(from, symbol, found->second);
        return found->second;
    }
};

namespace {

/// One way through the automaton still open.
struct Way {
    Node node = 0;
    std::int32_t first = 0;  ///< first word of the match
    std::int32_t spare = 0;  ///< words that may still be skipped
    bool gap = false;        ///< inside a gap
    bool far = false;        ///< which a boundary may part
};

/// What one word can be taken for.
struct Symbols {
    std::array<Symbol, 12> list{};
    std::size_t count = 0;
    std::uint64_t bits = 0;
};

template <class Automaton>
class Runner {
public:
    Runner(const Automaton& automaton, const WordRow& words, const std::vector<Figure>& figures)
        : automaton_(automaton), words_(words.words), figures_(figures) {}

    std::vector<Match> run(const std::vector<Clause>& clauses) {
        matches_.reserve(64);
        collect_coming(0);
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (i == 0 || clauses[i].sentence != clauses[i - 1].sentence) ways_.clear();
            boundary(clauses[i].first);
            for (auto w = clauses[i].first; w < clauses[i].last; ++w) word(w);
            if (i + 1 == clauses.size() || clauses[i + 1].sentence != clauses[i].sentence) boundary(clauses[i].last);
        }
        std::sort(matches_.begin(), matches_.end(), [](const Match& a, const Match& b) {
            return std::tie(a.first, a.last, a.sense) < std::tie(b.first, b.last, b.sense);
        });
        return std::move(matches_);
    }

private:
    void boundary(std::int32_t at) {
        next_.clear();
        for (const Way& way : ways_) {
            if (!way.gap || way.far) keep(way);
            advance(way, kBoundary, way.first, at);
        }
        advance({0, at}, kBoundary, at, at);
        ways_.swap(next_);
    }

    void word(std::int32_t at) {
        here_ = coming_;
        collect_coming(at + 1);
        next_.clear();
        for (const Way& way : ways_) {
            if (way.gap && way.spare > 0) keep({way.node, way.first, way.spare - 1, true, way.far});
            if (!automaton_.edges.may_lead(way.node, here_.bits)) continue;
            for (std::size_t i = 0; i < here_.count; ++i) advance(way, here_.list[i], way.first, at + 1);
        }
        for (std::size_t i = 0; i < here_.count; ++i) advance({0, at}, here_.list[i], at, at + 1);
        ways_.swap(next_);
    }

    /// A way that neither the next word nor a boundary leads on is given up at once.
    void keep(const Way& way) {
        const bool waits = way.gap && way.spare > 0;
        if (!waits && !automaton_.edges.may_lead(way.node, coming_.bits | bit_of(kBoundary))) return;
        if (next_.size() < kMostOpen) next_.push_back(way);
    }

    void advance(const Way& way, Symbol symbol, std::int32_t first, std::int32_t last) {
        for (const Node target : automaton_.edges.from(way.node, symbol)) arrive(target, first, last);
    }

    void arrive(Node node, std::int32_t first, std::int32_t last) {
        const NodeData& data = automaton_.nodes[node];
        for (const auto sense : data.senses)
            if (last > first) matches_.push_back({&automaton_.senses[sense], first, last});
        keep({node, first});
        for (const GapEdge& gap : data.gaps)
            if (gap.most == 0)
                arrive(gap.to, first, last);  // a joint
            else
                keep({gap.to, first, gap.most, true, gap.far});
    }

    void add_symbol(Symbol symbol) {
        if (coming_.count == coming_.list.size()) return;
        coming_.list[coming_.count++] = symbol;
        coming_.bits |= bit_of(symbol);
    }

    void collect_coming(std::int32_t at) {
        coming_.count = 0;
        coming_.bits = 0;
        if (at < static_cast<std::int32_t>(words_.size())) collect_symbols(words_[static_cast<std::size_t>(at)]);
    }

    void collect_symbols(const Word& word) {
        if (word.figure >= 0) {
            add_symbol(kFigure);
            return add_symbol(unit_symbol(figures_[static_cast<std::size_t>(word.figure)].amount.unit));
        }
        automaton_.vocabulary.look_up(word.text, [this](Symbol symbol) { add_symbol(symbol); });
        if (word.name) add_symbol(kName);
        add_symbol(kAnyWord);
    }

    static Symbol unit_symbol(AmountUnit unit) {
        switch (unit) {
            case AmountUnit::money:
                return kMoney;
            case AmountUnit::percent:
                return kPercent;
            case AmountUnit::multiple:
            case AmountUnit::count:
                return kCount;
        }
        return kCount;
    }

    const Automaton& automaton_;
    const std::vector<Word>& words_;
    const std::vector<Figure>& figures_;
    std::vector<Way> ways_;
    std::vector<Way> next_;
    std::vector<Match> matches_;
    Symbols here_;    ///< of the word being read
    Symbols coming_;  ///< of the one behind it
};

std::string_view text_named(std::string_view name) {
    for (const auto& file : lexicons())
        if (file.name == name) return file.text;
    return {};
}

/// acts.LL.*.txt, each after the classes of its language.
PatternTable load_tables() {
    PatternTable table;
    for (const auto& file : lexicons()) {
        if (!file.name.starts_with("acts.")) continue;
        const std::string classes = "classes." + std::string(file.name.substr(5, 2)) + ".txt";
        add_table(table, {.name = file.name, .text = file.text, .classes = text_named(classes)});
    }
    return table;
}

}  // namespace

Matcher::Matcher(PatternTable table) : impl_(std::make_unique<const Impl>(std::move(table))) {}
Matcher::~Matcher() = default;

std::vector<Match> Matcher::run(const WordRow& words, const std::vector<Figure>& figures,
                                const std::vector<Clause>& clauses) const {
    return Runner<Impl>(*impl_, words, figures).run(clauses);
}

const Matcher& act_matcher() {
    static const Matcher matcher(load_tables());
    return matcher;
}

}  // namespace parley
