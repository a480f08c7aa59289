#include "dialogue/understanding/automaton.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace parley {

class Automaton::Builder {
public:
    Builder(const PatternTable& table, PatternSymbols& symbols) : nodes_(std::size_t{1} + table.joints) {
        for (const auto& set : table.word_sets) add_symbols(set, symbols);
        for (const auto& path : table.paths) add(path);
        const auto by_node = [](const auto& a, const auto& b) {
            return std::tie(a.from, a.edge.symbol) < std::tie(b.from, b.edge.symbol);
        };
        std::stable_sort(edges_.begin(), edges_.end(), by_node);
    }

    /// Lays the nodes out one behind the other.
    void lay_out(Automaton& into) const {
        into.nodes_.reserve(nodes_.size() + 1);
        auto edge = edges_.begin();
        for (Node node = 0; node < nodes_.size(); ++node) {
            NodeData& data = into.nodes_.emplace_back(begin_of_next(into));
            for (; edge != edges_.end() && edge->from == node; ++edge) {
                data.leads |= bit_of(edge->edge.symbol);
                into.edges_.push_back(edge->edge);
            }
            into.gaps_.insert(into.gaps_.end(), nodes_[node].gaps.begin(), nodes_[node].gaps.end());
            into.ends_.insert(into.ends_.end(), nodes_[node].ends.begin(), nodes_[node].ends.end());
        }
        into.nodes_.push_back(begin_of_next(into));
        for (WordEdge& one : into.edges_) {
            one.leads = into.leads(one.to);
            one.rests = !into.ends(one.to).empty() || !into.gaps(one.to).empty();
        }
    }

private:
    struct Building {
        std::vector<GapEdge> gaps;
        std::vector<std::uint32_t> ends;
    };
    struct BuildingEdge {
        Node from = 0;
        WordEdge edge;
    };

    static NodeData begin_of_next(const Automaton& into) {
        return {.leads = 0,
                .first_edge = static_cast<std::uint32_t>(into.edges_.size()),
                .first_gap = static_cast<std::uint32_t>(into.gaps_.size()),
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
            if (last_gap) return nodes_[node].gaps.push_back({path.to, element.gap, element.far ? 1 : 0});
            node = next(node, element);
        }
        if (path.to == 0)
            nodes_[node].ends.push_back(path.sense);
        else
            nodes_[node].gaps.push_back({path.to, 0, 1});
    }

    /// Patterns that begin alike share their nodes.
    Node next(Node from, const Element& element) {
        const std::uint64_t step = element.gap > 0 ? static_cast<std::uint64_t>(element.gap) : kMostGap + element.words;
        const auto [found, fresh] = shared_.try_emplace(std::uint64_t{from} << 32U | step, nodes_.size());
        const auto to = static_cast<Node>(found->second);
        if (!fresh) return to;
        nodes_.emplace_back();
        if (element.gap > 0)
            nodes_[from].gaps.push_back({to, element.gap, element.far ? 1 : 0});
        else
            for (const Symbol symbol : symbol_sets_[element.words])
                edges_.push_back({from, {.symbol = symbol, .to = to}});
        return to;
    }

    static constexpr std::uint64_t kMostGap = 16;

    std::vector<Building> nodes_;  ///< joint n is node n
    std::vector<BuildingEdge> edges_;
    std::vector<std::vector<Symbol>> symbol_sets_;
    std::unordered_map<std::uint64_t, std::size_t> shared_;  ///< nodes by the one before and the step from there
};

Automaton::Automaton(PatternTable table) : senses_(std::move(table.senses)) {
    Builder(table, symbols_).lay_out(*this);
    first_by_symbol_.assign(symbols_.count() + 1, nodes_[1].first_edge);
    for (std::uint32_t i = nodes_[1].first_edge; i-- > 0;) first_by_symbol_[edges_[i].symbol] = i;
}

}  // namespace parley
