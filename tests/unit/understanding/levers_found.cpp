// Which lever a sentence invokes: by cue, by telling words, by synonym, or none.
#include "lever_world.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::test {
namespace {

const LeverWorld& world() {
    static const LeverWorld made;
    return made;
}

struct LeverCase {
    const char* text;
    const char* levers;
};
void PrintTo(const LeverCase& c, std::ostream* out) { *out << c.text; }

class LeversFound : public testing::TestWithParam<LeverCase> {};
TEST_P(LeversFound, AreThese) { EXPECT_EQ(note_levers(GetParam().text, world()), GetParam().levers); }

constexpr LeverCase kClaimed[] = {
    // a cue, whatever its ending or its hyphen
    {"Our audits never failed under me", "audits"},
    {"inspection-readiness is my daily work", "audits"},
    {"ISO27001 is something I know by heart", "audits"},
    {"I ran several plants at once", "sites"},
    {"The supply chain was mine from end to end", "sites"},
    // a paraphrase: the concept of an offer elsewhere, by any of its names
    {"There are two bids for me", "rivals"},
    {"I hold a competing offer", "rivals"},
    {"my other offer is better", "rivals"},
    {"J'ai une autre offre", "rivals"},
    {"I'm in the final round with someone else", "rivals"},
    // an employer who offers
    {"Brightwater came back with 190", "rivals"},
    {"Snowflake gave me 205 base", "rivals"},
    {"Oakfield is offering more than that", "rivals"},
    {"an offer from Oakfield", "rivals"},
    // telling words of an example, without any cue
    {"the warehouses and their logistics stayed in step", "sites"},
    // what surveys say
    {"Levels.fyi puts this job at 210", "market"},
    {"the going rate is higher", "market"},
    // a credential known to everyone speaks for the lever that counts credentials
    {"I hold a CISSP", "audits"},
};
INSTANTIATE_TEST_SUITE_P(Claimed, LeversFound, testing::ValuesIn(kClaimed));

constexpr LeverCase kNone[] = {
    {"", ""},
    {"I'd like 205 base", ""},
    {"Sounds good, thank you", ""},
    {"What is the band for this role?", ""},
    {"Can you do more equity?", ""},
    {"I worked at Brightwater for three years", ""},  // an employer's name alone is no offer
    {"my rent went up", ""},
    {"Is the offer negotiable?", ""},
    {"Harbour Freight Lines is offering me 180", ""},  // the recruiter's own offer
};
INSTANTIATE_TEST_SUITE_P(None, LeversFound, testing::ValuesIn(kNone));

TEST(LeversFoundTogether, WhereEachHasWordsOfItsOwn) {
    const std::string found = note_levers("I led audits in several plants", world());
    EXPECT_NE(found.find("audits"), std::string::npos);
    EXPECT_NE(found.find("sites"), std::string::npos);
}

TEST(LeversFoundTogether, NeitherWhereTheSameWordsSpeakForBoth) {
    Persona twins = *world().persona;
    twins.levers[1] = twins.levers[2];
    twins.levers[1].id = "twin";
    const LeverModel model(twins);
    const Reading reading = read("the supply chain was mine");
    EXPECT_TRUE(find_levers(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}, model).empty());
}

TEST(LeverSpans, ReachFromTheFirstToTheLastTellingWord) {
    const Reading reading = read("Well, I hold a competing offer now");
    const auto found = find_levers(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}, *world().model);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().span, (Span{15, 30}));
    EXPECT_GE(found.front().confidence, kLeverClaimed);
}

TEST(LeverSpans, StayInsideTheRangeAsked) {
    const Reading reading = read("I like it. I hold a competing offer");
    EXPECT_TRUE(find_levers(reading, {0, 4}, *world().model).empty());
}

TEST(LongSentence, MayNameItsLeverBehindAnyNumberOfWords) {
    std::string text;
    for (int i = 0; i < 80; ++i) text += "and then ";
    EXPECT_EQ(note_levers(text + "inspection-readiness is my daily work", world()), "audits");
}

}  // namespace
}  // namespace parley::test
