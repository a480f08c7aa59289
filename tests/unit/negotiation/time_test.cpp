// Deferral, the deadline, silence, clarifying and correcting.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(Time, IsGrantedAcrossASceneAndNeverHeldAgainstAnyone) {
    Talk talk;
    talk.to_the_offer();
    const State before = talk.state();
    talk.say(Saying().act(ActKind::defer).days(2));
    EXPECT_EQ(talk.phase(), Phase::Deferred);
    EXPECT_EQ(talk.last().scene, Scene::some_days_later);
    EXPECT_EQ(talk.line(LineKind::GrantTime)->days, 2);
    EXPECT_EQ(talk.state().table.offer, before.table.offer);
    EXPECT_EQ(talk.state().conduct.patience, before.conduct.patience);
    EXPECT_EQ(talk.state().turn, before.turn) << "costs no turn";
}

TEST(Time, AfterItTheTalkGoesOnWhereItWas) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::consult));
    talk.say(Saying().asks(Component::base, usd(212)));
    EXPECT_EQ(talk.phase(), Phase::Probe);
}

TEST(Time, AnExtensionIsFullForACompetingDate) {
    Talk talk;
    talk.to_the_offer().say(Saying().offer("Acme", usd(215), 12));
    talk.say(Saying().act(ActKind::defer).days(12));
    EXPECT_TRUE(talk.said(LineKind::ExtensionGranted));
    EXPECT_EQ(talk.state().clock.deadline_day, 12);
}

TEST(Time, AnExtensionIsPartlyGrantedOtherwiseAndOnlyOnce) {
    Talk talk;
    talk.to_the_offer().say(Saying().act(ActKind::defer).days(9));
    EXPECT_TRUE(talk.said(LineKind::ExtensionPartly));
    EXPECT_EQ(talk.state().clock.deadline_day, 7);
    talk.say(Saying().act(ActKind::defer).days(9));
    EXPECT_TRUE(talk.said(LineKind::ExtensionRefused));
    EXPECT_EQ(talk.state().clock.deadline_day, 7);
}

TEST(Time, OneNudgeInSilence) {
    Talk talk;
    talk.to_the_offer().wait(179);
    EXPECT_EQ(talk.last().move, Move::Nothing);
    talk.wait(2);
    EXPECT_EQ(talk.last().move, Move::Nudge);
    talk.wait(600);
    EXPECT_EQ(talk.last().move, Move::Nothing);
}

TEST(Time, ExpiredCarriesTheComputedDeadline) {
    Talk talk;
    talk.to_the_offer();
    const auto deadline = talk.state().clock.expires_ms;
    talk.wait(8 * 86'400);
    EXPECT_EQ(talk.phase(), Phase::Expired);
    EXPECT_EQ(talk.state().clock.last_ms, deadline);
}

Amount doubtful(std::int64_t value) {
    Amount amount;
    amount.component = Component::base;
    amount.lo = amount.hi = value;
    amount.doubtful = true;
    return amount;
}

TEST(Clarify, ADoubtfulNumberIsAskedBackAndAYesTakesIt) {
    Talk talk;
    talk.to_the_offer();
    const auto turn = talk.state().turn;
    talk.say(Saying().amount(doubtful(usd(212))));
    EXPECT_EQ(talk.phase(), Phase::Clarify);
    EXPECT_EQ(talk.line(LineKind::CheckUnderstood)->a, usd(212));
    EXPECT_EQ(talk.state().turn, turn);
    talk.say(Saying().act(ActKind::accept));
    EXPECT_EQ(talk.phase(), Phase::Probe);
    EXPECT_EQ(talk.state().table.ask.get(Component::base), usd(212));
}

TEST(Clarify, ANoDropsIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().amount(doubtful(usd(212))));
    talk.say(Saying().act(ActKind::reject));
    EXPECT_EQ(talk.phase(), Phase::OfferPresented);
    EXPECT_FALSE(talk.state().table.ask.has(Component::base));
}

TEST(Clarify, SeveralDoubtfulNumbersAreAskedBackTogether) {
    Talk talk;
    Amount equity = doubtful(usd(200));
    equity.component = Component::equity;
    talk.to_the_offer().say(Saying().amount(doubtful(usd(212))).amount(equity));
    EXPECT_TRUE(talk.said(LineKind::CheckUnderstoodTwo));
    talk.say(Saying().act(ActKind::accept).act(ActKind::give_reason));
    EXPECT_EQ(talk.state().table.ask.get(Component::equity), usd(200));
}

TEST(Clarify, HasItsOwnSmallLimit) {
    Talk talk;
    talk.to_the_offer();
    const auto turn = talk.state().turn;
    for (int i = 0; i < 6; ++i) talk.say(Saying().act(ActKind::unclear));
    EXPECT_EQ(talk.state().turn, turn);
    talk.say(Saying().act(ActKind::unclear));
    EXPECT_EQ(talk.state().turn, turn + 1);
}

TEST(Correction, GoesBackToTheAsksBeforeAndCostsNothing) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(210)).act(ActKind::give_reason));
    const auto turn = talk.state().turn;
    talk.correct(Saying().asks(Component::equity, usd(210)).act(ActKind::give_reason));
    EXPECT_FALSE(talk.state().table.ask.has(Component::base));
    EXPECT_EQ(talk.state().table.ask.get(Component::equity), usd(210));
    EXPECT_EQ(talk.state().turn, turn);
    EXPECT_TRUE(talk.said(LineKind::NoteCorrection));
}

}  // namespace
}  // namespace parley
