#pragma once
// Bytes in, bytes out: what no well-behaved client sends.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace parley::test {

class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// As much as the other side takes; what it refuses after closing is no error here.
    void send(std::string_view bytes);
    /// Everything until the server closes, or until nothing has come for so long.
    [[nodiscard]] std::string read_all(std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// One response with a Content-Length.
    [[nodiscard]] std::string read_response();
    /// True once the server has closed, within the time.
    [[nodiscard]] bool closed_within(std::chrono::milliseconds patience);

private:
    [[nodiscard]] bool wait_readable(std::chrono::milliseconds patience) const;

    int socket_ = -1;
    std::string rest_;
};

/// Sends and reads until the server closes.
[[nodiscard]] std::string exchange(std::uint16_t port, std::string_view request);

/// "411" of "HTTP/1.1 411 Length Required\r\n..."
[[nodiscard]] std::string status_of(std::string_view response);
/// A header's value; empty when it is not there.
[[nodiscard]] std::string header_of(std::string_view response, std::string_view name);
[[nodiscard]] std::string body_of(std::string_view response);

}  // namespace parley::test
