#pragma once
// What each path answers. Knows no socket.

#include "server/api/private_routes.hpp"
#include "server/api/static_files.hpp"
#include "server/session/engine.hpp"

#include "server/metrics.hpp"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <memory>

namespace parley::server {

class Routes {
public:
    using Answer = std::function<void(HttpReply)>;

    /// All outlive it. `readers` runs what reads the store. `office` may be null: then no one is known by name.
    Routes(StaticFiles files, const EngineFactory& engines, const db::Store& store, const Metrics& metrics,
           boost::asio::thread_pool& readers, const PrivateRoutes* office);

    /// The largest body a request to this path may have; 0: none.
    [[nodiscard]] std::size_t body_limit(const HttpRequest& request) const;

    /// Calls `done` once, on this thread or on a reader's. Any thread.
    void answer(const HttpRequest& request, Answer done) const;

    /// 405 where the method is not GET or HEAD and the path is not the office's.
    [[nodiscard]] std::optional<HttpReply> wrong_method(const HttpRequest& request) const;

private:
    [[nodiscard]] std::optional<HttpReply> at_once(const HttpRequest& request) const;
    [[nodiscard]] bool is_office(const HttpRequest& request) const;
    [[nodiscard]] bool is_stored(const HttpRequest& request) const;
    void on_reader(const HttpRequest& request, Answer done) const;
    [[nodiscard]] HttpReply personas(const HttpRequest& request) const;
    [[nodiscard]] HttpReply brief(const HttpRequest& request) const;
    [[nodiscard]] HttpReply session(std::string_view rest, std::string_view query) const;
    [[nodiscard]] HttpReply view(const StoredSession& stored) const;
    [[nodiscard]] HttpReply download(const StoredSession& stored, std::string_view format) const;

    StaticFiles files_;
    const EngineFactory& engines_;
    const db::Store& store_;
    const Metrics& metrics_;
    boost::asio::thread_pool& readers_;
    const PrivateRoutes* office_;
};

}  // namespace parley::server
