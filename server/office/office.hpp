#pragma once
// The routes that know who asks: accounts, own and all sessions, links, forks, coaching, the library of
// personas. Blocking: for a worker's thread, never for one that serves sockets.

#include "db/coaching.hpp"
#include "db/forks.hpp"
#include "db/library.hpp"
#include "db/persona_index.hpp"
#include "db/session_index.hpp"
#include "db/store.hpp"
#include "server/api/private_routes.hpp"
#include "server/auth/gate.hpp"
#include "server/engine/persona_shelf.hpp"
#include "server/engine/rubric_shelf.hpp"
#include "server/office/published.hpp"
#include "server/session/engine.hpp"

#include <functional>
#include <string_view>

namespace parley::server {

struct OfficeServices {
    Gate& gate;
    db::Library& library;
    const db::PersonaIndex& listed;
    db::SessionIndex& index;
    db::Shares& shares;
    db::Forks& forks;
    db::Coaching& coaching;
    const db::Store& store;
    const EngineFactory& engines;
    PersonaShelf& shelf;
    const RubricShelf& rubrics;
    PublishedPersonas& published;
    std::function<std::int64_t()> now_ms;
};

/// Any thread.
class Office final : public PrivateRoutes {
public:
    explicit Office(OfficeServices services) : services_(std::move(services)) {}

    /// Whether the path is one of the office's, whatever the method.
    [[nodiscard]] bool handles(std::string_view path) const override;

    /// Checks origin, login and CSRF before anything else. Throws db::DeskFailure, db::ReadFailure.
    [[nodiscard]] HttpReply answer(const HttpRequest& request) const override;

private:
    [[nodiscard]] HttpReply route(const HttpRequest& request, const Visitor& visitor) const;

    OfficeServices services_;
};

}  // namespace parley::server
