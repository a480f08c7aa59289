#pragma once
// Accepts connections and hands each to HTTP on a strand of its own.

#include "server/http/http_connection.hpp"

#include <boost/asio/steady_timer.hpp>

namespace parley::server {

/// For one thread at a time but for close(). Outlives its handlers: destroyed after the context has run out.
class Listener {
public:
    /// Binds and listens. Throws boost::system::system_error.
    Listener(boost::asio::io_context& context, const boost::asio::ip::tcp::endpoint& endpoint, Connections& connections,
             ConnectionServices& services);

    void start() { accept(); }
    void close();
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    void accept();
    void on_accepted(const boost::system::error_code& error, Socket socket);
    void pause();

    boost::asio::io_context& context_;
    Acceptor acceptor_;
    boost::asio::steady_timer pause_;
    std::uint16_t port_ = 0;
    Connections& connections_;
    ConnectionServices& services_;
};

}  // namespace parley::server
