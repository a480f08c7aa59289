#pragma once
// Passwords by Argon2id (libsodium). Each call costs tens of milliseconds and 64 MiB: not for an I/O thread.

#include <optional>
#include <string>
#include <string_view>

namespace parley::server {

inline constexpr std::size_t kShortestPassword = 10;
inline constexpr std::size_t kLongestPassword = 1'024;

/// What is wrong with a password as a choice; empty: nothing.
[[nodiscard]] std::string password_problem(std::string_view password);

/// A self-describing hash with its salt. Throws std::bad_alloc when the memory is not to be had.
[[nodiscard]] std::string hash_password(std::string_view password);

/// Constant in time for a hash of this program's making.
[[nodiscard]] bool password_matches(const std::string& hash, std::string_view password);

/// Costs as much as password_matches: what a name that does not exist is answered with.
void waste_a_password_check(std::string_view password);

}  // namespace parley::server
