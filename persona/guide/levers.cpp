#include "persona/guide/recognisers.hpp"
#include "persona/guide/text.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>

namespace parley::guide {
namespace {

/// "Global Lever 2: Title", "Lever 3 — Title": the number, and the title behind it.
struct Numbered {
    int number = 0;
    std::string title;
};

std::optional<Numbered> numbered_lever(std::string_view text) {
    text = undecorated(text);
    const auto low = lower(text);
    const auto at = low.starts_with("lever ") ? 6U : low.starts_with("global lever ") ? 13U : 0U;
    if (at == 0 || at >= text.size() || std::isdigit(static_cast<unsigned char>(text[at])) == 0) return std::nullopt;
    const auto end = text.find_first_not_of("0123456789", at);
    if (end == std::string_view::npos) return Numbered{std::stoi(std::string(text.substr(at, 4))), ""};
    const auto title = text.substr(end);
    const auto first = title.find_first_not_of(" :.)-\u2014\u2013");
    return Numbered{std::stoi(std::string(text.substr(at, std::min<std::size_t>(4, end - at)))),
                    first == std::string_view::npos ? "" : std::string(title.substr(first))};
}

std::string cleaned_title(std::string_view title) {
    const auto quote = title.find_first_of("\"");
    title = title.substr(0, std::min(quote, title.find("\u201c")));
    const auto last = title.find_last_not_of(" :-\u2014\u2013*.,\t");
    return std::string(trim(title.substr(0, last == std::string_view::npos ? 0 : last + 1)));
}

bool lever_list_title(std::string_view title) {
    const auto low = lower(title);
    return low.ends_with("levers") || low.find("levers (") != std::string::npos ||
           low.find("levers \u2014") != std::string::npos;
}

/// Walks the blocks and gathers each lever with the text that belongs to it; what belongs to none is prose.
class LeverReader {
public:
    explicit LeverReader(Guide& guide) : guide_(guide) {}

    void read(const Block& block) {
        if (begins_numbered(block)) return;
        const bool leaves = opens_section(block) || block.kind == BlockKind::thematic_break;
        if (leaves) leave(block);
        if (!leaves && begins_item(block)) return;
        if (lower(lead(block.content)).starts_with("negotiate up")) close();
        if (open_)
            add(plain(block.content), block.quote_depth > 0);
        else
            add_prose(block);
    }

    void finish() {
        close();
        if (guide_.levers.size() < 2)
            diagnose(guide_, Severity::error, 1, "Fewer than two levers were found.",
                     "List them under \"Global Levers\" as 1. **Title:** \"what to say\".");
    }

private:
    bool begins_numbered(const Block& block) {
        const bool heading = block.kind == BlockKind::heading;
        const auto head = heading ? plain(block.content) : lead(block.content);
        const auto numbered = numbered_lever(head);
        if (!numbered || (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph)) return false;
        begin(cleaned_title(numbered->title), block.line);
        add(heading ? numbered->title : after_lead(block.content), false);
        return true;
    }

    /// A numbered item of a list of levers; a bullet counts where the list has no numbers.
    bool begins_item(const Block& block) {
        if (!in_list_ || !block.opens_item || block.list_depth != 1 || block.quote_depth > 0) return false;
        auto title = lead(block.content);
        auto text = after_lead(block.content);
        if (title.empty()) std::tie(title, text) = split_unmarked(plain(block.content));
        begin(cleaned_title(title), block.line);
        add(text, false);
        return true;
    }

    static std::pair<std::string, std::string> split_unmarked(const std::string& text) {
        const auto end = std::min({text.find(':'), text.find('"'), text.find("\u201c"), text.find(" \u2014 ")});
        if (end == std::string::npos) return {text, ""};
        return {text.substr(0, end), text.substr(end)};
    }

    void leave(const Block& block) {
        // A rule between levers does not end their list; a new section does.
        close();
        if (block.kind != BlockKind::thematic_break) in_list_ = lever_list_title(section_title(block));
    }

    void begin(std::string title, std::int32_t line) {
        close();
        open_ = Lever{};
        open_->title = std::move(title);
        open_->line = line;
        quoted_.clear();
        block_quote_.clear();
    }

    void add_prose(const Block& block) {
        if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) return;
        if (const auto text = plain(block.content); !trim(text).empty()) guide_.prose.push_back({text, block.line});
    }

    void add(std::string_view text, bool in_quote_block) {
        const auto quotation = longest_quotation(text);
        if (quotation.size() > quoted_.size() && quotation.find(' ') != std::string_view::npos) quoted_ = quotation;
        if (in_quote_block && block_quote_.empty()) block_quote_ = trim(text);
    }

    void close() {
        if (!open_) return;
        open_->script = quoted_.empty() ? block_quote_ : quoted_;
        if (open_->title.empty()) open_->title = "Lever " + std::to_string(guide_.levers.size() + 1);
        if (open_->script.empty())
            diagnose(guide_, Severity::info, open_->line, "The lever \"" + open_->title + "\" has no words to say.",
                     "Add a line in quotation marks; its title alone serves until then.");
        open_->id = unique_id(slug(open_->title));
        guide_.levers.push_back(std::move(*open_));
        open_.reset();
    }

    [[nodiscard]] std::string unique_id(const std::string& id) const {
        const auto same = std::count_if(guide_.levers.begin(), guide_.levers.end(),
                                        [&](const Lever& lever) { return lever.id.starts_with(id); });
        return same == 0 ? id : id + "-" + std::to_string(same + 1);
    }

    Guide& guide_;
    bool in_list_ = false;
    std::optional<Lever> open_;
    std::string quoted_;
    std::string block_quote_;
};

}  // namespace

void recognise_levers(const Document& document, Guide& guide) {
    LeverReader reader(guide);
    for (const auto& block : document.blocks) reader.read(block);
    reader.finish();
}

}  // namespace parley::guide
