#pragma once

#include "server/http/request.hpp"

#include <string_view>

namespace parley::server {

/// Routes that know who asks, may change something, and may block: for a worker's thread. Any thread.
class PrivateRoutes {
public:
    virtual ~PrivateRoutes() = default;
    /// Whether the path is one of these, whatever the method.
    [[nodiscard]] virtual bool handles(std::string_view path) const = 0;
    [[nodiscard]] virtual HttpReply answer(const HttpRequest& request) const = 0;
};

}  // namespace parley::server
