#pragma once
// A Markdown guide as a flat list of blocks with their source lines: what the recognisers read. CommonMark with
// tables, by cmark-gfm; nobody else sees its tree.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::guide {

/// A stretch of text in one style. Soft breaks become one space, hard breaks a newline.
struct Run {
    std::string text;
    bool strong = false;
    bool code = false;
    std::int32_t line = 0;  ///< of the source, from 1
};

using Inline = std::vector<Run>;

[[nodiscard]] std::string plain(const Inline& runs);

/// The strong runs at the beginning of a block ("**Title:** rest"), joined; empty where it begins otherwise.
[[nodiscard]] std::string lead(const Inline& runs);
/// What follows the lead, trimmed.
[[nodiscard]] std::string after_lead(const Inline& runs);

struct Cell {
    std::string text;
};

struct Row {
    std::vector<Cell> cells;
    std::int32_t line = 0;
};

enum class BlockKind : std::uint8_t { heading, paragraph, table, thematic_break, other };

/// One leaf block. A block inside lists or quotes carries how deep, and the number of its ordered item.
struct Block {
    BlockKind kind = BlockKind::other;
    std::int32_t line = 0;   ///< first line in the source
    std::int32_t level = 0;  ///< heading level
    std::int32_t quote_depth = 0;
    std::int32_t list_depth = 0;
    std::int32_t item = 0;    ///< number of the ordered list item it opens, 0 otherwise
    bool opens_item = false;  ///< first block of a list item, ordered or not
    Inline content;           ///< heading, paragraph
    std::vector<Row> rows;    ///< table; the first row is the header
};

struct Document {
    std::vector<Block> blocks;
    std::int32_t lines = 0;
};

/// Total over all bytes: invalid UTF-8 becomes U+FFFD. Linear in the text.
[[nodiscard]] Document parse_markdown(std::string_view text);

}  // namespace parley::guide
