// Swap, two packages of like cost, and the candidate's own trades.

#include "dialogue/negotiation/decide.hpp"
#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace parley {
namespace {

/// At the wall on base with no lever behind it: the way on is a swap.
Talk at_a_plain_wall() {
    Talk talk("standard", "none");
    talk.to_the_offer();
    for (Minor ask = usd(212); talk.phase() != Phase::BandWall && ask > usd(198); ask -= usd(1))
        talk.say(Saying().asks(Component::base, ask).act(ActKind::give_reason));
    EXPECT_EQ(talk.phase(), Phase::BandWall);
    return talk;
}

TEST(Trades, TwoPackagesOfLikeCostWhenStuck) {
    Talk talk = at_a_plain_wall();
    talk.say(Saying().act(ActKind::reject));
    ASSERT_EQ(talk.phase(), Phase::Swap);
    ASSERT_TRUE(talk.said(LineKind::OfferOptions));
    const auto& options = talk.state().table.options;
    EXPECT_GT(options[0].get(Component::signing), talk.offered(Component::signing));
    EXPECT_GT(options[1].get(Component::equity), talk.offered(Component::equity));
    EXPECT_EQ(options[0].get(Component::base), talk.offered(Component::base)) << "never what was asked for already";
    const Minor difference =
        company_cost(talk.scenario(), 0, options[0]) - company_cost(talk.scenario(), 0, options[1]);
    EXPECT_LE(std::abs(difference), usd(2));
}

TEST(Trades, ChoosingOneLeadsToItsRecap) {
    Talk talk = at_a_plain_wall();
    talk.say(Saying().act(ActKind::reject));
    const Terms second = talk.state().table.options[1];
    talk.press(Button::pick_second);
    EXPECT_EQ(talk.state().table.offer, second);
    EXPECT_EQ(talk.phase(), Phase::Confirm);
}

TEST(Trades, ABareYesToTwoPackagesIsAskedWhich) {
    Talk talk = at_a_plain_wall();
    talk.say(Saying().act(ActKind::reject));
    talk.say(Saying().act(ActKind::accept));
    EXPECT_TRUE(talk.said(LineKind::AskChoice));
    EXPECT_EQ(talk.phase(), Phase::Swap);
    talk.say(Saying().act(ActKind::accept));
    EXPECT_EQ(talk.phase(), Phase::Confirm) << "nobody is asked which for ever: one is read back";
}

TEST(Trades, ATradeIsProposedAndDoneOnlyOnceConfirmed) {
    Talk talk;
    talk.to_the_offer();
    talk.say(Saying().asks(Component::base, usd(195)).gives_up(Component::equity));
    ASSERT_EQ(talk.phase(), Phase::PreClose);
    EXPECT_EQ(talk.offered(Component::equity), usd(140)) << "nothing is taken before they say yes";
    const Terms proposal = talk.state().table.proposal;
    EXPECT_EQ(proposal.get(Component::base), usd(195));
    EXPECT_EQ(proposal.get(Component::equity), usd(120)) << "never under the band";
    talk.say(Saying().act(ActKind::accept));
    EXPECT_EQ(talk.state().table.offer, proposal);
    EXPECT_TRUE(talk.said(LineKind::TradeDone));
    EXPECT_EQ(talk.phase(), Phase::Confirm);
}

/// "How about less base for more equity?": the base is named, and nobody asked for more of it.
TEST(Trades, LessOfOneThingIsNeverAnsweredWithMoreOfIt) {
    Talk talk;
    talk.to_the_offer();
    const std::int64_t base = talk.offered(Component::base);
    talk.say(Saying().asks(Component::equity, usd(160)).wants(Component::base).gives_up(Component::base));
    ASSERT_EQ(talk.phase(), Phase::PreClose);
    EXPECT_LT(talk.state().table.proposal.get(Component::base), base);
    EXPECT_EQ(talk.state().table.proposal.get(Component::equity), usd(160));
}

TEST(Trades, AskingWhatIsPossibleEarnsNothingWithoutAReason) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::base, usd(200)));
    const Terms before = talk.state().table.offer;
    talk.say(Saying().question(ActKind::ask_best));
    EXPECT_TRUE(talk.said(LineKind::AnswerBest));
    EXPECT_FALSE(talk.said(LineKind::OfferOptions));
    EXPECT_EQ(talk.state().table.offer, before);
}

TEST(Trades, ATradeForWhatCannotMoveIsDeclined) {
    Talk talk = at_a_plain_wall();
    talk.say(Saying().asks(Component::base, usd(205)).gives_up(Component::equity));
    EXPECT_TRUE(talk.said(LineKind::TradeDeclined));
    EXPECT_EQ(talk.offered(Component::equity), usd(140));
}

TEST(Trades, ARefusedTradeLapses) {
    Talk talk;
    talk.to_the_offer();
    talk.say(Saying().asks(Component::base, usd(195)).gives_up(Component::equity));
    talk.say(Saying().act(ActKind::reject));
    EXPECT_TRUE(talk.said(LineKind::ProposalLapsed));
    EXPECT_TRUE(talk.state().table.proposal.empty());
}

}  // namespace
}  // namespace parley
