// From a guide's text to a persona that plays: what is read, what the policy adds, and that it says so.

#include "dialogue/simulation/simulate.hpp"
#include "dialogue/understanding/script_model.hpp"
#include "persona/catalog.hpp"
#include "server/import/placeholders.hpp"
#include "server/import/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace parley::import {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

Imported import_sample(const std::string& name) {
    return import_guide(text_of(fs::path(PARLEY_SOURCE_DIR) / "tests/unit/guide/samples" / name), name);
}

constexpr Currency kEuro{{'E', 'U', 'R'}};
constexpr Currency kYen{{'J', 'P', 'Y'}};

TEST(ImportPolicy, StepsAreRoundNumbers) {
    EXPECT_EQ(round_step(195'000'00, kEuro), 1'000'00);
    EXPECT_EQ(round_step(60'000'00, kEuro), 500'00);
    EXPECT_EQ(round_step(8'500'000, kYen), 50'000);
    EXPECT_EQ(round_step(3, kYen), 1);
}

TEST(ImportPolicy, LimitsStayInOrderInsideAnyBand) {
    for (Minor min = 0; min < 4'000'000; min += 77'777)
        for (Minor width : {0, 1, 999, 250'000, 9'000'000}) {
            const auto limit = limit_from_band(min, min + width, round_step(min + width / 2, kEuro), Policy{});
            EXPECT_LE(limit.band_min, limit.opening);
            EXPECT_LE(limit.opening, limit.discretion);
            EXPECT_LE(limit.discretion, limit.authority);
            EXPECT_LE(limit.authority, limit.band_max);
            EXPECT_EQ(limit.opening % limit.step, 0);
        }
}

TEST(ImportPolicy, FillsPlaceholdersSoThatTheyReadAsTalk) {
    EXPECT_EQ(fill_placeholders("an offer from [Acme/Zenith] at $[X]K"), "an offer from Acme at ");
    EXPECT_EQ(fill_placeholders("a sign-on of $[30K-50K]"), "a sign-on of $30K-50K");
    EXPECT_EQ(fill_placeholders("no bracket closes [here"), "no bracket closes [here");
}

TEST(ImportedCues, HoldTheTitleAndTheGuidesProseButNoScript) {
    const auto imported = import_sample("regions.md");
    ASSERT_TRUE(imported.persona);
    bool prose = false;
    for (std::size_t i = 0; i < imported.persona->levers.size(); ++i) {
        const auto& lever = imported.persona->levers[i];
        EXPECT_EQ(lever.cues.front(), lever.title);
        EXPECT_TRUE(lever.examples.empty());
        for (const auto& cue : lever.cues)
            for (const auto& source : imported.guide.levers) {
                prose = prose || is_prose(cue);
                EXPECT_TRUE(source.script.empty() || cue.find(source.script) == std::string::npos);
            }
    }
    EXPECT_TRUE(prose);
}

TEST(ImportedGuide, BecomesAPersonaThatPassesEveryCheck) {
    for (const auto* name : {"regions.md", "levels.md", "quoted_items.md"}) {
        const auto imported = import_sample(name);
        ASSERT_TRUE(imported.persona) << name << ": " << imported.guide.diagnostics.back().message;
        EXPECT_TRUE(check_persona(*imported.persona).empty()) << name;
        EXPECT_TRUE(imported.persona->source.starts_with(std::string(name) + ", lines 1")) << imported.persona->source;
    }
}

TEST(ImportedGuide, KeepsThePublishedBandAndDerivesTheLimitsInsideIt) {
    const auto imported = import_sample("regions.md");
    const auto& leeds = imported.persona->regions.front().levels.front();
    const auto& base = leeds.limits[index_of(Component::base)];
    EXPECT_EQ(base.band_min, 52'000'00);
    EXPECT_EQ(base.band_max, 71'000'00);
    EXPECT_EQ(base.opening, 57'000'00);
    EXPECT_EQ(leeds.published_total_max, 85'000'00);
    EXPECT_EQ(leeds.limits[index_of(Component::bonus)].negotiability, Negotiability::fixed);
}

TEST(ImportedGuide, SplitsATotalAndSaysThatItDid) {
    const auto imported = import_sample("levels.md");
    const auto& place = imported.persona->regions.front();
    EXPECT_EQ(place.levels.size(), 2U);
    EXPECT_EQ(place.levels[0].limits[index_of(Component::base)].band_min, 61'600'00);
    const auto& derived = imported.notes.derived;
    EXPECT_TRUE(std::any_of(derived.begin(), derived.end(), [](const Derived& one) {
        return one.field == "/regions/0/levels/0/limits/base/band" && one.rule == "total_base_share";
    }));
}

TEST(ImportedGuide, ReadsScriptsAsItReadsCandidates) {
    const auto imported = import_sample("regions.md");
    ASSERT_EQ(imported.scripts.asks.size(), 3U);
    ASSERT_EQ(imported.scripts.asks[0].size(), 1U);
    EXPECT_EQ(imported.scripts.asks[0][0].component, Component::base);
    EXPECT_EQ(imported.scripts.asks[0][0].amount, 68'000'00);
    ASSERT_TRUE(imported.scripts.floor);
    EXPECT_EQ(imported.scripts.floor->amount, 63'000'00);
}

TEST(ImportedGuide, GivesThreeVariantsOfTheFactSheet) {
    const auto imported = import_sample("regions.md");
    std::vector<std::string> ids;
    for (const auto& sheet : imported.persona->fact_sheets) ids.push_back(sheet.id);
    for (const auto* id : {"two-offers-leeds", "one-process", "no-alternative"})
        EXPECT_NE(std::find(ids.begin(), ids.end(), id), ids.end()) << id;
}

TEST(ImportedGuide, ShowsACandidateNoneOfItsSentences) {
    const auto imported = import_sample("regions.md");
    for (const auto& lever : imported.persona->levers) {
        EXPECT_TRUE(lever.examples.empty());
        EXPECT_EQ(lever.summary.find("signalling certificates"), std::string::npos);
    }
}

TEST(BrokenImport, IsReportedAndNotPlayable) {
    FileReport report;
    report.file = "broken.md";
    report.imported = import_guide("no guide at all", "broken.md");
    EXPECT_FALSE(playable(report));
    EXPECT_NE(report_json(report).find(R"("playable":false)"), std::string::npos);
    EXPECT_NE(report_text(report).find("not playable"), std::string::npos);
}

TEST(BrokenImport, NoCutOfASampleIsLostInSilence) {
    for (const auto* name : {"regions.md", "levels.md", "quoted_items.md"}) {
        const auto whole = text_of(fs::path(PARLEY_SOURCE_DIR) / "tests/unit/guide/samples" / name);
        for (std::size_t cut = 0; cut < whole.size(); cut += 37) {
            const auto imported = import_guide(std::string_view(whole).substr(0, cut), name);
            EXPECT_TRUE(imported.persona || !imported.guide.diagnostics.empty()) << name << " cut at " << cut;
        }
    }
}

/// Weak, honest, expert: each comes to an end with this persona.
bool three_candidates_reach_an_end(const Persona& persona) {
    for (const auto* name : {"naive", "honest", "lever-expert"}) {
        Choice choice;
        choice.region = persona.regions.front().id;
        choice.seed = 7;
        const auto scenario = make_scenario(persona, choice);
        if (!scenario) return false;
        const auto session = simulate_talk(*scenario.value, *find_character(name), 7);
        if (session.turns.empty() || !is_terminal(session.turns.back().decision.next.phase)) return false;
    }
    return true;
}

std::vector<fs::path> corpus() {
    std::vector<fs::path> files;
    const auto root = fs::path(PARLEY_SOURCE_DIR) / ".." / "shared" / "guides";
    if (!fs::exists(root)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.path().extension() == ".md") files.push_back(entry.path());
    return files;
}

TEST(ImportedCorpus, NearlyEveryGuideBecomesAPersonaThatPlays) {
    const auto files = corpus();
    if (files.empty()) GTEST_SKIP() << "no guides beside the project";
    std::size_t plays = 0;
    for (const auto& file : files) {
        const auto imported = import_guide(text_of(file), file.filename().string());
        const bool good = imported.persona && imported.persona->levers.size() >= 2 &&
                          three_candidates_reach_an_end(*imported.persona);
        plays += good ? 1U : 0U;
        if (!good) std::cout << "does not play: " << file.filename().string() << "\n";
    }
    std::cout << plays << " of " << files.size() << " guides play\n";
    EXPECT_GE(plays * 100, files.size() * 97);
}

}  // namespace
}  // namespace parley::import
