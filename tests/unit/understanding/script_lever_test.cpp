// A whole argument that names no lever by a cue: the words it shares with a title say which one it speaks for.
#include "dialogue/understanding/script_lever.hpp"
#include "labelled.hpp"
#include "lever_world.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

const LeverWorld& world() {
    static const LeverWorld made;
    return made;
}

std::string lever_of(std::string_view text) {
    const Reading reading = read(text);
    const TokenRange all{0, static_cast<std::int32_t>(reading.tokens.size())};
    const auto found = find_script_lever(reading, {std::span(&all, 1), {}, {}, {}}, *world().model);
    return found.lever ? world().persona->levers[static_cast<std::size_t>(found.lever->lever)].id : "";
}

TEST(ScriptLever, IsTheOneWhoseTitleTheArgumentShares) {
    EXPECT_EQ(lever_of("Keeping sites, their warehouses and all logistics aligned is what few candidates can show"),
              "sites");
    EXPECT_EQ(lever_of("An audit that is passed before its deadline protects your pipeline and your reputation"),
              "audits");
}

TEST(ScriptLever, IsNoneWhereNothingIsShared) {
    EXPECT_EQ(lever_of("My landlord doubled the heating bill while the train was late again"), "");
    EXPECT_EQ(lever_of(""), "");
}

TEST(ScriptLever, IsNoneInAShortRemark) { EXPECT_EQ(lever_of("nice sites"), ""); }

TEST(ScriptLever, IsNoneWhereTwoTitlesShareAsMuch) {
    Persona twins = *world().persona;
    twins.levers[1] = twins.levers[2];
    twins.levers[1].id = "twin";
    const LeverModel model(twins);
    const Reading reading = read("Keeping many sites, their warehouses and all logistics aligned is rare");
    const TokenRange all{0, static_cast<std::int32_t>(reading.tokens.size())};
    EXPECT_FALSE(find_script_lever(reading, {std::span(&all, 1), {}, {}, {}}, model).lever);
}

TEST(OrdinaryTalk, ClaimsNoLever) {
    for (const char* text : {"Hi Sarah, nice to meet you, thanks for taking the time to talk today",
                             "I'd like 220 base, 260 equity, 25 signing and 20% bonus please",
                             "Thanks for the offer, I need a couple of days to think about it with my wife",
                             "Thank you for the detailed explanation, that makes sense and I appreciate your patience",
                             "I would prefer a higher base salary because my rent is expensive in San Francisco",
                             "Could you tell me more about benefits, vesting and health insurance?",
                             "Honestly I expected a bit more given my experience and the current market",
                             "I care about remote work and growth more than cash",
                             "My current employer pays me 190 and a bonus of 15 percent",
                             "Fine, but then I want an early salary review after six months",
                             "I bought a house last year and my kids started a new school in Boston"})
        EXPECT_TRUE(read_message(text).levers.empty()) << text;
}

std::string levers_of(std::string_view text) {
    std::string ids;
    for (const LeverMention& mention : read_message(text).levers)
        if (mention.polarity == Polarity::asserted)
            ids +=
                (ids.empty() ? "" : " ") + test_scenario().persona->levers[static_cast<std::size_t>(mention.lever)].id;
    return ids;
}

TEST(LeverWords, ClaimNothingInAQuestionACourtesyOrADenial) {
    for (const char* text :
         {"Is SOC 2 something you are working on?", "What would my time zone be?",
          "It is a pleasure to speak with such a global company, and your work on open source is admirable",
          "Please send the offer letter over", "I have never led global teams", "I don't have another offer",
          "Could I have the written offer by Friday?", "Not a dollar is left on the table then"})
        EXPECT_EQ(levers_of(text), "") << text;
}

TEST(LeverWords, ClaimWhereAStatementOnlyEndsAsAQuestion) {
    EXPECT_EQ(levers_of("And with forty outside maintainers working to my calendar, 203 base?"),
              "open-source-enterprise");
}

TEST(LeverWords, AreNotDeniedByWhatOthersDid) {
    EXPECT_EQ(levers_of("There's not many people who hold an ISO 27001 certificate"), "compliance");
}

TEST(LeverWords, AreWhatAnActSaysOfOffers) {
    EXPECT_EQ(levers_of("I'm in final rounds at Databricks"), "competing-offers");
    EXPECT_EQ(levers_of("Figma gave me 214"), "competing-offers");
}

TEST(LeverWords, CountSeveralPlaces) {
    EXPECT_EQ(levers_of("I've been herding teams in Warsaw, Singapore and Denver for five years"),
              "global-coordination");
    EXPECT_EQ(levers_of("I would move from Warsaw to Paris for this"), "");
}

}  // namespace
}  // namespace parley::test
