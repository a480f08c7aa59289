#pragma once
// A page's side of the WebSocket.

#include <chrono>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace parley::test {

class PageClient {
public:
    /// Connects and upgrades; throws std::runtime_error when refused.
    explicit PageClient(std::uint16_t port, const std::string& origin = {}, const std::string& cookies = {});
    ~PageClient();
    PageClient(const PageClient&) = delete;
    PageClient& operator=(const PageClient&) = delete;

    void send(const nlohmann::json& message);
    void send_text(const std::string& text);
    void send_binary(const std::string& bytes);

    /// The next frame; nothing when the server has closed. Throws std::runtime_error when none comes in time.
    [[nodiscard]] std::optional<nlohmann::json> next(std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// The next frame of a type; frames of other types before it are passed over.
    [[nodiscard]] nlohmann::json next_of(const std::string& type);
    /// Reads until the server closes; the code it closed with, 0 for none.
    [[nodiscard]] unsigned close_code();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace parley::test
