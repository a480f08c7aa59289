// What is looked up once must be what looking it up each time would find.

#include "persona/catalog.hpp"
#include "tests/support/random_persona.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace parley {
namespace {

template <class List, class Value>
bool lists(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

void for_every_scenario(const std::function<void(const Scenario&)>& check) {
    std::vector<Persona> personas;
    for (const PersonaPtr& shipped : shipped_catalog().personas) personas.push_back(*shipped);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) personas.push_back(random_persona(seed));
    for (const Persona& persona : personas)
        for (const Region& region : persona.regions) check(*make_scenario(persona, {region.id, "", "", "", 17}).value);
}

bool moves(const Lever& lever, Component component) {
    return std::any_of(lever.unlocks.begin(), lever.unlocks.end(),
                       [&](const Unlock& unlock) { return unlock.component == component; });
}

TEST(ScenarioTables, SayOfLeversWhatThePersonaSays) {
    for_every_scenario([](const Scenario& scenario) {
        const ScenarioTables& tables = *scenario.tables;
        const auto& levers = scenario.persona->levers;
        ASSERT_EQ(tables.levers.size(), levers.size());
        for (std::size_t i = 0; i < levers.size(); ++i) {
            for (const Component c : kTerms) EXPECT_EQ(holds(tables.movers[index_of(c)], i), moves(levers[i], c));
            for (const Unlock& unlock : levers[i].unlocks)
                EXPECT_EQ(tables.levers[i].shares[index_of(unlock.component)], unlock.share);
            EXPECT_EQ(holds(tables.supported, i), sheet_supports(*scenario.sheet, levers[i]));
            EXPECT_EQ(holds(tables.offer_levers, i), lists(levers[i].evidence, EvidenceKind::offer));
            for (std::size_t k = 0; k < kStateNames.size(); ++k)
                EXPECT_EQ(holds(tables.levers[i].best_states, k), lists(levers[i].best_states, kStateNames[k]));
        }
    });
}

TEST(ScenarioTables, SayOfFactsWhatTheSheetSays) {
    for_every_scenario([](const Scenario& scenario) {
        const auto& levers = scenario.persona->levers;
        const auto& facts = scenario.sheet->facts;
        for (std::size_t i = 0; i < levers.size(); ++i)
            for (std::size_t k = 0; k < facts.size(); ++k) {
                const bool named = lists(facts[k].levers, levers[i].id);
                const bool counts = levers[i].evidence.empty() || lists(levers[i].evidence, facts[k].kind);
                EXPECT_EQ(holds(scenario.tables->levers_of_fact[k], i), named);
                EXPECT_EQ(lists(scenario.tables->levers[i].facts, static_cast<std::int32_t>(k)), named && counts);
            }
    });
}

TEST(ScenarioTables, PutCheapCashFirstAndTermsWithoutCashLast) {
    for_every_scenario([](const Scenario& scenario) {
        for (std::size_t level = 0; level < scenario.limits.size(); ++level) {
            const auto& order = scenario.tables->cost_order[level];
            const auto weight = [&](Component c) { return scenario.limit(c, level).cost_weight; };
            EXPECT_TRUE(std::is_permutation(order.begin(), order.end(), kTerms.begin()));
            EXPECT_TRUE(std::is_partitioned(order.begin(), order.end(), is_cash));
            EXPECT_TRUE(std::is_sorted(order.begin(), order.begin() + 4,
                                       [&](Component a, Component b) { return weight(a) < weight(b); }));
        }
    });
}

TEST(Reseeding, IsTheScenarioOfThatSeed) {
    for_every_scenario([](const Scenario& scenario) {
        Scenario moved = scenario;
        for (const std::uint64_t seed : {1ULL, 2ULL, 123'456'789'012'345ULL, 17ULL}) {
            reseed(moved, seed);
            const Scenario made = *make_scenario(*scenario.persona, {scenario.region->id, "", "", "", seed}).value;
            EXPECT_EQ(moved.seed, seed);
            EXPECT_EQ(moved.limits, made.limits);
            EXPECT_EQ(moved.budgets, made.budgets);
            EXPECT_EQ(moved.alone, made.alone);
        }
    });
}

}  // namespace
}  // namespace parley
