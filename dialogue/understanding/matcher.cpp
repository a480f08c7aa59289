#include "dialogue/understanding/matcher.hpp"

#include "dialogue/understanding/automaton.hpp"
#include "embedded/lexicons.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace parley {
namespace {

constexpr std::size_t kMostOpen = 192;  ///< ways kept open at once
constexpr std::int32_t kNoGap = -1;     ///< Way::spare where no gap is open

/// One way through the automaton still open.
struct Way {
    Edges on;
    std::int32_t first = 0;  ///< first word of the match
    std::int32_t spare = 0;  ///< words that may still be skipped
    std::int32_t far = 0;    ///< 1: which a boundary may part
};

/// What one word can be taken for.
struct Symbols {
    std::array<Symbol, 12> list{};
    std::size_t count = 0;
    std::uint64_t bits = 0;
};

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
            if (way.spare == kNoGap || way.far != 0) keep(way.on, way.first, way.spare, way.far);
            advance(way, kBoundary, at);
        }
        begin(kBoundary, at, at);
        ways_.swap(next_);
    }

    void word(std::int32_t at) {
        here_ = coming_;
        collect_coming(at + 1);
        next_.clear();
        for (const Way& way : ways_) {
            if (way.spare > 0) keep(way.on, way.first, way.spare - 1, way.far);
            if ((way.on.leads & here_.bits) == 0) continue;
            for (std::size_t i = 0; i < here_.count; ++i) advance(way, here_.list[i], at + 1);
        }
        for (std::size_t i = 0; i < here_.count; ++i) begin(here_.list[i], at, at + 1);
        ways_.swap(next_);
    }

    /// A way that neither the next word nor a boundary leads on is given up at once.
    void keep(const Edges& on, std::int32_t first, std::int32_t spare = kNoGap, std::int32_t far = 0) {
        if (spare <= 0 && (on.leads & (coming_.bits | bit_of(kBoundary))) == 0) return;
        if (next_.size() >= kMostOpen) return;
        Way& way = next_.emplace_back();  // filled in place: a copy would wait for its parts to be written
        way.on = on;
        way.first = first;
        way.spare = spare;
        way.far = far;
        automaton_.fetch(on);
    }

    void begin(Symbol symbol, std::int32_t first, std::int32_t last) {
        automaton_.begin(symbol, [&](const WordEdge& edge) { follow(edge, first, last); });
    }

    void advance(const Way& way, Symbol symbol, std::int32_t last) {
        if ((way.on.leads & bit_of(symbol)) == 0) return;
        automaton_.advance(way.on, symbol, [&](const WordEdge& edge) { follow(edge, way.first, last); });
    }

    void follow(const WordEdge& edge, std::int32_t first, std::int32_t last) {
        if (edge.rests) rest(edge.to, first, last);
        keep(edge.on, first);
    }

    /// Patterns end at the node, or go on behind a gap.
    void rest(Node node, std::int32_t first, std::int32_t last) {
        for (const auto sense : automaton_.ends(node))
            if (last > first) matches_.push_back({&automaton_.sense(sense), first, last});
        for (const GapEdge& gap : automaton_.gaps(node)) {
            const bool joint = gap.most == 0;
            if (joint) rest(gap.to, first, last);
            keep(gap.on, first, joint ? kNoGap : gap.most, joint ? 0 : gap.far);
        }
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
        automaton_.symbols().look_up(word.text, [this](Symbol symbol) { add_symbol(symbol); });
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

struct Matcher::Impl {
    Automaton automaton;
};

Matcher::Matcher(PatternTable table) : impl_(std::make_unique<const Impl>(Impl{Automaton(std::move(table))})) {}
Matcher::~Matcher() = default;

std::vector<Match> Matcher::run(const WordRow& words, const std::vector<Figure>& figures,
                                const std::vector<Clause>& clauses) const {
    return Runner(impl_->automaton, words, figures).run(clauses);
}

const Matcher& act_matcher() {
    static const Matcher matcher(load_tables());
    return matcher;
}

}  // namespace parley
