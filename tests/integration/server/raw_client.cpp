#include "tests/integration/server/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace parley::test {

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("cannot connect");
    }
}

RawClient::~RawClient() { ::close(socket_); }

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawClient::wait_readable(std::chrono::milliseconds patience) const {
    pollfd watched{socket_, POLLIN, 0};
    return ::poll(&watched, 1, static_cast<int>(patience.count())) > 0;
}

std::string RawClient::read_all(std::chrono::milliseconds patience) {
    std::string all = std::move(rest_);
    std::array<char, 16'384> buffer{};
    while (wait_readable(patience)) {
        const auto size = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (size <= 0) break;
        all.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return all;
}

std::string RawClient::read_response() {
    std::array<char, 16'384> buffer{};
    for (;;) {
        const auto head = rest_.find("\r\n\r\n");
        const auto length = head == std::string::npos ? std::string{} : header_of(rest_, "Content-Length");
        if (!length.empty() && rest_.size() >= head + 4 + std::stoul(length)) {
            const auto size = head + 4 + std::stoul(length);
            auto response = rest_.substr(0, size);
            rest_.erase(0, size);
            return response;
        }
        if (!wait_readable(std::chrono::seconds(10))) throw std::runtime_error("no answer");
        const auto size = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (size <= 0) throw std::runtime_error("closed without an answer");
        rest_.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

bool RawClient::closed_within(std::chrono::milliseconds patience) {
    std::array<char, 1'024> buffer{};
    while (wait_readable(patience)) {
        if (::recv(socket_, buffer.data(), buffer.size(), 0) <= 0) return true;
    }
    return false;
}

std::string exchange(std::uint16_t port, std::string_view request) {
    RawClient client(port);
    client.send(request);
    return client.read_all(std::chrono::seconds(60));  // a preview on a machine with other work takes its time
}

std::string status_of(std::string_view response) {
    return response.starts_with("HTTP/1.1 ") ? std::string(response.substr(9, 3)) : std::string{};
}

std::string header_of(std::string_view response, std::string_view name) {
    const auto lower = [](std::string_view text) {
        std::string folded(text);
        std::transform(folded.begin(), folded.end(), folded.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return folded;
    };
    const auto head = lower(response.substr(0, response.find("\r\n\r\n")));
    const auto at = head.find("\r\n" + lower(name) + ": ");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 4;
    return std::string(response.substr(begin, std::min(head.find("\r\n", begin), head.size()) - begin));
}

std::string body_of(std::string_view response) {
    const auto head = response.find("\r\n\r\n");
    return head == std::string_view::npos ? std::string{} : std::string(response.substr(head + 4));
}

}  // namespace parley::test
