// The parts of a guide that are one section each: strategy, level mapping, sources.

#include "persona/guide/recognisers.hpp"
#include "persona/guide/text.hpp"

#include <algorithm>

namespace parley::guide {
namespace {

bool is_strategy(const Block& block) {
    return block.kind == BlockKind::paragraph && lower(lead(block.content)).starts_with("negotiate up");
}

void map_line(const Block& block, Guide& guide) {
    auto parts = split(after_lead(block.content), "=");
    if (parts.size() < 2) return;
    LevelEquivalence mapping;
    mapping.level = std::move(parts.front());
    mapping.equivalents.assign(std::make_move_iterator(parts.begin() + 1), std::make_move_iterator(parts.end()));
    mapping.line = block.line;
    guide.level_mapping.push_back(std::move(mapping));
}

void map_table(const Block& block, Guide& guide) {
    const auto& header = block.rows.front().cells;
    for (std::size_t r = 1; r < block.rows.size(); ++r) {
        const auto& cells = block.rows[r].cells;
        if (cells.empty()) continue;
        LevelEquivalence mapping;
        mapping.level = trim(cells[0].text);
        for (std::size_t c = 1; c < std::min(cells.size(), header.size()); ++c)
            mapping.equivalents.push_back(std::string(trim(header[c].text)) + ": " + std::string(trim(cells[c].text)));
        mapping.line = block.rows[r].line;
        guide.level_mapping.push_back(std::move(mapping));
    }
}

bool speaks_of_levels(std::string_view title) {
    const auto low = lower(title);
    return low.find("level mapping") != std::string::npos || low.find("internal titles") != std::string::npos;
}

bool speaks_of_sources(std::string_view title) {
    return has_word(title, "sources") || has_word(title, "references") || has_word(title, "evidence");
}

/// The title of the section a block begins; a paragraph with a strong lead and text behind it begins one too.
std::string_view lead_title(const Block& block, std::string& storage) {
    storage = opens_section(block) ? section_title(block) : block.list_depth == 0 ? lead(block.content) : "";
    return storage;
}

}  // namespace

void recognise_strategy(const Document& document, Guide& guide) {
    const auto found = std::find_if(document.blocks.begin(), document.blocks.end(), is_strategy);
    if (found == document.blocks.end()) {
        diagnose(guide, Severity::info, 1, "No strategy was found.",
                 "Add \"> **Negotiate Up Strategy:** ...\" with an opening and a floor.");
        return;
    }
    Strategy strategy;
    strategy.line = found->line;
    strategy.text = after_lead(found->content);
    if (strategy.text.starts_with(':')) strategy.text = trim(std::string_view(strategy.text).substr(1));
    for (auto next = found + 1; next != document.blocks.end() && next->quote_depth > 0 && found->quote_depth > 0;
         ++next)
        strategy.text += "\n" + plain(next->content);
    guide.strategy = std::move(strategy);
}

void recognise_level_mapping(const Document& document, Guide& guide) {
    bool inside = false;
    std::string storage;
    for (const auto& block : document.blocks) {
        const auto title = lead_title(block, storage);
        if (!title.empty()) inside = speaks_of_levels(title);
        if (!inside) continue;
        if (block.kind == BlockKind::paragraph) map_line(block, guide);
        if (block.kind == BlockKind::table && !block.rows.empty()) map_table(block, guide);
    }
}

void recognise_sources(const Document& document, Guide& guide) {
    bool inside = false;
    for (const auto& block : document.blocks) {
        if (opens_section(block)) inside = speaks_of_sources(section_title(block));
        if (inside && block.kind == BlockKind::paragraph && block.list_depth > 0)
            guide.sources.push_back(Source{plain(block.content), block.line});
    }
}

}  // namespace parley::guide
