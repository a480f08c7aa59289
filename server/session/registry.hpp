#pragma once
// The sessions in memory, by the hash of their token, so that two pages of one session are in step.

#include "server/session/live_session.hpp"

#include <mutex>
#include <unordered_map>

namespace parley::server {

/// Any thread. Outlives the connections.
class SessionRegistry {
public:
    explicit SessionRegistry(SessionServices& services) : services_(services) {}

    /// A new session for this page, or what is wrong with its message. The page is welcomed once it is stored.
    [[nodiscard]] std::variant<std::shared_ptr<LiveSession>, Problem> start(const ClientMessage& message,
                                                                            std::weak_ptr<Client> page);

    /// The session of this token, from memory or from the store; the page is welcomed, or told that there is none.
    [[nodiscard]] std::shared_ptr<LiveSession> resume(const ClientMessage& message, std::weak_ptr<Client> page);

private:
    void keep(const std::string& token, const std::shared_ptr<LiveSession>& session);
    [[nodiscard]] std::shared_ptr<LiveSession> find_or_load(const std::string& token);
    void sweep();

    SessionServices& services_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::weak_ptr<LiveSession>> sessions_;
    std::size_t sweep_at_ = 1'024;  ///< entries at which those of sessions gone are removed
};

}  // namespace parley::server
