#include "dialogue/phrasing/choose.hpp"

#include "persona/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

/// The first word of a phrase; empty where it begins with a variable.
std::string opener(const Phrase& phrase) {
    if (phrase.pieces.empty() || phrase.pieces.front().is_variable) return {};
    const std::string& text = phrase.pieces.front().text;
    return text.substr(0, text.find_first_of(" ,.:!?'"));
}

/// Those of `phrases` for which the test holds; all of them where it holds for none.
template <class Test>
std::vector<const Phrase*> prefer(std::vector<const Phrase*> phrases, Test test) {
    std::vector<const Phrase*> kept;
    std::copy_if(phrases.begin(), phrases.end(), std::back_inserter(kept), test);
    return kept.empty() ? std::move(phrases) : kept;
}

}  // namespace

const Phrase& Chooser::choose(LineKind kind, Voice voice, std::optional<Component> component, SlotSet present) {
    std::vector<const Phrase*> fitting;
    for (const Phrase& phrase : phrase_book().phrases(kind))
        if (suits(phrase, voice, component, present)) fitting.push_back(&phrase);
    if (fitting.empty())
        throw std::logic_error("no phrase fits " + std::string(kLineKindNames[static_cast<std::size_t>(kind)]) +
                               ": the line lacks a slot its kind must bring");
    std::ptrdiff_t oldest = last_use(*fitting.front());
    for (const Phrase* phrase : fitting) oldest = std::min(oldest, last_use(*phrase));
    fitting = prefer(std::move(fitting), [&](const Phrase* phrase) { return last_use(*phrase) == oldest; });
    return take(prefer(std::move(fitting), [this](const Phrase* phrase) { return opens_afresh(*phrase); }));
}

const Phrase& Chooser::take(const std::vector<const Phrase*>& from) {
    const auto place = draw_below(from.size(), seed_, seq_, Purpose::phrase, draws_++);
    const Phrase& phrase = *from[place];
    used_.push_back(phrase.id);
    openers_.push_back(opener(phrase));
    return phrase;
}

const std::string* Chooser::choose_link(Link link, Voice voice) {
    std::vector<const std::string*> open;
    for (const std::string& words : phrase_book().links(link, voice))
        if (std::find(links_said_.begin(), links_said_.end(), &words) == links_said_.end()) open.push_back(&words);
    if (open.empty()) return nullptr;
    links_said_.push_back(open[draw_below(open.size(), seed_, seq_, Purpose::phrase, draws_++)]);
    return links_said_.back();
}

/// -1: never used.
std::ptrdiff_t Chooser::last_use(const Phrase& phrase) const {
    const auto found = std::find(used_.rbegin(), used_.rend(), phrase.id);
    return used_.rend() - found - 1;
}

bool Chooser::opens_afresh(const Phrase& phrase) const {
    const std::string word = opener(phrase);
    return word.empty() || std::find(openers_.begin(), openers_.end(), word) == openers_.end();
}

}  // namespace parley
