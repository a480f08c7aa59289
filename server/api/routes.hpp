#pragma once
// What each path answers. Knows no socket.

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

    /// All outlive it. `readers` runs what reads the store.
    Routes(StaticFiles files, const EngineFactory& engines, const db::Store& store, const Metrics& metrics,
           boost::asio::thread_pool& readers);

    /// Calls `done` once, on this thread or on a reader's. Any thread.
    void answer(const HttpRequest& request, Answer done) const;

    /// 405 where the path is known and the method is not GET or HEAD.
    [[nodiscard]] std::optional<HttpReply> wrong_method(const HttpRequest& request) const;

private:
    [[nodiscard]] std::optional<HttpReply> at_once(const HttpRequest& request) const;
    [[nodiscard]] HttpReply session(std::string_view rest, std::string_view query) const;
    [[nodiscard]] HttpReply view(const db::SessionRow& row, const std::vector<db::TurnRow>& turns) const;
    [[nodiscard]] HttpReply download(const db::SessionRow& row, const std::vector<db::TurnRow>& turns,
                                     std::string_view format) const;

    StaticFiles files_;
    const EngineFactory& engines_;
    const db::Store& store_;
    const Metrics& metrics_;
    boost::asio::thread_pool& readers_;
    std::shared_ptr<const std::string> personas_;
};

}  // namespace parley::server
