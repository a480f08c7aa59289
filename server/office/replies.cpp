#include "server/office/replies.hpp"

namespace parley::server {
namespace {

constexpr auto kJson = "application/json";

}  // namespace

HttpReply json_reply(unsigned status, const Json& json) {
    auto reply = text_reply(status, kJson, json.dump(-1, ' ', false, Json::error_handler_t::replace));
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

HttpReply complaint_reply(unsigned status, std::string code, std::string field, std::string message) {
    return json_reply(
        status, {{"error", {{"code", std::move(code)}, {"field", std::move(field)}, {"message", std::move(message)}}}});
}

HttpReply nothing_here() { return complaint_reply(404, "not_found", "", "There is nothing here."); }

HttpReply login_needed() { return complaint_reply(401, "login_needed", "", "Log in as an instructor first."); }

HttpReply wrong_method(std::string_view allowed) {
    auto reply = complaint_reply(405, "wrong_method", "", "This path takes " + std::string(allowed) + ".");
    reply.headers.emplace_back("Allow", std::string(allowed));
    return reply;
}

std::optional<Json> object_of(const HttpRequest& request) {
    auto json = Json::parse(request.body, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return std::nullopt;
    return json;
}

std::string text_member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

bool flag_member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

}  // namespace parley::server
