// What is no part of the offer, or the same for everyone, is said once and stands in nothing's way.

#include "tests/support/plain_persona.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

Saying asks_about(Component component) { return Saying().question(ActKind::ask_component).about(component); }

TEST(Settled, WhatIsNoPartOfTheOfferIsExplainedWhereThePersonaCan) {
    Talk silent;
    silent.to_the_offer().say(asks_about(Component::visa));
    EXPECT_TRUE(silent.said(LineKind::AnswerAbsent));

    Persona persona = plain_persona();
    persona.public_facts.push_back({.topic = "visa", .text = "We hire from within the country only."});
    Talk talk(std::move(persona));
    talk.to_the_offer().say(asks_about(Component::visa));
    EXPECT_FALSE(talk.said(LineKind::AnswerAbsent));
    const Line* fact = talk.line(LineKind::AnswerFact);
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->topic, Topic::visa);
}

TEST(Settled, NothingIsPromisedAboutEquityThatIsNotOffered) {
    Persona persona = plain_persona();
    for (Region& region : persona.regions)
        for (Level& level : region.levels) level.limits[index_of(Component::equity)] = Limit{};
    std::erase_if(persona.public_facts, [](const PublicFact& fact) { return fact.topic.starts_with("equity"); });
    Talk talk(std::move(persona));
    talk.to_the_offer().say(Saying().question(ActKind::ask_other, Topic::equity_price));
    EXPECT_TRUE(talk.said(LineKind::AnswerAbsent));
    EXPECT_FALSE(talk.said(LineKind::PromiseToFindOut));
}

TEST(Settled, AFixedTermIsNotDeniedAgainWithEveryNewReason) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::bonus, 2'000).asks(Component::base, usd(215)));
    EXPECT_TRUE(talk.said(LineKind::AnswerFixed) || talk.said(LineKind::AskReason));
    talk.say(Saying().because(1, 0));
    EXPECT_FALSE(talk.said(LineKind::AnswerFixed));
    EXPECT_GT(talk.state().table.offer.get(Component::base), usd(185));
}

TEST(Settled, AFixedTermIsNoWall) {
    Talk talk;
    talk.to_the_offer().say(Saying().asks(Component::bonus, 2'000).asks(Component::base, usd(200)).because(1, 0));
    EXPECT_TRUE(talk.said(LineKind::AnswerFixed));
    EXPECT_EQ(talk.phase(), Phase::Counter);
}

}  // namespace
}  // namespace parley
