#pragma once

#include <memory>
#include <string>

namespace parley::server {

/// One text, sent to many pages without copying it.
using Frame = std::shared_ptr<const std::string>;

[[nodiscard]] inline Frame frame_of(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

/// A page that has a session open. Any thread.
class Client {
public:
    virtual ~Client() = default;
    /// Queued in order; a page that does not read is closed, not waited for.
    virtual void send(Frame frame) = 0;
};

}  // namespace parley::server
