// What people of other trades say beside their pay: results in percent, days of leave, a later start.

#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::Not;

std::vector<std::string> told(std::string_view text) { return amounts_told(read_message(text)); }

TEST(OtherTrades, AResultIsNoAsk) {
    for (const auto* text :
         {"Medication errors fell by 45 percent.", "Deliveries on time rose from 68 to 94 percent.",
          "We freed 9 million of working capital.", "On my ward agency shifts fell from 38 a month to 4."})
        EXPECT_THAT(told(text), Not(Contains(EndsWith(" ask")))) << text;
}

TEST(OtherTrades, DaysOfLeaveAreWantedNotTimeToThink) {
    const Understanding understood = read_message("I would like 32 days of leave.");
    EXPECT_THAT(acts_meant(understood), Not(Contains("defer")));
    EXPECT_THAT(amounts_told(understood), ElementsAre("pto 32 ask"));
    EXPECT_THAT(acts_meant(read_message("I would like two days to think about it.")), Contains("defer"));
}

TEST(OtherTrades, ALaterStartIsCountedInDays) {
    EXPECT_THAT(told("I would like to start 45 days later."), ElementsAre("start_date 45 ask"));
    EXPECT_THAT(told("Could we move the joining date by 2 weeks?"), ElementsAre("start_date 14 ask"));
}

TEST(OtherTrades, CostToCompanyIsTheTotal) {
    EXPECT_THAT(told("My number is 280K CTC."), ElementsAre("total 280000 ask"));
}

}  // namespace
}  // namespace parley
