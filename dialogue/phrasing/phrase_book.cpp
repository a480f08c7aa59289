#include "dialogue/phrasing/phrase_book.hpp"

#include "dialogue/phrasing/phrase_reader.hpp"
#include "embedded/phrase_tables.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <string>

namespace parley {
namespace {

constexpr std::uint16_t kNoComponentBit = 1U << 15U;
constexpr std::size_t kVoiceCount = 3;

std::uint16_t place_of(std::optional<Component> component) {
    return component ? static_cast<std::uint16_t>(1U << index_of(*component)) : kNoComponentBit;
}

/// The components that a line of this kind may come with; nullopt among them where it may come without.
std::vector<std::optional<Component>> components_of(LineKind kind) {
    const SlotRule& rule = slot_rule(kind);
    std::vector<std::optional<Component>> components;
    const bool provided = (rule.provided & bit(Slot::component)) != 0;
    if (!provided || (rule.optional & bit(Slot::component)) != 0) components.emplace_back(std::nullopt);
    for (std::size_t i = 0; provided && i < kComponentCount; ++i) components.emplace_back(static_cast<Component>(i));
    return components;
}

/// Checks one kind in one voice with every set of slots a line may bring.
class Coverage {
public:
    Coverage(const PhraseBook& book, LineKind kind, Voice voice) : book_(book), kind_(kind), voice_(voice) {}

    void check(std::vector<std::string>& complaints) const {
        const SlotRule& rule = slot_rule(kind_);
        const auto optional = static_cast<SlotSet>(rule.optional & ~bit(Slot::component));
        for (const auto component : components_of(kind_))
            for (SlotSet missing = optional;; missing = static_cast<SlotSet>((missing - 1) & optional)) {
                check_line(component, static_cast<SlotSet>(rule.provided & ~missing), complaints);
                if (missing == 0) break;
            }
    }

private:
    void check_line(std::optional<Component> component, SlotSet present, std::vector<std::string>& complaints) const {
        if (!component) present = static_cast<SlotSet>(present & ~bit(Slot::component));
        const auto phrases = book_.phrases(kind_);
        const auto fitting = static_cast<std::size_t>(std::count_if(
            phrases.begin(), phrases.end(), [&](const Phrase& p) { return suits(p, voice_, component, present); }));
        if (fitting >= least_phrases(kind_)) return;
        complaints.push_back(describe(component, present) + " has " + std::to_string(fitting) + " phrases, needs " +
                             std::to_string(least_phrases(kind_)));
    }

    [[nodiscard]] std::string describe(std::optional<Component> component, SlotSet present) const {
        std::string text(kLineKindNames[static_cast<std::size_t>(kind_)]);
        text += std::string(" in voice ") + boost::describe::enum_to_string(voice_, "");
        if (component) text += std::string(", ") + boost::describe::enum_to_string(*component, "");
        text += (present & bit(Slot::a)) != 0 ? ", with a" : ", without a";
        return text + ((present & bit(Slot::b)) != 0 ? ", with b" : ", without b");
    }

    const PhraseBook& book_;
    LineKind kind_;
    Voice voice_;
};

void check_links(const PhraseBook& book, std::vector<std::string>& complaints) {
    for (std::size_t link = 0; link < kLinkCount; ++link)
        for (std::size_t voice = 0; voice < kVoiceCount; ++voice)
            if (book.links(static_cast<Link>(link), static_cast<Voice>(voice)).empty())
                complaints.emplace_back("a voice has no words to link sentences");
}

std::string join_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return text;
}

PhraseBook make_shipped_book() {
    std::vector<PhraseTable> tables;
    for (const auto& file : phrase_tables()) tables.push_back({file.name, file.text});
    return PhraseBook(tables);
}

}  // namespace

SlotSet needs(Variable variable) {
    const auto both = [](Slot one, Slot other) { return static_cast<SlotSet>(bit(one) | bit(other)); };
    switch (variable) {
        case Variable::c:
        case Variable::the_c:
            return bit(Slot::component);
        case Variable::a:
            return bit(Slot::a);
        case Variable::b:
            return bit(Slot::b);
        case Variable::diff:
            return both(Slot::a, Slot::b);
        case Variable::term:
            return both(Slot::component, Slot::b);
        case Variable::asked:
            return both(Slot::component, Slot::a);
        case Variable::an_a:
            return bit(Slot::a);
        case Variable::an_b:
            return bit(Slot::b);
        case Variable::l:
            return bit(Slot::lever);
        case Variable::t:
            return bit(Slot::topic);
        case Variable::q:
            return bit(Slot::quote);
        case Variable::day:
            return bit(Slot::day);
        case Variable::offer:
            return bit(Slot::offer);
        case Variable::proposal:
            return bit(Slot::proposal);
        case Variable::first:
        case Variable::second:
            return bit(Slot::options);
        case Variable::ask:
            return bit(Slot::ask);
        case Variable::fact:
            return bit(Slot::fact);
        case Variable::their_currency:
            return bit(Slot::currency);
        case Variable::currency:
        case Variable::recruiter:
        case Variable::title:
        case Variable::company:
        case Variable::role:
        case Variable::region:
        case Variable::level:
            return 0;
    }
    throw std::logic_error("a variable outside its enumeration");
}

bool suits(const Phrase& phrase, Voice voice, std::optional<Component> component, SlotSet present) {
    return ((phrase.voices >> static_cast<unsigned>(voice)) & 1U) != 0 &&
           (phrase.components & place_of(component)) != 0 && (phrase.uses & ~present) == 0 &&
           (phrase.lacks & present) == 0;
}

std::size_t least_phrases(LineKind kind) {
    constexpr auto kOften = std::to_array<LineKind>(
        {LineKind::AskReason, LineKind::HoldAt, LineKind::Concede, LineKind::ConcedeForReason, LineKind::PresentOffer,
         LineKind::SumUpOffer, LineKind::InviteNew, LineKind::AskExpectation, LineKind::Greet, LineKind::AnswerFact,
         LineKind::InviteReaction, LineKind::NothingNew, LineKind::TopAlone, LineKind::AskWhatItTakes});
    return std::find(kOften.begin(), kOften.end(), kind) == kOften.end() ? 2 : 4;
}

PhraseBook::PhraseBook(std::span<const PhraseTable> tables) {
    PhraseReader reader(*this);
    for (const PhraseTable& table : tables) reader.read(table);
    auto complaints = reader.complaints();
    for (std::size_t kind = 0; kind < kLineKindCount; ++kind)
        for (std::size_t voice = 0; voice < kVoiceCount; ++voice)
            Coverage(*this, static_cast<LineKind>(kind), static_cast<Voice>(voice)).check(complaints);
    check_links(*this, complaints);
    if (!complaints.empty()) throw PhraseError(join_lines(complaints));
}

std::span<const Phrase> PhraseBook::phrases(LineKind kind) const { return phrases_[static_cast<std::size_t>(kind)]; }

std::span<const std::string> PhraseBook::links(Link link, Voice voice) const {
    return links_[static_cast<std::size_t>(link)][static_cast<std::size_t>(voice)];
}

const PhraseBook& phrase_book() {
    static const PhraseBook book = make_shipped_book();
    return book;
}

}  // namespace parley
