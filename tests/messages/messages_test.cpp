// The set itself: each family on its side, nothing twice across the sides, enough of everything, and what has been
// reached is not lost again.

#include "judge.hpp"
#include "near_twins.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace parley::messages {
namespace {

const std::vector<LabelledMessage>& of(Side side) {
    static const auto tune = read_messages(folder_of(Side::tune));
    static const auto reported = read_messages(folder_of(Side::reported));
    return side == Side::tune ? tune : reported;
}

TEST(Messages, StandOnTheSideOfTheirFamily) {
    for (const Side side : {Side::tune, Side::reported})
        for (const auto& message : of(side)) EXPECT_EQ(side_of(message.family), side) << message.text;
}

TEST(Messages, HaveNoNearTwinOnTheSideThatIsReported) {
    NearTwins reported(of(Side::reported));
    for (const Side side : {Side::tune, Side::learn})
        for (const auto& message : read_messages(folder_of(side))) {
            const auto* const twin = reported.twin_of(message);
            EXPECT_EQ(twin, nullptr) << message.text << "\n" << twin->text;
        }
}

TEST(Messages, ThatTeachSayWhatIsDoneWhere) {
    for (const auto& message : read_messages(folder_of(Side::learn)))
        EXPECT_FALSE(message.parts.empty()) << message.text;
}

TEST(Messages, AreEnoughOfEachAct) {
    EXPECT_GE(of(Side::tune).size() + of(Side::reported).size(), 2000U);
    std::map<ActKind, int> count;
    for (const auto& message : of(Side::reported))
        for (const ActKind kind : message.acts) ++count[kind];
    for (std::size_t i = 0; i < kActKindCount; ++i)
        EXPECT_GE(count[static_cast<ActKind>(i)], 40) << boost::describe::enum_to_string(static_cast<ActKind>(i), "?");
}

TEST(Messages, AreReadAlikeInAnyOrder) {
    auto backwards = of(Side::tune);
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_EQ(judge(backwards).all_acts_right, judge(of(Side::tune)).all_acts_right);
}

}  // namespace
}  // namespace parley::messages
