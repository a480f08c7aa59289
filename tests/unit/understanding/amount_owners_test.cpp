// Whose a figure is, a class of wordings a test.
#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Beside an offer of 205 base, 240 in equity and 20 on signing.
std::vector<std::string> told(std::string_view text) { return amounts_told(read_message(text, offer_made())); }

TEST(Owners, AreTheSubjectOfTheClause) {
    EXPECT_THAT(told("Their base is 221, their stock is 290."),
                ElementsAre("base 221000 competing", "equity 290000 competing"));
    EXPECT_THAT(told("The guy before me had 212."), ElementsAre("base 212000 other"));
    EXPECT_THAT(told("A colleague of mine makes 219."), ElementsAre("base 219000 other quoted"));
    EXPECT_THAT(told("Would your VP sign off on 218?"), ElementsAre("base 218000 ask"));
}

TEST(Owners, AreWhoeverMovesInAChange) {
    EXPECT_THAT(told("I went from 228 to 219."), ElementsAre("base 228000 ask", "base 219000 ask"));
    EXPECT_THAT(told("You went from 198 to 205."), ElementsAre("base 198000 recruiter", "base 205000 recruiter"));
    EXPECT_THAT(told("Stripe went from 211 to 217."), ElementsAre("base 211000 competing", "base 217000 competing"));
}

TEST(Owners, AreSharedByAnEnumeration) {
    EXPECT_THAT(told("Databricks: 222 base, 270 RSU, 35 signing."),
                ElementsAre("base 222000 competing", "equity 270000 competing", "signing 35000 competing"));
    EXPECT_THAT(told("205 / 240 / 20k"),
                ElementsAre("base 205000 recruiter", "equity 240000 recruiter", "signing 20000 recruiter"));
}

TEST(Owners, AreCarriedByAClauseWithoutASubject) {
    EXPECT_THAT(told("My aim, wherever I go, is 221."), ElementsAre("base 221000 target"));
    EXPECT_THAT(told("I have a dream number, it is 226."), ElementsAre("base 226000 target"));
    EXPECT_THAT(told("My limit? 209."), ElementsAre("base 209000 floor"));
    EXPECT_THAT(told("221, that remains my goal."), ElementsAre("base 221000 target"));
}

TEST(Owners, AreNamedByAHeading) {
    EXPECT_THAT(told("Theirs (Brex):\n- 216 base\n- 290 stock"),
                ElementsAre("base 216000 competing", "equity 290000 competing"));
}

TEST(Owners, AreNobodysAskBelowTheOffer) {
    EXPECT_THAT(told("My contract has said 191 since April."), ElementsAre("base 191000 current"));
    EXPECT_THAT(told("I could do 196 if I may work from home."), ElementsAre("base 196000 ask"));
}

TEST(Owners, AreTheRecruitersForWhatStands) {
    EXPECT_THAT(told("So 211 is the ceiling?"), ElementsAre("base 211000 recruiter"));
    EXPECT_THAT(told("On the phone it was 211."), ElementsAre("base 211000 recruiter"));
    EXPECT_THAT(told("205 is lower than I can do."), ElementsAre("base 205000 recruiter negated"));
}

TEST(Components, AreNotNamedInAThoughtOfItsOwn) {
    EXPECT_THAT(told("if your max is 211, is there more stock"), ElementsAre("base 211000 recruiter"));
    EXPECT_THAT(told("between 215 and 225, depending on the equity"), ElementsAre("base 215000..225000 ask"));
    EXPECT_THAT(told("raise the equity from 240 to 260"), ElementsAre("equity 240000 recruiter", "equity 260000 ask"));
}

TEST(Components, AreReadThroughSlips) {
    EXPECT_THAT(told("lookin for 218k bse adn 18% bnous"), ElementsAre("base 218000 ask", "bonus 18% ask"));
    EXPECT_THAT(told("the sign on should go to 35"), ElementsAre("signing 35000 ask"));
}

TEST(Amounts, AreNoneInNumbersOfOtherThings) {
    for (const char* text :
         {"My flight lands at 215 so let's talk at 3.", "Call me on 415 555 0199.", "I was number 205 in the queue.",
          "The project had 180 open tickets.", "Our team went from 12 releases a year to 205.", "My phone is at 12%.",
          "We cut release time by 40%.", "Fill rate is 97 percent.", "How many people are in the team, 10 or 20?",
          "Coffee here is 6 dollars, can you believe it.", "I lost 200 dollars in Vegas.",
          "I'm travelling till 20, then I'm back.", "Monday at 10 then.", "J'habite au 205 rue de la Paix.",
          "I weigh 205 and run a 10k in 48."})
        EXPECT_THAT(told(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace parley
