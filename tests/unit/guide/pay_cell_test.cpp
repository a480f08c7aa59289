// Cells of compensation tables as authors write them.

#include "persona/guide/pay_cell.hpp"

#include <gtest/gtest.h>

namespace parley::guide {
namespace {

struct Case {
    const char* text;
    const char* column;
    const char* expected;
};

std::string figure(const std::optional<std::int64_t>& value, const PayRange& range) {
    if (!value) return "*";
    return range.unit == RangeUnit::percent ? std::to_string(*value) : format_major(*value, range.currency);
}

std::string told(const PayCell& cell) {
    if (cell.empty) return "empty";
    if (cell.unreadable) return "unreadable";
    std::string text;
    for (const auto& range : cell.ranges) {
        if (!text.empty()) text += "; ";
        text += range.unit == RangeUnit::percent ? "bp" : std::string(range.currency.text());
        text += " " + figure(range.min, range) + ".." + figure(range.max, range);
        if (range.period == PayPeriod::month) text += " a month";
        if (range.years > 0) text += " over " + std::to_string(range.years);
    }
    return text;
}

class PayCellTest : public testing::TestWithParam<Case> {};

TEST_P(PayCellTest, ReadsAsWritten) {
    const auto column = parse_currency(GetParam().column).value_or(Currency{});
    EXPECT_EQ(told(read_pay_cell(GetParam().text, column)), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Cells, PayCellTest,
    testing::Values(
        Case{"$170K–$220K", "", "USD 170000..220000"}, Case{"$170-220K", "", "USD 170000..220000"},
        Case{"EUR145K–EUR187K", "", "EUR 145000..187000"}, Case{"145K–187K EUR", "", "EUR 145000..187000"},
        Case{"€95.000 – €120.000", "", "EUR 95000..120000"}, Case{"C$125,000–C$160,000", "", "CAD 125000..160000"},
        Case{"$125,000–$160,000", "CAD", "CAD 125000..160000"}, Case{"S$160K to S$190K", "", "SGD 160000..190000"},
        Case{"₹28,00,000-₹45,00,000", "", "INR 2800000..4500000"},
        Case{"₹0.9 Cr – ₹1.2 Cr", "", "INR 9000000..12000000"}, Case{"INR 22L–INR 45L", "", "INR 2200000..4500000"},
        Case{"PLN 900K–1.1M", "", "PLN 900000..1100000"},
        Case{"NT$2.6M–NT$3.6M equivalent", "", "TWD 2600000..3600000"},
        Case{"KRW 58M–KRW 100M", "", "KRW 58000000..100000000"}, Case{"kr 550K–kr 700K", "NOK", "NOK 550000..700000"},
        Case{"CHF 120'000–150'000", "", "CHF 120000..150000"}, Case{"10–15%", "", "bp 1000..1500"},
        Case{"12.5%", "", "bp 1250..1250"}, Case{"20–50% (OPI+TAI)", "", "bp 2000..5000"},
        Case{"$80K+", "", "USD 80000..*"}, Case{"up to $30K", "", "USD *..30000"},
        Case{"~$280,000", "", "USD 280000..280000"}, Case{"$120K–$225K/4yr", "", "USD 120000..225000 over 4"},
        Case{"SEK 55K–72K/mo", "", "SEK 55000..72000 a month"},
        Case{"SEK 55K–72K/mo / $152K–$195K", "SEK", "SEK 55000..72000 a month; USD 152000..195000"},
        Case{"£111K / $135K - £148K / $180K", "", "GBP 111000..148000; USD 135000..180000"},
        Case{"£85,000-£160,000 / $107,000-$202,000", "", "GBP 85000..160000; USD 107000..202000"},
        Case{"$155,000-£255,000", "", "unreadable"}, Case{"$220K–$170K", "", "unreadable"}, Case{"—", "", "empty"},
        Case{"N/A", "", "empty"}, Case{"", "", "empty"}));

TEST(PayCellBounds, DigitsWithoutEndAreNoCrash) {
    const auto cell = read_pay_cell("$" + std::string(5000, '9') + "K–$1K", Currency{});
    EXPECT_TRUE(cell.unreadable);
}

TEST(HeaderCurrencies, AreNamedOnceInOrder) {
    const auto both = currencies_in("London / Europe (GBP/EUR)");
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].text(), "GBP");
    EXPECT_EQ(both[1].text(), "EUR");
    EXPECT_EQ(currencies_in("Toronto (CAD C$)").size(), 1U);
    EXPECT_TRUE(currencies_in("San Francisco").empty());
}

}  // namespace
}  // namespace parley::guide
