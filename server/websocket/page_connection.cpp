// One of the two files that instantiate Beast: it costs 15 to 20 seconds each.

#include "server/websocket/page_connection.hpp"

#include "server/auth/cookies.hpp"
#include "server/auth/gate.hpp"

#include "server/log.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>

namespace parley::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

namespace {

/// Without permessage-deflate, which costs 160 KiB a connection.
using Stream = websocket::stream<Socket, false>;
using Token = asio::use_awaitable_t<Strand>;
constexpr asio::as_tuple_t<Token> kTuple{Token{}};
template <class T>
using Awaitable = asio::awaitable<T, Strand>;

class PageConnection final : public Client, public Closable, public std::enable_shared_from_this<PageConnection> {
public:
    PageConnection(Socket socket, std::shared_ptr<Connections::Place> place, ConnectionServices& services)
        : stream_(std::move(socket)), give_up_(stream_.get_executor()), place_(std::move(place)), services_(services) {}

    ~PageConnection() override {
        if (open_) services_.metrics.pages.fetch_sub(1, std::memory_order_relaxed);
    }

    void start(UpgradeRequest request) {
        place_->taken_by(weak_from_this());
        asio::co_spawn(stream_.get_executor(), run(shared_from_this(), std::move(request)), asio::detached);
    }

    void send(Frame frame) override {
        asio::post(stream_.get_executor(), [self = shared_from_this(), frame = std::move(frame)]() mutable {
            self->enqueue(std::move(frame));
        });
    }

    void close_politely() override {
        asio::post(stream_.get_executor(),
                   [self = shared_from_this()] { self->leave(websocket::close_code::going_away); });
    }

    void close_now() override {
        asio::post(stream_.get_executor(), [self = shared_from_this()] { self->cut(); });
    }

private:
    using Timer =
        asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Strand>;

    Awaitable<void> run(std::shared_ptr<PageConnection> self, UpgradeRequest request);
    Awaitable<bool> shake_hands(const UpgradeRequest& request);
    Awaitable<void> refuse_origin();
    Awaitable<void> read_frames();
    void configure();
    void take_frame(std::string_view text);
    void take_message(ClientMessage message);
    void start_session(ClientMessage message);
    void tell(const Problem& problem, std::string_view client_id);
    void enqueue(Frame frame);
    void write_next();
    void on_written(const beast::error_code& error);
    void leave(websocket::close_code code);
    void say_goodbye();
    void cut();

    Stream stream_;
    Timer give_up_;
    std::shared_ptr<Connections::Place> place_;
    ConnectionServices& services_;
    std::shared_ptr<LiveSession> session_;
    std::deque<Frame> queue_;  ///< the first is being written
    std::size_t queued_bytes_ = 0;
    std::string owner_;  ///< of the sessions started here
    bool open_ = false;  ///< shaken hands
    bool writing_ = false;
    bool leaving_ = false;  ///< nothing more is queued; the closing frame follows what is being written
    websocket::close_code leaving_with_ = websocket::close_code::none;
};

/// The candidate's cookie came with the page; a program that speaks for itself has none.
std::string owner_in(const UpgradeRequest& request) {
    const auto cookies = request[beast::http::field::cookie];
    const auto token = cookie_value({cookies.data(), cookies.size()}, kCandidateCookie);
    return token.empty() ? std::string() : owner_of(token);
}

// ---- opening --------------------------------------------------------------------------------------

/// Holds the page for as long as the coroutine runs.
Awaitable<void> PageConnection::run(std::shared_ptr<PageConnection> self, UpgradeRequest request) {
    (void)self;
    owner_ = owner_in(request);
    const bool shaken = co_await shake_hands(request);
    if (shaken) co_await read_frames();
    session_.reset();
    give_up_.cancel();
}

Awaitable<bool> PageConnection::shake_hands(const UpgradeRequest& request) {
    const auto origin = request[beast::http::field::origin];
    if (!same_origin(origin, request[beast::http::field::host])) {
        log(LogLevel::warning, "foreign_origin", {{"origin", std::string_view(origin)}});
        co_await refuse_origin();
        co_return false;
    }
    configure();
    auto [error] = co_await stream_.async_accept(request, kTuple);
    if (error) co_return false;
    open_ = true;
    services_.metrics.pages.fetch_add(1, std::memory_order_relaxed);
    if (leaving_) say_goodbye();
    co_return true;
}

Awaitable<void> PageConnection::refuse_origin() {
    beast::http::response<beast::http::string_body> response(beast::http::status::forbidden, 11);
    response.set(beast::http::field::content_type, "text/plain; charset=utf-8");
    response.keep_alive(false);
    response.body() = "This page is not from here.\n";
    response.prepare_payload();
    auto [error, size] = co_await beast::http::async_write(stream_.next_layer(), response, kTuple);
    (void)error;
    (void)size;
}

/// The timer is Beast's, on a plain socket: an idle page is pinged at half the time and closed at its end.
void PageConnection::configure() {
    const auto& limits = services_.page;
    websocket::stream_base::timeout timeout{};
    timeout.handshake_timeout = limits.handshake;
    timeout.idle_timeout = limits.idle;
    timeout.keep_alive_pings = true;
    stream_.set_option(timeout);
    stream_.read_message_max(limits.frame_bytes);
    stream_.auto_fragment(false);
    stream_.text(true);
    beast::error_code ignored;
    stream_.next_layer().set_option(asio::ip::tcp::no_delay(true), ignored);
}

// ---- reading --------------------------------------------------------------------------------------

Awaitable<void> PageConnection::read_frames() {
    beast::flat_buffer buffer;
    for (;;) {
        auto [error, size] = co_await stream_.async_read(buffer, kTuple);
        if (error) co_return;
        if (!stream_.got_text()) {
            leave(websocket::close_code::unknown_data);
        } else if (!leaving_) {
            take_frame({static_cast<const char*>(buffer.data().data()), size});
        }
        buffer.consume(size);
    }
}

void PageConnection::take_frame(std::string_view text) {
    auto parsed = parse_client_message(text);
    if (auto* unreadable = std::get_if<Unreadable>(&parsed)) return tell(unreadable->problem, unreadable->client_id);
    take_message(std::move(std::get<ClientMessage>(parsed)));
}

void PageConnection::take_message(ClientMessage message) {
    if (message.type == MessageType::start) return start_session(std::move(message));
    if (message.type == MessageType::resume) {
        session_ = services_.sessions.resume(message, weak_from_this());
        return;
    }
    if (!session_) {
        return tell({"unknown_session", "session", "Start a session, or take one up, before anything else."},
                    message.client_id);
    }
    session_->handle(weak_from_this(), std::move(message));
}

void PageConnection::start_session(ClientMessage message) {
    message.owner = owner_;
    auto started = services_.sessions.start(message, weak_from_this());
    if (auto* problem = std::get_if<Problem>(&started)) return tell(*problem, {});
    session_ = std::move(std::get<std::shared_ptr<LiveSession>>(started));
}

void PageConnection::tell(const Problem& problem, std::string_view client_id) {
    services_.metrics.problems.fetch_add(1, std::memory_order_relaxed);
    enqueue(frame_of(error_frame(problem, client_id)));
}

// ---- writing --------------------------------------------------------------------------------------

/// Overflow policy: a page that does not read is closed with 1013 (try again later); nothing is lost, since
/// it takes its session up again from the last turn it holds.
void PageConnection::enqueue(Frame frame) {
    if (leaving_ || !open_) return;
    queued_bytes_ += frame->size();
    queue_.push_back(std::move(frame));
    if (queued_bytes_ > services_.page.queue_bytes) {
        services_.metrics.overflows.fetch_add(1, std::memory_order_relaxed);
        log(LogLevel::warning, "page_overflow", {{"bytes", static_cast<std::int64_t>(queued_bytes_)}});
        return leave(websocket::close_code::try_again_later);
    }
    if (!writing_) write_next();
}

void PageConnection::write_next() {
    writing_ = true;
    stream_.async_write(
        asio::buffer(*queue_.front()),
        [self = shared_from_this()](const beast::error_code& error, std::size_t) { self->on_written(error); });
}

void PageConnection::on_written(const beast::error_code& error) {
    writing_ = false;
    queued_bytes_ -= queue_.front()->size();
    queue_.pop_front();
    if (error) return cut();  // the reader may be waiting for a page that is gone
    if (leaving_) return say_goodbye();
    if (!queue_.empty()) write_next();
}

// ---- leaving --------------------------------------------------------------------------------------

void PageConnection::leave(websocket::close_code code) {
    if (leaving_) return;
    leaving_ = true;
    leaving_with_ = code;
    give_up_.expires_after(services_.page.goodbye);
    give_up_.async_wait([weak = weak_from_this()](const beast::error_code& cancelled) {
        const auto self = weak.lock();
        if (self && !cancelled) self->cut();
    });
    if (open_ && !writing_) say_goodbye();
}

/// The reader ends when the page's own closing frame comes back, or is cut off.
void PageConnection::say_goodbye() {
    websocket::close_reason reason(leaving_with_);
    stream_.async_close(reason, [self = shared_from_this()](const beast::error_code&) {});
}

void PageConnection::cut() {
    beast::error_code ignored;
    stream_.next_layer().close(ignored);
}

}  // namespace

bool is_page_request(const UpgradeRequest& request) {
    return websocket::is_upgrade(request) && request.target() == "/ws";
}

void serve_page(Socket socket, UpgradeRequest request, std::shared_ptr<Connections::Place> place,
                ConnectionServices& services) {
    std::make_shared<PageConnection>(std::move(socket), std::move(place), services)->start(std::move(request));
}

}  // namespace parley::server
