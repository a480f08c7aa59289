// Rubrics as files: what they may say, and what is said about those that may not be.

#include "server/codec/rubric_file.hpp"

#include <gtest/gtest.h>

namespace parley::codec {
namespace {

std::string field_of(const std::string& json) {
    const auto read = read_rubric(json);
    EXPECT_FALSE(read) << json;
    if (read) return "read";
    EXPECT_FALSE(read.complaints.front().mend.empty());
    return read.complaints.front().field;
}

TEST(RubricFile, IsWrittenWholeAndReadBackTheSame) {
    Rubric rubric = standard_rubric();
    rubric.version = "mine-1";
    rubric.personas = {"a-persona"};
    rubric.rules[3].points = 0;
    rubric.rules[4].on = false;
    const auto read = read_rubric(rubric_json(rubric));
    ASSERT_TRUE(read) << read.complaints.front().field;
    EXPECT_EQ(*read.value, rubric);
}

TEST(RubricFile, LeavesOutWhatStaysAsItShips) {
    const auto read =
        read_rubric(R"({"version":"mine-1","rules":[{"id":"civil","on":false},{"id":"recap_given","points":200}],
                                      "thresholds":{"good":6000}})");
    ASSERT_TRUE(read) << read.complaints.front().field;
    EXPECT_FALSE(read.value->rule(RuleId::civil).on);
    EXPECT_EQ(read.value->rule(RuleId::recap_given).points, 200);
    EXPECT_EQ(read.value->rule(RuleId::retrade), standard_rubric().rule(RuleId::retrade));
    EXPECT_EQ(read.value->thresholds.good, 6'000);
    EXPECT_EQ(read.value->thresholds.fair, standard_rubric().thresholds.fair);
}

TEST(RubricFile, NamesTheFieldThatIsWrong) {
    EXPECT_EQ(field_of("{"), "");
    EXPECT_EQ(field_of("[]"), "");
    EXPECT_EQ(field_of("{}"), "version");
    EXPECT_EQ(field_of(R"({"version":"v","weights":[1,2]})"), "weights");
    EXPECT_EQ(field_of(R"({"version":"v","weights":[9000,9000,-8000,0,0,0,0]})"), "weights");
    EXPECT_EQ(field_of(R"({"version":"v","rules":[{"id":"charm"}]})"), "rules[0].id");
    EXPECT_EQ(field_of(R"({"version":"v","rules":[{"id":"civil"},{"id":"civil"}]})"), "rules[1].id");
    EXPECT_EQ(field_of(R"({"version":"v","rules":[{"id":"civil","points":"many"}]})"), "rules[0].points");
    EXPECT_EQ(field_of(R"({"version":"v","rules":[{"id":"civil","colour":1}]})"), "rules[0].");
    EXPECT_EQ(field_of(R"({"version":"v","rules":7})"), "rules");
    EXPECT_EQ(field_of(R"({"version":"v","thresholds":{"good":1000}})"), "thresholds.good");
    EXPECT_EQ(field_of(R"({"version":"v","thresholds":{"opportunities":9}})"), "thresholds.opportunities");
}

TEST(RubricFile, CannotTurnARuleRound) {
    EXPECT_NE(field_of(R"({"version":"v","rules":[{"id":"retrade","points":300}]})").find(".points"),
              std::string::npos);
    EXPECT_NE(field_of(R"({"version":"v","rules":[{"id":"civil","dimension":"levers"}]})").find(".dimension"),
              std::string::npos);
}

TEST(RubricFile, TheShippedVersionNamesWhatShipsAndNothingElse) {
    EXPECT_TRUE(read_rubric(rubric_json(standard_rubric())));
    EXPECT_EQ(field_of(R"({"version":")" + standard_rubric().version + R"(","rules":[{"id":"civil","on":false}]})"),
              "version");
}

}  // namespace
}  // namespace parley::codec
