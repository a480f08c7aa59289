// What reasons carry is carried: by the committee, by the recruiter, and over the whole talk.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

/// An offer in writing and a launch, both borne out.
Talk with_proof(std::string_view difficulty, std::uint64_t seed) {
    Talk talk(difficulty, "offers", seed);
    talk.to_the_offer().say(Saying().offer("Acme", usd(215), 12).because(1, 0));
    talk.say(Saying().act(ActKind::promise_proof));
    return talk;
}

TEST(Carried, AYesTiedToWhatTheLeversCarryIsNeverDenied) {
    for (const char* difficulty : {"standard", "tough"})
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            Talk talk = with_proof(difficulty, seed);
            const std::int64_t before = talk.offered(Component::base);
            talk.say(Saying().asks(Component::base, usd(206), ActKind::accept_if));
            ASSERT_EQ(talk.phase(), Phase::Approval) << difficulty << seed;
            EXPECT_FALSE(talk.said(LineKind::ApprovalDenied)) << difficulty << seed;
            EXPECT_GT(talk.offered(Component::base), before) << difficulty << seed;
        }
}

TEST(Carried, AYesTiedToMoreThanIsCarriedGetsTheBestPackageThatFits) {
    Talk talk("standard");
    talk.to_the_offer().say(Saying().because(1, 0));
    talk.say(Saying().asks(Component::base, usd(215), ActKind::accept_if));
    EXPECT_EQ(talk.phase(), Phase::PreClose);
    EXPECT_TRUE(talk.said(LineKind::AboveReach)) << "what does not fit is said";
    EXPECT_GT(talk.state().table.proposal.get(Component::base), usd(197));
    EXPECT_LT(talk.state().table.proposal.get(Component::base), usd(215));
    EXPECT_GT(talk.state().table.proposal.get(Component::signing), 0) << "made up for elsewhere";
}

TEST(Carried, ALevelReviewUsesUpNoHearing) {
    Talk talk("tough");
    talk.to_the_offer().say(Saying().wants(Component::level).because(3, 2));
    ASSERT_TRUE(talk.said(LineKind::LevelReview));
    EXPECT_EQ(talk.state().conduct.approvals, 0);
}

TEST(Carried, AProvenLevelCaseIsGrantedWhateverTheSeed) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Talk talk("standard", "offers", seed);
        talk.to_the_offer().say(Saying().wants(Component::level).because(3, 2));
        EXPECT_TRUE(talk.said(LineKind::LevelRaised)) << seed;
    }
}

TEST(Carried, ALevelAskAloneIsAnsweredAsOne) {
    Talk talk;
    talk.to_the_offer().say(Saying().wants(Component::level));
    EXPECT_TRUE(talk.said(LineKind::AnswerException));
    EXPECT_FALSE(talk.said(LineKind::AskReason));
}

TEST(Carried, AnAskMadeBeforeTheOfferComesIntoTheListOnce) {
    Talk talk;
    talk.say(Saying().asks(Component::signing, usd(25), ActKind::give_expectation));
    ASSERT_EQ(talk.phase(), Phase::OfferPresented);
    talk.say(Saying().asks(Component::base, usd(212)).because(1, 0));
    EXPECT_TRUE(talk.state().table.refused.has(Component::signing) || talk.offered(Component::signing) >= usd(25));
    EXPECT_EQ(talk.last().move, Move::AnswerList);
    talk.say(Saying().asks(Component::base, usd(211)).act(ActKind::give_reason));
    EXPECT_NE(talk.last().move, Move::AnswerList) << "answered once";
}

TEST(Carried, AskingForTheBestNumberBringsTheOffer) {
    Talk talk;
    talk.say(Saying().question(ActKind::ask_best));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
}

TEST(Carried, WhatWasPutRightCountsAsWhatIsTrueOfIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().mentions(1).contradicts(1));
    ASSERT_TRUE(talk.state().levers[1].contradicted);
    talk.say(Saying().act(ActKind::correct));
    EXPECT_EQ(talk.phase(), Phase::Hold);
    EXPECT_TRUE(talk.said(LineKind::ClaimCorrected));
    EXPECT_FALSE(talk.state().levers[1].contradicted);
    EXPECT_EQ(talk.state().levers[1].strength, Strength::bare);
}

TEST(Carried, SayingIAmBackGoesOnWhereItWas) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::defer).days(2));
    talk.say(Saying().act(ActKind::greet));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    EXPECT_FALSE(talk.said(LineKind::WelcomeBack)) << "they were welcomed when the days had passed";
    EXPECT_TRUE(talk.said(LineKind::AnswerOfferStands));
}

TEST(Carried, RudenessDoesNotFreezeADeferral) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::defer).days(2));
    talk.say(Saying().act(ActKind::rude));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
}

TEST(Carried, AWeakYesInConfirmDoesNotBind) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::accept));
    ASSERT_EQ(talk.phase(), Phase::Confirm);
    talk.say(Saying().act(ActKind::accept, Polarity::asserted, 790));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    talk.say(Saying().act(ActKind::accept, Polarity::asserted, 800));
    EXPECT_EQ(talk.phase(), Phase::Agreed);
}

}  // namespace
}  // namespace parley
