#pragma once
// The patterns of a table as one automaton. Patterns that begin alike share their nodes; node 0 begins them all.

#include "dialogue/understanding/pattern_symbols.hpp"
#include "dialogue/understanding/pattern_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley {

using Node = std::uint32_t;

/// One bit of 64 for a symbol: a node without the bit has no edge for it.
[[nodiscard]] constexpr std::uint64_t bit_of(Symbol symbol) {
    return std::uint64_t{1} << ((symbol * 0x9E3779B1U) >> 26U);
}

/// Leads on by one word. What is asked first of the node it leads to stands here: most steps end there.
struct WordEdge {
    Symbol symbol = kNoSymbol;
    Node to = 0;
    std::uint64_t leads = 0;  ///< Automaton::leads() of `to`
    bool rests = false;       ///< patterns end or gaps begin there
};

/// Leads on over some words.
struct GapEdge {
    Node to = 0;
    std::int32_t most = 0;  ///< words skipped; 0: a joint of two parts of one pattern
    std::int32_t far = 0;   ///< 1: a boundary may stand among them
};

/// Built once, then only read; everything of a node lies together, since most of a run's time is fetching it.
class Automaton {
public:
    explicit Automaton(PatternTable table);

    /// A bit of each symbol that leads on from the node.
    [[nodiscard]] std::uint64_t leads(Node node) const { return nodes_[node].leads; }

    /// Calls `sink` with every edge of the symbol.
    template <class Sink>
    void advance(Node node, Symbol symbol, Sink&& sink) const {
        for (const WordEdge& edge : edges(node, symbol)) {
            if (edge.symbol != symbol) return;
            sink(edge);
        }
    }

    /// Into the senses of the patterns that end here.
    [[nodiscard]] std::span<const std::uint32_t> ends(Node node) const {
        return std::span(ends_).subspan(nodes_[node].first_end, nodes_[node + 1].first_end - nodes_[node].first_end);
    }
    [[nodiscard]] std::span<const GapEdge> gaps(Node node) const {
        return std::span(gaps_).subspan(nodes_[node].first_gap, nodes_[node + 1].first_gap - nodes_[node].first_gap);
    }
    [[nodiscard]] const Sense& sense(std::uint32_t index) const { return senses_[index]; }
    [[nodiscard]] const PatternSymbols& symbols() const { return symbols_; }

private:
    class Builder;

    /// What a node holds ends where the next one's begins; the last node is none.
    struct NodeData {
        std::uint64_t leads = 0;
        std::uint32_t first_edge = 0;
        std::uint32_t first_gap = 0;
        std::uint32_t first_end = 0;
    };

    /// Edges of the node by ascending symbol, from the first of the symbol on.
    [[nodiscard]] std::span<const WordEdge> edges(Node node, Symbol symbol) const {
        const WordEdge* const last = edges_.data() + nodes_[node + 1].first_edge;
        if (node == 0) return {edges_.data() + first_by_symbol_[symbol], last};  // thousands leave it
        const WordEdge* const first = edges_.data() + nodes_[node].first_edge;
        return {std::lower_bound(first, last, symbol,
                                 [](const WordEdge& edge, Symbol wanted) { return edge.symbol < wanted; }),
                last};
    }

    std::vector<Sense> senses_;
    PatternSymbols symbols_;
    std::vector<NodeData> nodes_;
    std::vector<WordEdge> edges_;
    std::vector<GapEdge> gaps_;
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> first_by_symbol_;  ///< of the edges of node 0
};

}  // namespace parley
