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

}  // namespace
}  // namespace parley::test
