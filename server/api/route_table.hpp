#pragma once
// Every path that is answered besides the page's own files, and who may ask. What is not here does not exist: a route
// that is added without its line is 404, and one that is added with it is read by the test of what each role may see.

#include <cstdint>
#include <span>
#include <string_view>

namespace parley::server {

/// Who a route answers. A session's token and a link's are secrets that stand for their holder.
enum class Audience : std::uint8_t { anyone, session_token, own, own_or_instructor, link, instructor };

struct RouteEntry {
    std::string_view methods;  ///< "GET, PUT"; HEAD goes with GET
    std::string_view pattern;  ///< a `*` stands for one segment, not empty
    Audience audience = Audience::anyone;
};

[[nodiscard]] std::span<const RouteEntry> all_routes();

/// The entry of a path; null where nothing is answered there.
[[nodiscard]] const RouteEntry* route_of(std::string_view path);

}  // namespace parley::server
