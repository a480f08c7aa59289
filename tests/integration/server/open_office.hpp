#pragma once
// The real engine and the real office on a free port, and browsers to visit them with.

#include "persona/catalog.hpp"
#include "server/app.hpp"
#include "server/office/rooms.hpp"
#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace parley::test {

inline constexpr auto kPassword = "a long enough secret";

class OpenOffice {
public:
    /// `courses`: rubrics for new sessions.
    explicit OpenOffice(const Catalog& catalog = shipped_catalog(), std::vector<Rubric> courses = {});
    ~OpenOffice();

    [[nodiscard]] std::uint16_t port() const { return app_->port(); }
    [[nodiscard]] server::OfficeRooms& rooms() { return *rooms_; }
    [[nodiscard]] std::filesystem::path database() const { return file_; }
    /// The office's clock, not the sessions'.
    void let_pass(std::int64_t ms) { now_ms_ += ms; }

private:
    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "parley.db";
    std::atomic<std::int64_t> now_ms_ = 1'000'000;
    std::unique_ptr<server::OfficeRooms> rooms_;
    std::unique_ptr<server::App> app_;
    std::thread thread_;
};

/// Keeps its cookies and its login's token.
class Browser {
public:
    explicit Browser(std::uint16_t port) : port_(port) {}

    nlohmann::json get(const std::string& path) { return ask("GET", path, ""); }
    nlohmann::json post(const std::string& path, const nlohmann::json& body) { return ask("POST", path, body.dump()); }
    nlohmann::json put(const std::string& path, const nlohmann::json& body) { return ask("PUT", path, body.dump()); }
    nlohmann::json drop(const std::string& path) { return ask("DELETE", path, "{}"); }
    /// The answer as JSON; discarded where it is none.
    nlohmann::json ask(const std::string& method, const std::string& path, const std::string& body);
    [[nodiscard]] const std::string& status() const { return status_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    void forget_csrf() { csrf_.clear(); }
    [[nodiscard]] const std::string& cookies() const { return cookies_; }

private:
    void keep_cookie(const std::string& header);

    std::uint16_t port_;
    std::string cookies_;
    std::string csrf_;
    std::string status_;
    std::string text_;
};

/// Ada, who came by the one-time link.
[[nodiscard]] Browser instructor(OpenOffice& office);

/// Whoever has looked at the page once, and has its cookie.
[[nodiscard]] Browser candidate(OpenOffice& office);

}  // namespace parley::test
