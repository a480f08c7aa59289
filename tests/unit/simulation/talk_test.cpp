// A talk is the same whether its rows are kept or not, and whatever was played before in the same memory.

#include "dialogue/simulation/simulate.hpp"
#include "persona/catalog.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace parley {
namespace {

constexpr std::uint64_t kTalks = 6;

void for_every_talk(const std::function<void(const Scenario&, const Character&, std::uint64_t)>& check) {
    const Catalog shipped = shipped_catalog();
    for (const PersonaPtr& persona : shipped.personas) {
        Scenario scenario = *make_scenario(*persona, {persona->regions.front().id, "", "", "", 1}).value;
        for (std::uint64_t seed = 1; seed <= kTalks; ++seed)
            for (const Character& who : all_characters()) {
                reseed(scenario, seed);
                check(scenario, who, seed);
            }
    }
}

TEST(Stage, EndsATalkWhereItsRowsEnd) {
    Stage stage;
    for_every_talk([&](const Scenario& scenario, const Character& who, std::uint64_t seed) {
        const Session session = simulate_talk(scenario, who, seed);
        EXPECT_EQ(stage.play(scenario, who.skill, seed), session.turns.back().decision.next) << who.name << seed;
    });
}

TEST(Stage, ShowsEveryRowWithTheStateBeforeIt) {
    Stage stage;
    for_every_talk([&](const Scenario& scenario, const Character& who, std::uint64_t seed) {
        const Session session = simulate_talk(scenario, who, seed);
        std::size_t row = 0;
        stage.play(scenario, who.skill, seed, [&](const State& before, const Decision& decision) {
            ASSERT_LT(row, session.turns.size());
            EXPECT_EQ(decision, session.turns[row].decision);
            if (row > 0) {
                EXPECT_EQ(before, session.turns[row - 1].decision.next);
            }
            ++row;
        });
        EXPECT_EQ(row, session.turns.size());
    });
}

TEST(Recorder, KeepsNothingOfTheTalkBefore) {
    Recorder recorder;
    for_every_talk([&](const Scenario& scenario, const Character& who, std::uint64_t seed) {
        const Session& again = recorder.play(scenario, who.skill, seed);
        const Session fresh = simulate_talk(scenario, who, seed);
        EXPECT_EQ(again.turns, fresh.turns) << who.name << seed;
        EXPECT_EQ(again.header.preparation, fresh.header.preparation);
    });
}

}  // namespace
}  // namespace parley
