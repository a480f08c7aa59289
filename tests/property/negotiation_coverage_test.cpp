// Every state is entered, every pair of phase and event that can come up does, every line is said: nothing in the
// table is only there to look complete.

#include "dialogue/negotiation/transitions.hpp"
#include "tests/property/negotiation_play.hpp"

#include <gtest/gtest.h>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace parley {
namespace {

constexpr std::size_t kTalks = 6'000;
constexpr std::size_t kLongTalk = 40;

struct Seen {
    std::set<Phase> phases;
    std::set<std::pair<Phase, EventClass>> cells;
    std::set<LineKind> lines;
    std::set<Move> moves;
};

void note(const Scenario& scenario, const std::vector<Played>& rows, Seen& seen) {
    for (const Played& row : rows) {
        seen.phases.insert(row.decision.next.phase);
        seen.moves.insert(row.decision.move);
        for (const Line& line : row.decision.lines) seen.lines.insert(line.kind);
        if (is_terminal(row.before.phase)) continue;
        const Event event{&row.happening.input, &row.happening.understanding, row.at_ms, row.seq};
        seen.cells.emplace(row.before.phase, event_of(scenario, row.before, event));
    }
}

const Seen& seen_in_many_talks() {
    static const Seen seen = [] {
        Seen all;
        for (std::size_t run = 0; run < kTalks; run += 20) {
            const Persona persona = random_persona(run + 1'000'000);
            TestDice dice(run + 3);
            for (std::size_t i = 0; i < 20; ++i) {
                const Scenario scenario = random_scenario(persona, dice);
                note(scenario, play(scenario, random_talk(dice, scenario, kLongTalk)), all);
            }
        }
        return all;
    }();
    return seen;
}

bool before_the_offer(Phase phase) { return phase == Phase::Greeting || phase == Phase::ExpectationProbe; }

/// Clarify, Deferred and CredibilityLoss may stand before the offer as well as after it.
bool may_be_before_the_offer(Phase phase) {
    return before_the_offer(phase) || phase == Phase::Clarify || phase == Phase::Deferred ||
           phase == Phase::CredibilityLoss;
}

/// Pairs that cannot come up, by what the events mean.
bool can_come_up(Phase phase, EventClass event) {
    if (event == EventClass::ConfirmTerms) return phase == Phase::Confirm;
    if (event == EventClass::Amends) return phase == Phase::CredibilityLoss;
    if (event == EventClass::Expectation) return may_be_before_the_offer(phase);
    if (event == EventClass::Trade || event == EventClass::AskAgain) return !before_the_offer(phase);
    return true;
}

TEST(Coverage, EveryStateIsEntered) {
    for (std::size_t i = 0; i < kPhaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        EXPECT_TRUE(seen_in_many_talks().phases.contains(phase)) << boost::describe::enum_to_string(phase, "?");
    }
}

TEST(Coverage, EveryPairThatCanComeUpDoes) {
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        for (std::size_t e = 0; e < kEventClassCount; ++e) {
            const auto phase = static_cast<Phase>(p);
            const auto event = static_cast<EventClass>(e);
            if (is_terminal(phase)) continue;
            EXPECT_EQ(seen_in_many_talks().cells.contains({phase, event}), can_come_up(phase, event))
                << boost::describe::enum_to_string(phase, "?") << " and event " << e;
        }
}

TEST(Coverage, EveryTerminalStateAbsorbsEveryEvent) {
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        for (std::size_t e = 0; e < kEventClassCount; ++e) {
            const auto phase = static_cast<Phase>(p);
            const Handler handler = handler_for(phase, static_cast<EventClass>(e));
            EXPECT_EQ(handler == Handler::Absorb, is_terminal(phase)) << p << " and " << e;
        }
}

TEST(Coverage, EveryLineIsSaid) {
    for (std::size_t i = 0; i < kLineKindCount; ++i)
        EXPECT_TRUE(seen_in_many_talks().lines.contains(static_cast<LineKind>(i))) << kLineKindNames[i];
}

TEST(Coverage, EveryMoveIsMade) {
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Move::SmallTalk); ++i)
        EXPECT_TRUE(seen_in_many_talks().moves.contains(static_cast<Move>(i)))
            << boost::describe::enum_to_string(static_cast<Move>(i), "?");
}

}  // namespace
}  // namespace parley
