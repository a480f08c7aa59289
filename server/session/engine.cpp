#include "server/session/engine.hpp"

#include <utility>

namespace parley::server {

StoredSession read_stored(const db::Store& store, db::SessionRow row) {
    const auto id = row.id;
    return {std::move(row), store.turns(id), store.scores(id)};
}

}  // namespace parley::server
