#pragma once
// Owns everything that serves, and knows the order in which it goes.

#include "db/store.hpp"
#include "server/config.hpp"
#include "server/http/http_connection.hpp"
#include "server/session/engine.hpp"

#include <functional>
#include <memory>

namespace parley::server {

struct AppOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
    unsigned threads = 0;  ///< 0: one a core
    std::size_t max_connections = 10'000;
    std::filesystem::path web_root;
    std::vector<std::string> host_names;  ///< answered to beside the loopback names and the host
    HttpLimits http;
    PageLimits page;
    std::chrono::milliseconds shutdown{5'000};  ///< for open pages to say goodbye
    bool catch_signals = true;                  ///< SIGINT and SIGTERM close it
    std::function<std::int64_t()> now_ms;       ///< empty: the system's clock
};

/// Shutdown: stop accepting, close(1001), wait a bounded time, drain the writer, flush the log.
class App {
public:
    /// Binds and listens; throws boost::system::system_error. The store is drained and closed by run().
    /// `office` and `keeper` outlive it; without them no one has a name, and nothing is listed.
    App(AppOptions options, std::unique_ptr<db::Store> store, const EngineFactory& engines,
        const PrivateRoutes* office = nullptr, SessionKeeper* keeper = nullptr);
    ~App();

    [[nodiscard]] std::uint16_t port() const;
    /// Serves until close() or a signal, then until all is done.
    void run();
    /// Any thread.
    void close();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace parley::server
