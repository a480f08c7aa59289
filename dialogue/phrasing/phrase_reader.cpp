#include "dialogue/phrasing/phrase_reader.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <algorithm>
#include <string>

namespace parley {
namespace {

std::string_view trim(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r";
    const auto begin = text.find_first_not_of(kBlank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

/// Calls each(part) for the parts between separators, trimmed, empty ones left out.
template <class Each>
void split(std::string_view text, char separator, Each each) {
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (const auto part = trim(text.substr(0, end)); !part.empty()) each(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::optional<LineKind> kind_named(std::string_view name) {
    const auto found = std::find(kLineKindNames.begin(), kLineKindNames.end(), name);
    if (found == kLineKindNames.end()) return std::nullopt;
    return static_cast<LineKind>(found - kLineKindNames.begin());
}

std::uint16_t component_bit(Component component) { return static_cast<std::uint16_t>(1U << index_of(component)); }

/// Components by name or by group; 0 where the name is neither.
std::uint16_t components_named(std::string_view name) {
    std::uint16_t mask = 0;
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto component = static_cast<Component>(i);
        const bool pay = is_cash(component) || component == Component::total;
        if ((name == "cash" && pay) || (name == "term" && !pay))
            mask = static_cast<std::uint16_t>(mask | component_bit(component));
    }
    Component one{};
    if (boost::describe::enum_from_string(std::string(name).c_str(), one)) mask = component_bit(one);
    return mask;
}

/// FNV-1a, 32 bits: the id must be the same in every build.
std::uint32_t phrase_id(LineKind kind, std::string_view text) {
    std::uint32_t hash = 2'166'136'261U;
    const auto feed = [&hash](std::string_view bytes) {
        for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16'777'619U;
    };
    feed(kLineKindNames[static_cast<std::size_t>(kind)]);
    feed("\n");
    feed(text);
    return hash;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

}  // namespace

void PhraseReader::read(const PhraseTable& table) {
    file_ = table.name;
    line_number_ = 0;
    kind_.reset();
    link_.reset();
    std::string_view rest = table.text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        ++line_number_;
        read_line(trim(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void PhraseReader::read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    if (line.front() == '[' && line.back() == ']') return open_section(line.substr(1, line.size() - 2));
    if (!kind_ && !link_) return complain("a phrase before any [LineKind]");
    read_phrase(line);
}

void PhraseReader::open_section(std::string_view name) {
    kind_ = kind_named(name);
    link_.reset();
    if (name == "link also") link_ = Link::also;
    if (name == "link but") link_ = Link::but;
    if (!kind_ && !link_) complain("unknown line kind [" + std::string(name) + "]");
}

void PhraseReader::read_phrase(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return complain("no colon between the voices and the words");
    const auto text = trim(line.substr(colon + 1));
    if (text.empty()) return complain("no words");
    Phrase phrase;
    phrase.components = kAnyComponent;
    read_head(trim(line.substr(0, colon)), phrase);
    if (has_digit(text)) complain("a figure of its own: figures come from variables only");
    if (link_) return add_link(phrase, text);
    read_text(text, phrase);
    settle_slots(phrase);
    add_phrase(std::move(phrase), text);
}

void PhraseReader::read_head(std::string_view head, Phrase& phrase) {
    const auto open = head.find('(');
    read_voices(head.substr(0, open), phrase);
    if (open == std::string_view::npos) return;
    if (head.back() != ')') return complain("the conditions do not close");
    std::uint16_t components = 0;
    split(head.substr(open + 1, head.size() - open - 2), ',',
          [&](std::string_view condition) { read_condition(condition, phrase, components); });
    if (components != 0) phrase.components = components;
}

void PhraseReader::read_voices(std::string_view voices, Phrase& phrase) {
    split(voices, ' ', [&](std::string_view name) {
        Voice voice{};
        if (name == "all")
            phrase.voices = 7;
        else if (boost::describe::enum_from_string(std::string(name).c_str(), voice))
            phrase.voices = static_cast<std::uint8_t>(phrase.voices | (1U << static_cast<unsigned>(voice)));
        else
            complain("unknown voice '" + std::string(name) + "'");
    });
    if (phrase.voices == 0) complain("no voice");
}

void PhraseReader::read_condition(std::string_view condition, Phrase& phrase, std::uint16_t& components) {
    if (condition == "no a")
        phrase.lacks = static_cast<SlotSet>(phrase.lacks | bit(Slot::a));
    else if (condition == "no b")
        phrase.lacks = static_cast<SlotSet>(phrase.lacks | bit(Slot::b));
    else if (condition == "no c")
        phrase.lacks = static_cast<SlotSet>(phrase.lacks | bit(Slot::component));
    else if (condition == "offer")
        phrase.uses = static_cast<SlotSet>(phrase.uses | bit(Slot::offer));
    else if (condition == "no offer")
        phrase.lacks = static_cast<SlotSet>(phrase.lacks | bit(Slot::offer));
    else if (const auto mask = components_named(condition); mask != 0)
        components = static_cast<std::uint16_t>(components | mask);
    else
        complain("unknown condition '" + std::string(condition) + "'");
}

void PhraseReader::read_text(std::string_view text, Phrase& phrase) {
    while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        if (open > 0) phrase.pieces.push_back({std::string(text.substr(0, open)), {}, false});
        text.remove_prefix(open);
        if (text.empty()) return;
        const auto close = text.find('}');
        if (close == std::string_view::npos) return complain("a brace does not close");
        read_variable(text.substr(1, close - 1), phrase);
        text.remove_prefix(close + 1);
    }
}

void PhraseReader::read_variable(std::string_view name, Phrase& phrase) {
    PhrasePiece piece;
    piece.is_variable = true;
    if (!boost::describe::enum_from_string(std::string(name).c_str(), piece.variable))
        return complain("unknown variable {" + std::string(name) + "}");
    const auto lacking = static_cast<SlotSet>(needs(piece.variable) & ~slot_rule(*kind_).provided);
    if (lacking != 0) return complain("{" + std::string(name) + "} is not provided by this line kind");
    phrase.uses = static_cast<SlotSet>(phrase.uses | needs(piece.variable));
    phrase.pieces.push_back(std::move(piece));
}

/// A slot that must be said: left out by a phrase it makes an error, or a phrase for lines without it.
void PhraseReader::settle_slots(Phrase& phrase) {
    const SlotRule& rule = slot_rule(*kind_);
    if (phrase.components != kAnyComponent) phrase.uses = static_cast<SlotSet>(phrase.uses | bit(Slot::component));
    const auto unsaid = static_cast<SlotSet>(rule.said & ~phrase.uses);
    if ((unsaid & ~rule.optional) != 0) complain("leaves out what this line kind must say");
    phrase.lacks = static_cast<SlotSet>(phrase.lacks | (unsaid & rule.optional));
}

void PhraseReader::add_link(const Phrase& phrase, std::string_view text) {
    for (unsigned voice = 0; voice < 3; ++voice)
        if (((phrase.voices >> voice) & 1U) != 0)
            book_.links_[static_cast<std::size_t>(*link_)][voice].emplace_back(text);
}

void PhraseReader::add_phrase(Phrase phrase, std::string_view text) {
    phrase.id = phrase_id(*kind_, text);
    auto& phrases = book_.phrases_[static_cast<std::size_t>(*kind_)];
    const auto same =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& other) { return other.id == phrase.id; });
    if (same != phrases.end()) return complain("the same phrase twice");
    phrases.push_back(std::move(phrase));
}

void PhraseReader::complain(const std::string& what) {
    complaints_.push_back(std::string(file_) + ":" + std::to_string(line_number_) + ": " + what);
}

}  // namespace parley
