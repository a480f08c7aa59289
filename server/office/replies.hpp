#pragma once
// Replies and bodies of the office, as JSON.

#include "server/http/request.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace parley::server {

using Json = nlohmann::ordered_json;

[[nodiscard]] HttpReply json_reply(unsigned status, const Json& json);
/// {"error":{"code","field","message"}}
[[nodiscard]] HttpReply complaint_reply(unsigned status, std::string code, std::string field, std::string message);
[[nodiscard]] HttpReply nothing_here();
[[nodiscard]] HttpReply login_needed();
[[nodiscard]] HttpReply wrong_method(std::string_view allowed);

/// The body as an object; empty where it is none.
[[nodiscard]] std::optional<Json> object_of(const HttpRequest& request);
/// A text member, or empty where it is missing or no text.
[[nodiscard]] std::string text_member(const Json& object, const char* name);
[[nodiscard]] bool flag_member(const Json& object, const char* name);

}  // namespace parley::server
