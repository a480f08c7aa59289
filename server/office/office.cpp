#include "server/office/office.hpp"

#include "server/api/route_table.hpp"
#include "server/office/desks.hpp"
#include "server/office/replies.hpp"

#include <array>

namespace parley::server {
namespace {

constexpr std::string_view kReviews = "/api/reviews";
constexpr std::string_view kShared = "/api/shared/";
constexpr std::string_view kLibrary = "/api/library";
constexpr std::string_view kPolicy = "/api/policy";
constexpr std::string_view kAttempts = "/api/attempts";
constexpr std::string_view kByToken = "/api/sessions/";
constexpr std::string_view kForks = "/forks";

bool is_account(std::string_view path) {
    static constexpr std::array kPaths{"/api/me", "/api/setup", "/api/login", "/api/logout"};
    for (const std::string_view known : kPaths)
        if (path == known) return true;
    return false;
}

/// The one path of a session's token that changes something.
bool is_forks_by_token(std::string_view path) { return path.starts_with(kByToken) && path.ends_with(kForks); }

bool changes(const HttpRequest& request) { return request.method != "GET" && !request.is_head(); }

/// A changing request comes from our own page: same origin, as JSON, and with the login's own token where there is
/// a login. Another site's form can do none of the three.
std::optional<HttpReply> refuse_forgery(const HttpRequest& request, const Visitor& visitor) {
    if (!changes(request)) return std::nullopt;
    if (request.origin.empty() || !same_origin(request.origin, request.host))
        return complaint_reply(403, "wrong_origin", "Origin", "Changes are only taken from this server's own page.");
    if (!request.content_type.starts_with("application/json"))
        return complaint_reply(415, "not_json", "Content-Type", "Send the body as application/json.");
    if (visitor.instructor && request.csrf != visitor.csrf)
        return complaint_reply(403, "wrong_csrf", "X-CSRF-Token", "The page is out of date: reload it and try again.");
    return std::nullopt;
}

}  // namespace

bool Office::handles(std::string_view path) const {
    return is_account(path) || path == kAttempts || path == kPolicy || is_forks_by_token(path) ||
           path.starts_with(kReviews) || path.starts_with(kShared) || path.starts_with(kLibrary);
}

HttpReply Office::answer(const HttpRequest& request) const {
    const auto visitor = services_.gate.visitor(request.cookie, services_.now_ms());
    if (auto refused = refuse_forgery(request, visitor)) return std::move(*refused);
    return route(request, visitor);
}

HttpReply Office::route(const HttpRequest& request, const Visitor& visitor) const {
    std::string_view path = request.path;
    if (route_of(path) == nullptr) return nothing_here();
    if (is_account(path)) return answer_account(services_, request, visitor);
    if (path == kAttempts) return answer_attempts(services_, request, visitor);
    if (path == kPolicy) return answer_policy(request, visitor);
    if (is_forks_by_token(path)) {
        path.remove_prefix(kByToken.size());
        path.remove_suffix(kForks.size());
        return answer_forks_by_token(services_, request, path);
    }
    if (path.starts_with(kShared)) return answer_shared(services_, path.substr(kShared.size()));
    if (path.starts_with(kReviews)) return answer_sessions(services_, request, visitor, path.substr(kReviews.size()));
    return answer_library(services_, request, visitor, path.substr(kLibrary.size()));
}

}  // namespace parley::server
