#include "server/session/registry.hpp"

#include "server/token.hpp"

#include <algorithm>

namespace parley::server {

std::variant<std::shared_ptr<LiveSession>, Problem> SessionRegistry::start(const ClientMessage& message,
                                                                           std::weak_ptr<Client> page) {
    auto made = services_.engines.start(message, services_.now_ms());
    if (auto* problem = std::get_if<Problem>(&made)) return std::move(*problem);
    const auto token = new_token();
    auto session = std::make_shared<LiveSession>(services_, token);
    auto stored = [this, token, weak = std::weak_ptr(session)] {
        if (const auto self = weak.lock()) keep(token, self);
    };
    session->create(std::move(std::get<NewSession>(made)), std::move(page), std::move(stored));
    return session;
}

std::shared_ptr<LiveSession> SessionRegistry::resume(const ClientMessage& message, std::weak_ptr<Client> page) {
    auto session = find_or_load(message.token);
    session->attach(std::move(page), message.last_seq);
    return session;
}

void SessionRegistry::keep(const std::string& token, const std::shared_ptr<LiveSession>& session) {
    const std::lock_guard lock(mutex_);
    sweep();
    sessions_[hash_of_token(token)] = session;
}

std::shared_ptr<LiveSession> SessionRegistry::find_or_load(const std::string& token) {
    const std::lock_guard lock(mutex_);
    sweep();
    auto& known = sessions_[hash_of_token(token)];
    if (auto session = known.lock()) return session;
    auto session = std::make_shared<LiveSession>(services_, token);
    known = session;
    session->load();
    return session;
}

/// Each sweep halves the map at best or doubles the next one's distance: constant work an entry.
void SessionRegistry::sweep() {
    if (sessions_.size() < sweep_at_) return;
    std::erase_if(sessions_, [](const auto& entry) { return entry.second.expired(); });
    sweep_at_ = std::max<std::size_t>(1'024, sessions_.size() * 2);
}

}  // namespace parley::server
