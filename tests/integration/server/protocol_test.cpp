// docs/protocol.md is a promise: its examples are sent to the real program's parts, and the answers must be of
// the shape the examples show.

#include "db/sqlite_store.hpp"
#include "server/api/route_table.hpp"
#include "server/app.hpp"
#include "server/engine/dialogue_engine.hpp"
#include "tests/integration/server/page_client.hpp"
#include "tests/integration/server/protocol_examples.hpp"
#include "tests/integration/server/raw_client.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <thread>

namespace parley::test {

namespace {

using nlohmann::json;

class ProtocolTest : public testing::Test {
protected:
    ProtocolTest() {
        db::SqliteOptions options;
        options.appends = true;
        auto store = db::open_sqlite_store(folder_ / "parley.db", options);
        const auto catalog = shipped_catalog();
        for (const auto& persona : catalog.personas) {
            const auto put = db::await_write(
                [&](db::Done done) { store->put_persona(persona->hash, canonical_json(*persona), std::move(done)); });
            EXPECT_FALSE(put.error);
        }
        shelf_ = std::make_unique<server::PersonaShelf>(catalog, *store);
        engines_ = std::make_unique<server::DialogueEngines>(*shelf_, rubrics_);
        server::AppOptions app;
        app.catch_signals = false;
        app_ = std::make_unique<server::App>(app, std::move(store), *engines_);
        thread_ = std::thread([this] { app_->run(); });
    }
    ~ProtocolTest() override {
        app_->close();
        thread_.join();
    }

    const json& client(const std::string& name) const { return examples_.at("client " + name); }
    void expect_server(const std::string& name, const json& actual) const {
        expect_like(examples_.at("server " + name), actual, name);
    }

    const std::map<std::string, json> examples_ = protocol_examples();
    TemporaryFolder folder_;
    std::unique_ptr<server::PersonaShelf> shelf_;
    const server::RubricShelf rubrics_;
    std::unique_ptr<server::DialogueEngines> engines_;
    std::unique_ptr<server::App> app_;
    std::thread thread_;
};

TEST_F(ProtocolTest, EveryExampleIsAnsweredAsTheDocumentSays) {
    PageClient page(app_->port());
    page.send(client("start"));
    const auto welcome = *page.next();
    expect_server("welcome", welcome);
    EXPECT_EQ(welcome["turns"].size(), 1U) << "the greeting";

    page.send(client("message"));
    expect_server("turn", *page.next());

    page.send({{"type", "message"}, {"client_id", "c1"}, {"text", ""}});
    expect_server("error", *page.next());

    page.send(client("button"));
    EXPECT_EQ(page.next()->at("turn")["input"]["button"], "need_time");

    page.send({{"type", "message"}, {"client_id", "x1"}, {"text", "I need 215K base and 210K equity."}});
    EXPECT_EQ(page.next()->at("turn")["understood"]["amounts"].size(), 2U);
    page.send(client("correct"));
    EXPECT_EQ(page.next()->at("turn")["input"]["kind"], "correct");

    page.send(client("confirm"));
    const auto refused = *page.next();
    EXPECT_EQ(refused["code"], "bad_field") << refused << " nothing has been accepted yet";
    EXPECT_EQ(refused["client_id"], "c4");

    auto resume = client("resume");
    resume["session"] = welcome["session"];
    PageClient second(app_->port());
    second.send(resume);
    const auto back = *second.next();
    expect_server("welcome", back);
    EXPECT_EQ(back["turns"].at(0)["seq"], 4) << "turns after last_seq 3";

    page.send(client("end"));
    const auto last = *page.next();
    EXPECT_EQ(last["turn"]["done"], true);
    expect_server("score", *page.next());
    EXPECT_EQ(second.next_of("score")["type"], "score") << "both pages are told";

    page.send({{"type", "message"}, {"client_id", "x2"}, {"text", "Hello?"}});
    EXPECT_EQ(page.next()->at("code"), "session_over");
}

TEST_F(ProtocolTest, EveryFencedExampleIsOfAKnownKind) {
    std::set<std::string> names;
    for (const auto& [name, body] : examples_) names.insert(name);
    EXPECT_EQ(names, (std::set<std::string>{
                         "client start",    "client resume",    "client message",   "client button",  "client correct",
                         "client confirm",  "client end",       "server welcome",   "server turn",    "server score",
                         "server error",    "client fork",      "server fork",      "client comment", "server comment",
                         "client override", "server coach",     "client share",     "server share",   "server links",
                         "server attempts", "client recognise", "server recognise", "client import",  "server import",
                         "server policy",   "server library",   "server version",   "client preview", "server preview",
                         "client practise", "server practise"}))
        << "a new example needs a step in the test above, or in review_test.cpp, or in library_test.cpp";
}

/// "`GET /api/reviews/ID` | own_or_instructor |" as "GET /api/reviews/* own_or_instructor".
std::set<std::string> documented_routes() {
    std::ifstream in(std::string(PARLEY_SOURCE_DIR) + "/docs/protocol.md");
    const std::regex row(R"(\| `([A-Z, ]+) (/\S+)` \| (\w+) \|.*)");
    std::set<std::string> found;
    for (std::string line; std::getline(in, line);) {
        std::smatch parts;
        if (!std::regex_match(line, parts, row)) continue;
        const auto path = std::regex_replace(parts[2].str(), std::regex("/[A-Z]+(?=/|$)"), "/*");
        found.insert(parts[1].str() + " " + path + " " + parts[3].str());
    }
    return found;
}

std::string audience_name(server::Audience audience) {
    switch (audience) {
        case server::Audience::anyone:
            return "anyone";
        case server::Audience::session_token:
            return "session_token";
        case server::Audience::own:
            return "own";
        case server::Audience::own_or_instructor:
            return "own_or_instructor";
        case server::Audience::link:
            return "link";
        case server::Audience::instructor:
            return "instructor";
    }
    return "";
}

TEST_F(ProtocolTest, EveryRouteIsInTheDocumentAndTheOtherWayRound) {
    std::set<std::string> routes;
    for (const auto& route : server::all_routes())
        routes.insert(std::string(route.methods) + " " + std::string(route.pattern) + " " +
                      audience_name(route.audience));
    EXPECT_EQ(documented_routes(), routes);
}

TEST_F(ProtocolTest, TheBriefBeforehandIsTheOneOfTheSession) {
    PageClient page(app_->port());
    page.send(client("start"));
    auto brief = (*page.next())["brief"];
    const auto path = "/api/personas/hugging-face-enterprise-tpm/brief?region=san-francisco&difficulty=standard";
    auto before = json::parse(body_of(exchange(
        app_->port(), std::string("GET ") + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")));
    EXPECT_EQ(brief["base_range"], (json{{"min", 170'000}, {"max", 220'000}})) << "California has it posted";
    for (const auto* of_the_session : {"seed", "started_ms", "preparation"}) {
        brief.erase(of_the_session);
        before.erase(of_the_session);
    }
    EXPECT_EQ(before, brief);
}

TEST_F(ProtocolTest, WhereTheLawPostsNoRangeTheBriefHasNone) {
    const auto answer = exchange(app_->port(),
                                 "GET /api/personas/varunex-supply-chain-manager/brief HTTP/1.1\r\nHost: localhost\r\n"
                                 "Connection: close\r\n\r\n");
    EXPECT_TRUE(json::parse(body_of(answer))["base_range"].is_null());
    const auto unknown = exchange(
        app_->port(), "GET /api/personas/nobody/brief HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(status_of(unknown), "404");
    EXPECT_EQ(json::parse(body_of(unknown))["error"]["code"], "unknown_persona");
}

TEST_F(ProtocolTest, OwnValuesOfOtherTermsComeBackInTheBrief) {
    auto start = client("start");
    start["preparation"]["values"] = {{"equity_discount", 35}, {"per_unit", {{"pto", 650}, {"relocation", 40}}}};
    PageClient page(app_->port());
    page.send(start);
    const auto brief = (*page.next())["brief"];
    EXPECT_EQ(brief["values"]["equity_discount"], 35);
    EXPECT_EQ(brief["values"]["per_unit"]["pto"], 650);
    EXPECT_EQ(brief["values"]["per_unit"]["relocation"], 40);
    EXPECT_EQ(brief["values"]["per_unit"]["review"], 0) << "what was left out is worth nothing to them";
    EXPECT_EQ(brief["preparation"]["values"], brief["values"]);
}

TEST_F(ProtocolTest, PersonasThatAreNotThereAndRegionsThatAreNotTheirsAreNamed) {
    PageClient page(app_->port());
    auto start = client("start");
    start["persona"] = "nobody";
    page.send(start);
    EXPECT_EQ(page.next()->at("code"), "unknown_persona");
    start = client("start");
    start["region"] = "atlantis";
    page.send(start);
    const auto error = *page.next();
    EXPECT_EQ(error["code"], "bad_field");
    EXPECT_EQ(error["field"], "region");
}

}  // namespace

}  // namespace parley::test
