#pragma once
// Keeps what lists show in step with the rows: a summary when a session starts, and again when it has ended.

#include "db/session_index.hpp"
#include "server/session/engine.hpp"
#include "server/session/keeper.hpp"

#include <boost/asio/thread_pool.hpp>

namespace parley::server {

/// Any thread. All outlive it but for `readers`, which must be joined before it goes.
class IndexKeeper final : public SessionKeeper {
public:
    IndexKeeper(db::SessionIndex& index, const db::Store& store, const EngineFactory& engines)
        : index_(index), store_(store), engines_(engines) {}

    /// Summaries are made there.
    void work_on(boost::asio::thread_pool& readers) override { readers_ = &readers; }
    /// At start-up: what an earlier run left behind.
    void catch_up();

    void changed(db::SessionId session) override;

private:
    void refresh(db::SessionId session) const;

    db::SessionIndex& index_;
    const db::Store& store_;
    const EngineFactory& engines_;
    boost::asio::thread_pool* readers_ = nullptr;
};

}  // namespace parley::server
