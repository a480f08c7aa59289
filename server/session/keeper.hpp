#pragma once

#include "db/store.hpp"

#include <boost/asio/thread_pool.hpp>

namespace parley::server {

/// Learns that a session was stored, or that it ended, and makes of it what lists show. Any thread; returns at
/// once, and outlives the sessions.
class SessionKeeper {
public:
    virtual ~SessionKeeper() = default;
    /// Where its blocking work is done; before the first session. The pool is joined before the keeper goes.
    virtual void work_on(boost::asio::thread_pool& readers) = 0;
    virtual void changed(db::SessionId session) = 0;
};

}  // namespace parley::server
