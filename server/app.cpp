#include "server/app.hpp"

#include "server/listener.hpp"
#include "server/log.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <thread>

namespace parley::server {

namespace asio = boost::asio;

namespace {

std::int64_t system_now_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

unsigned threads_of(const AppOptions& options) {
    if (options.threads > 0) return options.threads;
    return std::max(1U, std::thread::hardware_concurrency());
}

AppOptions with_clock(AppOptions options) {
    if (!options.now_ms) options.now_ms = system_now_ms;
    return options;
}

HostNames hosts_of(const AppOptions& options) { return {asio::ip::make_address(options.host), options.host_names}; }

constexpr unsigned kReaders = 2;

}  // namespace

/// In the order of their making. The sessions themselves are kept by the context's handlers, so what they
/// need comes before it.
struct App::Parts {
    Parts(AppOptions given, std::unique_ptr<db::Store> its_store, const EngineFactory& engines,
          const PrivateRoutes* office, SessionKeeper* keeper)
        : options(with_clock(std::move(given))),
          store(std::move(its_store)),
          for_sessions{context, readers, *store, engines, metrics, options.now_ms, keeper},
          context(static_cast<int>(threads_of(options))),
          sessions(for_sessions),
          routes(StaticFiles(options.web_root), engines, *store, metrics, readers, office),
          services{routes, sessions, metrics, hosts_of(options), options.http, options.page},
          connections(options.max_connections, metrics),
          listener(context, {asio::ip::make_address(options.host), options.port}, connections, services),
          signals(context),
          patience(context) {
        if (keeper != nullptr) keeper->work_on(readers);
    }

    AppOptions options;
    Metrics metrics;
    std::unique_ptr<db::Store> store;
    SessionServices for_sessions;
    asio::io_context context;
    asio::thread_pool readers{kReaders};
    SessionRegistry sessions;
    Routes routes;
    ConnectionServices services;
    Connections connections;
    Listener listener;
    asio::signal_set signals;
    asio::steady_timer patience;

    void wait_for_signal();
    void close();
    void run_context();
};

void App::Parts::wait_for_signal() {
    if (!options.catch_signals) return;
    signals.add(SIGINT);
    signals.add(SIGTERM);
    signals.async_wait([this](const boost::system::error_code& cancelled, int signal) {
        if (cancelled) return;
        log(LogLevel::info, "closing", {{"signal", std::int64_t{signal}}});
        close();
    });
}

void App::Parts::close() {
    listener.close();
    boost::system::error_code ignored;
    signals.cancel(ignored);
    patience.expires_after(options.shutdown);
    patience.async_wait([this](const boost::system::error_code& cancelled) {
        if (cancelled) return;
        log(LogLevel::warning, "pages_cut_off");
        connections.close_now();
    });
    connections.close_politely([this] { asio::post(context, [this] { patience.cancel(); }); });
}

/// Nothing thrown in one handler may end the others: it is logged, and the loop goes on.
void App::Parts::run_context() {
    for (;;) {
        try {
            context.run();
            return;
        } catch (const std::exception& error) {
            log(LogLevel::error, "handler_threw", {{"error", error.what()}});
        }
    }
}

App::App(AppOptions options, std::unique_ptr<db::Store> store, const EngineFactory& engines,
         const PrivateRoutes* office, SessionKeeper* keeper)
    : parts_(std::make_unique<Parts>(std::move(options), std::move(store), engines, office, keeper)) {}

App::~App() = default;

std::uint16_t App::port() const { return parts_->listener.port(); }

void App::close() {
    asio::post(parts_->context, [this] { parts_->close(); });
}

void App::run() {
    parts_->wait_for_signal();
    parts_->listener.start();
    log(LogLevel::info, "listening", {{"host", parts_->options.host}, {"port", std::int64_t{port()}}});
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads_of(parts_->options); ++i) others.emplace_back([this] { parts_->run_context(); });
    parts_->run_context();
    for (auto& thread : others) thread.join();
    parts_->readers.join();
    parts_->store.reset();  // writes what still waits
    log(LogLevel::info, "closed");
    flush_log();
}

}  // namespace parley::server
