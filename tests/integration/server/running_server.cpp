#include "tests/integration/server/running_server.hpp"

#include "db/sqlite_store.hpp"

namespace parley::test {

using nlohmann::json;

RunningServer::RunningServer(FakeRules rules, server::AppOptions options)
    : engines_(rules), options_(std::move(options)) {
    options_.catch_signals = false;
    options_.threads = 2;
    options_.host_names = {"here"};
    open();
}

void RunningServer::open() {
    db::SqliteOptions sqlite;
    sqlite.appends = true;
    auto store = std::make_unique<FaultyStore>(db::open_sqlite_store(folder_ / "parley.db", sqlite));
    store_ = store.get();
    const auto put = db::await_write([&](db::Done done) { store->put_persona(kFakePersona, "{}", std::move(done)); });
    EXPECT_FALSE(put.error);
    app_ = std::make_unique<server::App>(options_, std::move(store), engines_);
    thread_ = std::thread([this] { app_->run(); });
}

void RunningServer::stop() {
    if (!thread_.joinable()) return;
    app_->close();
    thread_.join();
}

void RunningServer::restart() {
    stop();
    app_.reset();
    open();
}

StartedPage::StartedPage(std::uint16_t port) : page(port) {
    page.send(start_message());
    welcome = page.next_of("welcome");
    token = welcome.at("session").get<std::string>();
}

void StartedPage::say(const std::string& client_id, const std::string& text) {
    page.send(text_message(client_id, text));
}

json start_message() { return {{"type", "start"}, {"v", 1}, {"persona", "fake"}, {"region", "here"}}; }

json resume_message(const std::string& token, std::uint32_t last_seq) {
    return {{"type", "resume"}, {"v", 1}, {"session", token}, {"last_seq", last_seq}};
}

json text_message(const std::string& client_id, const std::string& text) {
    return {{"type", "message"}, {"client_id", client_id}, {"text", text}};
}

json end_message(const std::string& client_id) { return {{"type", "end"}, {"client_id", client_id}}; }

}  // namespace parley::test
