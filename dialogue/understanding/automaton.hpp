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

/// What leads on from a node: a place among all edges.
struct Edges {
    std::uint64_t leads = 0;  ///< a bit of each of their symbols
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Leads on by one word. What is asked first of the node it leads to stands here: most steps end there.
struct WordEdge {
    Edges on;  ///< from `to`
    Node to = 0;
    bool rests = false;  ///< patterns end or gaps begin there
};

/// Leads on over some words.
struct GapEdge {
    Node to = 0;
    std::int32_t most = 0;  ///< words skipped; 0: a joint of two parts of one pattern
    std::int32_t far = 0;   ///< 1: a boundary may stand among them
    Edges on{};             ///< from `to`
};

/// Built once, then only read; everything of a node lies together, since most of a run's time is fetching it.
class Automaton {
public:
    explicit Automaton(PatternTable table);

    /// Calls `sink` with every edge of the symbol that begins a pattern.
    template <class Sink>
    void begin(Symbol symbol, Sink&& sink) const {
        for (auto i = first_by_symbol_[symbol]; i < first_by_symbol_[symbol + 1]; ++i) sink(edges_[i]);
    }

    /// Calls `sink` with every one of the edges that has the symbol.
    template <class Sink>
    void advance(const Edges& edges, Symbol symbol, Sink&& sink) const {
        const Label* const end = labels_.data() + edges.first + edges.count;
        const Label* at = std::lower_bound(labels_.data() + edges.first, end, symbol);
        for (; at != end && *at == symbol; ++at) sink(edges_[static_cast<std::size_t>(at - labels_.data())]);
    }

    /// Has the labels of the edges brought near: they are looked through at the next word.
    void fetch(const Edges& edges) const { __builtin_prefetch(labels_.data() + edges.first); }

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

    using Label = std::uint16_t;  ///< a symbol in few bytes, so that a search stays within a line or two of the cache

    /// What a node holds ends where the next one's begins; the last node is none.
    struct NodeData {
        std::uint32_t first_gap = 0;
        std::uint32_t first_end = 0;
    };

    std::vector<Sense> senses_;
    PatternSymbols symbols_;
    std::vector<NodeData> nodes_;
    std::vector<Label> labels_;  ///< of the edges; those of a node by ascending symbol
    std::vector<WordEdge> edges_;
    std::vector<GapEdge> gaps_;
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> first_by_symbol_;  ///< of the edges of node 0, which thousands leave
};

}  // namespace parley
