// How people write pay in a talk about a base around 195K dollars.
#include "figure_notes.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

class PayFigures : public testing::TestWithParam<FigureCase> {
protected:
    static const SmallWorld& world() {
        static const SmallWorld made{"USD", 170'000, 220'000};
        return made;
    }
};

TEST_P(PayFigures, AreReadAs) { EXPECT_EQ(note_figures(GetParam().text, world()), GetParam().figures); }

// A figure with or without its k, its currency, its thousands: always the same amount.
constexpr FigureCase kPlain[] = {
    {"I want 218k base", "218000"},
    {"We could settle on $218K", "USD 218000"},
    {"a base of 218,000 dollars", "USD 218000"},
    {"218.5k would do it", "218500"},
    {"Base: USD 218,500", "USD 218500"},
    {"US$218k", "USD 218000"},
    {"218 thousand dollars a year", "USD 218000 /year"},
    {"$218,000.00 flat", "USD 218000"},
    {"218000", "218000"},
    {"a salary of 218", "218000"},
    {"I'd go with 212.5", "212500"},
    {"let's say $218", "USD 218000"},
    {"$ 218 k", "USD 218000"},
    {"218 K base", "218000"},
    {".5M in stock", "500000"},
    {"$1.25M in RSUs over four years", "USD 1250000 equity /vesting"},
    {"$0.9m grant", "USD 900000"},
    {"a 1.2 million dollar grant", "USD 1200000"},
    {"$1,250,000 in equity", "USD 1250000"},
    {"how about 219?", "219000"},
    {"make it 219 and I sign", "219000"},
    {"219, please", "219000"},
    {"220 base & 240 equity", "220000; 240000"},
};
INSTANTIATE_TEST_SUITE_P(Plain, PayFigures, testing::ValuesIn(kPlain));

// Spelled out, with the hundreds left unsaid as people speak, and misspelt.
constexpr FigureCase kInWords[] = {
    {"two hundred thousand", "200000"},
    {"two hundred and eighteen thousand dollars", "USD 218000"},
    {"one ninety five base", "195000"},
    {"two oh five", "205000"},
    {"one eighty-five k", "185000"},
    {"two twenty", "220000"},
    {"a hundred and ninety thousand", "190000"},
    {"ninety five thousand", "95000"},
    {"fifteen hundred a month", "1500 /month"},
    {"one point three million in stock", "1300000"},
    {"three quarters of a million", "750000"},
    {"half a million over four years", "500000 equity /vesting"},
    {"two and twenty", ""},
    {"a hundred grand sign-on", "100000"},
    {"twenty five grand", "25000"},
    {"fourty five thousand signing", "45000"},
    {"two hundred ten thousand", "210000"},
    {"three fifty total comp", "350000"},
    {"quarter million", "250000"},
    {"one hundred fifty", "150000"},
    {"205 and a half", "205500"},
    {"zero signing", "0"},
};
INSTANTIATE_TEST_SUITE_P(InWords, PayFigures, testing::ValuesIn(kInWords));

// Whatever dash or word joins two ends; the k of one end belongs to both.
constexpr FigureCase kRanges[] = {
    {"210 to 220k", "210000..220000"},
    {"$210K-$220K", "USD 210000..220000"},
    {"$210k – $220k base", "USD 210000..220000"},
    {"between 210k and 220k", "210000..220000"},
    {"between two ten and two twenty", "210000..220000"},
    {"somewhere between 210 and 220", "210000..220000"},
    {"from 210 to 220", "210000..220000"},
    {"210~220k", "210000..220000"},
    {"from $1.1M to 1.3M", "USD 1100000..1300000"},
    {"1.1-1.3M over 4 years", "1100000..1300000 equity /vesting"},
    {"180 or 190k", "180000; 190000"},
    {"900k-1.2M in equity", "900000..1200000"},
    {"10-15%", "10..15 %"},
    {"between 10 and 15 percent", "10..15 %"},
    {"move it from 205 to 215", "205000; 215000"},
    {"$205-215k", "USD 205000..215000"},
    {"205k - 215k", "205000..215000"},
    {"90 to 95k", "90000..95000"},
    {"either 210 or 220", "210000; 220000"},
    {"5 to 6 million users", ""},
    {"from 206 up to 211", "206000..211000"},
    {"208 until 212", "208000..212000"},
    {"around 211 or 212", "211000..212000 about"},
    {"base went from 198 to 206", "198000; 206000"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, PayFigures, testing::ValuesIn(kRanges));

// One end only; a denial turns a bound round.
constexpr FigureCase kOpenEnds[] = {
    {"at least 215k", "215000.."},
    {"215k or more", "215000.."},
    {"215k minimum", "215000.."},
    {"no less than 215", "215000.."},
    {"above 215k", "215000.."},
    {"upwards of $215k", "USD 215000.."},
    {"anything under 205 is a no", "..205000"},
    {"up to 230k", "..230000"},
    {"not below 205", "205000.."},
    {"I can't go lower than 205k", "205000.."},
    {"nothing under $205K", "USD 205000.."},
    {"more than 215", "215000.."},
    {"215+ base", "215000.."},
    {"max 230k", "..230000"},
    {">215k", "215000.."},
};
INSTANTIATE_TEST_SUITE_P(OpenEnds, PayFigures, testing::ValuesIn(kOpenEnds));

// "the 210s" and thirds of a decade.
constexpr FigureCase kDecades[] = {
    {"the high 190s", "197000..199000 about"},
    {"low 220s", "220000..223000 about"},
    {"mid-to-high 200s", "240000..299000 about"},
    {"mid two-hundreds", "240000..260000 about"},
    {"low two-hundreds", "200000..230000 about"},
    {"somewhere in the two-teens", "210000..219000 about"},
    {"six figures", "100000..999999 about"},
    {"a low six-figure sign-on", "100000..300000 about"},
    {"the 90s were fun", ""},
    {"in the two twenties", "220000..229000 about"},
    {"two-teens", "210000..219000 about"},
    {"the high 90s", "97000..99000 about"},
    {"low to mid 200s", "200000..260000 about"},
};
INSTANTIATE_TEST_SUITE_P(Decades, PayFigures, testing::ValuesIn(kDecades));

}  // namespace
}  // namespace parley::test
