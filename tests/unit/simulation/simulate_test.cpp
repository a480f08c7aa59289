// Scripted candidates against the persona that ships: skill must pay, and bluffing must not.

#include "dialogue/simulation/simulate.hpp"
#include "persona/catalog.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

constexpr std::int32_t kTalks = 60;
constexpr std::uint64_t kSeed = 11;

PersonaPtr shipped() {
    static const Catalog catalog = shipped_catalog();
    return catalog.find("hugging-face-enterprise-tpm");
}

Choice in_region(const std::string& region) {
    Choice choice;
    choice.region = region;
    return choice;
}

Simulated play_many(const std::string& name, const std::string& region = "San Francisco") {
    return simulate(*shipped(), in_region(region), *find_character(name), kTalks, kSeed);
}

TEST(Quantiles, AreByNearestRank) {
    EXPECT_EQ(quantiles_of({}), Quantiles{});
    EXPECT_EQ(quantiles_of({7}), (Quantiles{7, 7, 7}));
    EXPECT_EQ(quantiles_of({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}), (Quantiles{1, 5, 9}));
}

TEST(Simulation, IsTheSameForTheSameSeedAndAnotherForAnother) {
    EXPECT_EQ(play_many("random"), play_many("random"));
    EXPECT_NE(play_many("random"),
              simulate(*shipped(), in_region("Paris"), *find_character("random"), kTalks, kSeed + 1));
}

TEST(Simulation, EveryCharacterBringsEveryTalkToItsEnd) {
    for (const Character& character : all_characters())
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            Choice choice = in_region("New York");
            choice.seed = seed;
            const auto scenario = make_scenario(*shipped(), choice);
            ASSERT_TRUE(scenario);
            const Session session = simulate_talk(*scenario.value, character, seed);
            EXPECT_TRUE(is_terminal(session.turns.back().decision.next.phase)) << character.name << " " << seed;
        }
}

class ShippedPersona : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Regions, ShippedPersona, testing::Values("San Francisco", "New York", "Paris"),
                         [](const auto& region) {
                             std::string name = region.param;
                             std::erase(name, ' ');
                             return name;
                         });

TEST_P(ShippedPersona, GivesTheNaiveAtMostAFifth) { EXPECT_LE(play_many("naive", GetParam()).captured.p50, 2'000); }

TEST_P(ShippedPersona, PaysSkill) {
    const Simulated naive = play_many("naive", GetParam());
    const Simulated expert = play_many("lever-expert", GetParam());
    EXPECT_GT(expert.captured.p50, naive.captured.p90);
    EXPECT_GT(expert.process.p10, naive.process.p90);
    EXPECT_EQ(expert.deals, expert.talks);
}

/// The limit is an upper bound, and no loose one: whoever tells every fact and makes the level case gets near it.
TEST_P(ShippedPersona, LetsTheExpertComeNearTheReachableLimitWhereAKindCommitteeListens) {
    Choice friendly = in_region(GetParam());
    friendly.difficulty = "friendly";
    const Simulated expert = simulate(*shipped(), friendly, *find_character("lever-expert"), kTalks, kSeed);
    EXPECT_GE(expert.captured.p50, 9'000);
    EXPECT_GE(expert.captured.p90, 9'500);
    EXPECT_LT(expert.captured.p90, 10'000);
}

TEST_P(ShippedPersona, PunishesTheBluff) {
    const Simulated honest = play_many("honest", GetParam());
    const Simulated bluffer = play_many("bluffer", GetParam());
    EXPECT_LT(bluffer.captured.p50, honest.captured.p50);
    EXPECT_LT(bluffer.process.p50, honest.process.p50);
}

}  // namespace
}  // namespace parley
