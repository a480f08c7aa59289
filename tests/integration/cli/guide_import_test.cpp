// `parley guide import` with and without a policy of one's own.

#include "tests/integration/cli/program_run.hpp"

#include <gmock/gmock.h>

namespace parley {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

const std::string kGuide = std::string(PARLEY_SOURCE_DIR) + "/tests/unit/guide/samples/regions.md";

class GuideImportTest : public ProgramTest {
protected:
    /// The persona that comes of the sample.
    [[nodiscard]] Json imported(const std::string& options) const {
        const Ran ran = run("guide import --json --out made " + options + " '" + kGuide + "'");
        EXPECT_EQ(ran.status, 0) << ran.err;
        return Json::parse(
            run("persona show --json made/" + ran.lines().front()["id"].get<std::string>() + ".json").out);
    }
};

TEST_F(GuideImportTest, TakesNumbersInPlaceOfThePolicysOwn) {
    write("policy.json", R"({"opening_share":45,"patience_standard":3})");
    write("none.json", "{}");
    const Json usual = imported("");
    const Json moved = imported("--policy policy.json");
    EXPECT_EQ(imported("--policy none.json"), usual);
    const auto base = Json::json_pointer("/regions/0/levels/0/limits/base/opening");
    EXPECT_GT(moved[base], usual[base]);
    EXPECT_EQ(moved["difficulties"][0]["tactics"]["patience"], 3);
}

TEST_F(GuideImportTest, SaysTheSameOfTheGuideWhateverThePolicy) {
    write("policy.json", R"({"opening_share":45})");
    const std::string guide = "'" + kGuide + "'";
    EXPECT_EQ(run("guide import --json --policy policy.json " + guide).out, run("guide import --json " + guide).out);
}

TEST_F(GuideImportTest, RefusesAPolicyThatIsWrongBeforeAnyGuideIsRead) {
    write("policy.json", R"({"opening_share":450})");
    const Ran ran = run("guide import --json --policy policy.json '" + kGuide + "'");
    EXPECT_EQ(ran.status, 1);
    EXPECT_TRUE(ran.out.empty());
    EXPECT_THAT(ran.err, HasSubstr("opening_share"));
    EXPECT_THAT(ran.err, HasSubstr("from 0 % to 60 %"));
    EXPECT_EQ(run("guide import --policy missing.json '" + kGuide + "'").status, 1);
}

}  // namespace
}  // namespace parley
