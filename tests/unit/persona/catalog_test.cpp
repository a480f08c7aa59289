// One broken file for each rule: the complaint names the very field.

#include "persona/catalog.hpp"

#include "dialogue/negotiation/state.hpp"
#include "dialogue/understanding/understanding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace parley {
namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;

/// A small file in which everything is right.
Json sound_file() {
    return Json::parse(R"({
      "id": "acme-analyst", "company": "Acme", "role": "Analyst", "voice": "warm",
      "recruiter": {"name": "Robin Reed", "title": "Recruiter"}, "summary": "A role.",
      "regions": [{
        "id": "here", "name": "Here", "locale": "en-US", "currency": "USD", "default_level": "one",
        "law": {"id": "us-ny", "bars_salary_history": true, "requires_band_on_request": true,
                "bars_family_questions": true},
        "levels": [{"id": "one", "name": "One", "budget": {"discretion": 130000, "authority": 160000},
          "limits": {"base": {"negotiability": "negotiable", "band": {"min": 90000, "max": 130000},
            "opening": 100000, "discretion": 110000, "authority": 120000.5, "step": 0.5, "cost_weight": 120}}}]}],
      "levers": [{"id": "experience", "title": "Experience", "cues": ["years"], "evidence": ["program"],
                  "unlocks": [{"component": "base", "share": 62.5}], "budget_share": 50,
                  "best_states": ["Counter"]}],
      "fact_sheets": [{"id": "one-offer", "title": "One offer", "region": "here",
        "offers": [{"employer": "Borealis", "terms": {"base": 125000.25}}],
        "facts": [{"id": "launch", "kind": "program", "text": "A launch.", "cues": ["launch"],
                   "levers": ["experience"]}]}],
      "difficulties": [{"id": "standard", "name": "Standard",
                        "tactics": {"concession": {"beta": 1, "k": 0.2, "steps": 4}, "jitter": 1.5}}],
      "public_facts": [{"topic": "benefits", "text": "The same for everyone."}]
    })");
}

std::vector<std::string> fields_refused(const Json& file) {
    std::vector<std::string> fields;
    for (const Complaint& found : persona_from_json(file.dump()).complaints) {
        EXPECT_FALSE(found.message.empty()) << found.field;
        EXPECT_FALSE(found.mend.empty()) << found.field;
        fields.push_back(found.field);
    }
    return fields;
}

struct Broken {
    const char* rule;
    const char* pointer;
    Json value;
    const char* field;
};

class BrokenFile : public testing::TestWithParam<Broken> {};

TEST_P(BrokenFile, IsRefusedWithTheFieldThatBreaksTheRule) {
    Json file = sound_file();
    file[Pointer(GetParam().pointer)] = GetParam().value;
    EXPECT_THAT(fields_refused(file), testing::Contains(GetParam().field)) << GetParam().rule;
}

constexpr const char* kLimit = "regions[0].levels[0].limits.base";
const std::string kBase = "/regions/0/levels/0/limits/base";

Broken limit_rule(const char* rule, const char* part, Json value, const char* field) {
    static std::vector<std::unique_ptr<std::string>> kept;
    kept.push_back(std::make_unique<std::string>(kBase + part));
    kept.push_back(std::make_unique<std::string>(std::string(kLimit) + field));
    return {rule, kept[kept.size() - 2]->c_str(), std::move(value), kept.back()->c_str()};
}

const Json kLever = sound_file()["levers"][0];

INSTANTIATE_TEST_SUITE_P(
    Rules, BrokenFile,
    testing::Values(
        limit_rule("the opening is within the band", "/opening", 80'000, ".opening"),
        limit_rule("opening <= discretion", "/discretion", 99'000, ".discretion"),
        limit_rule("discretion <= authority", "/authority", 109'000, ".authority"),
        limit_rule("authority <= band", "/authority", 131'000, ".authority"),
        limit_rule("offers are multiples of the step", "/step", 30'000, ".opening"),
        limit_rule("a step is above zero", "/step", 0, ".step"),
        limit_rule("a fixed component does not move", "/negotiability", "fixed", ".authority"),
        limit_rule("the band begins under its top", "/band/min", 140'000, ".band.min"),
        limit_rule("money has two decimals at most", "/authority", 120'000.123, ".authority"),
        limit_rule("money is no text", "/authority", "120k", ".authority"),
        limit_rule("money is not negative", "/opening", -1, ".opening"),
        limit_rule("money fits", "/band/max", 1e30, ".band.max"),
        Broken{"the budget pays for the opening", "/regions/0/levels/0/budget/discretion", 119'999,
               "regions[0].levels[0].budget.discretion"},
        Broken{"budgets are in order", "/regions/0/levels/0/budget/authority", 125'000,
               "regions[0].levels[0].budget.authority"},
        Broken{"ISO lists the currency", "/regions/0/currency", "QQQ", "regions[0].currency"},
        Broken{"the default level exists", "/regions/0/default_level", "two", "regions[0].default_level"},
        Broken{"regions' ids differ", "/regions/1", sound_file()["regions"][0], "regions[1].id"},
        Broken{"what is unknown has no value", "/regions/0/equity_facts",
               Json::parse(R"([{"id":"cliff","disclosure":"unknown","value":"a year"}])"),
               "regions[0].equity_facts[0].value"},
        Broken{"vesting takes a year at least", "/regions/0/vesting_years", 0, "regions[0].vesting_years"},
        Broken{"a level above exists", "/regions/0/levels/0/limits/level",
               Json::parse(R"({"negotiability":"negotiable","band":{"min":0,"max":1},"opening":0,"discretion":0,
                               "authority":1,"step":1,"cost_weight":0})"),
               "regions[0].levels[0].limits.level.authority"},
        Broken{"a lever moves something", "/levers/0/unlocks/0/component", "signing", "levers[0].unlocks"},
        Broken{"a lever has a share", "/levers/0/unlocks/0/share", 0, "levers[0].unlocks"},
        Broken{"a share is at most the whole", "/levers/0/unlocks/0/share", 101, "levers[0].unlocks[0].share"},
        Broken{"a total is not unlocked", "/levers/0/unlocks/0/component", "total", "levers[0].unlocks[0].component"},
        Broken{"states exist", "/levers/0/best_states/0", "Lunch", "levers[0].best_states[0]"},
        Broken{"levers can be supported", "/levers/0/evidence", Json::array(), "levers[0].evidence"},
        Broken{"evidence kinds exist", "/levers/0/evidence/0", "charm", "levers[0].evidence[0]"},
        Broken{"levers are sixteen at most", "/levers", Json(17, kLever), "levers"},
        Broken{"levers' ids differ", "/levers", Json(2, kLever), "levers[1].id"},
        Broken{"a sheet's region exists", "/fact_sheets/0/region", "there", "fact_sheets[0].region"},
        Broken{"amounts have a currency", "/fact_sheets/0/region", "", "fact_sheets[0].region"},
        Broken{"an offer says something", "/fact_sheets/0/offers/0/terms", Json::object(),
               "fact_sheets[0].offers[0].terms"},
        Broken{"facts support levers that exist", "/fact_sheets/0/facts/0/levers/0", "charm",
               "fact_sheets[0].facts[0].levers[0]"},
        Broken{"the concession table does not fall", "/difficulties/0/tactics/concession", Json({50, 40}),
               "difficulties[0].tactics.concession"},
        Broken{"the concession table ends at the limit", "/difficulties/0/tactics/concession", Json({50, 140}),
               "difficulties[0].tactics.concession"},
        Broken{"the curve can be compiled", "/difficulties/0/tactics/concession/beta", 0,
               "difficulties[0].tactics.concession"},
        Broken{"better evidence counts no less", "/difficulties/0/tactics/strength", Json({{"bare", 90}}),
               "difficulties[0].tactics.strength"},
        Broken{"jitter stays small", "/difficulties/0/tactics/jitter", 11, "difficulties[0].tactics.jitter"},
        Broken{"a talk has turns", "/difficulties/0/tactics/turn_limit", 2, "difficulties[0].tactics.turn_limit"},
        Broken{"counts fit", "/difficulties/0/tactics/patience", 5'000'000'000, "difficulties[0].tactics.patience"},
        Broken{"topics exist", "/public_facts/0/topic", "weather", "public_facts[0].topic"},
        Broken{"fields are known", "/regions/0/curency", "USD", "regions[0].curency"},
        Broken{"voices exist", "/voice", "shrill", "voice"}, Broken{"ids are plain", "/id", "Acme Analyst", "id"}));

TEST(PersonaFile, ThatIsRightLoadsWithItsFiguresInMinorUnits) {
    const auto read = persona_from_json(sound_file().dump());
    ASSERT_TRUE(read) << read.complaints.front().field << " " << read.complaints.front().message;
    const Limit& base = read.value->regions[0].levels[0].limits[index_of(Component::base)];
    EXPECT_EQ(base.opening, 100'000'00);
    EXPECT_EQ(base.authority, 120'000'50);
    EXPECT_EQ(base.step, 50);
    EXPECT_EQ(base.cost_weight, 12'000);
    EXPECT_EQ(read.value->levers[0].unlocks[0].share, 6'250);
    EXPECT_EQ(read.value->difficulties[0].tactics.jitter, 150);
    EXPECT_EQ(read.value->fact_sheets[0].offers[0].terms.get(Component::base), 125'000'25);
}

TEST(PersonaFile, MissingAFieldIsRefusedAtTheObjectThatLacksIt) {
    Json file = sound_file();
    file["regions"][0].erase("currency");
    EXPECT_THAT(fields_refused(file), testing::ElementsAre("regions[0]"));
}

std::string message_for(const char* pointer, Json value) {
    Json file = sound_file();
    file[Pointer(pointer)] = std::move(value);
    const auto complaints = persona_from_json(file.dump()).complaints;
    return complaints.empty() ? "" : complaints.front().message;
}

TEST(PersonaFile, IsComplainedOfInTheWordsOfTheFileNotOfTheSchema) {
    EXPECT_EQ(message_for("/regions/0/currency", "dollars"), "This is not in the form it must have.");
    EXPECT_EQ(message_for("/company", 3), "This must be text in quotes.");
    EXPECT_EQ(message_for("/regions/0/law/bars_salary_history", "yes"), "This must be true or false.");
    EXPECT_EQ(message_for("/regions", 7), "This must be a list in [].");
    EXPECT_THAT(message_for("/voice", "loud"), testing::StartsWith("This must be one of \"warm\", "));
    Json file = sound_file();
    file.erase("company");
    EXPECT_EQ(persona_from_json(file.dump()).complaints.front().message, "The field \"company\" is missing.");
}

TEST(PersonaFile, ThatIsNoJsonIsRefusedWithThePlace) {
    const auto read = persona_from_json("{\"id\": \"x\",}");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.complaints.front().message, testing::HasSubstr("line 1"));
    EXPECT_FALSE(persona_from_json(""));
    EXPECT_FALSE(persona_from_json("[]"));
    EXPECT_FALSE(persona_from_json("{\"id\":\"\xff\"}"));
}

TEST(ConcessionCurve, IsCompiledToATableThatTheCanonicalFormHolds) {
    const auto read = persona_from_json(sound_file().dump());
    EXPECT_EQ(read.value->difficulties[0].tactics.concession_table,
              (std::vector<BasisPoints>{4'000, 6'000, 8'000, 10'000}));
    EXPECT_THAT(canonical_json(*read.value), testing::HasSubstr("\"concession\":[4000,6000,8000,10000]"));
}

TEST(CanonicalJson, IsTheSameHoweverTheFileIsWritten) {
    Json file = sound_file();
    const std::string spread = persona_from_json(file.dump(4)).value->hash;
    file["units"] = "major";
    file["regions"][0]["vesting_years"] = 4;                             // the default, written out
    file["regions"][0]["levels"][0]["limits"]["base"]["opening"] = 1e5;  // the same figure
    EXPECT_EQ(persona_from_json(file.dump()).value->hash, spread);
    file["regions"][0]["levels"][0]["limits"]["base"]["opening"] = 100'000.5;
    EXPECT_NE(persona_from_json(file.dump()).value->hash, spread);
}

TEST(CanonicalJson, HasSortedKeysNoSpacesAndNoFractions) {
    const std::string canonical = canonical_json(*persona_from_json(sound_file().dump()).value);
    EXPECT_EQ(Json::parse(canonical).dump(), canonical);
    const Json document = Json::parse(canonical);
    EXPECT_EQ(document["regions"][0]["levels"][0]["limits"]["base"]["authority"], 12'000'050);
    const Json flat = document.flatten();
    for (const auto& [path, value] : flat.items()) EXPECT_FALSE(value.is_number_float()) << path;
}

TEST(Sha256, IsTheStandardOne) {
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

class CatalogFolder : public testing::Test {
protected:
    void SetUp() override {
        const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        folder_ = std::filesystem::path(testing::TempDir()) / ("parley-catalog-" + name);
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    void write(const std::string& name, const Json& file) const { std::ofstream(folder_ / name) << file.dump(); }

    std::filesystem::path folder_;
};

TEST_F(CatalogFolder, RefusesTheWrongFilesByNameAndLoadsTheOthers) {
    Json wrong = sound_file();
    wrong["id"] = "wrong";
    wrong["regions"][0]["currency"] = "QQQ";
    write("a-wrong.json", wrong);
    write("b-right.json", sound_file());
    write("notes.txt", "no persona");
    const std::vector paths{folder_};
    const Catalog catalog = load_catalog(paths);
    EXPECT_NE(catalog.find("acme-analyst"), nullptr);
    EXPECT_NE(catalog.find("hugging-face-enterprise-tpm"), nullptr);
    EXPECT_EQ(catalog.find("wrong"), nullptr);
    ASSERT_EQ(catalog.complaints.size(), 1U);
    EXPECT_EQ(catalog.complaints[0].file, (folder_ / "a-wrong.json").string());
    EXPECT_EQ(catalog.complaints[0].complaint.field, "regions[0].currency");
}

TEST_F(CatalogFolder, RefusesASecondPersonaOfTheSameId) {
    write("a.json", sound_file());
    Json other = sound_file();
    other["role"] = "Engineer";
    write("b.json", other);
    const std::vector paths{folder_};
    const Catalog catalog = load_catalog(paths);
    ASSERT_EQ(catalog.complaints.size(), 1U);
    EXPECT_EQ(catalog.complaints[0].complaint.field, "id");
    EXPECT_EQ(catalog.find("acme-analyst")->role, "Analyst");
}

TEST_F(CatalogFolder, SaysWhichFileCannotBeRead) {
    const std::vector paths{folder_ / "missing.json"};
    const Catalog catalog = load_catalog(paths);
    ASSERT_EQ(catalog.complaints.size(), 1U);
    EXPECT_EQ(catalog.complaints[0].file, (folder_ / "missing.json").string());
}

template <class Enum>
std::vector<std::string_view> names_of_enum() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto item) { names.push_back(item.name); });
    return names;
}

// The catalog cannot see the dialogue's enums, so its lists of names are held against them here.
TEST(NamesOfTheDialogue, AreThoseThatFilesMayUse) {
    for (const auto phase : names_of_enum<Phase>()) {
        Phase value{};
        boost::describe::enum_from_string(std::string(phase).c_str(), value);
        const bool listed = std::find(kStateNames.begin(), kStateNames.end(), phase) != kStateNames.end();
        EXPECT_EQ(listed, !is_terminal(value)) << phase;
    }
    for (const auto topic : names_of_enum<Topic>()) {
        const bool listed = std::find(kTopicNames.begin(), kTopicNames.end(), topic) != kTopicNames.end();
        EXPECT_EQ(listed, topic != "none" && topic != "other") << topic;
    }
}

}  // namespace
}  // namespace parley
