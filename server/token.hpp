#pragma once
// The secret by which a page takes up its session: 128 random bits. Only its hash is stored.

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::server {

/// 22 characters of URL-safe base64.
[[nodiscard]] std::string new_token();

/// 32 raw bytes (BLAKE2b-256). A token has full entropy, so no salt and no stretching is called for.
[[nodiscard]] std::string hash_of_token(std::string_view token);

/// A seed for a session whose page named none.
[[nodiscard]] std::uint64_t new_seed();

}  // namespace parley::server
