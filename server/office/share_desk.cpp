// The links by which a session is shown to someone else: for a while, taken back at will, redacted on request.

#include "server/office/desks.hpp"
#include "server/office/replies.hpp"
#include "server/office/review.hpp"
#include "server/token.hpp"

namespace parley::server {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kMostDays = 365;
constexpr std::int64_t kUsualDays = 30;

Json links_json(const OfficeServices& services, db::SessionId id) {
    Json links = Json::array();
    for (const auto& link : services.shares.list(id, services.now_ms()))
        links.push_back({{"id", link.id},
                         {"made_ms", link.made_ms},
                         {"expires_ms", link.share.expires_ms},
                         {"redacted", link.share.redacted}});
    return links;
}

HttpReply add(const OfficeServices& services, const HttpRequest& request, db::SessionId id) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto days = body->contains("days") ? whole_member(*body, "days", 1, kMostDays) : std::optional(kUsualDays);
    if (!days) return complaint_reply(400, "bad_field", "days", "Give a whole number of days from 1 to 365.");
    const auto token = new_token();
    const auto now = services.now_ms();
    const auto expires = now + *days * kDayMs;
    services.shares.add(hash_of_token(token), {id, expires, flag_member(*body, "redacted")}, now);
    return json_reply(200,
                      {{"token", token}, {"expires_ms", expires}, {"links", services.shares.list(id, now).size()}});
}

}  // namespace

HttpReply answer_share(const OfficeServices& services, const HttpRequest& request, const db::SessionRow& row,
                       std::string_view rest) {
    const bool whole = rest.empty();
    if (!whole && !rest.starts_with('/')) return nothing_here();
    if (whole && request.method == "GET") return json_reply(200, {{"links", links_json(services, row.id)}});
    if (whole && request.method == "POST") return add(services, request, row.id);
    if (request.method != "DELETE") return wrong_method(whole ? "GET, POST, DELETE" : "DELETE");
    if (whole)
        services.shares.revoke(row.id);
    else
        services.shares.revoke(row.id, std::string(rest.substr(1)));
    return json_reply(200, {{"links", services.shares.list(row.id, services.now_ms()).size()}});
}

HttpReply answer_shared(const OfficeServices& services, std::string_view token) {
    const auto share = services.shares.find(hash_of_token(token), services.now_ms());
    const auto row = share ? services.store.session(share->session) : std::nullopt;
    if (!row) return complaint_reply(404, "no_link", "", "This link has expired or was taken back: ask for a new one.");
    auto review = review_json(services, *row);
    if (share->redacted) redact(review);
    return json_reply(200, review);
}

}  // namespace parley::server
