// India, where bare numbers are lakhs.
#include "figure_notes.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

class RupeeFigures : public testing::TestWithParam<FigureCase> {
protected:
    static const SmallWorld& world() {
        static const SmallWorld made{"INR", 2'500'000, 5'000'000};
        return made;
    }
};

TEST_P(RupeeFigures, AreReadAs) { EXPECT_EQ(note_figures(GetParam().text, world()), GetParam().figures); }

// Lakhs and crores, said or understood. At home they are scales: a currency is known only where one was written.
constexpr FigureCase kRupees[] = {
    {"18 LPA", "1800000 /year"},
    {"I want 45 lakhs", "4500000"},
    {"45L", "4500000"},
    {"₹38,50,000", "INR 3850000"},
    {"1.2 crore total", "12000000"},
    {"I'm at 30 now", "3000000"},
    {"35-40 lakhs", "3500000..4000000"},
    {"40", ""},
    {"Rs. 42,00,000", "INR 4200000"},
    {"30% hike", "30 % change"},
    {"25 LPA to 30 LPA", "2500000..3000000 /year"},
};
INSTANTIATE_TEST_SUITE_P(Rupees, RupeeFigures, testing::ValuesIn(kRupees));

}  // namespace
}  // namespace parley::test
