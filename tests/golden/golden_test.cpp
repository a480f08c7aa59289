// Whole negotiations as a recruiter would read them. Each file under tests/golden says in its head why it exists.
// PARLEY_GOLDEN=rewrite writes the recruiter's half anew: read the difference before committing it.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/replay.hpp"
#include "dialogue/session/step.hpp"
#include "persona/catalog.hpp"
#include "tests/golden/print.hpp"
#include "tests/golden/script.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace parley::golden {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kStartedMs = 1'000'000;

fs::path folder() { return fs::path(PARLEY_SOURCE_DIR) / "tests" / "golden"; }

std::vector<std::string> transcripts() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder()))
        if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

PersonaPtr persona_named(const std::string& id) {
    static const Catalog catalog = shipped_catalog();
    const PersonaPtr persona = catalog.find(id);
    if (!persona) throw std::runtime_error("no persona " + id);
    return persona;
}

Currency currency_of(const Script& script) {
    for (const Region& region : persona_named(script.persona)->regions)
        if (region.id == script.choice.region || region.name == script.choice.region) return region.rules.currency;
    throw std::runtime_error("no region " + script.choice.region);
}

/// Plays a script against its persona.
class Play {
public:
    explicit Play(const Script& script)
        : script_(script), persona_(persona_named(script.persona)), levers_(*persona_), now_ms_(kStartedMs) {
        auto made = make_scenario(*persona_, script.choice);
        if (!made) throw std::runtime_error(made.complaints.at(0).field + ": " + made.complaints.at(0).message);
        scenario_ = *std::move(made.value);
        session_.header.persona_id = persona_->id;
        session_.header.persona_hash = persona_->hash;
        session_.header.choice = script.choice;
        session_.header.preparation = script.preparation;
        session_.header.started_ms = kStartedMs;
        session_.header.rubric = standard_rubric().version;
    }

    std::string run() {
        std::string text = script_.head + take(Input{}, 0);
        for (const Action& action : script_.actions) text += '\n' + action.shown + take(action.input, action.after_ms);
        return text + '\n' + print_score(scenario_, score(scenario_, session_, standard_rubric()));
    }

    [[nodiscard]] ReplayReport replayed() const { return replay(scenario_, levers_, session_); }

private:
    std::string take(const Input& input, std::int64_t after_ms) {
        now_ms_ += after_ms;
        const auto complaints = check_input(session_, current_state(scenario_, session_), input);
        if (!complaints.empty()) return "  refused: " + complaints.front().message + '\n';
        session_.turns.push_back(step(scenario_, levers_, session_, input, now_ms_));
        return print_turn(scenario_, session_.turns.back());
    }

    const Script& script_;
    PersonaPtr persona_;
    LeverModel levers_;
    Scenario scenario_;
    Session session_;
    std::int64_t now_ms_;
};

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
    const std::string actual = play.run();
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
