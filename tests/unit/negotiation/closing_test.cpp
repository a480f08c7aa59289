// Confirm, Final, and the ways out. A yes binds only in Confirm.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

Talk at_confirm() {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept));
    return talk;
}

TEST(Closing, AYesLeadsToTheRecapAndBindsNothing) {
    const Talk talk = at_confirm();
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::Recap));
    EXPECT_TRUE(talk.said(LineKind::AskConfirm));
}

TEST(Closing, ConfirmingTheRecapAgrees) {
    Talk talk = at_confirm();
    talk.confirm();
    EXPECT_EQ(talk.phase(), Phase::Agreed);
}

TEST(Closing, AClearTypedYesInConfirmAgreesAndAVagueOneAsksAgain) {
    Talk vague = at_confirm();
    vague.say(Saying().act(ActKind::accept, Polarity::asserted, 600));
    EXPECT_EQ(vague.phase(), Phase::Confirm);
    vague.say(Saying().act(ActKind::accept, Polarity::asserted, 950));
    EXPECT_EQ(vague.phase(), Phase::Agreed);
}

TEST(Closing, TheAcceptButtonNeverBinds) {
    Talk talk = at_confirm();
    talk.press(Button::accept);
    EXPECT_EQ(talk.phase(), Phase::Confirm);
}

TEST(Closing, ConfirmOutsideConfirmOnlyLeadsThere) {
    Talk talk;
    talk.to_the_offer().confirm();
    EXPECT_EQ(talk.phase(), Phase::Confirm);
}

TEST(Closing, AYesThatIsTakenBackWasNone) {
    Talk talk = at_confirm();
    talk.say(Saying().act(ActKind::correct));
    EXPECT_NE(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::NotYetConfirmed));
}

TEST(Closing, ANewAskAfterTheYesIsARetradeWithoutMovement) {
    Talk talk = at_confirm();
    talk.say(Saying().asks(Component::base, usd(195)));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::RetradeReminder));
    EXPECT_EQ(talk.offered(Component::base), usd(185));
}

TEST(Closing, AnOkBeforeAQuestionAcceptsNothing) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept, Polarity::asserted, 700).question(ActKind::ask_authority));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    EXPECT_TRUE(talk.said(LineKind::AnswerApprover));
}

TEST(Closing, ANewFactAfterTheYesIsHeard) {
    Talk talk = at_confirm();
    talk.say(Saying().asks(Component::base, usd(195)).because(1, 0));
    EXPECT_TRUE(talk.said(LineKind::ReopenForNew));
    EXPECT_GT(talk.offered(Component::base), usd(185));
}

TEST(Closing, AskingForAnUnstatedTermIsNoRetrade) {
    Talk talk = at_confirm();
    talk.say(Saying().asks(Component::start_date, 14));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::ConcedeTerm));
    EXPECT_TRUE(talk.said(LineKind::RecapStands));
    EXPECT_EQ(talk.offered(Component::start_date), 14);
    EXPECT_EQ(talk.state().conduct.retrades, 0);
}

TEST(Closing, SayingThatTheRecapIsWrongIsNoRetrade) {
    Talk talk = at_confirm();
    talk.say(Saying().asks(Component::base, usd(195), ActKind::correct));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    ASSERT_TRUE(talk.said(LineKind::RecapDiffers));
    EXPECT_EQ(talk.line(LineKind::RecapDiffers)->b, usd(185));
    EXPECT_EQ(talk.state().conduct.retrades, 0);
    EXPECT_EQ(talk.offered(Component::base), usd(185));
}

TEST(Closing, TheNewFactAndTheAskMayComeInTwoMessages) {
    Talk fact_first = at_confirm();
    fact_first.say(Saying().because(1, 0));
    EXPECT_EQ(fact_first.phase(), Phase::Confirm);
    fact_first.say(Saying().asks(Component::base, usd(195)));
    EXPECT_TRUE(fact_first.said(LineKind::ReopenForNew));

    Talk ask_first = at_confirm();
    ask_first.say(Saying().asks(Component::base, usd(195)));
    EXPECT_TRUE(ask_first.said(LineKind::RetradeReminder));
    ask_first.say(Saying().because(1, 0));
    EXPECT_TRUE(ask_first.said(LineKind::ReopenForNew));
}

TEST(Closing, AWrongFigureReadBackIsPutRightAndNoAsk) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(195), ActKind::recap));
    EXPECT_TRUE(talk.said(LineKind::AnswerStanding));
    EXPECT_EQ(talk.offered(Component::base), usd(185));
    EXPECT_FALSE(talk.state().table.ask.has(Component::base));
}

TEST(Closing, ATermThatIsMissingFromTheRecapIsToldToBeNone) {
    Talk talk = at_confirm();
    talk.say(Saying().asks(Component::signing, usd(20), ActKind::recap));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::AnswerStanding));
    EXPECT_EQ(talk.state().conduct.retrades, 0);
}

TEST(Closing, ThanksAreAnsweredWithoutReadingItAllBackAgain) {
    Talk talk = at_confirm();
    talk.say(Saying().act(ActKind::thank));
    EXPECT_TRUE(talk.said(LineKind::ReplyThanks));
    EXPECT_TRUE(talk.said(LineKind::AskConfirm));
    EXPECT_FALSE(talk.said(LineKind::RecapStands));
}

TEST(Closing, AFaintOkBesideAReasonAcceptsNothing) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept, Polarity::asserted, 700).because(1, 0));
    EXPECT_NE(talk.phase(), Phase::Confirm);
}

TEST(Closing, AYesToSomethingBetterThatNobodyHasNamedIsNoYesToTheOffer) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept_if));
    EXPECT_NE(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::AskNumber));
}

TEST(Closing, AYesOnTermsOfAComponentIsAWishForIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept_if).about(Component::equity));
    EXPECT_NE(talk.phase(), Phase::Confirm);
}

TEST(Closing, AYesOnceItIsInWritingIsAYes) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept_if).question(ActKind::in_writing));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
}

TEST(Closing, NotYetGoesBackToTheTalk) {
    Talk talk = at_confirm();
    talk.say(Saying().act(ActKind::reject));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    EXPECT_TRUE(talk.said(LineKind::NotYetConfirmed));
}

TEST(Closing, WalkingAwayGetsOneAttemptThenGoodwill) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::walk_away));
    EXPECT_TRUE(talk.said(LineKind::SaveAttempt));
    talk.say(Saying().act(ActKind::walk_away));
    EXPECT_EQ(talk.phase(), Phase::Declined);
    EXPECT_TRUE(talk.said(LineKind::Goodbye));
}

TEST(Closing, EndingWithoutADecisionIsAbandoning) {
    Talk talk;
    talk.to_the_offer().end();
    EXPECT_EQ(talk.phase(), Phase::Abandoned);
}

TEST(Closing, PressureLeadsFromHoldToTheCloseToFinal) {
    Talk talk;
    talk.to_the_offer();
    talk.say(Saying().act(ActKind::reject));
    EXPECT_EQ(talk.phase(), Phase::Hold);
    EXPECT_TRUE(talk.said(LineKind::NoteRefusal)) << "nothing was asked for that could be held";
    talk.say(Saying().act(ActKind::reject));
    EXPECT_EQ(talk.phase(), Phase::ClosePressure);
    talk.say(Saying().act(ActKind::reject));
    EXPECT_EQ(talk.phase(), Phase::Final);
    talk.say(Saying().act(ActKind::reject));
    EXPECT_TRUE(talk.said(LineKind::FinalHolds));
    EXPECT_EQ(talk.state().conduct.patience, 10) << "a plain no costs nothing";
}

TEST(Closing, FinalReopensForAGenuinelyNewFact) {
    Talk talk;
    talk.to_the_offer();
    for (int i = 0; i < 3; ++i) talk.say(Saying().act(ActKind::reject));
    ASSERT_EQ(talk.phase(), Phase::Final);
    talk.say(Saying().asks(Component::base, usd(200)).because(1, 0));
    EXPECT_TRUE(talk.said(LineKind::ReopenForNew));
    EXPECT_GT(talk.offered(Component::base), usd(185));
}

TEST(Closing, FinalComesInTimeBeforeTheTurnLimit) {
    Talk talk;
    talk.to_the_offer();
    bool final_said = false;
    for (Minor ask = usd(214); !is_terminal(talk.phase()); ask -= 100) {
        talk.say(Saying().asks(Component::base, ask).act(ActKind::give_reason));
        final_said = final_said || talk.said(LineKind::Final);
    }
    EXPECT_TRUE(final_said);
    EXPECT_EQ(talk.phase(), Phase::Expired);
    EXPECT_EQ(talk.state().turn, talk.scenario().tactics().turn_limit);
}

}  // namespace
}  // namespace parley
