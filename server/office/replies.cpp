#include "server/office/replies.hpp"

#include <cctype>

namespace parley::server {
namespace {

constexpr auto kJson = "application/json";

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const auto low = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

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

std::string decoded(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool coded =
            value[i] == '%' && i + 2 < value.size() && hex_digit(value[i + 1]) >= 0 && hex_digit(value[i + 2]) >= 0;
        if (coded) {
            text += static_cast<char>(hex_digit(value[i + 1]) * 16 + hex_digit(value[i + 2]));
            i += 2;
        } else {
            text += value[i] == '+' ? ' ' : value[i];
        }
    }
    return text;
}

}  // namespace parley::server
