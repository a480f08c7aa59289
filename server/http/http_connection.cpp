// One of the two files that instantiate Beast: it costs 15 to 20 seconds each.

#include "server/http/http_connection.hpp"

#include "server/log.hpp"
#include "server/websocket/page_connection.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

#include <array>
#include <charconv>
#include <optional>

namespace parley::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

using Stream = beast::basic_stream<asio::ip::tcp, Strand>;
using Body = http::span_body<const char>;
using Token = asio::use_awaitable_t<Strand>;
constexpr asio::as_tuple_t<Token> kTuple{Token{}};
template <class T>
using Awaitable = asio::awaitable<T, Strand>;

/// The strictest of policies: the page is one bundle of scripts, styles and pictures of our own.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSafety{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
}};

class HttpConnection final : public Closable, public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(Socket socket, std::shared_ptr<Connections::Place> place, ConnectionServices& services)
        : stream_(std::move(socket)), place_(std::move(place)), services_(services) {}

    void start() {
        place_->taken_by(weak_from_this());
        asio::co_spawn(stream_.get_executor(), run(shared_from_this()), asio::detached);
    }

    /// A request being answered is answered; there is no next.
    void close_politely() override {
        asio::post(stream_.get_executor(), [self = shared_from_this()] {
            self->leaving_ = true;
            if (!self->answering_) self->stream_.close();
        });
    }
    void close_now() override {
        asio::post(stream_.get_executor(), [self = shared_from_this()] { self->stream_.close(); });
    }

private:
    Awaitable<void> run(std::shared_ptr<HttpConnection> self);
    Awaitable<bool> read_head();
    Awaitable<bool> read_body(std::size_t length);
    Awaitable<bool> serve_one();
    Awaitable<bool> answer(HttpRequest request, bool keep_alive);
    Awaitable<bool> refuse(Refusal refusal);
    HttpReply foreign_host(const std::string& host);
    Awaitable<HttpReply> ask_routes(HttpRequest request);
    Awaitable<bool> write(HttpReply reply, bool head_only, bool keep_alive);
    Awaitable<void> linger();
    void upgrade(UpgradeRequest request);

    Stream stream_;
    std::shared_ptr<Connections::Place> place_;
    ConnectionServices& services_;
    std::string buffer_;  ///< read and not yet served
    std::size_t head_size_ = 0;
    bool first_ = true;
    bool answering_ = false;
    bool leaving_ = false;
};

/// Holds the connection for as long as the coroutine runs.
Awaitable<void> HttpConnection::run(std::shared_ptr<HttpConnection> self) {
    (void)self;
    bool again = true;
    while (again) again = co_await serve_one();
}

/// False when the connection ended, or was refused for the size of its head.
Awaitable<bool> HttpConnection::read_head() {
    const auto& limits = services_.http;
    stream_.expires_after(first_ ? limits.head : limits.idle);
    first_ = false;
    auto buffer = asio::dynamic_buffer(buffer_, limits.head_bytes);
    answering_ = false;
    auto [error, size] = co_await asio::async_read_until(stream_, buffer, "\r\n\r\n", kTuple);
    answering_ = true;
    head_size_ = size;
    if (error == asio::error::not_found) {
        Refusal refusal;
        refusal.status = 431;
        refusal.why = "The request's headers are too long.\n";
        (void)co_await refuse(refusal);
    }
    co_return !error;
}

HttpRequest plain(const http::request<http::empty_body>& parsed) {
    HttpRequest request;
    request.method = std::string(parsed.method_string());
    const std::string_view target(parsed.target().data(), parsed.target().size());
    const auto mark = std::min(target.find('?'), target.size());
    request.path = target.substr(0, mark);
    if (mark < target.size()) request.query = target.substr(mark + 1);
    request.if_none_match = std::string(parsed[http::field::if_none_match]);
    request.accept_encoding = std::string(parsed[http::field::accept_encoding]);
    request.host = std::string(parsed[http::field::host]);
    request.origin = std::string(parsed[http::field::origin]);
    request.cookie = std::string(parsed[http::field::cookie]);
    request.csrf = std::string(parsed["X-CSRF-Token"]);
    request.content_type = std::string(parsed[http::field::content_type]);
    return request;
}

/// The length a request announces; absent where it is no number.
std::optional<std::size_t> length_of(const http::request<http::empty_body>& request) {
    const auto text = request[http::field::content_length];
    if (text.empty()) return 0;
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return length;
}

/// What a head that parses may still not say.
Refusal check_request(const http::request<http::empty_body>& request, std::size_t body_limit) {
    Refusal refusal;
    const auto length = length_of(request);
    if (request.version() != 10 && request.version() != 11) {
        refusal.status = 505;
        refusal.why = "Speak HTTP/1.1.\n";
    } else if (!request.target().starts_with('/')) {
        refusal.status = 400;
        refusal.why = "The target must be a path.\n";
    } else if (!length || *length > body_limit) {
        refusal.status = 413;
        refusal.why = body_limit == 0 ? "This path takes no body.\n" : "The body is too large.\n";
    }
    return refusal;
}

/// Reads on until the body is in the buffer; false when the connection ended before.
Awaitable<bool> HttpConnection::read_body(std::size_t length) {
    if (buffer_.size() >= length) co_return true;
    stream_.expires_after(services_.http.body);
    auto buffer = asio::dynamic_buffer(buffer_, length);
    const std::size_t missing = length - buffer_.size();
    auto [error, size] = co_await asio::async_read(stream_, buffer, asio::transfer_exactly(missing), kTuple);
    co_return !error;
}

/// False when the connection is at its end, or someone else's.
Awaitable<bool> HttpConnection::serve_one() {
    const bool read = co_await read_head();
    if (!read) co_return false;
    const std::string head = buffer_.substr(0, head_size_);
    buffer_.erase(0, head_size_);
    auto refusal = check_head(head);
    if (refusal.status != 0) co_return co_await refuse(refusal);
    http::request_parser<http::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(services_.http.head_bytes));
    parser.body_limit(boost::none);  // bodies are read apart, up to the limit of their path
    beast::error_code error;
    parser.put(asio::buffer(head), error);
    if (error || !parser.is_header_done()) {
        refusal.status = 400;
        refusal.why = "This is not an HTTP request.\n";
        co_return co_await refuse(refusal);
    }
    auto request = parser.release();
    auto asked = plain(request);
    if (!services_.hosts.allow(asked.host)) {
        auto reply = foreign_host(asked.host);
        co_return co_await write(std::move(reply), false, false);
    }
    refusal = check_request(request, services_.routes.body_limit(asked));
    if (refusal.status == 413 && request.method() != http::verb::get) {
        // Better told what is wrong with the method than with its body.
        auto reply = services_.routes.wrong_method(asked);
        if (reply) co_return co_await write(std::move(*reply), false, false);
    }
    if (refusal.status != 0) co_return co_await refuse(refusal);
    services_.metrics.requests.fetch_add(1, std::memory_order_relaxed);
    if (is_page_request(request)) {
        upgrade(std::move(request));
        co_return false;
    }
    const bool keep_alive = request.keep_alive();
    const std::size_t length = length_of(request).value_or(0);
    const bool whole = co_await read_body(length);
    if (!whole) co_return false;
    asked.body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    co_return co_await answer(std::move(asked), keep_alive);
}

Awaitable<bool> HttpConnection::answer(HttpRequest request, bool keep_alive) {
    const bool head_only = request.is_head();
    auto reply = co_await ask_routes(std::move(request));
    keep_alive = keep_alive && !reply.close && !leaving_;
    co_return co_await write(std::move(reply), head_only, keep_alive);
}

/// Some routes answer from another thread.
Awaitable<HttpReply> HttpConnection::ask_routes(HttpRequest request) {
    std::optional<HttpReply> reply;
    asio::steady_timer answered(stream_.get_executor(), asio::steady_timer::time_point::max());
    auto done = [self = shared_from_this(), &reply, &answered](HttpReply given) {
        auto shared = std::make_shared<HttpReply>(std::move(given));
        asio::post(self->stream_.get_executor(), [self, shared, &reply, &answered] {
            reply = std::move(*shared);
            answered.cancel();
        });
    };
    services_.routes.answer(request, std::move(done));
    while (!reply) {
        auto [cancelled] = co_await answered.async_wait(kTuple);
        (void)cancelled;
    }
    co_return std::move(*reply);
}

Awaitable<bool> HttpConnection::refuse(Refusal refusal) {
    services_.metrics.malformed.fetch_add(1, std::memory_order_relaxed);
    log(LogLevel::warning, "request_refused", {{"status", std::int64_t{refusal.status}}, {"why", refusal.why}});
    auto reply = text_reply(refusal.status, "text/plain; charset=utf-8", std::string(refusal.why));
    co_return co_await write(std::move(reply), false, false);
}

/// Before the upgrade too: a page of another name gets neither a route nor a socket.
HttpReply HttpConnection::foreign_host(const std::string& host) {
    services_.metrics.malformed.fetch_add(1, std::memory_order_relaxed);
    log(LogLevel::warning, "foreign_host", {{"host", host}});
    return text_reply(421, "text/plain; charset=utf-8", about_foreign_host(host));
}

Awaitable<bool> HttpConnection::write(HttpReply reply, bool head_only, bool keep_alive) {
    http::response<Body> response(static_cast<http::status>(reply.status), 11);
    for (const auto& [name, value] : kSafety) response.insert(beast::string_view(name), beast::string_view(value));
    for (const auto& [name, value] : reply.headers) response.insert(beast::string_view(name), value);
    if (response.find(http::field::cache_control) == response.end()) {
        response.set(http::field::cache_control, "no-store");
    }
    if (reply.status != 304) response.content_length(reply.body.size());
    if (!head_only && reply.status != 304) response.body() = Body::value_type(reply.body.data(), reply.body.size());
    response.keep_alive(keep_alive);
    http::response_serializer<Body> serializer(response);
    stream_.expires_after(services_.http.write);
    beast::error_code failed;
    if (head_only) {
        auto [error, size] = co_await http::async_write_header(stream_, serializer, kTuple);
        failed = error;
    } else {
        auto [error, size] = co_await http::async_write(stream_, serializer, kTuple);
        failed = error;
    }
    if (failed) co_return false;
    if (!keep_alive) co_await linger();
    co_return keep_alive;
}

/// Closing with unread bytes resets the connection and may take the answer with it: read them off first,
/// for a while and up to a bound.
Awaitable<void> HttpConnection::linger() {
    constexpr std::size_t kMostBytes = 1'048'576;
    beast::error_code ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.expires_after(services_.http.linger);
    std::vector<char> sink(16'384);
    for (std::size_t total = 0; total < kMostBytes;) {
        auto [error, size] = co_await stream_.async_read_some(asio::buffer(sink), kTuple);
        if (error) break;
        total += size;
    }
    stream_.close();
}

void HttpConnection::upgrade(UpgradeRequest request) {
    stream_.expires_never();
    serve_page(stream_.release_socket(), std::move(request), std::move(place_), services_);
}

}  // namespace

void serve_http(Socket socket, std::shared_ptr<Connections::Place> place, ConnectionServices& services) {
    std::make_shared<HttpConnection>(std::move(socket), std::move(place), services)->start();
}

}  // namespace parley::server
