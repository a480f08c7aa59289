#include "dialogue/session/fork.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace parley {

Session cut_after(const Session& session, std::size_t count) {
    Session part{session.header, {}};
    const auto rows = static_cast<std::ptrdiff_t>(std::min(count, session.turns.size()));
    part.turns.assign(session.turns.begin(), session.turns.begin() + rows);
    return part;
}

Session fork_at(const Session& session, std::string name, std::uint32_t seq) {
    assert(seq >= 2);
    Session fork = cut_after(session, seq - 1);
    fork.header.parent_session = std::move(name);
    fork.header.parent_seq = seq;
    return fork;
}

}  // namespace parley
