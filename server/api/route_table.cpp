#include "server/api/route_table.hpp"

#include <algorithm>
#include <array>

namespace parley::server {

namespace {

using enum Audience;

constexpr auto kRoutes = std::to_array<RouteEntry>({
    {"GET", "/healthz", anyone},
    {"GET", "/metrics", anyone},
    {"GET", "/ws", anyone},
    {"GET", "/api/personas", anyone},
    {"GET", "/api/personas/*/brief", anyone},
    {"GET", "/api/me", anyone},
    {"POST", "/api/setup", anyone},
    {"POST", "/api/login", anyone},
    {"POST", "/api/logout", anyone},
    {"GET", "/api/sessions/*", session_token},
    {"GET", "/api/sessions/*/export", session_token},
    {"GET, POST", "/api/sessions/*/forks", session_token},
    {"GET", "/api/reviews", own_or_instructor},
    {"GET", "/api/reviews/*", own_or_instructor},
    {"GET", "/api/reviews/*/export", own_or_instructor},
    {"GET, POST, DELETE", "/api/reviews/*/share", own_or_instructor},
    {"DELETE", "/api/reviews/*/share/*", own_or_instructor},
    {"GET, POST", "/api/reviews/*/forks", own},
    {"GET", "/api/reviews/*/comments", own_or_instructor},
    {"POST", "/api/reviews/*/comments", instructor},
    {"DELETE", "/api/reviews/*/comments/*", instructor},
    {"PUT, DELETE", "/api/reviews/*/overrides/*", instructor},
    {"GET", "/api/attempts", anyone},
    {"GET", "/api/shared/*", link},
    {"GET", "/api/policy", instructor},
    {"GET", "/api/library", instructor},
    {"POST", "/api/library/validate", instructor},
    {"POST", "/api/library/import", instructor},
    {"POST", "/api/library/recognise", instructor},
    {"POST", "/api/library/preview", instructor},
    {"GET, PUT, DELETE", "/api/library/*", instructor},
    {"POST", "/api/library/*/publish", instructor},
    {"POST", "/api/library/*/archive", instructor},
    {"POST", "/api/library/*/practise", instructor},
    {"GET", "/api/library/*/versions/*", instructor},
});

/// Takes the first segment, with its slash, off the path.
std::string_view next_segment(std::string_view& path) {
    const auto end = std::min(path.find('/', 1), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

bool fits(std::string_view path, std::string_view pattern) {
    while (!path.empty() && !pattern.empty()) {
        const auto segment = next_segment(path);
        const auto wanted = next_segment(pattern);
        if (wanted == "/*" ? segment.size() < 2 : segment != wanted) return false;
    }
    return path.empty() && pattern.empty();
}

}  // namespace

std::span<const RouteEntry> all_routes() { return kRoutes; }

const RouteEntry* route_of(std::string_view path) {
    const auto found = std::find_if(kRoutes.begin(), kRoutes.end(),
                                    [path](const RouteEntry& entry) { return fits(path, entry.pattern); });
    return found == kRoutes.end() ? nullptr : &*found;
}

}  // namespace parley::server
