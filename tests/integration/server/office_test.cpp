// The office: what a stranger and an instructor may do there, and what keeps others' pages out.

#include "tests/integration/server/open_office.hpp"
#include "tests/integration/server/page_client.hpp"
#include "tests/integration/server/raw_client.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

using nlohmann::json;

constexpr auto kPersona = "hugging-face-enterprise-tpm";

TEST(Office, AStrangerGetsACookieAndNothingOfTheLibrary) {
    OpenOffice office;
    Browser stranger(office.port());
    EXPECT_TRUE(stranger.get("/api/me")["instructor"].is_null());
    EXPECT_NE(stranger.cookies().find("parley_candidate="), std::string::npos);
    for (const auto* path : {"/api/library", "/api/library/hugging-face-enterprise-tpm"}) {
        stranger.get(path);
        EXPECT_EQ(stranger.status(), "401") << path;
    }
    for (const auto* path : {"/api/library/validate", "/api/library/import", "/api/library/x/publish"}) {
        stranger.post(path, json::object());
        EXPECT_EQ(stranger.status(), "401") << path;
    }
    EXPECT_EQ(stranger.get("/api/reviews")["sessions"].size(), 0U);
}

TEST(Office, ChangesNeedTheLoginsOwnToken) {
    OpenOffice office;
    auto ada = instructor(office);
    ada.forget_csrf();
    ada.put("/api/library/x", {{"json", "{}"}, {"revision", 0}});
    EXPECT_EQ(ada.status(), "403");
}

TEST(Office, OtherSitesCannotPost) {
    OpenOffice office;
    const auto response =
        test::exchange(office.port(),
                       "POST /api/login HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://elsewhere.example\r\n"
                       "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    EXPECT_EQ(status_of(response), "403");
}

TEST(Office, APersonaGoesFromDraftToTheListOfThoseOnOffer) {
    OpenOffice office;
    auto ada = instructor(office);
    auto text = ada.get(std::string("/api/library/") + kPersona)["published"].get<std::string>();
    text.replace(text.find(kPersona), std::string(kPersona).size(), "my-own-recruiter");
    const auto saved = ada.put("/api/library/my-own-recruiter", {{"json", text}, {"revision", 0}});
    EXPECT_TRUE(saved["complaints"].empty()) << saved.dump();
    EXPECT_EQ(ada.get("/api/personas").dump().find("my-own-recruiter"), std::string::npos);
    ada.post("/api/library/my-own-recruiter/publish", json::object());
    EXPECT_EQ(ada.status(), "200") << ada.text();
    EXPECT_NE(ada.get("/api/personas").dump().find("my-own-recruiter"), std::string::npos);
    ada.post("/api/library/my-own-recruiter/archive", {{"archived", true}});
    EXPECT_EQ(ada.get("/api/personas").dump().find("my-own-recruiter"), std::string::npos);
}

TEST(Office, ASessionKeepsTheVersionItBeganWith) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto start = json{{"type", "start"}, {"persona", kPersona}, {"region", "paris"}};
    PageClient before(office.port());
    before.send(start);
    const auto welcome = before.next_of("welcome");
    auto text = json::parse(ada.get(std::string("/api/library/") + kPersona)["published"].get<std::string>());
    const auto was = text["company"];
    text["company"] = "Another House";
    ada.put(std::string("/api/library/") + kPersona, {{"json", text.dump()}, {"revision", 0}});
    ada.post(std::string("/api/library/") + kPersona + "/publish", json::object());
    ASSERT_EQ(ada.status(), "200") << ada.text();

    PageClient again(office.port());
    again.send({{"type", "resume"}, {"session", welcome["session"]}, {"last_seq", 0}});
    EXPECT_EQ(again.next_of("welcome")["brief"]["company"], was);
    again.send({{"type", "message"}, {"client_id", "c"}, {"text", "Good to meet you."}});
    EXPECT_EQ(again.next_of("turn")["turn"]["seq"], 2) << "and goes on under it";
    PageClient after(office.port());
    after.send(start);
    EXPECT_EQ(after.next_of("welcome")["brief"]["company"], "Another House");
}

TEST(Office, TwoEditsAtOnceLoseNothing) {
    OpenOffice office;
    auto ada = instructor(office);
    ada.put("/api/library/p", {{"json", "first"}, {"revision", 0}});
    ada.put("/api/library/p", {{"json", "second"}, {"revision", 0}});
    EXPECT_EQ(ada.status(), "409");
    EXPECT_NE(ada.text().find("first"), std::string::npos);
}

TEST(Office, ADraftWithMistakesIsKeptAndNotPublished) {
    OpenOffice office;
    auto ada = instructor(office);
    const auto saved = ada.put("/api/library/p", {{"json", R"({"id":"p"})"}, {"revision", 0}});
    EXPECT_FALSE(saved["complaints"].empty());
    const auto refused = ada.post("/api/library/p/publish", json::object());
    EXPECT_EQ(ada.status(), "422");
    EXPECT_FALSE(refused["complaints"].empty());
}

TEST(Office, ABodyOverTheLimitIsRefusedBeforeItIsRead) {
    OpenOffice office;
    const auto response = test::exchange(
        office.port(),
        "POST /api/login HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nContent-Length: 9999999\r\n\r\n");
    EXPECT_EQ(status_of(response), "413");
}

}  // namespace
}  // namespace parley::test
