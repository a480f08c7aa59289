// Every state is entered, every pair of phase and event that can come up does, every line is said: nothing in the
// table is only there to look complete.

#include "dialogue/negotiation/transitions.hpp"
#include "tests/property/negotiation_play.hpp"
#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace parley {
namespace {

constexpr std::size_t kTalks = 8'000;
constexpr std::size_t kLongTalk = 40;
constexpr int kTriedMoments = 40;

struct Seen {
    std::set<Phase> phases;
    std::set<std::pair<Phase, EventClass>> cells;
    std::set<LineKind> lines;
    std::set<Move> moves;
    std::map<Phase, int> visits;
};

void try_event(const Scenario& scenario, const Played& row, const Input& input, const Understanding& said, Seen& seen) {
    const Event event{&input, &said, row.at_ms, row.seq};
    seen.cells.emplace(row.before.phase, event_of(scenario, row.before, event));
    const Decision decision = decide(scenario, row.before, event);
    seen.phases.insert(decision.next.phase);
    seen.moves.insert(decision.move);
}

/// At the first moments of each phase, everything short that can be said or done.
void note_any_time(const Scenario& scenario, const Played& row, Seen& seen) {
    if (seen.visits[row.before.phase]++ >= kTriedMoments) return;
    Input input;
    for (const InputKind kind : {InputKind::start, InputKind::tick, InputKind::end, InputKind::confirm}) {
        input.kind = kind;
        try_event(scenario, row, input, {}, seen);
    }
    input.kind = InputKind::message;
    for (std::size_t i = 0; i < kActKindCount; ++i)
        try_event(scenario, row, input, Saying().act(static_cast<ActKind>(i)).said(), seen);
    for (const std::int32_t lever : {0, 1, 2}) {
        try_event(scenario, row, input, Saying().contradicts(lever).said(), seen);
        try_event(scenario, row, input, Saying().mentions(lever).asks(Component::base, usd(200)).said(), seen);
    }
    for (std::size_t i = 0; i < 7; ++i) {
        input.kind = InputKind::button;
        input.button = static_cast<Button>(i);
        try_event(scenario, row, input, {}, seen);
    }
}

void note(const Scenario& scenario, const std::vector<Played>& rows, Seen& seen) {
    for (const Played& row : rows) {
        seen.phases.insert(row.decision.next.phase);
        seen.moves.insert(row.decision.move);
        for (const Line& line : row.decision.lines) seen.lines.insert(line.kind);
        if (is_terminal(row.before.phase)) continue;
        note_any_time(scenario, row, seen);
        const Event event{&row.happening.input, &row.happening.understanding, row.at_ms, row.seq};
        seen.cells.emplace(row.before.phase, event_of(scenario, row.before, event));
    }
}

const Seen& seen_in_many_talks() {
    static const Seen seen = [] {
        Seen all;
        const Persona plain = plain_persona();  // random ones seldom have a level worth rising to
        TestDice plain_dice(11);
        for (std::size_t i = 0; i < kTalks / 8; ++i) {
            const Checked<Scenario> made = make_scenario(plain, {"here", "one", "standard", "offers", i});
            note(*made.value, play(*made.value, random_talk(plain_dice, *made.value, kLongTalk)), all);
        }
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
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Move::SmallTalk); ++i) {
        const auto move = static_cast<Move>(i);
        if (move == Move::ReportApproval) continue;  // the report stands in the row that went to the committee
        EXPECT_TRUE(seen_in_many_talks().moves.contains(move)) << boost::describe::enum_to_string(move, "?");
    }
}

}  // namespace
}  // namespace parley
