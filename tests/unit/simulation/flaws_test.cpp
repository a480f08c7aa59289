// What --check finds: every shipped persona is whole, and a persona broken in one way is found broken in that way.

#include "dialogue/simulation/flaws.hpp"
#include "persona/catalog.hpp"
#include "tests/support/plain_persona.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace parley {
namespace {

constexpr std::int32_t kTalks = 40;

std::string told(const std::vector<Flaw>& flaws) {
    std::string all;
    for (const Flaw& flaw : flaws) all += flaw.what + "\n";
    return all;
}

bool found(const std::vector<Flaw>& flaws, FlawKind kind) {
    return std::any_of(flaws.begin(), flaws.end(), [&](const Flaw& flaw) { return flaw.kind == kind; });
}

// ---- what ships ----

class Shipped : public testing::TestWithParam<PersonaPtr> {};
INSTANTIATE_TEST_SUITE_P(Personas, Shipped, testing::ValuesIn(shipped_catalog().personas), [](const auto& one) {
    std::string name = one.param->id;
    std::erase(name, '-');
    return name;
});

/// In the first region at every difficulty, in the others at the usual one: limits differ by region, manners do not.
TEST_P(Shipped, IsWholeInEveryRegionAndAtEveryDifficulty) {
    for (const Region& region : GetParam()->regions)
        for (const Difficulty& difficulty : GetParam()->difficulties) {
            if (&region != &GetParam()->regions.front() && &difficulty != &GetParam()->difficulties.front()) continue;
            FlawSearch search;
            search.choice.region = region.id;
            search.choice.difficulty = difficulty.id;
            search.talks = kTalks;
            EXPECT_EQ(told(find_flaws(*GetParam(), search)), "") << region.id << ", " << difficulty.id;
        }
}

// ---- what is broken on purpose ----

Limit& limit_of(Persona& persona, Component c) { return persona.regions[0].levels[0].limits[index_of(c)]; }
Tactics& tactics_of(Persona& persona) { return persona.difficulties[0].tactics; }

std::vector<Flaw> flaws_of(const Persona& persona) {
    FlawSearch search;
    search.choice.region = "here";
    search.talks = kTalks;
    return find_flaws(persona, search);
}

TEST(Flaws, ThereAreNoneInThePlainPersona) { EXPECT_EQ(told(flaws_of(plain_persona())), ""); }

/// Everything is the recruiter's own to give, and the first reason, whatever it is, brings all of it.
TEST(Flaws, AnExpertWhoDoesNoBetterIsFound) {
    Persona persona = plain_persona();
    for (Lever& lever : persona.levers) {
        lever.unlocks.clear();
        lever.budget_share = 0;
    }
    tactics_of(persona).turn_limit = 6;  // who has much to say does not come to the end of it
    EXPECT_TRUE(found(flaws_of(persona), FlawKind::expert_no_better));
}

TEST(Flaws, GivingMuchForNothingIsFound) {
    Persona persona = plain_persona();
    for (const Component c : {Component::equity, Component::signing, Component::level})
        limit_of(persona, c).discretion = limit_of(persona, c).authority = limit_of(persona, c).opening;
    limit_of(persona, Component::base).discretion = limit_of(persona, Component::base).authority = usd(194);
    tactics_of(persona).concession_table = {10'000};
    EXPECT_TRUE(found(flaws_of(persona), FlawKind::naive_gets_much));
}

TEST(Flaws, ABluffThatPaysIsFound) {
    Persona persona = plain_persona();
    for (CompetingOffer& offer : persona.fact_sheets[0].offers) offer.written = false;
    tactics_of(persona).strength_unverified = -30'000;  // a true offer takes back what other reasons have won
    EXPECT_TRUE(found(flaws_of(persona), FlawKind::bluffing_pays)) << told(flaws_of(persona));
}

TEST(Flaws, ALeverThatMovesNothingIsFound) {
    Persona persona = plain_persona();
    persona.levers[2].unlocks = {{Component::bonus, 10'000}};  // fixed: nothing opens it
    persona.levers[2].budget_share = 0;
    const std::vector<Flaw> flaws = flaws_of(persona);
    ASSERT_EQ(flaws.size(), 1U) << told(flaws);
    EXPECT_EQ(flaws[0].kind, FlawKind::dead_lever);
    EXPECT_THAT(flaws[0].what, testing::HasSubstr("\"compliance\""));
}

TEST(Flaws, AStateThatIsNeverReachedIsFound) {
    Persona persona = plain_persona();
    tactics_of(persona).defer_limit = 0;
    const std::vector<Flaw> flaws = flaws_of(persona);
    ASSERT_EQ(flaws.size(), 1U) << told(flaws);
    EXPECT_EQ(flaws[0].what, "No talk came to: Deferred.");
}

TEST(Flaws, AFirstOfferBeyondItsAuthorityIsFound) {
    Persona persona = plain_persona();
    limit_of(persona, Component::bonus).opening = 1'600;
    const std::vector<Flaw> flaws = flaws_of(persona);
    ASSERT_EQ(flaws.size(), 1U) << told(flaws);
    EXPECT_EQ(flaws[0].kind, FlawKind::limit_crossed);
    EXPECT_THAT(flaws[0].what, testing::HasSubstr("bonus goes beyond its authority"));
}

}  // namespace
}  // namespace parley
