#pragma once
// One TCP connection that speaks HTTP until it is upgraded or closed.

#include "server/api/routes.hpp"
#include "server/connections.hpp"
#include "server/http/host_names.hpp"
#include "server/net.hpp"
#include "server/session/registry.hpp"

#include <chrono>

namespace parley::server {

struct HttpLimits {
    std::size_t head_bytes = 8'192;
    std::chrono::milliseconds head{5'000};   ///< from the connection's opening to its request's last header
    std::chrono::milliseconds idle{15'000};  ///< for a further request on the same connection
    std::chrono::milliseconds body{30'000};  ///< from the head to the end of the body
    std::chrono::milliseconds write{30'000};
    std::chrono::milliseconds linger{2'000};  ///< for reading off what a refused client still sends
};

struct PageLimits {
    std::size_t frame_bytes = 65'536;
    std::size_t queue_bytes = 1'048'576;  ///< a page that lets more than this wait is closed with 1013
    std::chrono::milliseconds handshake{5'000};
    std::chrono::milliseconds idle{90'000};    ///< without even a pong
    std::chrono::milliseconds goodbye{2'000};  ///< for the closing handshake
};

/// What connections need; outlives them.
struct ConnectionServices {
    Routes& routes;
    SessionRegistry& sessions;
    Metrics& metrics;
    HostNames hosts;
    HttpLimits http;
    PageLimits page;
};

/// Serves the socket on its strand until it ends; returns at once.
void serve_http(Socket socket, std::shared_ptr<Connections::Place> place, ConnectionServices& services);

}  // namespace parley::server
