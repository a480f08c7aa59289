#include "persona/scenario.hpp"

#include "persona/catalog.hpp"
#include "tests/support/random_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

const Persona& shipped() {
    static const PersonaPtr persona = shipped_catalog().find("hugging-face-enterprise-tpm");
    return *persona;
}

Choice choice_of(std::string region, std::uint64_t seed = 1) {
    Choice choice;
    choice.region = std::move(region);
    choice.seed = seed;
    return choice;
}

std::string refused_field(const Choice& choice) {
    const auto made = make_scenario(shipped(), choice);
    return made ? "" : made.complaints.front().field;
}

TEST(MakeScenario, FindsTheRegionByIdOrNameWhateverTheCase) {
    for (const char* region : {"san-francisco", "San Francisco", "SAN FRANCISCO", "San-Francisco"}) {
        const auto made = make_scenario(shipped(), choice_of(region));
        ASSERT_TRUE(made) << region;
        EXPECT_EQ(made.value->region->id, "san-francisco");
    }
}

TEST(MakeScenario, NamesTheFieldThatMatchesNothing) {
    Choice choice = choice_of("berlin");
    EXPECT_EQ(refused_field(choice), "region");
    choice = choice_of("paris");
    choice.level = "principal";
    EXPECT_EQ(refused_field(choice), "level");
    choice.level.clear();
    choice.difficulty = "brutal";
    EXPECT_EQ(refused_field(choice), "difficulty");
    choice.difficulty.clear();
    choice.fact_sheet = "two-offers-new-york";
    EXPECT_EQ(refused_field(choice), "fact_sheet");
    choice.fact_sheet = "no-such-sheet";
    EXPECT_EQ(refused_field(choice), "fact_sheet");
}

TEST(MakeScenario, TakesTheFirstSheetThatHoldsInTheRegion) {
    EXPECT_EQ(make_scenario(shipped(), choice_of("paris")).value->sheet->id, "two-offers-paris");
    EXPECT_EQ(make_scenario(shipped(), choice_of("new-york")).value->sheet->id, "two-offers-new-york");
}

std::int64_t distance(std::int64_t a, std::int64_t b) { return a < b ? b - a : a - b; }

void expect_jittered_within(const Limit& moved, const Limit& published, BasisPoints jitter) {
    EXPECT_EQ(moved.opening, published.opening);
    EXPECT_EQ(moved.band_max, published.band_max);
    EXPECT_LE(moved.opening, moved.discretion);
    EXPECT_LE(moved.discretion, moved.authority);
    EXPECT_LE(moved.authority, moved.band_max);
    EXPECT_LE(distance(moved.discretion, published.discretion), scale(published.discretion, jitter, 10'000));
    EXPECT_LE(distance(moved.authority, published.authority), scale(published.authority, jitter, 10'000));
    EXPECT_EQ(moved.discretion % moved.step, 0);
    EXPECT_EQ(moved.authority % moved.step, 0);
}

void expect_sound(const Scenario& scenario) {
    for (std::size_t level = 0; level < scenario.limits.size(); ++level) {
        const Level& published = scenario.region->levels[level];
        for (const Component component : kTerms)
            expect_jittered_within(scenario.limit(component, level), published.limits[index_of(component)],
                                   scenario.tactics().jitter);
        const Budget& budget = scenario.budgets[level];
        EXPECT_GE(budget.discretion, package_cost(published.limits, scenario.rules(), opening_terms(published.limits)));
        EXPECT_LE(budget.discretion, budget.authority);
    }
}

TEST(Jitter, KeepsEveryLimitInOrderOnItsStepAndWithinItsBound) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const Persona persona = random_persona(seed);
        for (const Region& region : persona.regions) {
            const auto made = make_scenario(persona, choice_of(region.id, seed * 977));
            ASSERT_TRUE(made);
            expect_sound(*made.value);
        }
    }
}

TEST(Jitter, IsTheSameForTheSameSeedAndMovesWithIt) {
    const auto authority = [](std::uint64_t seed) {
        return make_scenario(shipped(), choice_of("paris", seed)).value->limit(Component::base, 0).authority;
    };
    std::set<std::int64_t> seen;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        EXPECT_EQ(authority(seed), authority(seed));
        seen.insert(authority(seed));
    }
    EXPECT_GE(seen.size(), 3U);
}

TEST(Difficulty, NeverChangesALimitButByItsJitter) {
    Persona persona = shipped();
    for (Difficulty& difficulty : persona.difficulties) difficulty.tactics.jitter = 0;
    Choice choice = choice_of("san-francisco");
    const auto plain = make_scenario(persona, choice);
    for (const Difficulty& difficulty : persona.difficulties) {
        choice.difficulty = difficulty.id;
        const auto made = make_scenario(persona, choice);
        EXPECT_EQ(made.value->limits, plain.value->limits);
        EXPECT_EQ(made.value->budgets, plain.value->budgets);
    }
}

}  // namespace
}  // namespace parley
