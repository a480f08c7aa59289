// The library: what an instructor does with a guide or a persona's text before and after it is published. The examples
// of docs/protocol.md that belong to it are sent from here.

#include "db/sqlite_store.hpp"
#include "dialogue/understanding/understand.hpp"
#include "tests/integration/server/open_office.hpp"
#include "tests/integration/server/page_client.hpp"
#include "tests/integration/server/protocol_examples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

namespace parley::test {
namespace {

using nlohmann::json;
using testing::Contains;

constexpr auto kPersona = "hugging-face-enterprise-tpm";

const json& example(const std::string& name) {
    static const auto all = protocol_examples();
    return all.at(name);
}

/// The first shipped persona as an instructor has it in the editor.
std::string shipped_text() { return authored_json(*shipped_catalog().find(kPersona)); }

json with_text(json body) {
    body["json"] = shipped_text();
    return body;
}

// ---- recognise --------------------------------------------------------------------------------------

class Recognise : public testing::Test {
protected:
    Recognise() { warm_understanding(); }  // as the server does before it listens
};

std::set<std::string> parts_of(const json& lever) {
    std::set<std::string> parts;
    for (const auto& sign : lever["why"]) parts.insert(sign["part"].get<std::string>());
    return parts;
}

TEST_F(Recognise, TellsTheLeverAndWhy) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.post("/api/library/recognise", with_text(example("client recognise")));
    ASSERT_EQ(ada.status(), "200") << ada.text();
    expect_like(example("server recognise"), answer, "recognise");
    EXPECT_EQ(answer["levers"][0]["lever"], "open-source-enterprise");
    EXPECT_THAT(parts_of(answer["levers"][0]), Contains("cue"));
    EXPECT_EQ(answer["evidence"][0]["status"], "borne_out");
}

TEST_F(Recognise, CountsCodePointsAndQuotesThemWhole) {
    OpenOffice office;
    auto ada = instructor(office);
    const std::string text = "Voil\u00e0 \u2014 I hold an ISO 27001 certificate";
    const auto answer = ada.post("/api/library/recognise", with_text({{"text", text}}));
    ASSERT_EQ(answer["levers"].size(), 1U) << ada.text();
    const auto& sign = answer["levers"][0]["why"][0];
    EXPECT_EQ(sign["end"].get<std::size_t>() - sign["begin"].get<std::size_t>(),
              sign["words"].get<std::string>().size())
        << "what is quoted has no letter of two bytes: " << sign;
    EXPECT_NE(text.find(sign["words"].get<std::string>()), std::string::npos) << sign;
}

TEST_F(Recognise, TellsNothingOfOrdinaryTalk) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.post("/api/library/recognise", with_text({{"text", "Good to meet you."}}));
    EXPECT_EQ(answer, (json{{"levers", json::array()}, {"evidence", json::array()}}));
}

TEST_F(Recognise, NamesWhatIsWrongWithTheRequest) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto field = [&](const json& body) {
        const auto answer = ada.post("/api/library/recognise", body);
        return ada.status() + " " + answer["error"]["field"].get<std::string>();
    };
    EXPECT_EQ(field(with_text({{"text", ""}})), "400 text");
    EXPECT_EQ(field(with_text({{"text", std::string(20'000, 'x')}})), "400 text");
    EXPECT_EQ(field(with_text({{"text", "x"}, {"region", "atlantis"}})), "400 region");
    EXPECT_EQ(field({{"text", "x"}}), "400 json");
    const auto broken = ada.post("/api/library/recognise", {{"json", R"({"id":"p"})"}, {"text", "x"}});
    EXPECT_EQ(ada.status(), "422");
    EXPECT_FALSE(broken["complaints"].empty());
}

// ---- import and its policy ----------------------------------------------------------------------------

std::string sample_guide() {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/unit/guide/samples/regions.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

json with_guide(json body) {
    body["markdown"] = sample_guide();
    return body;
}

/// The entry of a list for a field; null where there is none.
json entry_for(const json& list, const std::string& field) {
    for (const auto& entry : list)
        if (entry["field"] == field) return entry;
    return nullptr;
}

TEST(Import, TellsWhatTheGuideSaysByLineAndWhatItDoesNotWithTheReason) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.post("/api/library/import", with_guide(example("client import")));
    ASSERT_EQ(ada.status(), "200") << ada.text();
    expect_like(example("server import"), answer, "import");
    const auto persona = json::parse(answer["persona"].get<std::string>());
    const std::string base = "/regions/0/levels/0/limits/base";
    const auto opening = entry_for(answer["derived"], base + "/opening");
    EXPECT_EQ(opening["value"], persona[json::json_pointer(base + "/opening")]);
    EXPECT_THAT(opening["reason"].get<std::string>(), testing::StartsWith("30 %")) << "as the request's policy says";
    const auto top = entry_for(answer["sources"], base + "/band/max");
    EXPECT_THAT(top["text"].get<std::string>(), testing::HasSubstr("71"));
    EXPECT_TRUE(entry_for(answer["derived"], base + "/band/max").is_null());
    EXPECT_EQ(answer["diagnostics"], answer["report"]["diagnostics"]);
}

TEST(Import, IsFitToBePublished) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto persona = ada.post("/api/library/import", with_guide({{"name", "g.md"}}))["persona"].get<std::string>();
    const auto id = json::parse(persona)["id"].get<std::string>();
    EXPECT_TRUE(ada.put("/api/library/" + id, {{"json", persona}, {"revision", 0}})["complaints"].empty());
    ada.post("/api/library/" + id + "/publish", json::object());
    EXPECT_EQ(ada.status(), "200") << ada.text();
}

TEST(Import, RefusesAWrongPolicyNamingTheRuleAndTheMend) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto refused = [&](const json& policy) {
        const auto error = ada.post("/api/library/import", with_guide({{"name", "g.md"}, {"policy", policy}}))["error"];
        return ada.status() + " " + error["field"].get<std::string>() + ": " + error["message"].get<std::string>();
    };
    EXPECT_EQ(refused({{"opening_share", 99}}),
              "400 policy.opening_share: The number is out of bounds. Write a number from 0 % to 60 %.");
    EXPECT_THAT(refused({{"generosity", 1}}), testing::StartsWith("400 policy.generosity: "));
    EXPECT_THAT(refused({{"opening_share", 55}}), testing::StartsWith("400 policy.discretion_share: "));
    EXPECT_THAT(refused(json::array()), testing::StartsWith("400 policy: "));
}

TEST(Import, OfAGuideWithAnErrorGivesNoPersonaAndSaysWhere) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.post("/api/library/import", {{"name", "g.md"}, {"markdown", "nothing of a guide"}});
    EXPECT_EQ(ada.status(), "200");
    EXPECT_TRUE(answer["persona"].is_null());
    EXPECT_EQ(answer["diagnostics"][0]["severity"], "error");
}

TEST(ImportPolicy, IsToldWithItsBounds) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.get("/api/policy");
    expect_like(example("server policy"), answer, "policy");
    for (const auto& rule : answer["rules"]) {
        EXPECT_LE(rule["low"], rule["value"]) << rule;
        EXPECT_LE(rule["value"], rule["high"]) << rule;
    }
    auto stranger = candidate(office);
    stranger.get("/api/policy");
    EXPECT_EQ(stranger.status(), "401");
}

// ---- preview ----------------------------------------------------------------------------------------

TEST(Preview, TellsHowThreeCandidatesFareWithATranscriptOfEach) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.post("/api/library/preview", with_text(example("client preview")));
    ASSERT_EQ(ada.status(), "200") << ada.text();
    expect_like(example("server preview"), answer, "preview");
    ASSERT_EQ(answer["candidates"].size(), 3U);
    const auto middle = [&](std::size_t i) { return answer["candidates"][i]["captured"]["q50"].get<double>(); };
    EXPECT_LE(middle(0), middle(1));
    EXPECT_LT(middle(1), middle(2));
    for (const auto& candidate : answer["candidates"]) {
        EXPECT_GE(candidate["transcript"].size(), 4U) << candidate["name"];
        EXPECT_EQ(candidate["transcript"][0]["who"], "recruiter");
    }
    EXPECT_EQ(ada.post("/api/library/preview", with_text(example("client preview"))), answer) << "the same every time";
}

TEST(Preview, NamesWhatIsBroken) {
    auto persona = json::parse(shipped_text());
    for (auto& lever : persona["levers"])
        for (auto& unlock : lever["unlocks"]) unlock["share"] = 0.01;
    for (auto& lever : persona["levers"]) lever["budget_share"] = 0;
    OpenOffice office;
    auto ada = instructor(office);
    const auto answer = ada.post("/api/library/preview", {{"json", persona.dump()}});
    ASSERT_EQ(ada.status(), "200") << ada.text();
    EXPECT_FALSE(answer["check"]["passed"]) << "where no reason moves anything";
    ASSERT_FALSE(answer["check"]["findings"].empty());
    for (const auto& finding : answer["check"]["findings"]) {
        EXPECT_FALSE(finding["name"].get<std::string>().empty());
        EXPECT_FALSE(finding["message"].get<std::string>().empty());
        EXPECT_FALSE(finding["difficulty"].get<std::string>().empty());
    }
}

TEST(Preview, RefusesWhatCannotBePlayed) {
    OpenOffice office;
    auto ada = instructor(office);
    ada.post("/api/library/preview", {{"json", "{"}});
    EXPECT_EQ(ada.status(), "422");
    ada.post("/api/library/preview", with_text({{"region", "atlantis"}}));
    EXPECT_EQ(ada.status(), "400");
}

// ---- lists ------------------------------------------------------------------------------------------

/// The shipped persona under another id, with one lever's title changed so that it can be found by it.
std::string copy_of_shipped(const std::string& id, const std::string& lever = "") {
    auto persona = json::parse(shipped_text());
    persona["id"] = id;
    persona["company"] = "House " + id;
    if (!lever.empty()) persona["levers"][0]["title"] = lever;
    return persona.dump();
}

void save(Browser& browser, const std::string& id, const std::string& text) {
    browser.put("/api/library/" + id, {{"json", text}, {"revision", 0}});
    ASSERT_EQ(browser.status(), "200") << browser.text();
}

std::size_t shipped() { return shipped_catalog().personas.size(); }

/// Over the draft that is there.
void save_again(Browser& browser, const std::string& id, const std::string& text) {
    const auto revision = browser.get("/api/library/" + id)["draft"]["revision"];
    browser.put("/api/library/" + id, {{"json", text}, {"revision", revision}});
    ASSERT_EQ(browser.status(), "200") << browser.text();
}

void publish(Browser& browser, const std::string& id) {
    browser.post("/api/library/" + id + "/publish", json::object());
    ASSERT_EQ(browser.status(), "200") << browser.text();
}

std::set<std::string> ids_of(const json& answer) {
    std::set<std::string> ids;
    for (const auto& persona : answer["personas"]) ids.insert(persona["id"].get<std::string>());
    return ids;
}

TEST(LibraryList, IsFoundByWordsAndNarrowedByState) {
    OpenOffice office;
    auto ada = instructor(office);
    save(ada, "alpha", copy_of_shipped("alpha", "Zeppelin mooring"));
    save(ada, "beta", copy_of_shipped("beta"));
    publish(ada, "beta");
    save(ada, "beta", copy_of_shipped("beta", "Zeppelin repair"));
    save(ada, "gamma", copy_of_shipped("gamma"));
    publish(ada, "gamma");
    ada.post("/api/library/gamma/archive", {{"archived", true}});
    using Ids = std::set<std::string>;
    EXPECT_EQ(ids_of(ada.get("/api/library?search=zepp")), (Ids{"alpha", "beta"}));
    EXPECT_EQ(ids_of(ada.get("/api/library?search=zeppelin+repa")), (Ids{"beta"})) << "by its draft's words too";
    EXPECT_EQ(ids_of(ada.get("/api/library?search=zepp&state=published")), (Ids{"beta"}));
    EXPECT_EQ(ids_of(ada.get("/api/library?state=archived")), (Ids{"gamma"}));
    EXPECT_EQ(ids_of(ada.get("/api/library?state=draft")), (Ids{"alpha", "beta"}));
    EXPECT_EQ(ids_of(ada.get("/api/library?search=house+gam")), (Ids{"gamma"}));
    EXPECT_EQ(ids_of(ada.get("/api/library?state=all")).size(), shipped() + 3);
    ada.drop("/api/library/alpha");
    EXPECT_EQ(ids_of(ada.get("/api/library?search=zepp")), (Ids{"beta"}));
    for (const auto* wrong : {"?state=lost", "?limit=0", "?limit=201", "?limit=x"}) {
        ada.get(std::string("/api/library") + wrong);
        EXPECT_EQ(ada.status(), "400") << wrong;
    }
}

TEST(LibraryList, ComesByPages) {
    OpenOffice office;
    auto ada = instructor(office);
    for (const auto* id : {"one", "two", "three", "four"}) save(ada, id, copy_of_shipped(id));
    const auto first = ada.get("/api/library?limit=4");
    expect_like(example("server library"), first, "library");
    EXPECT_EQ(first["total"], shipped() + 4);
    auto all = ids_of(first);
    for (auto next = first["next"]; !next.is_null();) {
        const auto page = ada.get("/api/library?limit=4&after=" + next.get<std::string>());
        for (const auto& id : ids_of(page)) EXPECT_TRUE(all.insert(id).second) << id << " came twice";
        next = page["next"];
    }
    EXPECT_EQ(all.size(), shipped() + 4);
}

TEST(LibraryList, OfThoseOnOfferIsShortUnlessMoreIsAskedFor) {
    OpenOffice office;
    auto ada = instructor(office);
    save(ada, "alpha", copy_of_shipped("alpha"));
    publish(ada, "alpha");
    auto stranger = candidate(office);
    EXPECT_EQ(stranger.get("/api/personas?limit=1").size(), 1U);
    const auto rest = stranger.get("/api/personas?after=alpha");
    EXPECT_EQ(rest.size(), shipped()) << "all but the one, which is the first by id";
    const auto found = stranger.get("/api/personas?search=HOUSE");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0]["id"], "alpha");
    EXPECT_EQ(stranger.get("/api/personas?search=lever").size(), 0U) << "what they are edited with is not searched";
    stranger.get("/api/personas?limit=1000");
    EXPECT_EQ(stranger.status(), "400");
}

TEST(LibraryList, IsMadeAgainWhenTheServerStarts) {
    TemporaryFolder folder;
    const auto file = folder / "parley.db";
    db::SqliteOptions options;
    options.appends = true;
    const auto store = db::open_sqlite_store(file, options);
    const auto now = [] { return std::int64_t{1}; };
    {
        server::OfficeRooms rooms(file, *store, shipped_catalog(), now);
        (void)rooms.library.save({"alpha", copy_of_shipped("alpha"), 0, 1, "Ada"});
    }
    Catalog other = shipped_catalog();
    other.personas.pop_back();
    server::OfficeRooms rooms(file, *store, other, now);
    EXPECT_EQ(rooms.listed.list({}).total, static_cast<std::int64_t>(shipped())) << "one came, one is gone";
    EXPECT_TRUE(rooms.listed.entry("alpha"));
}

// ---- two at once ------------------------------------------------------------------------------------

TEST(TwoInstructors, LoseNothingOfEachOther) {
    OpenOffice office;
    auto ada = instructor(office);
    auto grace = ada;
    save(ada, "p", copy_of_shipped("p", "First"));
    const auto began = grace.get("/api/library/p")["draft"]["revision"];
    ada.put("/api/library/p", {{"json", copy_of_shipped("p", "Ada's")}, {"revision", began}});
    EXPECT_EQ(ada.status(), "200");
    const auto late = grace.put("/api/library/p", {{"json", copy_of_shipped("p", "Grace's")}, {"revision", began}});
    EXPECT_EQ(grace.status(), "409");
    EXPECT_THAT(late["draft"]["json"].get<std::string>(), testing::HasSubstr("Ada's"));
    grace.put("/api/library/p", {{"json", copy_of_shipped("p", "Both")}, {"revision", late["draft"]["revision"]}});
    EXPECT_EQ(grace.status(), "200");
}

TEST(TwoInstructors, PublishAndDropOnlyWhatTheyHaveSeen) {
    OpenOffice office;
    auto ada = instructor(office);
    auto grace = ada;
    save(ada, "p", copy_of_shipped("p", "First"));
    const auto seen = ada.get("/api/library/p")["draft"]["revision"];
    grace.put("/api/library/p", {{"json", copy_of_shipped("p", "Grace's")}, {"revision", seen}});
    const auto refused = ada.post("/api/library/p/publish", {{"revision", seen}});
    EXPECT_EQ(ada.status(), "409");
    EXPECT_THAT(refused["draft"]["json"].get<std::string>(), testing::HasSubstr("Grace's"));
    EXPECT_EQ(ada.get("/api/library/p")["version"], 0) << "nothing was published";
    ada.ask("DELETE", "/api/library/p", json{{"revision", seen}}.dump());
    EXPECT_EQ(ada.status(), "409");
    EXPECT_FALSE(ada.get("/api/library/p")["draft"].is_null()) << "and nothing dropped";
    ada.post("/api/library/p/publish", {{"revision", refused["draft"]["revision"]}});
    EXPECT_EQ(ada.status(), "200");
}

TEST(TwoInstructors, CannotOverwriteANewDraftWithAnOldOne) {
    OpenOffice office;
    auto ada = instructor(office);
    auto grace = ada;
    save(ada, "p", copy_of_shipped("p", "First"));
    const auto old = grace.get("/api/library/p")["draft"]["revision"];
    publish(ada, "p");
    save(ada, "p", copy_of_shipped("p", "After publishing"));
    grace.put("/api/library/p", {{"json", copy_of_shipped("p", "Grace's")}, {"revision", old}});
    EXPECT_EQ(grace.status(), "409");
}

/// All at once from as many threads: of those that began from one revision one is saved, and no text is lost unseen.
TEST(TwoInstructors, SavingAtTheSameMomentGiveOneAndRefuseTheRest) {
    OpenOffice office;
    auto ada = instructor(office);
    save(ada, "p", copy_of_shipped("p"));
    std::atomic<int> saved{0};
    std::atomic<int> refused{0};
    std::vector<std::thread> instructors;
    for (int i = 0; i < 8; ++i)
        instructors.emplace_back([&, browser = ada, i]() mutable {
            browser.put("/api/library/p", {{"json", copy_of_shipped("p", std::to_string(i))}, {"revision", 1}});
            if (browser.status() == "200") ++saved;
            if (browser.status() == "409") ++refused;
        });
    for (auto& one : instructors) one.join();
    EXPECT_EQ(saved, 1);
    EXPECT_EQ(refused, 7);
}

// ---- practice and history -----------------------------------------------------------------------------

TEST(Practise, StartsASessionAgainstTheDraftForWhoAskedAlone) {
    OpenOffice office;
    auto ada = instructor(office);
    save(ada, "p", copy_of_shipped("p"));
    const auto answer = ada.post("/api/library/p/practise", example("client practise"));
    ASSERT_EQ(ada.status(), "200") << ada.text();
    expect_like(example("server practise"), answer, "practise");
    auto stranger = candidate(office);
    PageClient others(office.port(), {}, stranger.cookies());
    others.send(answer["start"]);
    EXPECT_EQ(others.next()->at("code"), "unknown_persona") << "a candidate's browser";
    PageClient page(office.port(), {}, ada.cookies());
    page.send(answer["start"]);
    const auto welcome = page.next_of("welcome");
    EXPECT_EQ(welcome["brief"]["company"], "House p");
    PageClient again(office.port(), {}, ada.cookies());
    again.send(answer["start"]);
    EXPECT_EQ(again.next()->at("code"), "unknown_persona") << "one start a ticket";

    save_again(ada, "p", copy_of_shipped("p", "Later"));
    PageClient resumed(office.port(), {}, ada.cookies());
    resumed.send({{"type", "resume"}, {"session", welcome["session"]}, {"last_seq", 0}});
    EXPECT_EQ(resumed.next_of("welcome")["brief"], welcome["brief"]) << "the session keeps the text it began with";
    EXPECT_EQ(stranger.get("/api/personas?search=House").size(), 0U) << "it is not on offer";
}

TEST(Practise, NeedsADraftThatCanBePlayed) {
    OpenOffice office;
    auto ada = instructor(office);
    ada.post(std::string("/api/library/") + kPersona + "/practise", json::object());
    EXPECT_EQ(ada.status(), "404");
    save(ada, "p", R"({"id":"p"})");
    ada.post("/api/library/p/practise", json::object());
    EXPECT_EQ(ada.status(), "422");
    save_again(ada, "p", copy_of_shipped("p"));
    const auto refused = ada.post("/api/library/p/practise", {{"region", "atlantis"}});
    EXPECT_EQ(ada.status() + refused["error"]["field"].get<std::string>(), "400region");
}

TEST(History, HoldsEveryVersionAsItWas) {
    OpenOffice office;
    auto ada = instructor(office);
    for (const auto* title : {"First", "Second"}) {
        save(ada, "p", copy_of_shipped("p", title));
        publish(ada, "p");
    }
    const auto first = ada.get("/api/library/p/versions/1");
    expect_like(example("server version"), first, "version");
    EXPECT_EQ(json::parse(first["json"].get<std::string>())["levers"][0]["title"], "First");
    EXPECT_EQ(first["by"], "Ada");
    const auto second = ada.get("/api/library/p/versions/2");
    EXPECT_EQ(json::parse(second["json"].get<std::string>())["levers"][0]["title"], "Second");
    EXPECT_EQ(ada.get("/api/library/p")["hash"], second["hash"]);
    for (const auto* none : {"/api/library/p/versions/0", "/api/library/p/versions/3", "/api/library/q/versions/1"}) {
        ada.get(none);
        EXPECT_EQ(ada.status(), "404") << none;
    }
}

}  // namespace
}  // namespace parley::test
