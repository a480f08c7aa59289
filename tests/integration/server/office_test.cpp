// Every route of the office as every role: what a stranger, a candidate and an instructor may see and do.

#include "server/office/rooms.hpp"

#include "db/sqlite_store.hpp"
#include "persona/catalog.hpp"
#include "server/app.hpp"
#include "tests/integration/server/page_client.hpp"
#include "tests/integration/server/raw_client.hpp"
#include "tests/integration/server/running_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace parley::test {
namespace {

using nlohmann::json;

constexpr auto kPersona = "hugging-face-enterprise-tpm";
constexpr auto kPassword = "a long enough secret";

/// The real engine, the real office, on a free port.
class OpenOffice {
public:
    OpenOffice() {
        auto store = db::open_sqlite_store(file_, options());
        auto catalog = shipped_catalog();
        for (const auto& persona : catalog.personas)
            EXPECT_FALSE(db::await_write([&](db::Done done) {
                             store->put_persona(persona->hash, canonical_json(*persona), std::move(done));
                         }).error);
        rooms_ = std::make_unique<server::OfficeRooms>(file_, *store, std::move(catalog), [] { return 1'000'000; });
        app_ = std::make_unique<server::App>(app_options(), std::move(store), rooms_->engines, &rooms_->office,
                                             &rooms_->keeper);
        thread_ = std::thread([this] { app_->run(); });
    }
    ~OpenOffice() {
        app_->close();
        thread_.join();
    }

    [[nodiscard]] std::uint16_t port() const { return app_->port(); }
    [[nodiscard]] server::OfficeRooms& rooms() { return *rooms_; }

private:
    static db::SqliteOptions options() {
        db::SqliteOptions options;
        options.appends = true;
        return options;
    }
    static server::AppOptions app_options() {
        server::AppOptions options;
        options.threads = 1;
        options.catch_signals = false;
        return options;
    }

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "parley.db";
    std::unique_ptr<server::OfficeRooms> rooms_;
    std::unique_ptr<server::App> app_;
    std::thread thread_;
};

/// A browser: keeps its cookies and its login's token.
class Browser {
public:
    explicit Browser(std::uint16_t port) : port_(port) {}

    json get(const std::string& path) { return ask("GET", path, ""); }
    json post(const std::string& path, const json& body) { return ask("POST", path, body.dump()); }
    json put(const std::string& path, const json& body) { return ask("PUT", path, body.dump()); }
    [[nodiscard]] const std::string& status() const { return status_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    void forget_csrf() { csrf_.clear(); }
    [[nodiscard]] const std::string& cookies() const { return cookies_; }

private:
    json ask(const std::string& method, const std::string& path, const std::string& body) {
        const auto host = "127.0.0.1:" + std::to_string(port_);
        auto request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
        if (!cookies_.empty()) request += "Cookie: " + cookies_ + "\r\n";
        if (method != "GET")
            request += "Origin: http://" + host + "\r\nContent-Type: application/json\r\nX-CSRF-Token: " + csrf_ +
                       "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
        const auto response = test::exchange(port_, request + "\r\n" + body);
        status_ = status_of(response);
        text_ = body_of(response);
        keep_cookie(header_of(response, "Set-Cookie"));
        auto answer = json::parse(text_, nullptr, false);
        if (answer.is_object() && answer.contains("csrf")) csrf_ = answer["csrf"];
        return answer;
    }
    void keep_cookie(const std::string& header) {
        if (header.empty()) return;
        cookies_ += (cookies_.empty() ? "" : "; ") + header.substr(0, header.find(';'));
    }

    std::uint16_t port_;
    std::string cookies_;
    std::string csrf_;
    std::string status_;
    std::string text_;
};

Browser instructor(OpenOffice& office) {
    Browser browser(office.port());
    browser.get("/api/me");
    browser.post("/api/setup",
                 {{"secret", office.rooms().gate.open_setup()}, {"name", "Ada"}, {"password", kPassword}});
    EXPECT_EQ(browser.status(), "200") << browser.text();
    return browser;
}

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

TEST(Office, NoRouteOfACandidateNamesAHiddenLimit) {
    OpenOffice office;
    Browser candidate(office.port());
    for (const auto* path : {"/api/me", "/api/personas", "/api/reviews", "/api/library", "/metrics", "/healthz"}) {
        candidate.get(path);
        for (const auto* word : {"discretion", "authority", "cost_weight", "patience"})
            EXPECT_EQ(candidate.text().find(word), std::string::npos) << path << " names " << word;
    }
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
