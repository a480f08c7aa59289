#include "persona/guide/document.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <mutex>

namespace parley::guide {
namespace {

struct NodeFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserFree {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct IterFree {
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};
using NodePtr = std::unique_ptr<cmark_node, NodeFree>;

NodePtr parse_tree(std::string_view text) {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const std::unique_ptr<cmark_parser, ParserFree> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    cmark_syntax_extension* table = cmark_find_syntax_extension("table");
    assert(table != nullptr);
    cmark_parser_attach_syntax_extension(parser.get(), table);
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return NodePtr(cmark_parser_finish(parser.get()));
}

std::string_view type_of(cmark_node* node) { return cmark_node_get_type_string(node); }

std::string_view literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string_view() : std::string_view(literal);
}

/// Collects the leaf blocks of a tree in one pass, keeping the nesting it is in.
class Collector {
public:
    Document run(cmark_node* root) {
        const std::unique_ptr<cmark_iter, IterFree> iter(cmark_iter_new(root));
        for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get()))
            visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
        return std::move(document_);
    }

private:
    void visit(cmark_node* node, bool entering) {
        // cmark's node types are an open set of its own: what is not a block falls to the inline reader.
        switch (static_cast<unsigned>(cmark_node_get_type(node))) {
            case CMARK_NODE_BLOCK_QUOTE:
                quote_depth_ += entering ? 1 : -1;
                return;
            case CMARK_NODE_LIST:
                enter_list(node, entering);
                return;
            case CMARK_NODE_ITEM:
                enter_item(entering);
                return;
            case CMARK_NODE_HEADING:
                open_block(node, BlockKind::heading, entering);
                return;
            case CMARK_NODE_PARAGRAPH:
                open_block(node, BlockKind::paragraph, entering);
                return;
            case CMARK_NODE_CODE_BLOCK:
            case CMARK_NODE_HTML_BLOCK:
                literal_block(node, entering);
                return;
            case CMARK_NODE_THEMATIC_BREAK:
                open_block(node, BlockKind::thematic_break, entering);
                return;
            case CMARK_NODE_STRONG:
                strong_ += entering ? 1 : -1;
                return;
            default:
                visit_inline_or_table(node, entering);
        }
    }

    void visit_inline_or_table(cmark_node* node, bool entering) {
        const auto type = cmark_node_get_type(node);
        if (entering && type == CMARK_NODE_TEXT) add_text(literal_of(node), false);
        if (entering && type == CMARK_NODE_CODE) add_text(literal_of(node), true);
        if (entering && type == CMARK_NODE_SOFTBREAK) break_line(" ");
        if (entering && type == CMARK_NODE_LINEBREAK) break_line("\n");
        const auto name = type_of(node);
        if (name == "table") open_block(node, BlockKind::table, entering);
        if (entering && (name == "table_row" || name == "table_header")) open_row(node);
        if (name == "table_cell") in_cell_ = entering ? open_cell() : false;
    }

    void enter_list(cmark_node* node, bool entering) {
        if (!entering) {
            next_item_.pop_back();
            return;
        }
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        next_item_.push_back(ordered ? std::max(1, cmark_node_get_list_start(node)) : 0);
    }

    void enter_item(bool entering) {
        item_opens_ = entering;
        item_number_ = 0;
        if (entering && next_item_.back() > 0) item_number_ = next_item_.back()++;
    }

    void open_block(cmark_node* node, BlockKind kind, bool entering) {
        if (!entering) return;
        Block block;
        block.kind = kind;
        block.line = cmark_node_get_start_line(node);
        block.level = kind == BlockKind::heading ? cmark_node_get_heading_level(node) : 0;
        block.quote_depth = quote_depth_;
        block.list_depth = static_cast<std::int32_t>(next_item_.size());
        block.opens_item = item_opens_;
        block.item = item_opens_ ? item_number_ : 0;
        item_opens_ = false;
        line_ = block.line;
        document_.blocks.push_back(std::move(block));
    }

    void literal_block(cmark_node* node, bool entering) {
        open_block(node, BlockKind::other, entering);
        if (entering) add_text(literal_of(node), true);
    }

    void open_row(cmark_node* node) {
        document_.blocks.back().rows.push_back(Row{{}, cmark_node_get_start_line(node)});
    }

    bool open_cell() {
        document_.blocks.back().rows.back().cells.emplace_back();
        return true;
    }

    void add_text(std::string_view text, bool code) {
        if (in_cell_) {
            document_.blocks.back().rows.back().cells.back().text += text;
            return;
        }
        if (document_.blocks.empty()) return;
        auto& content = document_.blocks.back().content;
        const bool strong = strong_ > 0;
        if (!content.empty() && content.back().strong == strong && content.back().code == code &&
            content.back().line == line_) {
            content.back().text += text;
            return;
        }
        content.push_back(Run{std::string(text), strong, code, line_});
    }

    void break_line(std::string_view text) {
        add_text(text, false);
        ++line_;
    }

    Document document_;
    std::vector<int> next_item_;  ///< by open list: the next ordered number, 0 for a bullet list
    std::int32_t quote_depth_ = 0;
    std::int32_t strong_ = 0;
    std::int32_t line_ = 0;
    std::int32_t item_number_ = 0;
    bool item_opens_ = false;
    bool in_cell_ = false;
};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::size_t lead_length(const Inline& runs) {
    std::size_t count = 0;
    while (count < runs.size() && (runs[count].strong || (count > 0 && trimmed(runs[count].text).empty()))) ++count;
    return runs.empty() || !runs[0].strong ? 0 : count;
}

std::string joined(const Inline& runs, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += runs[i].text;
    return std::string(trimmed(text));
}

}  // namespace

std::string plain(const Inline& runs) { return joined(runs, 0, runs.size()); }
std::string lead(const Inline& runs) { return joined(runs, 0, lead_length(runs)); }
std::string after_lead(const Inline& runs) { return joined(runs, lead_length(runs), runs.size()); }

Document parse_markdown(std::string_view text) {
    const auto tree = parse_tree(text);
    auto document = Collector().run(tree.get());
    document.lines = static_cast<std::int32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    return document;
}

}  // namespace parley::guide
