// allowed = min(authority, discretion + unlocks); overlapping levers count for less than their sum.

#include "dialogue/negotiation/limits.hpp"

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

State with(const Talk& talk, std::size_t lever, Strength strength) {
    State state = talk.state();
    state.levers[lever].strength = strength;
    return state;
}

TEST(Limits, WithoutALeverTheRecruiterStopsAtDiscretion) {
    const Talk talk;
    EXPECT_EQ(allowed(talk.scenario(), talk.state(), Component::base), usd(197));
}

TEST(Limits, ALeverMovesItsShareOfTheHeadroomByItsStrength) {
    const Talk talk;  // launches: 60 % of 18K
    EXPECT_EQ(allowed(talk.scenario(), with(talk, 1, Strength::full), Component::base), usd(207))
        << "10.8K, on the step";
    EXPECT_EQ(allowed(talk.scenario(), with(talk, 1, Strength::off_sheet), Component::base), usd(203));
    EXPECT_EQ(allowed(talk.scenario(), with(talk, 1, Strength::bare), Component::base), usd(199));
}

TEST(Limits, AllLeversTogetherStopAtAuthority) {
    const Talk talk;
    State state = with(talk, 0, Strength::full);
    state.levers[1].strength = Strength::full;
    EXPECT_EQ(allowed(talk.scenario(), state, Component::base), usd(215));
}

TEST(Limits, OverlappingLeversCountForLessThanTheirSum) {
    Persona persona = plain_persona();
    persona.levers[0].overlap_group = persona.levers[1].overlap_group = "market";
    persona.levers[0].unlocks = {{Component::base, 4'000}};
    persona.levers[1].unlocks = {{Component::base, 4'000}};
    const Talk talk(std::move(persona));
    State state = with(talk, 0, Strength::full);
    state.levers[1].strength = Strength::full;
    EXPECT_EQ(allowed(talk.scenario(), state, Component::base), usd(207)) << "7.2K and half of 7.2K, on the step";
}

TEST(Limits, AContradictedLeverMovesNothing) {
    const Talk talk;
    State state = with(talk, 1, Strength::full);
    state.levers[1].contradicted = true;
    EXPECT_EQ(allowed(talk.scenario(), state, Component::base), usd(197));
}

TEST(Limits, FixedTermsStayAtTheirOpening) {
    const Talk talk;
    EXPECT_EQ(allowed(talk.scenario(), talk.state(), Component::bonus), 1'200);
}

TEST(Limits, CostCountsEachComponentAYearAtItsWeight) {
    const Talk talk;
    Terms terms;
    terms.set(Component::base, usd(200));
    terms.set(Component::equity, usd(100));
    terms.set(Component::signing, usd(20));
    // 200 x 1.2 + 100 / 4 x 0.85 + 20 / 4 x 0.7 thousands
    EXPECT_EQ(company_cost(talk.scenario(), 0, terms), usd(240) + 2'125'000 + 350'000);
    terms.set(Component::bonus, 1'000);
    EXPECT_EQ(company_cost(talk.scenario(), 0, terms), usd(260) + 2'125'000 + 350'000) << "10 % of base at weight 1";
}

TEST(Limits, AWishIsCutToTheBudgetCheapestKept) {
    const Talk talk;
    Terms offer;
    offer.set(Component::base, usd(185));
    Terms wish = offer;
    wish.set(Component::base, usd(195));
    wish.set(Component::signing, usd(10));
    const Minor budget = company_cost(talk.scenario(), 0, offer) + usd(5);
    const Terms fitted = fit_to_budget(talk.scenario(), talk.state(), offer, wish, budget);
    EXPECT_EQ(fitted.get(Component::signing), usd(10)) << "signing costs least";
    EXPECT_EQ(fitted.get(Component::base), usd(187)) << "what is left, on the step";
    EXPECT_LE(company_cost(talk.scenario(), 0, fitted), budget);
}

}  // namespace
}  // namespace parley
