#pragma once
// Text tables -> phrases. Collects every complaint before giving up, so that a table is mended in one go.

#include "dialogue/phrasing/phrase_book.hpp"

#include <string>
#include <vector>

namespace parley {

class PhraseReader {
public:
    explicit PhraseReader(PhraseBook& book) : book_(book) {}
    void read(const PhraseTable& table);
    [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }

private:
    void read_line(std::string_view line);
    void open_section(std::string_view name);
    void read_phrase(std::string_view line);
    void read_head(std::string_view head, Phrase& phrase);
    void read_voices(std::string_view voices, Phrase& phrase);
    void read_condition(std::string_view condition, Phrase& phrase, std::uint16_t& components);
    void read_text(std::string_view text, Phrase& phrase);
    void read_variable(std::string_view name, Phrase& phrase);
    void settle_slots(Phrase& phrase);
    void add_link(const Phrase& phrase, std::string_view text);
    void add_phrase(Phrase phrase, std::string_view text);
    void complain(const std::string& what);

    PhraseBook& book_;
    std::vector<std::string> complaints_;
    std::string_view file_;
    std::size_t line_number_ = 0;
    std::optional<LineKind> kind_;
    std::optional<Link> link_;
};

}  // namespace parley
