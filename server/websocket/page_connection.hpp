#pragma once
// One page on its WebSocket. For the HTTP side, which hands the upgraded socket over.

#include "server/http/http_connection.hpp"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

namespace parley::server {

using UpgradeRequest = boost::beast::http::request<boost::beast::http::empty_body>;

/// True for a WebSocket upgrade to the page's path.
[[nodiscard]] bool is_page_request(const UpgradeRequest& request);

/// Takes the socket over on its strand; returns at once.
void serve_page(Socket socket, UpgradeRequest request, std::shared_ptr<Connections::Place> place,
                ConnectionServices& services);

}  // namespace parley::server
