#pragma once
// The shell on a free port, on a thread of its own, over a database in a temporary folder.

#include "server/app.hpp"
#include "tests/integration/server/fake_engine.hpp"
#include "tests/integration/server/page_client.hpp"
#include "tests/support/faulty_store.hpp"
#include "tests/support/temporary_folder.hpp"

#include <thread>

namespace parley::test {

class RunningServer {
public:
    explicit RunningServer(FakeRules rules = {}, server::AppOptions options = {});
    ~RunningServer() { stop(); }

    [[nodiscard]] std::uint16_t port() const { return app_->port(); }
    [[nodiscard]] FaultyStore& store() { return *store_; }
    /// As a signal would; returns when everything is written.
    void stop();
    /// The same database again.
    void restart();

private:
    void open();

    TemporaryFolder folder_;
    FakeEngines engines_;
    server::AppOptions options_;
    FaultyStore* store_ = nullptr;
    std::unique_ptr<server::App> app_;
    std::thread thread_;
};

/// A page that has started a session.
struct StartedPage {
    explicit StartedPage(std::uint16_t port);
    PageClient page;
    std::string token;
    nlohmann::json welcome;

    void say(const std::string& client_id, const std::string& text);
};

[[nodiscard]] nlohmann::json start_message();
[[nodiscard]] nlohmann::json resume_message(const std::string& token, std::uint32_t last_seq);
[[nodiscard]] nlohmann::json text_message(const std::string& client_id, const std::string& text);
[[nodiscard]] nlohmann::json end_message(const std::string& client_id);

}  // namespace parley::test
