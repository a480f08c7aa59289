#include "persona/money.hpp"
#include "tests/support/dice.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace parley {
namespace {

constexpr Minor kMost = std::numeric_limits<Minor>::max();
const Currency kUsd = parse_currency("USD").value();
const Currency kJpy = parse_currency("JPY").value();
const Currency kKwd = parse_currency("KWD").value();

__extension__ using Wide = __int128;

TEST(Currency, IsThreeUpperCaseLetters) {
    EXPECT_EQ(parse_currency("EUR")->text(), "EUR");
    for (const char* wrong : {"", "eur", "EU", "EURO", "E1R", "€"}) EXPECT_FALSE(parse_currency(wrong)) << wrong;
    EXPECT_FALSE(Currency{}.known());
}

TEST(Currency, HasItsOwnMinorUnit) {
    EXPECT_EQ(minor_per_major(kUsd), 100);
    EXPECT_EQ(minor_per_major(kJpy), 1);
    EXPECT_EQ(minor_per_major(kKwd), 1'000);
}

TEST(Scale, RoundsHalfToEven) {
    EXPECT_EQ(scale(5, 1, 2), 2);
    EXPECT_EQ(scale(7, 1, 2), 4);
    EXPECT_EQ(scale(-5, 1, 2), -2);
    EXPECT_EQ(scale(-7, 1, 2), -4);
    EXPECT_EQ(scale(10, 1, 3), 3);
    EXPECT_EQ(scale(-11, 1, 3), -4);
}

TEST(Scale, KeepsLargeIntermediatesAndSaturates) {
    EXPECT_EQ(scale(kMost, 10'000, 10'000), kMost);
    EXPECT_EQ(scale(kMost, 2, 1), kMost);
    EXPECT_EQ(scale(kMost, -2, 1), std::numeric_limits<Minor>::min());
    EXPECT_EQ(add(kMost, 1), kMost);
}

// The definition itself: the result is nearest, and even where two are equally near.
TEST(Scale, IsNearestAndEvenOnTies) {
    TestDice dice(11);
    for (int i = 0; i < 20'000; ++i) {
        const Minor value = dice.between(-1'000'000, 1'000'000);
        const std::int64_t numerator = dice.between(-12, 12);
        const std::int64_t denominator = dice.between(1, 12);
        const Minor result = scale(value, numerator, denominator);
        const Wide doubled = 2 * (static_cast<Wide>(value) * numerator - static_cast<Wide>(result) * denominator);
        const Wide distance = doubled < 0 ? -doubled : doubled;
        ASSERT_LE(distance, denominator);
        ASSERT_TRUE(distance != denominator || result % 2 == 0);
    }
}

TEST(RoundDown, NeverGoesUp) {
    EXPECT_EQ(round_down(1'999, 1'000), 1'000);
    EXPECT_EQ(round_down(-1, 1'000), -1'000);
    EXPECT_EQ(round_down(2'000, 1'000), 2'000);
    EXPECT_EQ(round_down(1'999, 1), 1'999);
    EXPECT_EQ(round_down(1'999, 0), 1'999);
}

TEST(RoundTo, GoesToTheNearestStepAndTiesToTheEvenOne) {
    EXPECT_EQ(round_to(1'400, 1'000), 1'000);
    EXPECT_EQ(round_to(1'500, 1'000), 2'000);
    EXPECT_EQ(round_to(2'500, 1'000), 2'000);
    EXPECT_EQ(round_to(-1'500, 1'000), -2'000);
    EXPECT_EQ(round_to(1'234, 1), 1'234);
}

TEST(ParseMajor, ReadsPlainFigures) {
    EXPECT_EQ(parse_major("215000", kUsd), 215'000'00);
    EXPECT_EQ(parse_major("187500.5", kUsd), 187'500'50);
    EXPECT_EQ(parse_major("0.05", kUsd), 5);
    EXPECT_EQ(parse_major("1.234", kKwd), 1'234);
    EXPECT_EQ(parse_major("90000", kJpy), 90'000);
}

TEST(ParseMajor, RefusesWhatIsNoPlainFigureOfTheCurrency) {
    for (const char* wrong :
         {"", ".", "1.", ".5", "-1", "+1", "1e5", "1,000", " 1", "1 ", "1.005", "99999999999999999999"})
        EXPECT_FALSE(parse_major(wrong, kUsd)) << wrong;
    EXPECT_FALSE(parse_major("1.5", kJpy));
}

TEST(FormatMajor, WritesFractionsOnlyWhereThereAreAny) {
    EXPECT_EQ(format_major(215'000'00, kUsd), "215000");
    EXPECT_EQ(format_major(187'500'50, kUsd), "187500.5");
    EXPECT_EQ(format_major(5, kUsd), "0.05");
    EXPECT_EQ(format_major(-5, kUsd), "-0.05");
    EXPECT_EQ(format_major(-150, kUsd), "-1.5");
    EXPECT_EQ(format_major(90'000, kJpy), "90000");
}

TEST(FormatMajor, IsUndoneByParseMajor) {
    TestDice dice(3);
    for (int i = 0; i < 5'000; ++i) {
        const Minor value = dice.between(0, 1'000'000'000'000);
        for (const Currency currency : {kUsd, kJpy, kKwd})
            ASSERT_EQ(parse_major(format_major(value, currency), currency), value);
    }
}

}  // namespace
}  // namespace parley
