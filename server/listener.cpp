#include "server/listener.hpp"

#include "server/log.hpp"

namespace parley::server {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::milliseconds kPause{100};  ///< when the system has no more descriptors to give

}  // namespace

Listener::Listener(asio::io_context& context, const asio::ip::tcp::endpoint& endpoint, Connections& connections,
                   ConnectionServices& services)
    : context_(context), acceptor_(context), pause_(context), connections_(connections), services_(services) {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(asio::socket_base::max_listen_connections);
    port_ = acceptor_.local_endpoint().port();
}

void Listener::close() {
    asio::post(acceptor_.get_executor(), [this] {
        boost::system::error_code ignored;
        acceptor_.close(ignored);
        pause_.cancel();
    });
}

void Listener::accept() {
    if (!acceptor_.is_open()) return;
    acceptor_.async_accept(asio::make_strand(context_), [this](const boost::system::error_code& error, Socket socket) {
        on_accepted(error, std::move(socket));
    });
}

void Listener::on_accepted(const boost::system::error_code& error, Socket socket) {
    if (error == asio::error::operation_aborted) return;
    if (error) {
        log(LogLevel::warning, "accept_failed", {{"error", error.message()}});
        return pause();
    }
    services_.metrics.accepted.fetch_add(1, std::memory_order_relaxed);
    if (auto place = connections_.enter()) {
        serve_http(std::move(socket), std::move(place), services_);
    } else {
        services_.metrics.refused.fetch_add(1, std::memory_order_relaxed);  // closed with the socket
    }
    accept();
}

void Listener::pause() {
    pause_.expires_after(kPause);
    pause_.async_wait([this](const boost::system::error_code& cancelled) {
        if (!cancelled) accept();
    });
}

}  // namespace parley::server
