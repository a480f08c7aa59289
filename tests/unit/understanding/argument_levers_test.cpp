// An argument that shares few words or none with a title: the reasons it gives say which lever it speaks for, and the
// trade's own text says which shared words tell little.
#include "dialogue/understanding/rarity.hpp"
#include "dialogue/understanding/script_lever.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

Persona persona_of(const std::vector<std::string>& titles) {
    Persona persona;
    persona.company = "Lantern Hall";
    persona.role = "Theatre Technician";
    for (const std::string& title : titles) {
        Lever lever;
        lever.id = lever.title = title;
        lever.cues = {title};
        persona.levers.push_back(lever);
    }
    return persona;
}

std::string lever_of(std::string_view text, const Persona& persona) {
    const LeverModel model(persona);
    const Reading reading = read(text);
    const TokenRange all{0, static_cast<std::int32_t>(reading.tokens.size())};
    const auto found = find_script_lever(reading, {std::span(&all, 1), {}, {}, {}}, model);
    return found.lever ? persona.levers[static_cast<std::size_t>(found.lever->lever)].id : "";
}

const Persona& technician() {
    static const Persona made =
        persona_of({"Rigger Shortage", "Sign-On Bridge", "Crew Retention", "Novel Stages", "What Others Offer"});
    return made;
}

struct ReasonCase {
    const char* text;
    const char* lever;
};
void PrintTo(const ReasonCase& c, std::ostream* out) { *out << c.text; }

class ReasonGiven : public testing::TestWithParam<ReasonCase> {};
TEST_P(ReasonGiven, SpeaksForTheLeverAboutIt) { EXPECT_EQ(lever_of(GetParam().text, technician()), GetParam().lever); }

constexpr ReasonCase kReasons[] = {
    {"Fewer than thirty people in the country can fly a performer safely, and only a handful of them are free",
     "Rigger Shortage"},
    {"I would be leaving behind unvested shares and forfeiting the spring payout when I walk away in March",
     "Sign-On Bridge"},
    {"When a head of lighting leaves, the season stops: turnover costs you more than any raise, and a replacement "
     "takes a year",
     "Crew Retention"},
    {"Nobody has hung a show from drones before; there is no playbook and I build it from scratch", "Novel Stages"},
    {"I'm weighing offers from two touring companies and would have to choose between them", "What Others Offer"},
};
INSTANTIATE_TEST_SUITE_P(Paraphrases, ReasonGiven, testing::ValuesIn(kReasons));

TEST(ReasonGiven, ClaimsNothingByAHintAlone) {
    EXPECT_EQ(lever_of("The cast and the orchestra expect a talented and punctual colleague", technician()), "");
}

TEST(ReasonGiven, ClaimsNothingWhereNoLeverIsAboutIt) {
    const Persona persona = persona_of({"Night Shifts", "Pyrotechnics Licence"});
    EXPECT_EQ(lever_of("Fewer than thirty people can do this, and only a handful of them are free", persona), "");
}

/// Two titles share one word each with the argument; the trade's text is full of one of them.
TEST(ProseOfATrade, MakesItsOwnWordsTellLess) {
    Persona persona = persona_of({"Stage Machinery Knowledge", "Velvet Upholstery Knowledge"});
    const char* const text = "Ask anybody about velvet on a stage and they will point at my workshop in Lille";
    EXPECT_EQ(lever_of(text, persona), "");
    persona.levers[0].cues.push_back(
        "The stage is deep and the stage is old. Every stage of that age needs care. Whoever keeps the stage keeps the "
        "house. A stage like this one is the pride of the town.");
    EXPECT_EQ(lever_of(text, persona), "Velvet Upholstery Knowledge");
}

TEST(ProseOfATrade, NamesNoLeverItself) {
    Persona persona = persona_of({"Night Shifts", "Pyrotechnics Licence"});
    persona.levers[0].cues.push_back(
        "Whoever works here rides a bicycle to the harbour and eats herring with the fishermen before the curtain "
        "rises");
    EXPECT_EQ(lever_of("I ride my bicycle to the harbour and eat herring with fishermen every morning", persona), "");
}

TEST(WordsOfTheRole, SpeakForNoLeverByThemselves) {
    const Persona persona = persona_of({"Technician Training", "Night Shifts"});
    EXPECT_EQ(
        lever_of("As a theatre technician I would like a package that reflects what theatre technicians earn", persona),
        "");
}

TEST(Rarity, IsLessTheMoreHoldAWord) {
    EXPECT_EQ(rarity(4, 1), 1000);
    EXPECT_GT(rarity(4, 2), rarity(4, 3));
    EXPECT_GT(rarity(4, 4), 0);
    EXPECT_EQ(rarity_in_prose(0, 0), 1000);
    EXPECT_EQ(rarity_in_prose(30, 0), 1000);
    EXPECT_GT(rarity_in_prose(30, 1), rarity_in_prose(30, 2));
    EXPECT_GT(rarity_in_prose(30, 30), 0);
}

TEST(BinaryLog, IsExactAtPowersOfTwo) {
    for (std::uint32_t i = 0; i < 32; ++i) EXPECT_EQ(binary_log(std::uint32_t{1} << i), 1000 * static_cast<int>(i));
    EXPECT_NEAR(binary_log(3), 1585, 1);
    EXPECT_NEAR(binary_log(1'000), 9966, 1);
}

}  // namespace
}  // namespace parley::test
