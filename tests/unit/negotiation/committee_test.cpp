// BandWall, VerifyOffer, PreClose, Approval.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

/// At the wall on base, with an honest reason behind the ask.
Talk at_the_wall(std::uint64_t seed = 1) {
    Talk talk("standard", "offers", seed);
    talk.to_the_offer();
    for (Minor ask = usd(210); talk.phase() != Phase::BandWall && ask > usd(200); ask -= usd(1))
        talk.say(Saying().asks(Component::base, ask).because(1, 0));
    return talk;
}

TEST(Committee, TheWallIsTheTopOfWhatTheRecruiterCanDoAlone) {
    const Talk talk = at_the_wall();
    EXPECT_EQ(talk.phase(), Phase::BandWall);
    EXPECT_EQ(talk.offered(Component::base), usd(197));
    ASSERT_TRUE(talk.said(LineKind::TopAlone));
    EXPECT_EQ(talk.line(LineKind::TopAlone)->b, 0) << "the move has just said the number";
}

TEST(Committee, StrongLeversLeadToAProposalApartFromTheOffer) {
    Talk talk = at_the_wall();
    talk.say(Saying().asks(Component::base, usd(203)).act(ActKind::give_reason));
    EXPECT_EQ(talk.phase(), Phase::PreClose);
    EXPECT_TRUE(talk.said(LineKind::Propose));
    EXPECT_EQ(talk.state().table.proposal.get(Component::base), usd(203));
    EXPECT_EQ(talk.offered(Component::base), usd(197)) << "the standing offer is as it was";
}

TEST(Committee, AYesTakesTheProposalThereAcrossANight) {
    Talk talk = at_the_wall();
    talk.say(Saying().asks(Component::base, usd(203)).act(ActKind::give_reason));
    talk.say(Saying().act(ActKind::accept));
    EXPECT_EQ(talk.phase(), Phase::Approval);
    EXPECT_EQ(talk.last().scene, Scene::next_morning);
    EXPECT_EQ(talk.state().clock.day, 1);
    EXPECT_EQ(talk.last().lines.front().kind, LineKind::TakeToCommittee);
    EXPECT_GT(talk.last().scene_before, 0);
    EXPECT_TRUE(talk.state().table.proposal.empty());
}

TEST(Committee, ItsAnswerDependsOnTheSeedAndStaysWithinTheProposal) {
    bool approved = false;
    bool otherwise = false;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Talk talk = at_the_wall(seed);
        talk.say(Saying().asks(Component::base, usd(203)).act(ActKind::give_reason));
        talk.say(Saying().act(ActKind::accept));
        approved = approved || talk.said(LineKind::Approved);
        otherwise = otherwise || talk.said(LineKind::ApprovedInPart) || talk.said(LineKind::ApprovalDenied);
        EXPECT_LE(talk.offered(Component::base), usd(203));
        EXPECT_GE(talk.offered(Component::base), usd(197));
    }
    EXPECT_TRUE(approved);
    EXPECT_TRUE(otherwise);
}

TEST(Committee, ANoGoesThereWithLessWeight) {
    Talk talk = at_the_wall();
    talk.say(Saying().asks(Component::base, usd(203)).act(ActKind::give_reason));
    talk.say(Saying().act(ActKind::reject));
    EXPECT_EQ(talk.phase(), Phase::Approval);
    EXPECT_EQ(talk.last().lines.front().kind, LineKind::TakeToCommitteeWeak);
    EXPECT_FALSE(talk.state().conduct.approval_conditional);
}

TEST(Committee, ACompetingOfferIsVerifiedFirst) {
    Talk talk = at_the_wall();
    talk.say(Saying().offer("Acme", usd(215), 0));
    EXPECT_EQ(talk.phase(), Phase::VerifyOffer);
    EXPECT_TRUE(talk.said(LineKind::AskProof));
    EXPECT_EQ(talk.state().levers[0].strength, Strength::unverified);
}

TEST(Committee, APromisedLetterCountsInFullWhereTheSheetSaysWritten) {
    Talk talk = at_the_wall();
    talk.say(Saying().offer("Acme", usd(215), 12));
    talk.say(Saying().act(ActKind::promise_proof));
    EXPECT_EQ(talk.state().levers[0].strength, Strength::full);
    EXPECT_TRUE(talk.reasoned(ReasonCode::offer_verified));
    EXPECT_EQ(talk.phase(), Phase::PreClose);
}

TEST(Committee, AYesToTheLetterIsNoYesToTheOffer) {
    Talk talk = at_the_wall();
    talk.say(Saying().offer("Acme", usd(215), 12));
    ASSERT_EQ(talk.state().asked, Question::proof);
    talk.say(Saying().act(ActKind::accept));
    EXPECT_EQ(talk.state().levers[0].strength, Strength::full);
    EXPECT_NE(talk.phase(), Phase::Confirm);
}

TEST(Committee, APromisedLetterThatIsNotOnTheSheetDoesNot) {
    Talk talk = at_the_wall();
    talk.say(Saying().offer("Borealis", usd(210), 0));
    talk.say(Saying().act(ActKind::promise_proof));
    EXPECT_EQ(talk.state().levers[0].strength, Strength::unverified);
}

TEST(Committee, DecliningToForwardALetterIsNormalWhenTheRestIsTold) {
    Talk talk = at_the_wall();
    talk.say(Saying().offer("Acme", usd(215), 12));
    talk.say(Saying().act(ActKind::refuse_proof));
    EXPECT_TRUE(talk.said(LineKind::NoteProofDeclined));
    EXPECT_EQ(talk.state().levers[0].strength, Strength::refused_proof);
    EXPECT_EQ(talk.state().conduct.strikes, 0);
}

TEST(Committee, AConditionalYesInsideTheLimitsGoesThereAsAsked) {
    Talk talk = at_the_wall();
    talk.say(Saying().asks(Component::base, usd(206), ActKind::accept_if));
    EXPECT_EQ(talk.phase(), Phase::Approval);
    EXPECT_EQ(talk.last().lines.front().kind, LineKind::TakeToCommittee);
}

TEST(Committee, AConditionalYesBeyondThemGetsAProposalOfWhatTheReasonsCarry) {
    Talk talk = at_the_wall();
    talk.say(Saying().asks(Component::base, usd(214), ActKind::accept_if));
    EXPECT_EQ(talk.phase(), Phase::PreClose);
    EXPECT_EQ(talk.state().table.proposal.get(Component::base), usd(207));
}

TEST(Committee, ALevelCaseIsReviewedAndCanOnlyHelp) {
    bool raised = false;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Talk talk("standard", "offers", seed);
        talk.to_the_offer().say(Saying().wants(Component::level).because(3, 2));
        ASSERT_EQ(talk.phase(), Phase::Approval);
        ASSERT_TRUE(talk.said(LineKind::LevelReview));
        EXPECT_GE(talk.offered(Component::base), usd(185));
        if (talk.said(LineKind::LevelRaised)) {
            raised = true;
            EXPECT_EQ(talk.state().level, 1);
            EXPECT_EQ(talk.offered(Component::base), usd(205)) << "the opening of the level above";
        }
    }
    EXPECT_TRUE(raised);
}

TEST(Committee, ALevelWithoutACaseIsAnException) {
    Talk talk;
    talk.to_the_offer().say(Saying().wants(Component::level));
    EXPECT_TRUE(talk.said(LineKind::AnswerException));
    EXPECT_EQ(talk.state().level, 0);
}

TEST(Committee, ANoToTheProposalIsNoYesHoweverItIsWorded) {
    Talk talk;
    talk.to_the_offer();
    for (int i = 0; talk.phase() != Phase::PreClose && i < 8; ++i)
        talk.say(Saying().asks(Component::base, usd(214)).because(i % 3, 0));
    ASSERT_EQ(talk.phase(), Phase::PreClose);
    talk.say(Saying().act(ActKind::reject).act(ActKind::accept_if));
    EXPECT_FALSE(talk.said(LineKind::TakeToCommittee));
    EXPECT_FALSE(talk.state().conduct.approval_conditional);
}

}  // namespace
}  // namespace parley
