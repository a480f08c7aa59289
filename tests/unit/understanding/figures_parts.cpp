// Lists, rates, changes and periods.
#include "figure_notes.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

class PartFigures : public testing::TestWithParam<FigureCase> {
protected:
    static const SmallWorld& world() {
        static const SmallWorld made{"USD", 170'000, 220'000};
        return made;
    }
};

TEST_P(PartFigures, AreReadAs) { EXPECT_EQ(note_figures(GetParam().text, world()), GetParam().figures); }

// Parts of one package; splits, dates and shifts are none.
constexpr FigureCase kSlashLists[] = {
    {"5K-8K / 6K-10K", "5000..8000; 6000..10000"},  // the slash parts two ranges
    {"220/260", "220000 list 0.0; 260000 list 0.1"},
    {"215K/240K/25K", "215000 list 0.0; 240000 list 0.1; 25000 list 0.2"},
    {"$220K / $250K / $20K / 15%", "USD 220000 list 0.0; USD 250000 list 0.1; USD 20000 list 0.2; 15 % list 0.3"},
    {"220/240/20/10%", "220000 list 0.0; 240000 list 0.1; 20000 list 0.2; 10 % list 0.3"},
    {"70/30 split", ""},
    {"25/25/25/25 vesting", ""},
    {"24/7 support", ""},
    {"on 14/02", ""},
    {"50/50", ""},
};
INSTANTIATE_TEST_SUITE_P(SlashLists, PartFigures, testing::ValuesIn(kSlashLists));

// Percent signs are lent to the other number; emphasis is not a figure.
constexpr FigureCase kPercents[] = {
    {"a 15% bonus", "15 %"},
    {"15 percent target", "15 %"},
    {"fifteen percent bonus", "15 %"},
    {"0.25% of the company", "0.25 %"},
    {"50 bps of equity", "0.5 %"},
    {"100% on board", ""},
    {"I'm 110% in", ""},
    {"100% of my bonus", "100 %"},
    {"20% rather than 15", "20 %; 15 %"},
    {"from 10 to 15%", "10..15 %"},
};
INSTANTIATE_TEST_SUITE_P(Percents, PartFigures, testing::ValuesIn(kPercents));

// Changes, up and down.
constexpr FigureCase kChanges[] = {
    {"another 10k", "10000 change"},
    {"10k more on base", "10000 change"},
    {"add 15 to the base", "15000 change"},
    {"bump the base by 12", "12000 change"},
    {"12% more", "12 % change"},
    {"a 12% raise", "12 % change"},
    {"+10k signing", "10000 change"},
    {"an extra $20K", "USD 20000 change"},
    {"5k higher", "5000 change"},
    {"come down by 5k", "-5000 change"},
    {"lower it by 3%", "-3 % change"},
    {"ten more", "10000 change"},
    {"one more question", ""},
    {"two more weeks", ""},
    {"1.5x the equity", "1.5 x change"},
    {"double the signing", "2 x change"},
    {"triple the RSUs", "3 x change"},
    {"10x growth", ""},
    {"2x faster releases", ""},
    {"-5k base", "-5000 change"},
    {"take 40k off the equity", "-40000 change"},
    {"shave 4k off the base", "-4000 change"},
    {"give up 10k of the signing", "-10000 change"},
    {"put 40 on the equity", "40000 change"},
    {"put 215 on the base", "215000"},
    {"bump it 5k", "5000 change"},
};
INSTANTIATE_TEST_SUITE_P(Changes, PartFigures, testing::ValuesIn(kChanges));

// What the figure is per. By the hour is worth asking back; over years is a grant.
constexpr FigureCase kPeriods[] = {
    {"$60/hr", "USD 60 base /hour doubtful"},
    {"$60 an hour", "USD 60 base /hour doubtful"},
    {"$800 a day", "USD 800 /day"},
    {"17k a month", "17000 /month"},
    {"17.5k/month gross", "17500 /month"},
    {"$210k/yr", "USD 210000 /year"},
    {"210k per annum", "210000 /year"},
    {"210kpa", "210000 /year"},
    {"65k a year in RSUs", "65000 /year"},
    {"260k over 4 years", "260000 equity /vesting"},
    {"$260K/4yr", "USD 260000 equity /vesting"},
    {"260K RSU over four", "260000 equity /vesting"},
    {"260k (4 years)", "260000 equity /vesting"},
    {"$300k in equity vesting over four years", "USD 300000 equity /vesting"},
    {"300k over 3 years", "300000 equity /vesting doubtful"},
    {"25k upfront", "25000 /once"},
    {"25K one-time", "25000 /once"},
    {"$300k in equity spread over four years", "USD 300000 equity /vesting"},
};
INSTANTIATE_TEST_SUITE_P(Periods, PartFigures, testing::ValuesIn(kPeriods));

}  // namespace
}  // namespace parley::test
