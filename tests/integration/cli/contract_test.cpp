// The command line's promises, held against the program itself.

#include "tests/integration/cli/program_run.hpp"

#include <gmock/gmock.h>

namespace parley {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

const std::string kPersona = " --persona hugging-face-enterprise-tpm ";
const std::string kPlay = "play --json --seed 7 --region 'San Francisco'" + kPersona;

TEST_F(ProgramTest, ListsThePersonasThatShip) {
    const Ran ran = run("persona list --json");
    EXPECT_EQ(ran.status, 0);
    const Json first = ran.lines().front();
    EXPECT_EQ(first["id"], "hugging-face-enterprise-tpm");
    EXPECT_EQ(first["hash"].get<std::string>().size(), 64U);
    EXPECT_EQ(first["regions"][2], (Json{{"id", "paris"}, {"name", "Paris"}, {"currency", "EUR"}}));
}

TEST_F(ProgramTest, ShowsAPersonaThatValidatesAndPlaysFromItsFile) {
    write("p.json", run("persona show hugging-face-enterprise-tpm --json").out);
    write("bad.json", "{\"id\":7}");
    EXPECT_EQ(run("persona validate p.json").status, 0);
    const Ran both = run("persona validate bad.json p.json --json");
    EXPECT_EQ(both.status, 1);
    EXPECT_FALSE(both.lines()[0]["ok"]);
    EXPECT_TRUE(both.lines()[1]["ok"]);
    EXPECT_EQ(run("play --json --persona p.json --region paris").status, 0);
}

TEST_F(ProgramTest, AnswersEachLineWithOneAndEndsWithTheScore) {
    const Ran ran = run(kPlay, "{\"text\":\"Hi\"}\n{\"tick_s\":5}\n{\"end\":true}\n");
    EXPECT_EQ(ran.status, 0) << ran.err;
    const auto lines = ran.lines();
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0]["seq"], 1);
    EXPECT_TRUE(lines[0]["offer"].is_null());
    for (const char* key : {"seq", "recruiter", "state", "offer", "options", "proposal", "understood", "reasons",
                            "scene", "done", "outcome"})
        EXPECT_TRUE(lines[1].contains(key)) << key;
    EXPECT_EQ(lines[3]["outcome"], "abandoned");
    EXPECT_TRUE(lines[4]["score"]["outcome"].contains("captured"));
}

TEST_F(ProgramTest, SaysTheSameForTheSameSeed) {
    const std::string talk = "{\"text\":\"Hi\"}\n{\"text\":\"What is the offer?\"}\n";
    EXPECT_EQ(run(kPlay, talk).out, run(kPlay, talk).out);
}

TEST_F(ProgramTest, GoesOnAfterABadLineAndFailsAtTheEnd) {
    for (const char* bad :
         {"{", "", "[]", "{\"text\":7}", "{\"tick_s\":-1}", "{\"tick_s\":1e99}", "{\"tick_s\":1e999}", "{\"jump\":1}",
          "{\"text\":\"\"}", "{\"confirm\":true}", "{\"confirm\":false}", "{\"correct\":{}}", "{}"}) {
        const Ran ran = run(kPlay, std::string(bad) + "\n{\"text\":\"Hi\"}\n");
        EXPECT_EQ(ran.status, 1) << bad;
        const auto lines = ran.lines();
        ASSERT_EQ(lines.size(), 4U) << bad;
        EXPECT_FALSE(lines[1]["error"]["code"].get<std::string>().empty()) << bad;
        EXPECT_EQ(lines[2]["seq"], 2) << bad;
    }
}

TEST_F(ProgramTest, RefusesAMessageThatIsTooLong) {
    const Ran ran = run(kPlay, "{\"text\":\"" + std::string(65'537, 'a') + "\"}\n");
    EXPECT_EQ(ran.lines()[1]["error"]["code"], "too_long");
}

TEST_F(ProgramTest, SaysThatASessionIsOverWithoutCallingItAFailure) {
    const Ran ran = run(kPlay, "{\"end\":true}\n{\"text\":\"One more thing\"}\n");
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.lines()[2]["error"]["code"], "session_over");
    EXPECT_TRUE(ran.lines()[3].contains("score"));
}

TEST_F(ProgramTest, NamesTheFieldOfAWrongChoice) {
    const Ran ran = run("play --json --region Berlin" + kPersona);
    EXPECT_EQ(ran.status, 1);
    EXPECT_TRUE(ran.out.empty());
    EXPECT_THAT(ran.err, HasSubstr("region"));
}

TEST_F(ProgramTest, UnderstandsEachLineBlankOnesToo) {
    const Ran ran = run("understand --json --region Paris" + kPersona,
                        "I need EUR 187K base\n\n{\"text\":\"ok\",\"context\":{\"offer\":{\"base\":160000}}}\n");
    EXPECT_EQ(ran.status, 0);
    const auto lines = ran.lines();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0]["amounts"][0]["lo"], 187'000);
    EXPECT_EQ(lines[0]["amounts"][0]["currency"], "EUR");
    for (const Json& line : lines)
        for (const char* key : {"acts", "amounts", "levers", "language"}) EXPECT_TRUE(line.contains(key)) << key;
}

TEST_F(ProgramTest, KeepsExportsReplaysAndScoresASession) {
    ASSERT_EQ(run(kPlay + "--save", "{\"text\":\"=SUM(1)\"}\n{\"end\":true}\n").status, 0);
    write("s.json", run("export 1 --format json").out);
    EXPECT_EQ(run("replay 1").status, 0);
    EXPECT_EQ(run("replay s.json").status, 0);
    EXPECT_EQ(run("score s.json --json").out, run("score 1 --json").out);
    EXPECT_THAT(run("export s.json --format csv").out, HasSubstr("\"'=SUM(1)\""));
    EXPECT_THAT(run("export s.json --format md").out, HasSubstr("Outcome"));
}

TEST_F(ProgramTest, WritesNothingUnlessToldTo) {
    EXPECT_EQ(run(kPlay, "{\"end\":true}\n").status, 0);
    EXPECT_EQ(run("replay 1").status, 1);
}

TEST_F(ProgramTest, FindsATouchedLog) {
    ASSERT_EQ(run(kPlay + "--save", "{\"text\":\"Hi\"}\n{\"end\":true}\n").status, 0);
    Json trace = Json::parse(run("export 1 --format json").out);
    Json words = trace;
    words["turns"][1]["words"]["text"] = "You can have anything.";
    write("words.json", words.dump());
    EXPECT_EQ(run("replay words.json").status, 1);
    words["turns"][1]["versions"]["words"] = 0;
    write("older.json", words.dump());
    EXPECT_EQ(run("replay older.json").status, 3);
    trace["persona"]["role"] = "Another";
    write("persona.json", trace.dump());
    EXPECT_EQ(run("replay persona.json").status, 1);
}

}  // namespace
}  // namespace parley
