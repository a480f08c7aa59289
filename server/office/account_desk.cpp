#include "server/auth/cookies.hpp"
#include "server/office/desks.hpp"
#include "server/office/replies.hpp"
#include "server/token.hpp"

namespace parley::server {
namespace {

constexpr unsigned kTooMany = 429;

bool is_secure(const HttpRequest& request) { return request.origin.starts_with("https://"); }

void add_cookie(HttpReply& reply, std::string cookie) { reply.headers.emplace_back("Set-Cookie", std::move(cookie)); }

/// Every browser gets its candidate cookie with the first look at who it is.
HttpReply me(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor) {
    auto reply = json_reply(200, {{"instructor", visitor.instructor ? Json(visitor.instructor->name) : Json(nullptr)},
                                  {"csrf", visitor.csrf},
                                  {"setup_open", services.gate.setup_is_open()}});
    if (visitor.owner.empty())
        add_cookie(reply, set_cookie(kCandidateCookie, new_token(), Gate::kCandidateSeconds, is_secure(request)));
    return reply;
}

HttpReply denied_reply(const Denied& denied) {
    const unsigned status = denied.code == "try_later" ? kTooMany : denied.code == "bad_field" ? 400U : 403U;
    auto reply = complaint_reply(status, denied.code, denied.field, denied.message);
    if (denied.wait_ms > 0) reply.headers.emplace_back("Retry-After", std::to_string((denied.wait_ms + 999) / 1'000));
    return reply;
}

HttpReply admission_reply(const Admission& admission, bool secure) {
    if (const auto* denied = std::get_if<Denied>(&admission)) return denied_reply(*denied);
    const auto& entry = std::get<Entry>(admission);
    auto reply = json_reply(200, {{"instructor", entry.name}, {"csrf", entry.csrf}, {"setup_open", false}});
    add_cookie(reply, set_cookie(kLoginCookie, entry.token, Gate::kLoginSeconds, secure));
    return reply;
}

HttpReply enter(const OfficeServices& services, const HttpRequest& request) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto name = text_member(*body, "name");
    const auto password = text_member(*body, "password");
    const auto now = services.now_ms();
    const auto admission = request.path == "/api/setup"
                               ? services.gate.setup(text_member(*body, "secret"), name, password, now)
                               : services.gate.login(name, password, now);
    return admission_reply(admission, is_secure(request));
}

HttpReply logout(const OfficeServices& services, const HttpRequest& request) {
    services.gate.logout(request.cookie);
    auto reply =
        json_reply(200, {{"instructor", nullptr}, {"csrf", ""}, {"setup_open", services.gate.setup_is_open()}});
    add_cookie(reply, set_cookie(kLoginCookie, "", 0, is_secure(request)));
    return reply;
}

}  // namespace

HttpReply answer_account(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor) {
    if (request.path == "/api/me")
        return request.method == "GET" ? me(services, request, visitor) : wrong_method("GET");
    if (request.method != "POST") return wrong_method("POST");
    return request.path == "/api/logout" ? logout(services, request) : enter(services, request);
}

}  // namespace parley::server
