// After the end: forks, coaching, links, attempts, and the score that was stored. The examples of docs/protocol.md
// that go over HTTP are sent from here.

#include "db/sqlite_store.hpp"
#include "server/codec/score_row.hpp"
#include "tests/integration/server/open_office.hpp"
#include "tests/integration/server/page_client.hpp"
#include "tests/integration/server/protocol_examples.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace parley::test {
namespace {

using nlohmann::json;

constexpr auto kPersona = "hugging-face-enterprise-tpm";
constexpr std::int64_t kDayMs = 86'400'000;

struct Played {
    std::string token;
    std::string path;  ///< /api/reviews/ID
    json last;         ///< the score frame
};

json next_turn(PageClient& page, const json& message) {
    page.send(message);
    return page.next_of("turn")["turn"];
}

json said(const std::string& id, const std::string& text) {
    return {{"type", "message"}, {"client_id", id}, {"text", text}};
}

/// Lists follow the rows a moment later.
json listed(Browser& browser, std::size_t ended) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    for (;;) {
        const auto sessions = browser.get("/api/reviews?outcome=abandoned")["sessions"];
        if (sessions.size() >= ended) return sessions;
        if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("the session was never listed");
    }
}

json start_of(const std::string& persona) {
    auto start = protocol_examples().at("client start");
    if (persona == kPersona) return start;
    const auto catalog = shipped_catalog();
    return {{"type", "start"}, {"v", 1}, {"persona", persona}, {"region", catalog.find(persona)->regions[0].id}};
}

/// Hears the offer, asks for more with nothing behind it, and leaves.
Played play(OpenOffice& office, Browser& browser, std::size_t before = 0, const std::string& persona = kPersona) {
    PageClient page(office.port(), {}, browser.cookies());
    page.send(start_of(persona));
    Played played;
    played.token = page.next_of("welcome")["session"];
    (void)next_turn(page, said("a", "Hello, good to meet you."));
    (void)next_turn(page, said("b", "I would rather hear your number first."));
    (void)next_turn(page, said("c", "I'd like to see the offer first, please."));
    (void)next_turn(page, said("d", "Can you do more on base?"));
    (void)next_turn(page, {{"type", "end"}, {"client_id", "e"}});
    played.last = page.next_of("score");
    played.path = "/api/reviews/" + std::to_string(listed(browser, before + 1).front()["id"].get<std::int64_t>());
    return played;
}

const json& example(const std::string& name) {
    static const auto all = protocol_examples();
    return all.at(name);
}

// ---- files ----------------------------------------------------------------------------------------

TEST(Files, AreTheWholeTraceForWhoMaySeeTheReviewAndForNobodyElse) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto trace = me.get(played.path + "/export?format=json");
    ASSERT_EQ(me.status(), "200") << me.text();
    EXPECT_EQ(trace["format"], "parley-session");
    EXPECT_EQ(trace["score"], played.last["score"]);
    (void)me.get(played.path + "/export?format=exe");
    EXPECT_EQ(me.status(), "400");
    auto other = candidate(office);
    (void)other.get(played.path + "/export?format=json");
    EXPECT_EQ(other.status(), "404");
}

// ---- forks ------------------------------------------------------------------------------------------

TEST(Forks, SayATurnDifferentlyAndShowWhatThatWasWorth) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto made = me.post(played.path + "/forks", example("client fork"));
    ASSERT_EQ(me.status(), "200") << me.text();
    expect_like(example("server fork"), made, "fork");
    const auto& fork = made["fork"];
    EXPECT_EQ(fork["turn"]["seq"], 5);
    EXPECT_EQ(fork["parent"]["seq"], 5);
    EXPECT_GT(fork["compared"]["process"]["change"], 0) << "a reason with a fact behind it beats a bare ask";
    EXPECT_GE(fork["compared"]["money"]["change"], 0);
}

TEST(Forks, GiveTheSameAnswerToTheSameWords) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto first = me.post(played.path + "/forks", example("client fork"))["fork"];
    const auto again = me.post(played.path + "/forks", example("client fork"))["fork"];
    EXPECT_NE(first["id"], again["id"]);
    EXPECT_EQ(first["turn"], again["turn"]);
    EXPECT_EQ(first["compared"], again["compared"]);
}

TEST(Forks, AreATreeAndChangeNothingOfTheSession) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto before = me.get(played.path);
    const auto fork = me.post(played.path + "/forks", example("client fork"))["fork"];
    const auto child = me.post(played.path + "/forks",
                               {{"from", fork["id"]}, {"seq", 6}, {"text", "Who approves more than that?"}})["fork"];
    ASSERT_EQ(me.status(), "200") << me.text();
    EXPECT_EQ(child["from"], fork["id"]);
    EXPECT_EQ(child["turn"]["seq"], 6);
    const auto tree = me.get(played.path + "/forks")["forks"];
    ASSERT_EQ(tree.size(), 2U);
    EXPECT_EQ(tree[0], fork) << "kept as it was shown";
    EXPECT_EQ(me.get(played.path), before);
    EXPECT_EQ(me.get("/api/reviews")["sessions"].size(), 1U) << "a fork is in no list";
}

TEST(Forks, AreOfWhoeverHasTheSessionsToken) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    Browser without_cookie(office.port());
    without_cookie.post("/api/sessions/" + played.token + "/forks", example("client fork"));
    EXPECT_EQ(without_cookie.status(), "200") << without_cookie.text();
    EXPECT_EQ(without_cookie.get("/api/sessions/" + played.token + "/forks")["forks"].size(), 1U);
    without_cookie.post("/api/sessions/nobody/forks", example("client fork"));
    EXPECT_EQ(without_cookie.status(), "404");
}

TEST(Forks, AreNobodyElses) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    auto other = candidate(office);
    auto ada = instructor(office);
    for (auto* visitor : {&other, &ada}) {
        visitor->post(played.path + "/forks", example("client fork"));
        EXPECT_EQ(visitor->status(), "404");
        visitor->get(played.path + "/forks");
        EXPECT_EQ(visitor->status(), "404");
    }
    EXPECT_TRUE(me.get(played.path)["own"].get<bool>());
    EXPECT_FALSE(ada.get(played.path)["own"].get<bool>()) << "so that the page does not offer it";
}

TEST(Forks, WaitForTheEndOfTheTalk) {
    OpenOffice office;
    auto me = candidate(office);
    PageClient page(office.port(), {}, me.cookies());
    page.send(start_of(kPersona));
    const auto token = page.next_of("welcome")["session"].get<std::string>();
    (void)next_turn(page, said("a", "Hello"));
    const auto refused =
        me.post("/api/sessions/" + token + "/forks", {{"seq", 2}, {"text", "What is your top number?"}});
    EXPECT_EQ(me.status(), "409");
    EXPECT_EQ(refused["error"]["code"], "not_over");
}

TEST(Forks, NameWhatIsWrongWithThem) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto field_of = [&](const json& body) {
        const auto answer = me.post(played.path + "/forks", body);
        EXPECT_EQ(me.status(), "400") << body << me.text();
        return answer["error"]["field"].get<std::string>();
    };
    EXPECT_EQ(field_of({{"text", "Hello"}}), "seq");
    EXPECT_EQ(field_of({{"seq", 1}, {"text", "The greeting is not mine"}}), "seq");
    EXPECT_EQ(field_of({{"seq", 99}, {"text", "Hello"}}), "seq");
    EXPECT_EQ(field_of({{"seq", 7}, {"text", "After the end"}}), "seq");
    EXPECT_EQ(field_of({{"seq", 3}, {"text", "  "}}), "text");
    EXPECT_EQ(field_of({{"seq", 3}, {"text", "Hello"}, {"from", 4}}), "from");
    EXPECT_EQ(field_of({{"seq", 3}, {"button", "dance"}}), "button");
}

// ---- coaching ---------------------------------------------------------------------------------------

TEST(Coaching, CommentsAreTheInstructorsAndSeenByTheCandidate) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    auto ada = instructor(office);
    const auto made = ada.post(played.path + "/comments", example("client comment"));
    ASSERT_EQ(ada.status(), "200") << ada.text();
    expect_like(example("server comment"), made, "comment");
    EXPECT_EQ(me.get(played.path)["coach"]["comments"].at(0), made["comment"]);
    me.post(played.path + "/comments", example("client comment"));
    EXPECT_EQ(me.status(), "401");
    ada.drop(played.path + "/comments/" + made["comment"]["id"].dump());
    EXPECT_TRUE(me.get(played.path + "/comments")["comments"].empty());
}

TEST(Coaching, ACommentsSpanLiesInWhatWasSaid) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    auto ada = instructor(office);
    auto comment = example("client comment");
    comment["end"] = 9'999;
    EXPECT_EQ(ada.post(played.path + "/comments", comment)["error"]["field"], "end");
    comment["seq"] = 77;
    EXPECT_EQ(ada.post(played.path + "/comments", comment)["error"]["field"], "seq");
}

TEST(Coaching, BothScoresAreKept) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto program = me.get(played.path)["score"];
    auto ada = instructor(office);
    const auto judged = ada.put(played.path + "/overrides/discovery", example("client override"));
    ASSERT_EQ(ada.status(), "200") << ada.text();
    expect_like(example("server coach"), judged, "coach");
    const auto review = me.get(played.path);
    EXPECT_EQ(review["score"], program) << "the program's score stays";
    const auto& given = review["coach"]["overrides"].at(0);
    const double moved = given["points"].get<double>() - given["program"].get<double>();
    EXPECT_NEAR(review["coach"]["process"].get<double>(), program["process"].get<double>() + moved, 0.001);
    ada.drop(played.path + "/overrides/discovery");
    const auto after = me.get(played.path)["coach"];
    EXPECT_TRUE(after["overrides"].empty());
    EXPECT_TRUE(after["process"].is_null());
    EXPECT_EQ(after["history"].size(), 2U) << "what was said once is not unsaid";
}

TEST(Coaching, AnOverrideNeedsAReasonAndPointsThatAreThere) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    auto ada = instructor(office);
    const auto path = played.path + "/overrides/discovery";
    EXPECT_EQ(ada.put(path, {{"points", 5}})["error"]["field"], "reason");
    EXPECT_EQ(ada.put(path, {{"points", 500}, {"reason", "well asked"}})["error"]["field"], "points");
    ada.put(played.path + "/overrides/charm", {{"points", 1}, {"reason", "well asked"}});
    EXPECT_EQ(ada.status(), "404");
    me.put(path, example("client override"));
    EXPECT_EQ(me.status(), "401");
}

// ---- links ------------------------------------------------------------------------------------------

TEST(Links, ExpireAndAreTakenBackOneByOne) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto week = me.post(played.path + "/share", example("client share"));
    expect_like(example("server share"), week, "share");
    const auto month = me.post(played.path + "/share", {{"days", 30}});
    const auto links = me.get(played.path + "/share");
    expect_like(example("server links"), links, "links");
    ASSERT_EQ(links["links"].size(), 2U);
    Browser stranger(office.port());
    const auto opens = [&](const json& link) {
        stranger.get("/api/shared/" + link["token"].get<std::string>());
        return stranger.status() == "200";
    };
    EXPECT_TRUE(opens(week));
    office.let_pass(7 * kDayMs);
    EXPECT_FALSE(opens(week)) << "its week is over";
    EXPECT_TRUE(opens(month));
    const auto left = me.get(played.path + "/share")["links"];
    ASSERT_EQ(left.size(), 1U);
    me.drop(played.path + "/share/" + left[0]["id"].get<std::string>());
    EXPECT_FALSE(opens(month)) << "taken back";
}

TEST(Links, ARedactedOneExpiresLikeAnyOtherAndTellsNothingTyped) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    auto ada = instructor(office);
    ada.post(played.path + "/comments", example("client comment"));
    ada.put(played.path + "/overrides/discovery", example("client override"));
    const auto link = me.post(played.path + "/share", {{"days", 1}, {"redacted", true}})["token"].get<std::string>();
    Browser stranger(office.port());
    const auto seen = stranger.get("/api/shared/" + link);
    EXPECT_TRUE(seen["redacted"].get<bool>());
    for (const auto& secret :
         {std::string("Can you do more on base"), example("client comment")["text"].get<std::string>(),
          example("client override")["reason"].get<std::string>()})
        EXPECT_EQ(stranger.text().find(secret), std::string::npos) << secret;
    office.let_pass(kDayMs);
    stranger.get("/api/shared/" + link);
    EXPECT_EQ(stranger.status(), "404");
}

// ---- attempts ---------------------------------------------------------------------------------------

TEST(Attempts, WithTheSamePersonaStandApartFromThoseWithANewOne) {
    OpenOffice office;
    auto me = candidate(office);
    const auto catalog = shipped_catalog();
    const auto other = std::find_if(catalog.personas.begin(), catalog.personas.end(),
                                    [](const PersonaPtr& persona) { return persona->id != kPersona; });
    ASSERT_NE(other, catalog.personas.end());
    (void)play(office, me, 0);
    const auto last = play(office, me, 1);
    (void)play(office, me, 2, (*other)->id);
    const auto attempts = me.get("/api/attempts");
    expect_like(example("server attempts"), attempts, "attempts");
    ASSERT_EQ(attempts["new_personas"].size(), 2U);
    EXPECT_EQ(attempts["new_personas"][1]["persona"], (*other)->id);
    ASSERT_EQ(attempts["same_persona"].size(), 1U);
    EXPECT_EQ(attempts["same_persona"][0]["attempt"], 2);
    auto stranger = candidate(office);
    EXPECT_TRUE(stranger.get("/api/attempts")["new_personas"].empty());
    const auto of_the_session = "/api/attempts?session=" + last.path.substr(last.path.rfind('/') + 1);
    stranger.get(of_the_session);
    EXPECT_EQ(stranger.status(), "404");
    auto ada = instructor(office);
    EXPECT_EQ(ada.get(of_the_session), attempts);
}

// ---- the stored score -------------------------------------------------------------------------------

TEST(StoredScore, IsShownAndNotMadeAgain) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    const auto reader = db::open_sqlite_store(office.database());
    auto stored = server::read_stored(*reader, *reader->session(1));
    ASSERT_EQ(stored.scores.size(), 1U);
    auto score = codec::read_score_row(stored.scores[0].body);
    ASSERT_TRUE(score);
    score->process = 1'234;
    stored.scores[0].body = codec::score_row(*score);
    const auto engine = office.rooms().engines.load(stored);
    EXPECT_EQ(json::parse(engine->result().score)["process"], 12.34);
    const auto made = office.rooms().engines.export_session(stored, "md");
    EXPECT_NE(std::get<server::Download>(made).body.find("12.34"), std::string::npos);
}

TEST(StoredScore, IsTheOneOfTheEndWhenTheSessionIsTakenUpAgain) {
    OpenOffice office;
    auto me = candidate(office);
    const auto played = play(office, me);
    PageClient again(office.port());
    auto resume = example("client resume");
    resume["session"] = played.token;
    again.send(resume);
    const auto welcome = again.next_of("welcome");
    EXPECT_EQ(welcome["score"], played.last["score"]);
    EXPECT_EQ(welcome["reveal"], played.last["reveal"]);
}

TEST(StoredScore, IsByTheRubricOfTheCourse) {
    Rubric course = standard_rubric();
    course.version = "spring-course-1";
    course.personas = {kPersona};
    for (Rule& rule : course.rules)
        if (rule.dimension == Dimension::preparation) rule.on = false;
    OpenOffice office(shipped_catalog(), {course});
    auto me = candidate(office);
    const auto played = play(office, me);
    EXPECT_EQ(played.last["score"]["rubric"], "spring-course-1");
    for (const auto& dimension : played.last["score"]["dimensions"])
        EXPECT_TRUE(dimension["id"] != "preparation" || !dimension["applicable"].get<bool>()) << dimension;
}

TEST(StoredScore, ARubricsVersionNeverChangesItsContents) {
    OpenOffice office;
    Rubric changed = standard_rubric();
    changed.weights[0] -= 100;
    changed.weights[1] += 100;
    EXPECT_THROW((void)server::arrange_rubrics(office.rooms().kept_rubrics, {changed}), server::RubricRefused);
    changed.version = "mine-1";
    EXPECT_NO_THROW((void)server::arrange_rubrics(office.rooms().kept_rubrics, {changed}));
}

}  // namespace
}  // namespace parley::test
