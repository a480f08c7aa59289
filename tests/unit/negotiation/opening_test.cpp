// Greeting, ExpectationProbe, OfferPresented: states are skipped when the message already holds the answer.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(Opening, GreetsThenAsksWhatWouldMakeItWork) {
    Talk talk;
    talk.say(Saying().act(ActKind::greet));
    EXPECT_EQ(talk.phase(), Phase::ExpectationProbe);
    EXPECT_TRUE(talk.said(LineKind::ReplyGreeting));
    EXPECT_TRUE(talk.said(LineKind::AskExpectation));
    EXPECT_EQ(talk.state().asked, Question::expectation);
}

TEST(Opening, PresentsTheOfferAfterTwoDeflections) {
    Talk talk;
    talk.say(Saying().act(ActKind::deflect_expectation));
    EXPECT_EQ(talk.phase(), Phase::ExpectationProbe);
    EXPECT_TRUE(talk.said(LineKind::AskExpectation)) << "nobody has asked before";
    talk.say(Saying().act(ActKind::deflect_expectation));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    EXPECT_TRUE(talk.said(LineKind::NoteDeflection));
}

TEST(Opening, StatesTheWholePackageAndItsDeadlineAtOnce) {
    Talk talk;
    talk.to_the_offer();
    ASSERT_TRUE(talk.said(LineKind::PresentOffer));
    ASSERT_TRUE(talk.said(LineKind::StateDeadline));
    EXPECT_EQ(talk.line(LineKind::StateDeadline)->days, 5);
    EXPECT_EQ(talk.offered(Component::base), usd(185));
    EXPECT_EQ(talk.offered(Component::equity), usd(140));
    EXPECT_EQ(talk.offered(Component::bonus), 1'200);
    EXPECT_FALSE(talk.state().table.offer.has(Component::visa)) << "absent terms are not offered";
}

TEST(Opening, AFirstMessageWithANumberGoesStraightToTheOffer) {
    Talk talk;
    talk.say(Saying().asks(Component::base, usd(215), ActKind::give_expectation));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    ASSERT_TRUE(talk.said(LineKind::NoteExpectation));
    EXPECT_EQ(talk.line(LineKind::NoteExpectation)->a, usd(215));
    EXPECT_EQ(talk.state().table.expectation.get(Component::base), usd(215));
}

TEST(Opening, ALowNumberAnchorsOnlyWhereThePersonaDoesThat) {
    Talk fair;
    fair.say(Saying().asks(Component::base, usd(175), ActKind::give_expectation));
    EXPECT_EQ(fair.offered(Component::base), usd(185));
    Talk tough("tough");
    tough.say(Saying().asks(Component::base, usd(175), ActKind::give_expectation));
    EXPECT_EQ(tough.offered(Component::base), usd(175));
    EXPECT_TRUE(tough.reasoned(ReasonCode::anchored_down));
}

TEST(Opening, NeverOpensUnderTheBand) {
    Talk tough("tough");
    tough.say(Saying().asks(Component::base, usd(90), ActKind::give_expectation));
    EXPECT_EQ(tough.offered(Component::base), usd(170));
}

TEST(Opening, CurrentPayIsSetAsideAndNotUsed) {
    Talk talk("tough");
    talk.say(Saying().act(ActKind::greet));
    Amount pay;
    pay.component = Component::base;
    pay.lo = pay.hi = usd(120);
    pay.whose = Whose::current;
    talk.say(Saying().amount(pay, ActKind::state_current_pay));
    EXPECT_TRUE(talk.said(LineKind::SetPrivateAside));
    EXPECT_TRUE(talk.state().table.expectation.empty());
}

}  // namespace
}  // namespace parley
