// Patience, rudeness, ultimatums, credibility: they shorten the talk and never move a limit.

#include "dialogue/negotiation/decide.hpp"
#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(Manner, RudenessIsCalmedWarnedAndOnlyThenEndsIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::rude));
    EXPECT_TRUE(talk.said(LineKind::CalmRude));
    talk.say(Saying().act(ActKind::rude));
    EXPECT_TRUE(talk.said(LineKind::WarnRude));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    talk.say(Saying().act(ActKind::rude));
    EXPECT_EQ(talk.phase(), Phase::Withdrawn);
    EXPECT_TRUE(talk.said(LineKind::Withdraw));
}

TEST(Manner, RudenessMovesNoLimit) {
    Talk talk;
    talk.to_the_offer();
    const auto before = allowed(talk.scenario(), talk.state(), Component::base);
    talk.say(Saying().act(ActKind::rude));
    EXPECT_EQ(allowed(talk.scenario(), talk.state(), Component::base), before);
    EXPECT_LT(talk.state().conduct.patience, 10);
}

TEST(Manner, AnEmptyUltimatumCostsPatienceAndASupportedOneDoesNot) {
    Talk empty;
    empty.to_the_offer().say(Saying().act(ActKind::ultimatum));
    EXPECT_TRUE(empty.said(LineKind::UltimatumEmpty));
    EXPECT_EQ(empty.state().conduct.patience, 9);
    Talk supported;
    supported.to_the_offer().say(Saying().act(ActKind::ultimatum).offer("Acme", usd(215), 12));
    EXPECT_TRUE(supported.said(LineKind::UltimatumHeard));
    EXPECT_EQ(supported.state().conduct.patience, 10);
}

TEST(Manner, BareRepetitionCostsPatience) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(215)).because(1, 0));
    talk.say(Saying().asks(Component::base, usd(215)).mentions(1));
    const auto after_first = talk.state().conduct.patience;
    talk.say(Saying().asks(Component::base, usd(215)).mentions(1));
    EXPECT_LT(talk.state().conduct.patience, after_first);
    EXPECT_TRUE(talk.reasoned(ReasonCode::bare_repeat));
}

TEST(Manner, AContradictedClaimCoolsTheTalk) {
    Talk talk;
    talk.to_the_offer().say(Saying().contradicts(1));
    EXPECT_EQ(talk.phase(), Phase::CredibilityLoss);
    EXPECT_TRUE(talk.said(LineKind::ClaimContradicted));
    EXPECT_TRUE(talk.said(LineKind::NeedProofFromNow));
}

TEST(Manner, PuttingItRightRestoresTheTalk) {
    Talk talk;
    talk.to_the_offer().say(Saying().contradicts(1));
    talk.say(Saying().act(ActKind::correct));
    EXPECT_EQ(talk.phase(), Phase::Hold);
    EXPECT_TRUE(talk.said(LineKind::ClaimCorrected));
}

TEST(Manner, RepeatedContradictionIsWarnedThenEndsIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().contradicts(1));
    talk.say(Saying().contradicts(1));
    EXPECT_TRUE(talk.said(LineKind::WarnWithdrawal));
    talk.say(Saying().contradicts(1));
    EXPECT_EQ(talk.phase(), Phase::Withdrawn);
}

TEST(Manner, InstructionsToTheMachineGetAShrugAndCostNothing) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::jailbreak));
    EXPECT_TRUE(talk.said(LineKind::ShrugInstructions));
    EXPECT_EQ(talk.state().conduct.patience, 10);
}

TEST(Manner, WhoAsksWhetherAnyoneIsThereGetsAnAnswerAndNoShrug) {
    Talk talk;
    talk.to_the_offer().say(Saying().question(ActKind::jailbreak, Topic::who_are_you));
    EXPECT_TRUE(talk.said(LineKind::AnswerWho));
    EXPECT_FALSE(talk.said(LineKind::ShrugInstructions));
}

TEST(Manner, ANegatedOrQuotedLeverMovesNothing) {
    Talk talk;
    Saying saying;
    saying.mentions(1);
    Understanding said = saying.said();
    talk.to_the_offer();
    const State before = talk.state();
    said.levers[0].polarity = Polarity::quoted;
    Input input;
    input.kind = InputKind::message;
    const Decision decision = decide(talk.scenario(), before, {&input, &said, 2'000'000, 9});
    EXPECT_EQ(decision.next.levers[1].strength, Strength::none);
}

}  // namespace
}  // namespace parley
