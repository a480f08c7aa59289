// `parley simulate` as its contract has it.

#include "tests/integration/cli/program_run.hpp"

#include <gmock/gmock.h>

namespace parley {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

const std::string kSimulate = "simulate --persona hugging-face-enterprise-tpm --region 'New York' -n 12 ";

TEST_F(ProgramTest, SimulatesEveryCandidateInJsonLines) {
    const Ran ran = run(kSimulate + "--json --seed 5 --candidates all");
    EXPECT_EQ(ran.status, 0) << ran.err;
    const auto lines = ran.lines();
    ASSERT_EQ(lines.size(), 7U);
    EXPECT_EQ(lines[0]["candidate"], "naive");
    for (const Json& line : lines) {
        EXPECT_EQ(line["n"], 12);
        EXPECT_LE(line["deal_rate"].get<double>(), 1.0);
        for (const char* what : {"captured", "process", "turns", "final_base"})
            for (const char* quantile : {"p10", "p50", "p90"}) EXPECT_TRUE(line[what].contains(quantile)) << line;
    }
    EXPECT_EQ(lines[4]["candidate"], "lever-expert");
    EXPECT_GT(lines[4]["captured"]["p50"].get<double>(), lines[0]["captured"]["p90"].get<double>());
    EXPECT_GT(lines[4]["final_base"]["p50"].get<double>(), 100'000);
}

TEST_F(ProgramTest, SimulatesTheSameOnAnyNumberOfThreads) {
    const std::string one = run(kSimulate + "--json --threads 1").out;
    EXPECT_EQ(run(kSimulate + "--json --threads 4").out, one);
    EXPECT_NE(run(kSimulate + "--json --seed 2").out, one);
    const std::string text = run(kSimulate + "--json --text -n 4 --candidates conceder").out;
    EXPECT_EQ(run(kSimulate + "--json --text -n 4 --candidates conceder --threads 3").out, text);
}

TEST_F(ProgramTest, PrintsATableForPeople) {
    const Ran ran = run(kSimulate + "--candidates naive,haggler");
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("captured"));
    EXPECT_THAT(ran.out, HasSubstr("haggler"));
    EXPECT_THAT(ran.out, testing::Not(HasSubstr("conceder")));
}

TEST_F(ProgramTest, RefusesWhatItCannotSimulate) {
    EXPECT_EQ(run(kSimulate + "--candidates nobody").status, 1);
    EXPECT_THAT(run(kSimulate + "--candidates nobody").err, HasSubstr("lever-expert"));
    EXPECT_EQ(run("simulate --persona nobody --region x").status, 1);
    EXPECT_EQ(run(kSimulate + "--region nowhere").status, 2) << "given twice";
    EXPECT_EQ(run(kSimulate + "--threads 0").status, 2);
}

TEST_F(ProgramTest, ChecksAPersonaAndNamesWhatIsBroken) {
    const std::string check = " --region 'New York' -n 40 --check --json --candidates naive";
    EXPECT_EQ(run("simulate --persona hugging-face-enterprise-tpm" + check).status, 0);
    Json persona = Json::parse(run("persona show hugging-face-enterprise-tpm --json").out);
    for (Json& difficulty : persona["difficulties"]) difficulty["tactics"]["defer_limit"] = 0;
    write("broken.json", persona.dump());
    const Ran ran = run("simulate --persona broken.json" + check);
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("Deferred"));
    EXPECT_EQ(ran.lines().size(), 1U) << "what is broken goes to stderr";
}

}  // namespace
}  // namespace parley
