#include "dialogue/understanding/automaton.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

namespace parley {

class Automaton::Builder {
public:
    Builder(const PatternTable& table, PatternSymbols& symbols) : nodes_(std::size_t{1} + table.joints) {
        for (const auto& set : table.word_sets) add_symbols(set, symbols);
        for (const auto& path : table.paths) add(path);
        const auto by_node = [](const auto& a, const auto& b) {
            return std::tie(a.from, a.symbol) < std::tie(b.from, b.symbol);
        };
        std::stable_sort(edges_.begin(), edges_.end(), by_node);
    }

    /// Lays the nodes out one behind the other.
    void lay_out(Automaton& into) const {
        into.nodes_.reserve(nodes_.size() + 1);
        for (const auto& node : nodes_) {
            into.nodes_.push_back(begin_of_next(into));
            into.gaps_.insert(into.gaps_.end(), node.gaps.begin(), node.gaps.end());
            into.ends_.insert(into.ends_.end(), node.ends.begin(), node.ends.end());
        }
        into.nodes_.push_back(begin_of_next(into));
        const auto on = edges_of_nodes(into);
        for (GapEdge& gap : into.gaps_) gap.on = on[gap.to];
        into.edges_.reserve(edges_.size());
        for (const BuildingEdge& edge : edges_) {
            const bool rests = !into.ends(edge.to).empty() || !into.gaps(edge.to).empty();
            into.edges_.push_back({on[edge.to], edge.to, rests});
        }
    }

    /// How many edges begin patterns; they are the first.
    [[nodiscard]] std::uint32_t of_root() const {
        const auto end =
            std::partition_point(edges_.begin(), edges_.end(), [](const auto& edge) { return edge.from == 0; });
        return static_cast<std::uint32_t>(end - edges_.begin());
    }

private:
    struct Building {
        std::vector<GapEdge> gaps;
        std::vector<std::uint32_t> ends;
    };
    struct BuildingEdge {
        Node from = 0;
        Symbol symbol = kNoSymbol;
        Node to = 0;
    };

    /// Labels the edges and says by node where they are.
    [[nodiscard]] std::vector<Edges> edges_of_nodes(Automaton& into) const {
        std::vector<Edges> all(nodes_.size());
        into.labels_.reserve(edges_.size());
        for (const BuildingEdge& edge : edges_) {
            Edges& edges = all[edge.from];
            if (edges.count++ == 0) edges.first = static_cast<std::uint32_t>(into.labels_.size());
            edges.leads |= bit_of(edge.symbol);
            into.labels_.push_back(label_of(edge.symbol));
        }
        return all;
    }

    static Label label_of(Symbol symbol) {
        if (symbol > std::numeric_limits<Label>::max()) throw std::logic_error("more words in patterns than labels");
        return static_cast<Label>(symbol);
    }

    static NodeData begin_of_next(const Automaton& into) {
        return {.first_gap = static_cast<std::uint32_t>(into.gaps_.size()),
                .first_end = static_cast<std::uint32_t>(into.ends_.size())};
    }

    void add_symbols(const WordSet& set, PatternSymbols& symbols) {
        auto& all = symbol_sets_.emplace_back();
        for (const auto& word : set) all.push_back(symbols.add(word));
    }

    void add(const Path& path) {
        Node node = path.from;
        for (const auto& element : path.elements) {
            const bool last_gap = path.to != 0 && &element == &path.elements.back() && element.gap > 0;
            if (last_gap)
                return nodes_[node].gaps.push_back({.to = path.to, .most = element.gap, .far = element.far ? 1 : 0});
            node = next(node, element);
        }
        if (path.to == 0)
            nodes_[node].ends.push_back(path.sense);
        else
            nodes_[node].gaps.push_back({.to = path.to, .most = 0, .far = 1});
    }

    /// Patterns that begin alike share their nodes.
    Node next(Node from, const Element& element) {
        const std::uint64_t step = element.gap > 0 ? static_cast<std::uint64_t>(element.gap) : kMostGap + element.words;
        const auto [found, fresh] = shared_.try_emplace(std::uint64_t{from} << 32U | step, nodes_.size());
        const auto to = static_cast<Node>(found->second);
        if (!fresh) return to;
        nodes_.emplace_back();
        if (element.gap > 0)
            nodes_[from].gaps.push_back({.to = to, .most = element.gap, .far = element.far ? 1 : 0});
        else
            for (const Symbol symbol : symbol_sets_[element.words]) edges_.push_back({from, symbol, to});
        return to;
    }

    static constexpr std::uint64_t kMostGap = 16;

    std::vector<Building> nodes_;  ///< joint n is node n
    std::vector<BuildingEdge> edges_;
    std::vector<std::vector<Symbol>> symbol_sets_;
    std::unordered_map<std::uint64_t, std::size_t> shared_;  ///< nodes by the one before and the step from there
};

Automaton::Automaton(PatternTable table) : senses_(std::move(table.senses)) {
    const Builder builder(table, symbols_);
    builder.lay_out(*this);
    std::uint32_t begun = 0;
    first_by_symbol_.reserve(symbols_.count() + 1);
    for (Symbol symbol = 0; symbol <= symbols_.count(); ++symbol) {
        while (begun < builder.of_root() && labels_[begun] < symbol) ++begun;
        first_by_symbol_.push_back(begun);
    }
}

}  // namespace parley
