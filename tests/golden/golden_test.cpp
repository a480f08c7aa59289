// Whole negotiations as a recruiter would read them. Each file under tests/golden says in its head why it exists.
// PARLEY_GOLDEN=rewrite writes the recruiter's half anew: read the difference before committing it.

#include "dialogue/scoring/score.hpp"
#include "tests/golden/files.hpp"
#include "tests/golden/play.hpp"
#include "tests/golden/print.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace parley::golden {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> transcripts() {
    std::vector<std::string> names;
    for (const auto& path : texts_in(folder())) names.push_back(path.stem().string());
    return names;
}

std::string run(const Script& script, Play& play) {
    std::string text = script.head + play.greet();
    for (const Action& action : script.actions) text += '\n' + action.shown + play.act(action);
    return text + '\n' + print_score(play.scenario(), score(play.scenario(), play.session(), standard_rubric()));
}

bool rewriting() {
    const char* wish = std::getenv("PARLEY_GOLDEN");
    return wish != nullptr && std::string_view(wish) == "rewrite";
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, ReadsAsItDid) {
    const fs::path path = folder() / (GetParam() + ".txt");
    const std::string expected = read_file(path);
    ASSERT_TRUE(expected.starts_with("# ")) << "the head must say why the transcript exists";
    const Script script = read_script(expected, currency_of);
    Play play(script);
    const std::string actual = run(script, play);
    EXPECT_EQ(play.replayed().verdict, ReplayVerdict::identical);
    if (rewriting()) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    EXPECT_EQ(actual, expected);
}

INSTANTIATE_TEST_SUITE_P(Transcripts, Golden, testing::ValuesIn(transcripts()), [](const auto& one) {
    std::string name = one.param;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
});

}  // namespace
}  // namespace parley::golden
