// Numbers that are no pay, and money that is not the ask.
#include "figure_notes.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

class TrapFigures : public testing::TestWithParam<FigureCase> {
protected:
    static const SmallWorld& world() {
        static const SmallWorld made{"USD", 170'000, 220'000};
        return made;
    }
};

TEST_P(TrapFigures, AreReadAs) { EXPECT_EQ(note_figures(GetParam().text, world()), GetParam().figures); }

// Codes, years, durations, heads, dates, times, versions, idioms.
constexpr FigureCase kNotMoney[] = {
    {"my 401k", ""},
    {"the 401(k) match", ""},
    {"403b plan", ""},
    {"I'm an L5", ""},
    {"an IC5 title", ""},
    {"E4 to E5", ""},
    {"in Q4 2026", ""},
    {"since 2019", ""},
    {"by 2027", ""},
    {"10 years of experience", ""},
    {"8+ years", ""},
    {"6+ months", ""},
    {"a team of 40", ""},
    {"40 engineers", ""},
    {"3 regions and 12 countries", ""},
    {"3.3B+ parcel routes", ""},
    {"it reaches 150 million readers", ""},
    {"14M+ monthly travellers", ""},
    {"12,000+ lending libraries", ""},
    {"across 330+ harbour towns", ""},
    {"the 100-seat sprint", ""},
    {"Level 62-63 there", ""},
    {"Fortune 500 adoption", ""},
    {"SOC 2 Type II", ""},
    {"SOC2", ""},
    {"ISO 27001", ""},
    {"K8s and H100s", ""},
    {"Series B", ""},
    {"24/7 on call", ""},
    {"call me at 555-123-4567", ""},
    {"+1 415 555 0134", ""},
    {"March 3rd", ""},
    {"by May 15", ""},
    {"at 3pm", ""},
    {"at 15:30", ""},
    {"version 2.0.1", ""},
    {"release 4.31.0", ""},
    {"the 2nd offer", ""},
    {"Fortune 500 customers", ""},
    {"a $64,000 question", ""},
    {"my two cents", ""},
    {"the top 3", ""},
    {"200 microservices", ""},
    {"10k enterprise customers", ""},
    {"50M downloads", ""},
    {"3 kids", ""},
    {"phase 2", ""},
    {"one thing", ""},
    {"I have one offer", ""},
    {"chapter 11", ""},
    {"7 of them", ""},
    {"team of 200", ""},
    {"within 36 hours", ""},
    {"2 weeks notice", ""},
    {"90 days", ""},
    {"web3", ""},
    {"GPT-4", ""},
    {"zip 94105", ""},
    {"thanks a million", ""},
    {"one more thing to settle", ""},
    {"a 2-year cliff", ""},
    {"3-5 years in", ""},
    {"from 9 to 5", ""},
    {"my 50 reports", ""},
    {"we serve 120 customers", ""},
    {"between two offers", ""},
    {"P99 under 200 ms", ""},
    {"room 215", ""},
    {"the 10 biggest accounts", ""},
    {"3x the traffic", ""},
    {"at which 409A?", ""},
    {"a W2 or a 1099 position", ""},
    {"my H-1B transfer", ""},
    {"your offer of 12 May", ""},
    {"from 38 a month to 4", ""},
    {"from 61 days to 38", ""},
    {"notice is 90 days, not 60", ""},
    {"call me at 06 12 34 56 78", ""},
    {"my phone is +44 7700 900123", ""},
    {"a 28-bed ward with 45 nurses", ""},
    {"I manage 215 stores", ""},
    {"a flight with 212 seats", ""},
    {"ticket 48213 is open", ""},
    {"I'm 34", ""},
    {"a million thanks", ""},
    {"97 of 100 times", ""},
    {"errors fell 45%", ""},
    {"on-time launches went from 60% to 95%", ""},
    {"we shipped 60% faster", ""},
    {"we hit 120% of target", ""},
};
INSTANTIATE_TEST_SUITE_P(NotMoney, TrapFigures, testing::ValuesIn(kNotMoney));

// Shares and days are counts.
constexpr FigureCase kCounts[] = {
    {"5,000 RSUs", "count 5000 equity"},
    {"12,000 shares", "count 12000 equity"},
    {"20k options", "count 20000 equity"},
    {"25 days of PTO", "count 25 pto"},
    {"30 days vacation", "count 30 pto"},
    {"PTO of 28 days", "count 28 pto"},
    {"5 weeks of vacation", "count 25 pto"},
    {"3 days a week from home", "count 3 remote"},
    {"remote 4 days a week", "count 4 remote"},
    {"2 more vacation days", "count 2 pto change"},
    {"three additional days of leave", "count 3 pto change"},
    {"if you add 2 days off", "count 2 pto change"},
    {"cinq jours de congé en plus", "count 5 pto change"},
    {"15 days of PTO won't do. 25 or nothing", "count 15 pto; count 25 pto"},
    {"more days of holidays, say 25 until 28", "count 25..28 pto"},
    {"1 more day remote", "count 1 remote change"},
};
INSTANTIATE_TEST_SUITE_P(Counts, TrapFigures, testing::ValuesIn(kCounts));

// Written money is listed, whoever it belongs to.
constexpr FigureCase kMoneyOfOthers[] = {
    {"we grew to $50M ARR", "USD 50000000"},
    {"a 3M budget", "3000000"},
    {"rent is $4,200 a month", "USD 4200 /month"},
    {"$500 stipend", "USD 500"},
    {"a $50 voucher", "USD 50"},
    {"I saved them $2.4M", "USD 2400000"},
};
INSTANTIATE_TEST_SUITE_P(MoneyOfOthers, TrapFigures, testing::ValuesIn(kMoneyOfOthers));

// Read, but to be asked back.
constexpr FigureCase kDoubtful[] = {
    {"$130,00", "USD 130000 doubtful"},
    {"210,00", "210000 doubtful"},
    {"2l0k", "210000 doubtful"},
    {"2O5k", "205000 doubtful"},
};
INSTANTIATE_TEST_SUITE_P(Doubtful, TrapFigures, testing::ValuesIn(kDoubtful));

// Signs and codes before and behind.
constexpr FigureCase kOtherCurrencies[] = {
    {"EUR 190K", "EUR 190000"},    {"€190,000", "EUR 190000"},   {"£95k", "GBP 95000"},
    {"C$180k", "CAD 180000"},      {"S$150,000", "SGD 150000"},  {"A$210k", "AUD 210000"},
    {"CHF 160'000", "CHF 160000"}, {"₹45 lakhs", "INR 4500000"}, {"INR 45,00,000", "INR 4500000"},
    {"900k SEK", "SEK 900000"},    {"R$ 300k", "BRL 300000"},    {"¥12,000,000", "JPY 12000000"},
    {"215 CAD", "CAD 215000"},     {"€ 187.000", "EUR 187000"},
};
INSTANTIATE_TEST_SUITE_P(OtherCurrencies, TrapFigures, testing::ValuesIn(kOtherCurrencies));

}  // namespace
}  // namespace parley::test
