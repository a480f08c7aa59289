// Sums, terms and packages as a person in the region reads them.

#include "dialogue/phrasing/say.hpp"
#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/phrasing/story_day.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

Region region_with(std::string_view locale, std::string_view currency) {
    Region region;
    region.locale = locale;
    region.rules.currency = *parse_currency(currency);
    region.levels.resize(2);
    region.levels[1].name = "Senior";
    return region;
}

const Region kUs = region_with("en-US", "USD");

TEST(SayValue, GroupsMoneyByTheRegionsLocale) {
    EXPECT_EQ(say_value(kUs, Component::base, 21'500'000), "$215,000");
    EXPECT_EQ(say_value(region_with("en-FR", "EUR"), Component::base, 18'700'000), "€187,000");
    EXPECT_EQ(say_value(region_with("en-IN", "INR"), Component::base, 420'000'000), "₹42,00,000");
    EXPECT_EQ(say_value(region_with("en-JP", "JPY"), Component::base, 12'000'000), "¥12,000,000");
}

TEST(SayValue, ShowsFractionsOnlyWhereThereAreAny) {
    EXPECT_EQ(say_value(kUs, Component::base, 21'500'050), "$215,000.50");
}

TEST(SayValue, BonusIsAPercentageOrASum) {
    Region by_sum = kUs;
    by_sum.rules.bonus_unit = BonusUnit::money;
    EXPECT_EQ(say_value(kUs, Component::bonus, 1'200), "12%");
    EXPECT_EQ(say_value(kUs, Component::bonus, 1'250), "12.5%");
    EXPECT_EQ(say_value(kUs, Component::bonus, 1'205), "12.05%");
    EXPECT_EQ(say_value(by_sum, Component::bonus, 2'000'000), "$20,000");
}

TEST(SayValue, NonCashTermsInTheirOwnUnits) {
    EXPECT_EQ(say_value(kUs, Component::start_date, 14), "two weeks later");
    EXPECT_EQ(say_value(kUs, Component::start_date, 10), "ten days later");
    EXPECT_EQ(say_value(kUs, Component::pto, 25), "25 days");
    EXPECT_EQ(say_value(kUs, Component::remote, 1), "one day a week");
    EXPECT_EQ(say_value(kUs, Component::review, 6), "six months early");
}

TEST(SayPackage, ReadsAsOneSentencePart) {
    Terms terms;
    terms.set(Component::base, 20'000'000);
    terms.set(Component::equity, 16'000'000);
    terms.set(Component::bonus, 1'100);
    terms.set(Component::signing, 800'000);
    EXPECT_EQ(say_package(kUs, terms, 0),
              "$200,000 base, $160,000 in equity over four years, an 11% bonus and an $8,000 signing bonus");
}

TEST(SayPackage, LeavesOutWhatIsNotInIt) {
    Terms terms;
    terms.set(Component::base, 20'000'000);
    terms.set(Component::signing, 0);
    EXPECT_EQ(say_package(kUs, terms, 0), "$200,000 base");
}

TEST(SayPackage, NamesTheLevel) {
    Terms terms;
    terms.set(Component::base, 20'000'000);
    terms.set(Component::level, 1);
    EXPECT_EQ(say_package(kUs, terms, 1), "$200,000 base and the Senior level");
}

TEST(Article, AsTheFigureIsReadAloud) {
    for (const auto* figure : {"8%", "11%", "18%", "$8,000", "€80,000", "$800,000", "85"})
        EXPECT_EQ(article_before(figure), "an") << figure;
    for (const auto* figure : {"12%", "$20,000", "€7,500", "$180,000", "$110,000", "10%"})
        EXPECT_EQ(article_before(figure), "a") << figure;
}

TEST(SayCurrency, InThePlural) {
    EXPECT_EQ(say_currency("en-FR", *parse_currency("EUR")), "euros");
    EXPECT_EQ(say_currency("en-US", *parse_currency("USD")), "US dollars");
}

TEST(SayDay, TheFirstDayIsAMonday) {
    EXPECT_EQ(say_day(0, 0), "Monday");
    EXPECT_EQ(say_day(4, 0), "Friday");
    EXPECT_EQ(say_day(7, 0), "Monday next week");
    EXPECT_EQ(say_day(7, 4), "Monday");
    EXPECT_EQ(say_day(15, 0), "Tuesday in two weeks");
}

}  // namespace
}  // namespace parley
