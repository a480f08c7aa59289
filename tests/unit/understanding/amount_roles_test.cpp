#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley {
namespace {

using testing::ElementsAre;

std::vector<std::string> told(std::string_view text) { return amounts_told(read_message(text)); }

TEST(Components, ComeFromTheNounBesideTheFigure) {
    EXPECT_THAT(told("215K base and 215K equity/4yr"), ElementsAre("base 215000 ask", "equity 215000 ask"));
    EXPECT_THAT(told("base 210, equity 250, 30 sign-on"),
                ElementsAre("base 210000 ask", "equity 250000 ask", "signing 30000 ask"));
    EXPECT_THAT(told("$215K / $260K RSU"), ElementsAre("base 215000 ask", "equity 260000 ask"));
}

TEST(Components, ComeFromTheOrderOfAList) {
    EXPECT_THAT(told("base and equity 215/220 please"), ElementsAre("base 215000 ask", "equity 220000 ask"));
    EXPECT_THAT(told("220/300/20/15%"),
                ElementsAre("base 220000 ask", "equity 300000 ask", "signing 20000 ask", "bonus 15% ask"));
}

TEST(Components, FallBackOnWhatIsTalkedAbout) {
    EXPECT_THAT(told("215"), ElementsAre("base 215000 ask"));
    Context context = offer_made();
    context.asked_about = Component::equity;
    EXPECT_THAT(amounts_told(read_message("make it 260", context)), ElementsAre("equity 260000 ask"));
}

TEST(Components, AreTheTermThatAFigureRepeats) {
    EXPECT_THAT(amounts_told(read_message("so 205 and 240 and 20 to start, right?", offer_made())),
                ElementsAre("base 205000 recruiter", "equity 240000 recruiter", "signing 20000 recruiter"));
    EXPECT_THAT(amounts_told(read_message("240 is on the thin side", offer_made())),
                ElementsAre("equity 240000 recruiter"));
}

TEST(Components, AreNotThatOfANounThatIsAdded) {
    EXPECT_THAT(told("I'd be happy with 195 and a sign-on"), ElementsAre("base 195000 ask"));
    EXPECT_THAT(told("I currently earn $189,000 plus bonus"), ElementsAre("base 189000 current"));
}

TEST(Components, AreNoneWhereTheSumIsFarFromPay) {
    EXPECT_THAT(told("A two-bedroom here is $4,600 a month"), ElementsAre("none 4600 other"));
}

TEST(Owners, FollowTheTalk) {
    Context context = offer_made();
    context.last_ask.set(Component::base, 22'000'000);
    EXPECT_THAT(amounts_told(read_message("I'd rather have 220 than 205", context)),
                ElementsAre("base 220000 ask", "base 205000 recruiter"));
    EXPECT_THAT(amounts_told(read_message("i'm on 183", context)), ElementsAre("base 183000 current"));
}

TEST(Owners, AreNamedByWordsOfAGoalAndABound) {
    EXPECT_THAT(told("my goal is 216"), ElementsAre("base 216000 target"));
    EXPECT_THAT(told("Under 203 I stay where I am"), ElementsAre("base 203000.. floor"));
    EXPECT_THAT(told("the lowest base I would accept is 205"), ElementsAre("base 205000 floor"));
}

TEST(Owners, AreToldApartInOneSentence) {
    EXPECT_THAT(told("GitHub is at $215K / $260K RSU and I need $220K"),
                ElementsAre("base 215000 competing", "equity 260000 competing", "base 220000 ask"));
    EXPECT_THAT(told("I make 190 now, so I'd want 215"), ElementsAre("base 190000 current", "base 215000 ask"));
}

TEST(Owners, AreNobodyWhereACompanyIsWorthTheFigure) {
    EXPECT_THAT(told("The $20B merger makes this urgent, so $215K base"),
                ElementsAre("none 20000000000 other", "base 215000 ask"));
}

TEST(Owners, ArePeersWhereTheyEarnIt) {
    EXPECT_THAT(told("Crane engineers in this town earn $230K"), ElementsAre("base 230000 other"));
    EXPECT_THAT(told("Google L6 offers $230K"), ElementsAre("base 230000 competing"));
}

TEST(Owners, AreTheCandidateBehindAColonThatAnswersAnothersPay) {
    EXPECT_THAT(told("Stripe Staff earns $230K base: $225K base"),
                ElementsAre("base 230000 competing", "base 225000 ask"));
    EXPECT_THAT(told("Hugging Face: $225K base"), ElementsAre("base 225000 ask"));
}

TEST(Owners, OfARefusedNumberIsTheRecruiter) {
    EXPECT_THAT(told("not 205, 215"), ElementsAre("base 205000 recruiter negated", "base 215000 ask"));
    EXPECT_THAT(told("205 is too low, I was expecting 220"),
                ElementsAre("base 205000 recruiter negated", "base 220000 ask"));
}

TEST(Polarity, FollowsTheScopes) {
    EXPECT_THAT(told("my friend got 230"), ElementsAre("base 230000 other quoted"));
    EXPECT_THAT(told("if Google offered 240 I would listen"), ElementsAre("base 240000 competing hypothetical"));
    EXPECT_THAT(told("if you get to 212 I sign"), ElementsAre("base 212000 ask"));
}

TEST(Resolution, CountsFromTheStandingOffer) {
    const auto resolved = [](std::string_view text) {
        const auto understanding = read_message(text);
        return understanding.amounts.empty() || !understanding.amounts[0].resolved
                   ? std::nullopt
                   : understanding.amounts[0].resolved->lo;
    };
    EXPECT_EQ(resolved("another 10 on base"), 21'500'000);
    EXPECT_EQ(resolved("10% more on the base"), 22'550'000);
    EXPECT_EQ(resolved("double the signing bonus"), 4'000'000);
    EXPECT_EQ(resolved("$100 an hour"), 20'800'000);
    EXPECT_EQ(resolved("80k a year in stock"), 32'000'000);
    EXPECT_EQ(resolved("215 base"), std::nullopt);
}

TEST(Resolution, HalfwayIsBetweenOfferAndAsk) {
    Context context = offer_made();
    context.last_ask.set(Component::base, 22'500'000);
    const auto understanding = read_message("let's meet in the middle", context);
    ASSERT_EQ(understanding.amounts.size(), 1U);
    EXPECT_TRUE(understanding.amounts[0].relative);
    EXPECT_EQ(understanding.amounts[0].lo, 1'000'000);
    EXPECT_EQ(understanding.amounts[0].resolved->lo, 21'500'000);
}

TEST(Resolution, HalfwayIsNoSecondFigureWhereItIsWritten) {
    Context context = offer_made();
    context.last_ask.set(Component::base, 22'500'000);
    EXPECT_THAT(amounts_told(read_message("Halfway, 215. That's fair.", context)), ElementsAre("base 215000 ask"));
}

TEST(Resolution, MatchingAnEmployerAsksForItsNumbers) {
    Context context = offer_made();
    context.named_offers[0].employer = name_key("GitHub");
    context.named_offers[0].terms.set(Component::base, 21'500'000);
    context.named_offers[0].terms.set(Component::equity, 26'000'000);
    const auto understanding = read_message("can you match GitHub?", context);
    ASSERT_EQ(understanding.amounts.size(), 2U);
    EXPECT_EQ(understanding.amounts[0].resolved->lo, 21'500'000);
    EXPECT_EQ(understanding.amounts[1].resolved->lo, 26'000'000);
    EXPECT_EQ(understanding.amounts[1].component, Component::equity);
}

}  // namespace
}  // namespace parley
