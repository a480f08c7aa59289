// The design's table as a model: where each state may lead. Every step of many talks is one that the model allows, and
// every step of the model is taken.

#include "tests/property/negotiation_play.hpp"
#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace parley {
namespace {

using enum Phase;
using Steps = std::map<Phase, std::set<Phase>>;

constexpr std::size_t kTalks = 90'000;
constexpr std::size_t kLongTalk = 40;

using Set = std::set<Phase>;

Set operator|(Set a, const Set& b) {
    a.insert(b.begin(), b.end());
    return a;
}

Set operator-(Set a, const Set& b) {
    for (const Phase one : b) a.erase(one);
    return a;
}

/// The design's table. Beside what a row says: an offer may be accepted or haggled over from anywhere once it is made;
/// a level case goes to the committee, "or I walk" and the turn limit to the close, wherever they come up.
Steps the_model() {
    const Set out{Deferred, Clarify, CredibilityLoss, Withdrawn, Declined, Expired, Abandoned};
    const Set before{Greeting, ExpectationProbe, OfferPresented};
    const Set haggling{Hold, Counter, BandWall, VerifyOffer, PreClose, Approval, Swap, ClosePressure, Final, Confirm};
    const Set anywhere = before | haggling | out | Set{Probe};
    return {{Greeting, before | out},
            {ExpectationProbe, (before - Set{Greeting}) | out},
            {OfferPresented, haggling | out | Set{OfferPresented, Probe}},
            {Probe, (haggling - Set{Swap}) | out | Set{Probe}},
            {Hold, haggling | out | Set{Probe}},
            {Counter, haggling | out | Set{Probe}},
            {BandWall, haggling | out},
            {VerifyOffer, haggling | out},
            {PreClose, haggling | out},
            {Approval, haggling | out},
            {Swap, haggling | out},
            {ClosePressure, haggling | out},
            {Final, (haggling | out) - Set{Swap, ClosePressure}},  // a new fact reopens it; what is left is said
            {Deferred, anywhere | Set{Agreed}},
            {Confirm, haggling | out | Set{OfferPresented, Probe, Agreed}},
            {CredibilityLoss, anywhere | Set{Agreed}},
            {Clarify, anywhere}};
}

void note(const std::vector<Played>& rows, Steps& seen) {
    for (const Played& row : rows)
        if (!is_terminal(row.before.phase)) seen[row.before.phase].insert(row.decision.next.phase);
}

Steps steps_taken() {
    Steps seen;
    const Persona plain = plain_persona();
    TestDice plain_dice(5);
    for (std::size_t i = 0; i < kTalks / 10; ++i) {
        const auto made = make_scenario(plain, {"here", "one", i % 2 == 0 ? "standard" : "tough", "offers", i});
        note(play(*made.value, random_talk(plain_dice, *made.value, kLongTalk)), seen);
    }
    for (std::size_t run = 0; run < kTalks; run += 20) {
        const Persona persona = random_persona(run + 2'000'000);
        TestDice dice(run + 17);
        for (std::size_t i = 0; i < 20; ++i) {
            const Scenario scenario = random_scenario(persona, dice);
            note(play(scenario, random_talk(dice, scenario, kLongTalk)), seen);
        }
    }
    return seen;
}

std::string missing_from(const Steps& some, const Steps& all) {
    std::string text;
    for (const auto& [from, to] : all)
        for (const Phase one : to)
            if (!some.contains(from) || !some.at(from).contains(one))
                text += std::string(boost::describe::enum_to_string(from, "?")) + " to " +
                        boost::describe::enum_to_string(one, "?") + "\n";
    return text;
}

TEST(Model, AllowsEveryStepThatIsTakenAndEveryStepOfItIsTaken) {
    const Steps taken = steps_taken();
    EXPECT_EQ(missing_from(the_model(), taken), "") << "taken, and not in the design's table";
    Steps expected = the_model();
    expected[Approval].erase(
        Withdrawn);  // the third insult right after the committee: allowed, and too rare to wait for
    EXPECT_EQ(missing_from(taken, expected), "") << "in the design's table, and never taken";
}

}  // namespace
}  // namespace parley
