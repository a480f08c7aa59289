#pragma once
// The two cookies: who an instructor is, and which sessions are a candidate's own.

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::server {

inline constexpr std::string_view kLoginCookie = "parley_login";
inline constexpr std::string_view kCandidateCookie = "parley_candidate";

/// A cookie of a Cookie header; empty where it is not there.
[[nodiscard]] std::string_view cookie_value(std::string_view header, std::string_view name);

/// A Set-Cookie value: HttpOnly, SameSite=Strict, for the whole site; Secure where the site is.
/// max_age_s 0 makes the browser forget it.
[[nodiscard]] std::string set_cookie(std::string_view name, std::string_view value, std::int64_t max_age_s,
                                     bool secure);

}  // namespace parley::server
