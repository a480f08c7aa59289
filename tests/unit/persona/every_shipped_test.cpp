// What every persona that ships must bring, whatever its trade and place.

#include "persona/catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace parley {
namespace {

const Catalog& catalog() {
    static const Catalog shipped = shipped_catalog();
    return shipped;
}

std::vector<PersonaPtr> shipped_personas() {
    std::vector<PersonaPtr> personas;
    for (const auto& entry : catalog().personas) personas.push_back(entry);
    return personas;
}

const Limit& limit_of(const Region& region, Component component) {
    return region.levels[region.default_level].limits[index_of(component)];
}

bool is_offered(const Region& region, Component component) {
    return limit_of(region, component).negotiability != Negotiability::absent;
}

bool rests_on_offers(const Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

std::vector<const FactSheet*> sheets_for(const Persona& persona, const Region& region) {
    std::vector<const FactSheet*> sheets;
    for (const FactSheet& sheet : persona.fact_sheets)
        if (sheet.region.empty() || sheet.region == region.id) sheets.push_back(&sheet);
    return sheets;
}

class EveryShippedPersona : public testing::TestWithParam<PersonaPtr> {
protected:
    [[nodiscard]] static const Persona& persona() { return *GetParam(); }
};
INSTANTIATE_TEST_SUITE_P(Catalog, EveryShippedPersona, testing::ValuesIn(shipped_personas()), [](const auto& persona) {
    std::string name = persona.param->id;
    std::erase(name, '-');
    return name;
});

TEST_P(EveryShippedPersona, PassesEveryCheck) {
    for (const Complaint& found : check_persona(persona())) ADD_FAILURE() << found.field << ": " << found.message;
}

TEST_P(EveryShippedPersona, HasFourLeversOrMoreOneOfThemForOffersFromElsewhere) {
    EXPECT_GE(persona().levers.size(), 4U);
    EXPECT_EQ(std::count_if(persona().levers.begin(), persona().levers.end(), rests_on_offers), 1);
}

TEST_P(EveryShippedPersona, TeachesEveryLeverByExamplesOfItsOwn) {
    std::set<std::string> seen;
    for (const Lever& lever : persona().levers) {
        EXPECT_GE(lever.examples.size(), 4U) << lever.id;
        for (const std::string& example : lever.examples) EXPECT_TRUE(seen.insert(example).second) << example;
    }
}

TEST_P(EveryShippedPersona, HasASheetWithTwoOffersWithOneProcessAndWithNothingInEveryRegion) {
    for (const Region& region : persona().regions) {
        const auto sheets = sheets_for(persona(), region);
        ASSERT_EQ(sheets.size(), 3U) << region.id;
        const auto processes = [](const FactSheet& sheet) {
            return std::count_if(sheet.facts.begin(), sheet.facts.end(),
                                 [](const Fact& fact) { return fact.kind == EvidenceKind::process; });
        };
        EXPECT_EQ(sheets[0]->offers.size(), 2U) << region.id;
        EXPECT_TRUE(sheets[1]->offers.empty() && processes(*sheets[1]) == 1) << region.id;
        EXPECT_TRUE(sheets[2]->offers.empty() && processes(*sheets[2]) == 0) << region.id;
    }
}

TEST_P(EveryShippedPersona, SupportsEveryLeverWithTwoOffersAndAllButTheOffersWithNone) {
    for (const Region& region : persona().regions)
        for (const Lever& lever : persona().levers) {
            EXPECT_TRUE(sheet_supports(*sheets_for(persona(), region).front(), lever)) << lever.id;
            EXPECT_EQ(sheet_supports(*sheets_for(persona(), region).back(), lever), !rests_on_offers(lever));
        }
}

/// A lever that unlocks what no region offers is a promise that cannot be kept.
TEST_P(EveryShippedPersona, UnlocksOnlyWhatSomeRegionOffers) {
    for (const Lever& lever : persona().levers)
        for (const Unlock& unlock : lever.unlocks)
            EXPECT_TRUE(std::any_of(persona().regions.begin(), persona().regions.end(), [&](const Region& region) {
                return is_offered(region, unlock.component);
            })) << lever.id;
}

TEST_P(EveryShippedPersona, ComesInThreeDifficultiesThatMoveTheSameLimits) {
    std::vector<std::string> ids;
    for (const Difficulty& difficulty : persona().difficulties) ids.push_back(difficulty.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"standard", "friendly", "tough"}));
    const auto& d = persona().difficulties;
    EXPECT_GT(d[1].tactics.patience, d[0].tactics.patience);
    EXPECT_LT(d[2].tactics.patience, d[0].tactics.patience);
}

TEST_P(EveryShippedPersona, SpeaksOfTheUsualTopics) {
    constexpr std::array kUsual{"benefits",  "level",       "remote",      "start_date", "timeline",   "team",
                                "role",      "growth",      "pto",         "review",     "relocation", "visa",
                                "why_offer", "who_are_you", "bonus_terms", "deadline",   "negotiable", "equity_terms"};
    for (const std::string_view topic : kUsual)
        EXPECT_EQ(std::count_if(persona().public_facts.begin(), persona().public_facts.end(),
                                [topic](const PublicFact& fact) { return fact.topic == topic; }),
                  1)
            << topic;
}

TEST_P(EveryShippedPersona, KnowsOfEquityOnlyWhereItIsOffered) {
    for (const Region& region : persona().regions)
        EXPECT_EQ(region.equity.empty(), !is_offered(region, Component::equity)) << region.id;
}

// Derived policy: docs/persona-format.md.
TEST_P(EveryShippedPersona, OpensInTheLowerThirdOfTheBandAndNeverReachesItsTop) {
    for (const Region& region : persona().regions)
        for (const Component component : {Component::base, Component::equity}) {
            if (!is_offered(region, component)) continue;
            const Limit& limit = limit_of(region, component);
            const Minor band = limit.band_max - limit.band_min;
            EXPECT_LE(limit.opening - limit.band_min, band * 33 / 100) << region.id;
            EXPECT_LE(limit.authority - limit.band_min, band * 90 / 100) << region.id;
            EXPECT_GE(limit.authority - limit.band_min, band * 80 / 100) << region.id;
        }
}

/// The cash rises together cost more than the budget, base alone does not: something has to be traded.
TEST_P(EveryShippedPersona, CannotPayEveryComponentAtItsAuthority) {
    for (const Region& region : persona().regions) {
        const Level& level = region.levels[region.default_level];
        Terms most = opening_terms(level.limits);
        most.set(Component::base, limit_of(region, Component::base).authority);
        EXPECT_LE(package_cost(level.limits, region.rules, most), level.budget.authority) << region.id;
        for (const Component component : kTerms)
            if (is_offered(region, component)) most.set(component, limit_of(region, component).authority);
        EXPECT_GT(package_cost(level.limits, region.rules, most), level.budget.authority) << region.id;
    }
}

/// Where no deal is to be had, the best that could be put together stays under what the candidate has elsewhere.
TEST(NoDealToBeHad, TheRestaurantCannotPayWhatTheCandidateHasElsewhere) {
    const Persona& persona = *catalog().find("tilvaire-sous-chef");
    const Region& region = persona.regions.front();
    Terms most;
    for (const Component component : kTerms)
        if (is_offered(region, component)) most.set(component, limit_of(region, component).authority);
    const Minor best = annual_value(most, region.rules);
    for (const FactSheet& sheet : persona.fact_sheets) {
        for (const CompetingOffer& offer : sheet.offers) EXPECT_LT(best, annual_value(offer.terms, region.rules));
        const auto stay = std::find_if(sheet.facts.begin(), sheet.facts.end(),
                                       [](const Fact& fact) { return fact.id == "present-post"; });
        ASSERT_NE(stay, sheet.facts.end()) << sheet.id;
        EXPECT_LT(best, stay->number * 100) << sheet.id;
    }
}

}  // namespace
}  // namespace parley
