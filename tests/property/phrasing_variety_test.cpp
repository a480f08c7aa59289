// A persona's first twenty talks do not sound like one. What is compared are the recruiter's own sentences, with the
// slots left open: figures, packages and the persona's facts are what they are.

#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/phrasing/phrase_book.hpp"
#include "dialogue/simulation/simulate.hpp"
#include "persona/catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace parley {
namespace {

constexpr std::uint64_t kTalks = 20;
constexpr std::size_t kMostTalksPerSentence = 8;  ///< of the twenty: two in five
constexpr std::size_t kShort = 6;                 ///< words; "That's fine by me." may come again
constexpr std::array<std::string_view, 4> kPlayed{"conceder", "boulware", "lever-expert", "haggler"};

std::string with_open_slots(const Phrase& phrase) {
    std::string text;
    for (const PhrasePiece& piece : phrase.pieces) text += piece.is_variable ? "_" : piece.text;
    return text;
}

std::size_t words_in(std::string_view sentence) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : sentence) {
        const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '\'';
        words += letter && !inside ? 1 : 0;
        inside = letter;
    }
    return words;
}

/// The sentences long enough to be remembered.
std::vector<std::string> long_sentences(const std::string& text) {
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of(".!?", begin), text.size() - 1);
        const std::string sentence = text.substr(begin, end + 1 - begin);
        if (words_in(sentence) > kShort) sentences.push_back(sentence);
        begin = text.find_first_not_of(' ', end + 1);
    }
    return sentences;
}

/// A candidate may go on saying what nobody understands for longer than there are ways to say so.
bool may_come_again(LineKind kind) { return kind == LineKind::AskRephrase; }

const std::map<std::uint32_t, std::vector<std::string>>& sentences_by_phrase() {
    static const auto all = [] {
        std::map<std::uint32_t, std::vector<std::string>> sentences;
        for (std::size_t kind = 0; kind < kLineKindCount; ++kind)
            for (const Phrase& phrase : phrase_book().phrases(static_cast<LineKind>(kind)))
                sentences[phrase.id] = may_come_again(static_cast<LineKind>(kind))
                                           ? std::vector<std::string>{}
                                           : long_sentences(with_open_slots(phrase));
        return sentences;
    }();
    return all;
}

std::vector<std::string> sentences_of_talk(const Scenario& scenario, const Character& who) {
    std::vector<std::string> said;
    std::vector<std::uint32_t> used;
    for (const Turn& turn : simulate_talk(scenario, who, scenario.seed).turns) {
        const Words words = phrase(scenario, spoken_part(turn.decision, "Well, I like it here."), used, turn.seq);
        used.insert(used.end(), words.phrases.begin(), words.phrases.end());
        for (const std::uint32_t id : words.phrases)
            for (const std::string& sentence : sentences_by_phrase().at(id)) said.push_back(sentence);
    }
    return said;
}

Scenario scenario_of(const Persona& persona, std::uint64_t seed) {
    Choice choice;
    choice.seed = seed;
    choice.region = persona.regions.front().id;
    return *make_scenario(persona, choice).value;
}

class Variety : public testing::TestWithParam<PersonaPtr> {};
INSTANTIATE_TEST_SUITE_P(Shipped, Variety, testing::ValuesIn(shipped_catalog().personas), [](const auto& persona) {
    std::string name = persona.param->id;
    std::erase(name, '-');
    return name;
});

TEST_P(Variety, NoSentenceIsSaidTwiceInATalk) {
    for (const std::string_view name : kPlayed)
        for (std::uint64_t seed = 1; seed <= kTalks; ++seed) {
            std::set<std::string> heard;
            for (const std::string& sentence : sentences_of_talk(scenario_of(*GetParam(), seed), *find_character(name)))
                EXPECT_TRUE(heard.insert(sentence).second) << name << ", seed " << seed << ": " << sentence;
        }
}

/// Twenty talks as people have them: some give way, some hold out, some have prepared.
TEST_P(Variety, NoSentenceIsHeardInMoreThanTwoTalksOfFive) {
    std::map<std::string, std::set<std::uint64_t>> talks_with;
    for (std::uint64_t seed = 1; seed <= kTalks; ++seed) {
        const Character who = *find_character(kPlayed[seed % kPlayed.size()]);
        for (const std::string& sentence : sentences_of_talk(scenario_of(*GetParam(), seed), who))
            talks_with[sentence].insert(seed);
    }
    for (const auto& [sentence, talks] : talks_with) EXPECT_LE(talks.size(), kMostTalksPerSentence) << sentence;
}

}  // namespace
}  // namespace parley
