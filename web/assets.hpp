#pragma once
// The browser client, compiled in. Every file appears twice: gzip-compressed and as it is, so that a server can
// serve any client without compressing anything itself.

#include <span>
#include <string_view>

namespace parley::web {

struct Asset {
    std::string_view path;          ///< as in the request: "/", "/main-3f2a91c0.js"
    std::string_view content_type;  ///< with its charset
    std::string_view encoding;      ///< "gzip", or empty for the bytes as they are
    std::string_view etag;          ///< quoted, differs between the two encodings
    bool immutable;                 ///< the path holds a hash of the content: may be cached for ever
    std::string_view body;
};

/// All assets, sorted by path; of one path the gzip form comes first. Static storage, any thread.
[[nodiscard]] std::span<const Asset> assets();

}  // namespace parley::web
