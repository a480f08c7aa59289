#pragma once
// One session in memory, shared by every page that has it open. An actor on its own strand: one turn at a
// time is prepared, stored, committed and then told. Lives as long as a page, a write or a load holds it;
// what it knows is in the store.

#include "server/metrics.hpp"
#include "server/session/client.hpp"
#include "server/session/engine.hpp"
#include "server/session/keeper.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <deque>
#include <functional>

namespace parley::server {

/// What every session needs; outlives them all.
struct SessionServices {
    boost::asio::io_context& context;
    boost::asio::thread_pool& readers;  ///< blocking reads go there
    db::Store& store;
    const EngineFactory& engines;
    Metrics& metrics;
    std::function<std::int64_t()> now_ms;  ///< wall clock
    SessionKeeper* keeper = nullptr;       ///< may be null
};

class LiveSession : public std::enable_shared_from_this<LiveSession> {
public:
    LiveSession(SessionServices& services, std::string token);
    ~LiveSession();
    LiveSession(const LiveSession&) = delete;
    LiveSession& operator=(const LiveSession&) = delete;

    /// Stores a new session and welcomes its page. `stored` runs on the strand, before the welcome.
    void create(NewSession made, std::weak_ptr<Client> page, std::function<void()> stored);
    /// Reads the session back; pages attached meanwhile wait for it.
    void load();
    /// Any thread, as the rest.
    void attach(std::weak_ptr<Client> page, std::uint32_t last_seq);
    void handle(std::weak_ptr<Client> page, ClientMessage message);

private:
    using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;
    using Moment = std::chrono::steady_clock::time_point;
    struct Waiting {
        std::weak_ptr<Client> page;
        ClientMessage message;
        Moment arrived;
    };
    struct Arrival {
        std::weak_ptr<Client> page;
        std::uint32_t last_seq = 0;
    };
    struct Loaded {
        db::SessionRow row;
        std::unique_ptr<SessionEngine> engine;
        bool scored = false;
    };
    enum class Stage : std::uint8_t { opening, open, failed };

    // opening
    void on_created(const db::Written& written, const std::weak_ptr<Client>& page, const std::function<void()>& stored);
    [[nodiscard]] std::optional<Loaded> read_back() const;
    void on_loaded(std::optional<Loaded> loaded);
    void fail(const Problem& problem);
    void welcome(const Arrival& arrival);

    // one turn
    void take_next();
    void take(Waiting& next);
    void answer_again(const Waiting& next, const Repeat& repeat);
    void prepare(Waiting& next);
    void store_turn(PreparedTurn turn, Waiting sender);
    void on_stored(const db::Written& written, const Waiting& sender, bool ends);
    void commit_and_tell(const Waiting& sender, bool ends);
    void finish();

    // time
    void wait_for_silence(std::chrono::milliseconds at_least);
    void on_silence();

    void tell(const std::weak_ptr<Client>& page, const Problem& problem, std::string_view client_id);
    void tell_all(std::string frame);
    void log_not_stored(const db::WriteError& error) const;

    SessionServices& services_;
    const std::string token_;
    Strand strand_;
    boost::asio::steady_timer silence_;
    Stage stage_ = Stage::opening;
    bool storing_ = false;
    db::SessionId id_ = 0;
    std::unique_ptr<SessionEngine> engine_;
    std::optional<Result> result_;
    std::vector<std::weak_ptr<Client>> pages_;
    std::vector<Arrival> arrivals_;  ///< pages that came before the session was open
    std::deque<Waiting> waiting_;
};

}  // namespace parley::server
