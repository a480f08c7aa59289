// What was asked is answered first; what is promised is answered in time.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(Questions, TheRangeIsGivenWhereTheLawRequiresIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().question(ActKind::ask_band));
    const Line* band = talk.line(LineKind::AnswerBand);
    ASSERT_NE(band, nullptr);
    EXPECT_EQ(band->a, usd(170));
    EXPECT_EQ(band->b, usd(220));
    EXPECT_TRUE(talk.state().conduct.band_told);
    EXPECT_EQ(talk.phase(), Phase::OfferPresented) << "a question leaves the talk where it was";
}

TEST(Questions, AndNotElsewhere) {
    Persona persona = plain_persona();
    persona.regions[0].law.requires_band_on_request = false;
    Talk talk(std::move(persona));
    talk.to_the_offer().say(Saying().question(ActKind::ask_band));
    EXPECT_TRUE(talk.said(LineKind::DeclineBand));
    talk.say(Saying().asks(Component::base, usd(240)).act(ActKind::give_reason));
    EXPECT_TRUE(talk.said(LineKind::AboveBandUntold)) << "a range that was not told is not quoted";
}

TEST(Questions, AreAnsweredBeforeTheMove) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(215)).because(1, 0).question(ActKind::ask_authority));
    EXPECT_EQ(talk.last().lines.front().kind, LineKind::AnswerApprover);
    EXPECT_TRUE(talk.said(LineKind::ConcedeForReason));
}

TEST(Questions, WhatIsNegotiableIsSaidByComponent) {
    Talk talk;
    talk.to_the_offer();
    talk.say(Saying().question(ActKind::ask_component, Topic::negotiable).about(Component::signing));
    EXPECT_TRUE(talk.said(LineKind::AnswerNegotiable));
    talk.say(Saying().question(ActKind::ask_component, Topic::negotiable).about(Component::bonus));
    EXPECT_TRUE(talk.said(LineKind::AnswerFixed));
    talk.say(Saying().question(ActKind::ask_component, Topic::negotiable).about(Component::relocation));
    EXPECT_TRUE(talk.said(LineKind::AnswerException));
    talk.say(Saying().question(ActKind::ask_component, Topic::negotiable).about(Component::visa));
    EXPECT_TRUE(talk.said(LineKind::AnswerAbsent));
}

TEST(Questions, YourBestNumberIsAFairQuestion) {
    Talk talk;
    talk.to_the_offer().say(Saying().question(ActKind::ask_best));
    EXPECT_TRUE(talk.said(LineKind::AnswerBest));
    EXPECT_EQ(talk.state().conduct.patience, 10);
}

TEST(Questions, FactsAreToldAsTheyMayBe) {
    Talk talk;
    talk.to_the_offer();
    talk.say(Saying().question(ActKind::ask_other, Topic::benefits));
    EXPECT_TRUE(talk.said(LineKind::AnswerFact));
    talk.say(Saying().question(ActKind::ask_other, Topic::vesting));
    EXPECT_TRUE(talk.said(LineKind::AnswerEquity));
}

TEST(Questions, OnNothingTheRecruiterKnowsOfAreSaidToBeSoAndPromiseNothing) {
    Talk talk;
    talk.to_the_offer().say(Saying().question(ActKind::ask_other, Topic::other));
    EXPECT_TRUE(talk.said(LineKind::AnswerUnknown));
    talk.say(Saying().act(ActKind::thank));
    talk.say(Saying().act(ActKind::thank));
    EXPECT_FALSE(talk.said(LineKind::KeepPromiseEmpty));
}

TEST(Promises, AreKeptWithinTwoTurns) {
    Talk talk;
    talk.to_the_offer().say(Saying().question(ActKind::ask_other, Topic::equity_price));
    EXPECT_TRUE(talk.said(LineKind::PromiseToFindOut));
    talk.say(Saying().act(ActKind::thank));
    talk.say(Saying().act(ActKind::thank));
    ASSERT_TRUE(talk.said(LineKind::KeepPromise));
    EXPECT_EQ(talk.line(LineKind::KeepPromise)->topic, Topic::equity_price);
}

TEST(Promises, AreAnsweredByTheNextSceneEvenWithNothingFound) {
    Talk talk;
    talk.to_the_offer().say(Saying().question(ActKind::ask_other, Topic::refreshers));
    talk.say(Saying().act(ActKind::defer));
    EXPECT_TRUE(talk.said(LineKind::KeepPromiseEmpty));
}

}  // namespace
}  // namespace parley
