// From inputs to rows: what may be sent, what a row holds, what replay says of it.

#include "dialogue/session/replay.hpp"
#include "dialogue/session/step.hpp"
#include "tests/support/session_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace parley {
namespace {

constexpr std::int64_t kStartedMs = 5'000;

Input input_of(InputKind kind, std::string text = {}) {
    Input input;
    input.kind = kind;
    input.text = std::move(text);
    return input;
}

Input button_of(Button button) {
    Input input = input_of(InputKind::button);
    input.button = button;
    return input;
}

Input drop_of(std::int32_t index) {
    Input input = input_of(InputKind::correct);
    AmountFix fix;
    fix.index = index;
    fix.drop = true;
    input.fixes = {fix};
    return input;
}

/// A session that is stepped as the shell does it.
class SessionTest : public testing::Test {
protected:
    SessionTest() : persona_(desk_persona()), scenario_(desk_scenario(persona_)), levers_(persona_) {
        session_.header.started_ms = kStartedMs;
    }

    const Turn& take(const Input& input) {
        now_ms_ += 10'000;
        session_.turns.push_back(step(scenario_, levers_, session_, input, now_ms_));
        return session_.turns.back();
    }

    const Turn& say(std::string text) { return take(input_of(InputKind::message, std::move(text))); }

    /// The fields complained of.
    std::vector<std::string> refused(const Input& input) {
        std::vector<std::string> fields;
        for (const auto& complaint : check_input(session_, current_state(scenario_, session_), input))
            fields.push_back(complaint.field);
        return fields;
    }

    void talk() {
        take(input_of(InputKind::start));
        say("Hi, nice to meet you");
        say("I'd like to see your offer first");
        take(button_of(Button::go_on));
        say("Could you do 195 base? I ran nine releases.");
        take(drop_of(0));
        take(button_of(Button::accept));
        take(input_of(InputKind::confirm));
    }

    Persona persona_;
    Scenario scenario_;
    LeverModel levers_;
    Session session_;
    std::int64_t now_ms_ = kStartedMs;
};

TEST_F(SessionTest, BeginsWithPatienceAndNothingOnTheTable) {
    const State state = current_state(scenario_, session_);
    EXPECT_EQ(state.phase, Phase::Greeting);
    EXPECT_TRUE(state.table.offer.empty());
    EXPECT_EQ(state.conduct.patience, scenario_.tactics().patience);
    EXPECT_EQ(state.clock.started_ms, kStartedMs);
}

TEST_F(SessionTest, RowsAreNumberedFromOneAndKeepTheirInput) {
    EXPECT_EQ(take(input_of(InputKind::start)).seq, 1U);
    const Turn& turn = say("Hello!");
    EXPECT_EQ(turn.seq, 2U);
    EXPECT_EQ(turn.input.text, "Hello!");
    EXPECT_EQ(turn.versions, Versions{});
    EXPECT_FALSE(turn.words.text.empty());
}

TEST_F(SessionTest, TheStateIsThatOfTheLastRow) {
    take(input_of(InputKind::start));
    const Turn& turn = say("Hello!");
    EXPECT_EQ(current_state(scenario_, session_), turn.decision.next);
}

TEST_F(SessionTest, SteppingDoesNotAppend) {
    static_cast<void>(step(scenario_, levers_, session_, input_of(InputKind::start), now_ms_));
    EXPECT_TRUE(session_.turns.empty());
}

TEST_F(SessionTest, NoPhraseIsSaidTwiceWhileThereAreOthers) {
    take(input_of(InputKind::start));
    say("Hello!");
    say("You first, please");
    const auto used = used_phrases(session_);
    EXPECT_EQ(std::set(used.begin(), used.end()).size(), used.size());
}

TEST_F(SessionTest, ACorrectionReadsTheLastMessageAgain) {
    take(input_of(InputKind::start));
    take(button_of(Button::go_on));
    const Turn asked = say("I'd like 195 base");
    ASSERT_FALSE(asked.understanding.amounts.empty());
    const Turn& corrected_turn = take(drop_of(0));
    EXPECT_EQ(corrected_turn.understanding.amounts.size(), asked.understanding.amounts.size());
    EXPECT_EQ(corrected_turn.understanding.amounts[0].whose, Whose::other);
}

TEST_F(SessionTest, TwoCorrectionsAddUp) {
    take(input_of(InputKind::start));
    take(button_of(Button::go_on));
    say("I'd like 195 base and 150 equity");
    take(drop_of(0));
    const Turn& second = take(drop_of(1));
    EXPECT_EQ(second.understanding.amounts[0].whose, Whose::other);
    EXPECT_EQ(second.understanding.amounts[1].whose, Whose::other);
}

// ---- what may be sent ----

TEST_F(SessionTest, StartsOnce) {
    EXPECT_THAT(refused(input_of(InputKind::message, "hi")), testing::ElementsAre("type"));
    EXPECT_THAT(refused(input_of(InputKind::start)), testing::IsEmpty());
    take(input_of(InputKind::start));
    EXPECT_THAT(refused(input_of(InputKind::start)), testing::ElementsAre("type"));
}

TEST_F(SessionTest, AnEmptyMessageIsRefused) {
    take(input_of(InputKind::start));
    EXPECT_THAT(refused(input_of(InputKind::message, " \n\t")), testing::ElementsAre("text"));
}

TEST_F(SessionTest, AcceptingNeedsAnOfferAndConfirmingARecap) {
    take(input_of(InputKind::start));
    EXPECT_THAT(refused(button_of(Button::accept)), testing::ElementsAre("button"));
    EXPECT_THAT(refused(button_of(Button::pick_first)), testing::ElementsAre("button"));
    EXPECT_THAT(refused(input_of(InputKind::confirm)), testing::ElementsAre("type"));
}

TEST_F(SessionTest, ACorrectionMustNameAFigureThatIsThere) {
    take(input_of(InputKind::start));
    EXPECT_THAT(refused(drop_of(0)), testing::ElementsAre("fixes"));
    say("I'd like 195 base");
    EXPECT_THAT(refused(drop_of(0)), testing::IsEmpty());
    EXPECT_THAT(refused(drop_of(7)), testing::ElementsAre("fixes[0].index"));
    EXPECT_THAT(refused(drop_of(-1)), testing::ElementsAre("fixes[0].index"));
}

TEST_F(SessionTest, ACorrectionMustChangeSomethingAndMakeSense) {
    take(input_of(InputKind::start));
    say("I'd like 195 base");
    Input nothing = input_of(InputKind::correct);
    nothing.fixes.resize(1);
    EXPECT_THAT(refused(nothing), testing::ElementsAre("fixes[0]"));
    nothing.fixes[0].lo = 200;
    nothing.fixes[0].hi = 100;
    EXPECT_THAT(refused(nothing), testing::ElementsAre("fixes[0].lo"));
}

TEST_F(SessionTest, NothingMayBeSentAfterTheEnd) {
    take(input_of(InputKind::start));
    take(input_of(InputKind::end));
    ASSERT_TRUE(is_terminal(current_state(scenario_, session_).phase));
    EXPECT_THAT(refused(input_of(InputKind::message, "wait")), testing::ElementsAre("session"));
}

// ---- replay ----

TEST_F(SessionTest, ReplaysIdentically) {
    talk();
    const ReplayReport report = replay(scenario_, levers_, session_);
    EXPECT_EQ(report.verdict, ReplayVerdict::identical);
    for (const LayerReport& layer : report.layers) EXPECT_EQ(layer.rows_differing, 0U);
}

TEST_F(SessionTest, AnAlteredRowIsADefectOfItsLayerAlone) {
    talk();
    session_.turns[2].words.text += "!";
    const ReplayReport report = replay(scenario_, levers_, session_);
    EXPECT_EQ(report.verdict, ReplayVerdict::differs);
    EXPECT_EQ(report.layers[2].first_defect, 3U);
    EXPECT_EQ(report.layers[2].rows_differing, 1U);
    EXPECT_EQ(report.layers[0].rows_differing, 0U);
    EXPECT_EQ(report.layers[1].rows_differing, 0U);
}

TEST_F(SessionTest, ADifferenceWhereTheVersionChangedIsNoDefect) {
    talk();
    session_.turns[2].words.text += "!";
    session_.turns[2].versions.words = kWordsVersion - 1;
    const ReplayReport report = replay(scenario_, levers_, session_);
    EXPECT_EQ(report.verdict, ReplayVerdict::changed);
    EXPECT_EQ(report.layers[2].first_difference, 3U);
    EXPECT_EQ(report.layers[2].first_defect, 0U);
    EXPECT_FALSE(report.layers[2].same_version);
}

TEST_F(SessionTest, ADefectOutweighsAChange) {
    talk();
    session_.turns[2].words.text += "!";
    session_.turns[2].versions.words = kWordsVersion - 1;
    session_.turns[4].decision.reasons.clear();
    EXPECT_EQ(replay(scenario_, levers_, session_).verdict, ReplayVerdict::differs);
}

TEST_F(SessionTest, RowsThatAreNoLogAreCorrupt) {
    talk();
    Session gap = session_;
    gap.turns.erase(gap.turns.begin() + 2);
    EXPECT_EQ(replay(scenario_, levers_, gap).verdict, ReplayVerdict::differs);
    EXPECT_EQ(replay(scenario_, levers_, gap).corrupt, "row 4 stands where row 3 belongs");
    Session wild = session_;
    wild.turns[5].input.fixes[0].index = 99;
    EXPECT_EQ(replay(scenario_, levers_, wild).corrupt, "row 6 corrects what is not there");
    Session late = session_;
    late.turns[3].at_ms = 1;
    EXPECT_EQ(replay(scenario_, levers_, late).corrupt, "row 4 is earlier than the row before it");
}

}  // namespace
}  // namespace parley
