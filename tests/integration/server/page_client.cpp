#include "tests/integration/server/page_client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <stdexcept>

namespace parley::test {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

struct PageClient::Parts {
    asio::io_context context;
    websocket::stream<asio::ip::tcp::socket, false> stream{context};
    beast::flat_buffer buffer;

    void check(const beast::error_code& error, const char* what) {
        if (error) throw std::runtime_error(std::string(what) + ": " + error.message());
    }
};

PageClient::PageClient(std::uint16_t port, const std::string& origin, const std::string& cookies)
    : parts_(std::make_unique<Parts>()) {
    beast::error_code error;
    parts_->stream.next_layer().connect({asio::ip::address_v4::loopback(), port}, error);
    parts_->check(error, "connect");
    parts_->stream.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
        if (!origin.empty()) request.set(beast::http::field::origin, origin);
        if (!cookies.empty()) request.set(beast::http::field::cookie, cookies);
    }));
    parts_->stream.handshake("127.0.0.1:" + std::to_string(port), "/ws", error);
    parts_->check(error, "handshake");
}

PageClient::~PageClient() = default;

void PageClient::send(const nlohmann::json& message) { send_text(message.dump()); }

void PageClient::send_text(const std::string& text) {
    beast::error_code error;
    parts_->stream.text(true);
    parts_->stream.write(asio::buffer(text), error);
    parts_->check(error, "send");
}

void PageClient::send_binary(const std::string& bytes) {
    beast::error_code error;
    parts_->stream.binary(true);
    parts_->stream.write(asio::buffer(bytes), error);
    parts_->check(error, "send");
}

std::optional<nlohmann::json> PageClient::next(std::chrono::milliseconds patience) {
    std::optional<beast::error_code> result;
    parts_->stream.async_read(parts_->buffer, [&](const beast::error_code& error, std::size_t) { result = error; });
    parts_->context.restart();
    parts_->context.run_for(patience);
    if (!result) throw std::runtime_error("no frame came in time");
    if (*result) return std::nullopt;
    const auto text = beast::buffers_to_string(parts_->buffer.data());
    parts_->buffer.clear();
    return nlohmann::json::parse(text);
}

nlohmann::json PageClient::next_of(const std::string& type) {
    for (auto frame = next(); frame; frame = next()) {
        if (frame->at("type") == type) return *frame;
    }
    throw std::runtime_error("closed before a " + type + " came");
}

unsigned PageClient::close_code() {
    while (next()) {
    }
    return parts_->stream.reason().code;
}

}  // namespace parley::test
