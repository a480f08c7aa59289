// The policy's numbers: that a file may change each within its bounds, and that the handbook prints them.

#include "persona/catalog.hpp"
#include "server/import/import_guide.hpp"
#include "server/import/policy_rules.hpp"
#include "tests/support/dice.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <sstream>

namespace parley::import {
namespace {

using nlohmann::json;

std::string text_of(const std::string& file) {
    std::ifstream stream(std::string(PARLEY_SOURCE_DIR) + "/" + file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string sample(const std::string& name) { return text_of("tests/unit/guide/samples/" + name); }

/// The field of the first complaint; empty where there is none.
std::string refused(const std::string& policy) {
    const auto read = read_policy(policy);
    return read ? "" : read.complaints.front().field + ": " + read.complaints.front().mend;
}

TEST(PolicyFile, ChangesWhatItNamesAndNothingElse) {
    const auto read = read_policy(R"({"opening_share":30,"jitter":2.5,"offer_lever_weight":3,"patience_tough":5})");
    ASSERT_TRUE(read);
    Policy expected;
    expected.opening = 3'000;
    expected.jitter = 250;
    expected.offer_weight = 3;
    expected.patience_tough = 5;
    EXPECT_EQ(*read.value, expected);
    EXPECT_EQ(*read_policy("{}").value, Policy{});
}

TEST(PolicyFile, IsRefusedNamingTheRuleAndTheMend) {
    EXPECT_EQ(refused(R"({"opening":30})"), "opening: Use a name of docs/guide-import.md.");
    EXPECT_EQ(refused(R"({"opening_share":61})"), "opening_share: Write a number from 0 % to 60 %.");
    EXPECT_EQ(refused(R"({"opening_share":-1})"), "opening_share: Write a number from 0 % to 60 %.");
    EXPECT_EQ(refused(R"({"opening_share":"30"})"), "opening_share: Write a number from 0 % to 60 %.");
    EXPECT_EQ(refused(R"({"opening_share":30.123})"), "opening_share: Write two at most.");
    EXPECT_EQ(refused(R"({"patience_tough":7.5})"), "patience_tough: Write a whole number.");
    EXPECT_EQ(refused(R"({"turns_tough":1e300})"), "turns_tough: Write a number from 8 turns to 100 turns.");
    for (const auto* text : {"", "[]", "7", "{", "{\"opening_share\":1e999}"}) EXPECT_NE(refused(text), "") << text;
}

TEST(PolicyFile, IsRefusedWhereItsNumbersContradictEachOther) {
    EXPECT_TRUE(refused(R"({"opening_share":55})").starts_with("discretion_share"));
    EXPECT_TRUE(refused(R"({"authority_share":50})").starts_with("authority_share"));
    EXPECT_TRUE(refused(R"({"signing_discretion_share":13})").starts_with("signing_authority_share"));
    EXPECT_TRUE(refused(R"({"signing_band_share":11})").starts_with("signing_band_share"));
    EXPECT_TRUE(refused(R"({"budget_discretion_share":95})").starts_with("budget_authority_share"));
    EXPECT_TRUE(refused(R"({"unlock_most":10})").starts_with("unlock_unasked"));
    EXPECT_TRUE(refused(R"({"total_base_share":90})").starts_with("total_base_share"));
}

TEST(PolicyRules, HoldTheirOwnDefaultsAndNamesOfTheirOwn) {
    std::set<std::string_view> names;
    for (const auto& rule : policy_rules()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
        const auto value = Policy{}.*rule.value;
        EXPECT_LE(rule.low, value) << rule.name;
        EXPECT_GE(rule.high, value) << rule.name;
        EXPECT_FALSE(rule.what.empty() || rule.why.empty()) << rule.name;
    }
}

/// Six rules moved anywhere within their bounds, as a file would have it.
json random_policy(std::uint64_t seed) {
    json policy = json::object();
    TestDice dice(seed);
    for (int i = 0; i < 6; ++i) {
        const auto& rule = policy_rules()[dice.below(policy_rules().size())];
        const auto value = dice.between(rule.low, rule.high);
        policy[std::string(rule.name)] =
            rule.unit == PolicyUnit::percent ? json(static_cast<double>(value) / 100.0) : json(value);
    }
    return policy;
}

TEST(PolicyRules, GiveAPersonaThatMayBePlayedWhereverTheyStand) {
    int played = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto policy = read_policy(random_policy(seed).dump());
        if (!policy) continue;
        ++played;
        for (const auto* name : {"regions.md", "levels.md", "quoted_items.md"}) {
            const auto imported = import_guide(sample(name), name, *policy.value);
            ASSERT_TRUE(imported.persona)
                << name << ", seed " << seed << ": " << imported.guide.diagnostics.back().message;
        }
    }
    EXPECT_GE(played, 40) << "policies that hardly ever fit together test nothing";
}

TEST(PolicyRules, MoveTheLimitsOfAnImport) {
    const auto usual = import_guide(sample("regions.md"), "regions.md");
    const auto policy = read_policy(R"({"opening_share":40,"authority_share":95,"patience_standard":3})");
    const auto moved = import_guide(sample("regions.md"), "regions.md", *policy.value);
    const auto base = [](const Imported& of) {
        return of.persona->regions[0].levels[0].limits[index_of(Component::base)];
    };
    EXPECT_GT(base(moved).opening, base(usual).opening);
    EXPECT_GT(base(moved).authority, base(usual).authority);
    EXPECT_EQ(base(moved).discretion, base(usual).discretion);
    EXPECT_EQ(moved.persona->difficulties.front().tactics.patience, 3);
}

// ---- where each part came from ------------------------------------------------------------------------

TEST(ImportNotes, NameFieldsOfThePersonasFileAndLinesOfTheGuide) {
    for (const auto* name : {"regions.md", "levels.md", "quoted_items.md"}) {
        const auto text = sample(name);
        const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
        const auto imported = import_guide(text, name);
        const auto file = json::parse(authored_json(*imported.persona));
        for (const auto& note : imported.notes.derived) {
            EXPECT_TRUE(file.contains(json::json_pointer(note.field))) << name << ": " << note.field;
            EXPECT_TRUE(note.rule.empty() || note.reason.find(policy_rule(note.rule).what) != std::string::npos);
        }
        for (const auto& source : imported.notes.sources) {
            EXPECT_TRUE(file.contains(json::json_pointer(source.field))) << name << ": " << source.field;
            EXPECT_GE(source.line, 1) << name << ": " << source.field;
            EXPECT_LE(source.line, lines) << name << ": " << source.field;
        }
    }
}

TEST(ImportNotes, PointAtTheLineThatSaysIt) {
    const auto text = sample("regions.md");
    const auto imported = import_guide(text, "regions.md");
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    const auto line_of = [&](const std::string& field) {
        for (const auto& source : imported.notes.sources)
            if (source.field == field) return lines.at(static_cast<std::size_t>(source.line) - 1);
        return std::string();
    };
    EXPECT_NE(line_of("/regions/0/levels/0/limits/base/band/min").find("52"), std::string::npos);
    EXPECT_NE(line_of("/role").find(imported.persona->role), std::string::npos);
    EXPECT_NE(line_of("/levers/0/title").find(imported.persona->levers[0].title), std::string::npos);
}

/// Every figure of a limit is the guide's or has a reason.
TEST(ImportNotes, LeaveNoLimitUnexplained) {
    for (const auto* name : {"regions.md", "levels.md"}) {
        const auto imported = import_guide(sample(name), name);
        std::set<std::string> known;
        for (const auto& note : imported.notes.derived) known.insert(note.field);
        for (const auto& source : imported.notes.sources) known.insert(source.field);
        const auto file = json::parse(authored_json(*imported.persona));
        for (const auto& [component, limit] : file["regions"][0]["levels"][0]["limits"].items())
            for (const auto* part : {"opening", "discretion", "authority", "band"}) {
                const auto path = "/regions/0/levels/0/limits/" + component;
                const auto field = path + "/" + part;
                EXPECT_TRUE(known.contains(path) || known.contains(field) || known.contains(field + "/max"))
                    << name << ": " << field;
            }
    }
}

// ---- the handbook -------------------------------------------------------------------------------------

std::string table_of_rules() {
    std::string table = "| rule | value | from | to | what | why |\n|---|---|---|---|---|---|\n";
    for (const auto& rule : policy_rules())
        table += "| `" + std::string(rule.name) + "` | " + figure_of(rule, Policy{}.*rule.value) + " | " +
                 figure_of(rule, rule.low) + " | " + figure_of(rule, rule.high) + " | " + std::string(rule.what) +
                 " | " + std::string(rule.why) + " |\n";
    return table;
}

TEST(ImportHandbook, PrintsEveryRuleOfThePolicy) {
    EXPECT_NE(text_of("docs/guide-import.md").find(table_of_rules()), std::string::npos)
        << "Put this table into docs/guide-import.md:\n"
        << table_of_rules();
}

}  // namespace
}  // namespace parley::import
