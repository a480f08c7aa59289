#include "db/store.hpp"

#include <future>
#include <memory>

namespace parley::db {

Written await_write(const std::function<void(Done)>& start) {
    // Shared: std::function wants to be copied, a promise does not.
    auto promise = std::make_shared<std::promise<Written>>();
    auto written = promise->get_future();
    start([promise](const Written& fate) { promise->set_value(fate); });
    return written.get();
}

}  // namespace parley::db
