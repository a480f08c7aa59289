// Figures that the rules alone take for another's, or for pay: what stands around them tells.
#include "dialogue/understanding/figure_judge.hpp"
#include "dialogue/understanding/read_message.hpp"
#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace parley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A message with the figures that the rules alone find in it.
struct ByRules {
    explicit ByRules(std::string_view text)
        : context(offer_made()),
          message(parley::read_message(text, test_scenario(), test_levers(), context)),
          view(message.view(test_scenario(), context)),
          placed(message.clauses.empty() ? std::vector<PlacedAmount>{} : place_figures(view)) {}

    Context context;
    ReadMessage message;
    MessageView view;
    std::vector<PlacedAmount> placed;
};

std::vector<Whose> owners_by_rules(std::string_view text) {
    std::vector<Whose> owners;
    for (const PlacedAmount& placed : ByRules(text).placed) owners.push_back(placed.amount.whose);
    return owners;
}

std::vector<Whose> owners(std::string_view text) {
    std::vector<Whose> owners;
    for (const Amount& amount : read_message(text, offer_made()).amounts) owners.push_back(amount.whose);
    return owners;
}

TEST(FigureJudge, HearsTodaysPayWhereNoTableDoes) {
    constexpr std::string_view text = "What keeps the lights on at home is 196, that is my pay slip.";
    EXPECT_THAT(owners_by_rules(text), ElementsAre(Whose::ask));
    EXPECT_THAT(owners(text), ElementsAre(Whose::current));
}

TEST(FigureJudge, LeavesToOthersWhatRepeatsATermByChance) {
    constexpr std::string_view text = "My cousin pulls in 240 as a plumber.";
    EXPECT_THAT(owners_by_rules(text), ElementsAre(Whose::recruiter));
    EXPECT_THAT(owners(text), ElementsAre(Whose::other));
}

TEST(FigureJudge, DropsWhatIsNoPay) {
    constexpr std::string_view text = "I'm at mile 207 of a long drive.";
    EXPECT_THAT(owners_by_rules(text), ElementsAre(Whose::current));
    EXPECT_THAT(owners(text), IsEmpty());
}

TEST(FigureJudge, LeavesWhatIsTooLargeForPay) {
    EXPECT_THAT(owners("They are valued at $40B and I want 215."), ElementsAre(Whose::other, Whose::ask));
}

/// A table is written by names and read by keys.
TEST(FigureSigns, HaveTheKeysOfTheirNames) {
    const ByRules read("Theirs (Brex): 214 base.\nI'd like 12% or 220, not $190k.");
    ASSERT_GE(read.placed.size(), 2U);
    FigureSigns signs(read.view, read.placed);
    std::vector<FigureSign> found;
    for (std::size_t i = 0; i < read.placed.size(); ++i) {
        signs.of(i, found);
        for (const FigureSign& sign : found)
            EXPECT_EQ(signs.key_of(sign), key_of_name(signs.name_of(sign))) << signs.name_of(sign);
    }
}

/// However long the message is: the work for a figure is bounded.
TEST(FigureSigns, AreBounded) {
    std::string text = "I want 210";
    for (int i = 0; i < 400; ++i) text += ", or Stripe has 215 and you said my floor is 205 in base";
    const ByRules read(text);
    ASSERT_GT(read.placed.size(), 400U);
    FigureSigns signs(read.view, read.placed);
    std::vector<FigureSign> found;
    for (std::size_t i = 0; i < read.placed.size(); ++i) {
        signs.of(i, found);
        EXPECT_LT(found.size(), 1000U);
    }
}

std::string random_text(std::mt19937& dice) {
    static constexpr std::array<std::string_view, 20> kPieces{
        "215", "$1.2M", "12%", "k",    " ", "\n", ":",    "-",  "my floor", "Stripe",
        "if",  "?",     "not", "\xff", "é", "/",  "base", "2x", "shares",   ","};
    std::string text;
    for (auto left = dice() % 40; left > 0; --left) text += std::string(kPieces[dice() % kPieces.size()]) + " ";
    return text;
}

TEST(FigureJudge, IsTotalAndKeepsTheOrder) {
    std::mt19937 dice(7);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = random_text(dice);
        ByRules read(text);
        const auto before = read.placed;
        judge_figures(read.view, read.placed);
        EXPECT_LE(read.placed.size(), before.size()) << text;
        EXPECT_TRUE(std::is_sorted(read.placed.begin(), read.placed.end(), [](const auto& a, const auto& b) {
            return a.amount.span.begin < b.amount.span.begin;
        })) << text;
    }
}

}  // namespace
}  // namespace parley
