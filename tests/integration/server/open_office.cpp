#include "tests/integration/server/open_office.hpp"

#include "db/sqlite_store.hpp"
#include "tests/integration/server/raw_client.hpp"

#include <gtest/gtest.h>

namespace parley::test {

using nlohmann::json;

namespace {

std::unique_ptr<db::Store> store_with(const std::filesystem::path& file, const Catalog& catalog) {
    db::SqliteOptions options;
    options.appends = true;
    auto store = db::open_sqlite_store(file, options);
    for (const auto& persona : catalog.personas)
        EXPECT_FALSE(db::await_write([&](db::Done done) {
                         store->put_persona(persona->hash, canonical_json(*persona), std::move(done));
                     }).error);
    return store;
}

server::AppOptions one_thread() {
    server::AppOptions options;
    options.threads = 1;
    options.catch_signals = false;
    return options;
}

}  // namespace

OpenOffice::OpenOffice(const Catalog& catalog, std::vector<Rubric> courses) {
    auto store = store_with(file_, catalog);
    rooms_ = std::make_unique<server::OfficeRooms>(
        file_, *store, catalog, [this] { return now_ms_.load(); }, std::move(courses));
    app_ = std::make_unique<server::App>(one_thread(), std::move(store), rooms_->engines, &rooms_->office,
                                         &rooms_->keeper);
    thread_ = std::thread([this] { app_->run(); });
}

OpenOffice::~OpenOffice() {
    app_->close();
    thread_.join();
}

json Browser::ask(const std::string& method, const std::string& path, const std::string& body) {
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

void Browser::keep_cookie(const std::string& header) {
    if (header.empty()) return;
    cookies_ += (cookies_.empty() ? "" : "; ") + header.substr(0, header.find(';'));
}

Browser instructor(OpenOffice& office) {
    Browser browser(office.port());
    browser.get("/api/me");
    browser.post("/api/setup",
                 {{"secret", office.rooms().gate.open_setup()}, {"name", "Ada"}, {"password", kPassword}});
    EXPECT_EQ(browser.status(), "200") << browser.text();
    return browser;
}

Browser candidate(OpenOffice& office) {
    Browser browser(office.port());
    browser.get("/api/me");
    return browser;
}

}  // namespace parley::test
