// How asks are countered.

#include "dialogue/negotiation/decide.hpp"
#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

TEST(Asks, AnAskWithoutAReasonIsProbedOnce) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(212)));
    EXPECT_EQ(talk.phase(), Phase::Probe);
    EXPECT_EQ(talk.line(LineKind::AskReason)->a, usd(212));
    talk.say(Saying().asks(Component::base, usd(211)));
    EXPECT_NE(talk.phase(), Phase::Probe) << "once per ask";
}

TEST(Asks, ASupportedReasonOnTheTableIsNotAskedForAgain) {
    Talk talk;
    talk.to_the_offer().say(Saying().because(1, 0));
    talk.say(Saying().asks(Component::base, usd(212)));
    EXPECT_NE(talk.phase(), Phase::Probe);
    EXPECT_GT(talk.offered(Component::base), usd(185));
}

TEST(Asks, LogisticsAreNeverProbed) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::start_date, 21));
    EXPECT_EQ(talk.offered(Component::start_date), 21);
    EXPECT_TRUE(talk.said(LineKind::ConcedeTerm));
}

TEST(Asks, AReasonIsMetInPartAndNamed) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(215)).because(1, 0));
    EXPECT_EQ(talk.phase(), Phase::Counter);
    EXPECT_GT(talk.offered(Component::base), usd(185));
    EXPECT_LT(talk.offered(Component::base), usd(197));
    ASSERT_TRUE(talk.said(LineKind::ConcedeForReason));
    EXPECT_EQ(talk.line(LineKind::ConcedeForReason)->lever, 1);
    EXPECT_FALSE(talk.said(LineKind::NoteLever)) << "the move has named the reason already";
}

TEST(Asks, ConcessionsShrink) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(215)).because(1, 0));
    const Minor first = talk.offered(Component::base) - usd(185);
    const Minor before = talk.offered(Component::base);
    talk.say(Saying().asks(Component::base, usd(214)).act(ActKind::give_reason));
    EXPECT_GT(talk.offered(Component::base), before);
    EXPECT_LE(talk.offered(Component::base) - before, first);
}

TEST(Asks, AnAskBelowTheOfferNeverLowersIt) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(180)));
    EXPECT_EQ(talk.offered(Component::base), usd(185));
    const Line* line = talk.line(LineKind::AlreadyThere);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->a, usd(180));
    EXPECT_EQ(line->b, usd(185));
}

TEST(Asks, ASmallGapInsideDiscretionIsGrantedWhole) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(188)));
    EXPECT_EQ(talk.offered(Component::base), usd(188));
    EXPECT_TRUE(talk.said(LineKind::ConcedeWhole));
    EXPECT_TRUE(talk.reasoned(ReasonCode::small_gap_granted));
}

TEST(Asks, AConditionalYesInsideDiscretionIsGrantedWholeAndRecapped) {
    Talk talk;
    talk.to_the_offer().say(Saying()
                                .asks(Component::base, usd(195), ActKind::accept_if)
                                .asks(Component::signing, usd(5), ActKind::accept_if));
    EXPECT_EQ(talk.offered(Component::base), usd(195));
    EXPECT_EQ(talk.offered(Component::signing), usd(5));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
    EXPECT_TRUE(talk.said(LineKind::Recap));
}

TEST(Asks, AboveThePublicBandIsAnsweredWithTheBand) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(240)).because(1, 0));
    const Line* line = talk.line(LineKind::AboveBand);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->b, usd(220));
    EXPECT_LE(talk.offered(Component::base), usd(197));
}

TEST(Asks, AnAbsurdNumberMovesNothing) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(2'000)).because(1, 0));
    EXPECT_TRUE(talk.said(LineKind::Absurd));
    EXPECT_EQ(talk.offered(Component::base), usd(185));
}

TEST(Asks, AFixedTermIsTheSameForEveryone) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::bonus, 1'500).act(ActKind::give_reason));
    EXPECT_TRUE(talk.said(LineKind::AnswerFixed));
    EXPECT_EQ(talk.offered(Component::bonus), 1'200);
}

TEST(Asks, AnAbsentTermIsNotPartOfTheOffer) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::visa, 1).act(ActKind::give_reason));
    EXPECT_TRUE(talk.said(LineKind::AnswerAbsent));
}

TEST(Asks, AListIsAnsweredItemByItemWithOneSumUp) {
    Talk talk;
    talk.to_the_offer().say(Saying()
                                .asks(Component::base, usd(210))
                                .asks(Component::equity, usd(200))
                                .asks(Component::signing, usd(8))
                                .asks(Component::bonus, 1'500)
                                .because(1, 0));
    EXPECT_EQ(talk.last().move, Move::AnswerList);
    EXPECT_TRUE(talk.said(LineKind::ItemPartly));
    EXPECT_TRUE(talk.said(LineKind::AnswerFixed));
    const auto sums = std::count_if(talk.last().lines.begin(), talk.last().lines.end(),
                                    [](const Line& line) { return line.kind == LineKind::SumUpOffer; });
    EXPECT_EQ(sums, 1);
}

TEST(Asks, ATotalIsReachedThroughItsParts) {
    Talk talk;
    talk.to_the_offer();
    const Minor before = annual_value(talk.state().table.offer, talk.scenario().rules());
    talk.say(Saying().asks(Component::total, before + usd(20)).because(1, 0));
    EXPECT_GT(annual_value(talk.state().table.offer, talk.scenario().rules()), before);
    EXPECT_FALSE(talk.state().table.offer.has(Component::total)) << "a total is never offered itself";
}

TEST(Asks, DollarsInAnotherCurrencyAreAskedBackForFree) {
    Talk talk;
    talk.to_the_offer();
    const auto turn = talk.state().turn;
    Amount euros;
    euros.component = Component::base;
    euros.lo = euros.hi = usd(190);
    euros.currency = {{'E', 'U', 'R'}};
    talk.say(Saying().amount(euros));
    EXPECT_EQ(talk.phase(), Phase::Clarify);
    EXPECT_TRUE(talk.said(LineKind::WrongCurrency));
    EXPECT_EQ(talk.state().turn, turn);
    EXPECT_EQ(talk.offered(Component::base), usd(185));
}

}  // namespace
}  // namespace parley
