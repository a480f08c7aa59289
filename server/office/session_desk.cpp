// Lists of sessions and attempts, and the way to the desks of one session.

#include "server/office/desks.hpp"
#include "server/office/replies.hpp"
#include "server/office/review.hpp"

#include <algorithm>

namespace parley::server {
namespace {

Json hundredths(const std::optional<std::int32_t>& value) {
    return value ? Json(static_cast<double>(*value) / 100.0) : Json(nullptr);
}

Json summary_json(const db::SessionSummary& summary) {
    return {{"id", summary.session},
            {"persona", summary.persona},
            {"title", summary.title},
            {"region", summary.region},
            {"difficulty", summary.difficulty},
            {"started_ms", summary.started_ms},
            {"turns", summary.turns},
            {"outcome", summary.outcome.empty() ? Json(nullptr) : Json(summary.outcome)},
            {"process", hundredths(summary.process)},
            {"captured", hundredths(summary.captured)}};
}

db::SessionFilter filter_of(const HttpRequest& request) {
    db::SessionFilter filter;
    const auto value = [&](const char* name) { return decoded(query_value(request.query, name)); };
    filter.persona = value("persona");
    filter.outcome = value("outcome");
    filter.search = value("search");
    filter.from_ms = number_of(value("from_ms"));
    filter.to_ms = number_of(value("to_ms"));
    filter.before = number_of(value("before"));
    return filter;
}

/// A candidate sees their own; an instructor all, or with mine=1 their own.
HttpReply list(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor) {
    auto filter = filter_of(request);
    const bool all = visitor.instructor && query_value(request.query, "mine") != "1";
    filter.owner = all ? "" : visitor.owner;
    Json sessions = Json::array();
    if (all || !visitor.owner.empty())
        for (const auto& summary : services.index.list(filter)) sessions.push_back(summary_json(summary));
    return json_reply(200, {{"sessions", sessions}, {"all", all}});
}

HttpReply show(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
               const db::SessionRow& row) {
    if (request.method != "GET") return wrong_method("GET");
    auto review = review_json(services, row);
    review["own"] = is_own(visitor, row);
    return json_reply(200, review);
}

/// As by the session's token; the trace, which holds the limits, only after the end.
HttpReply file_of(const OfficeServices& services, const HttpRequest& request, const db::SessionRow& row) {
    if (request.method != "GET") return wrong_method("GET");
    auto made = services.engines.export_session(read_stored(services.store, row), query_value(request.query, "format"));
    if (const auto* problem = std::get_if<Problem>(&made))
        return complaint_reply(400, problem->code, problem->field, problem->message);
    auto& file = std::get<Download>(made);
    auto reply = text_reply(200, file.content_type, std::move(file.body));
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file.file_name + "\"");
    return reply;
}

HttpReply one(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
              std::string_view rest) {
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto what = rest.substr(slash);
    const auto row = visible_row(services, visitor, number_of(rest.substr(0, slash)));
    if (!row) return nothing_here();
    if (what.empty()) return show(services, request, visitor, *row);
    if (what == "/export") return file_of(services, request, *row);
    if (what == "/forks") return is_own(visitor, *row) ? answer_forks(services, request, *row) : nothing_here();
    if (what.starts_with("/share")) return answer_share(services, request, *row, what.substr(6));
    if (what.starts_with("/comments")) return answer_comments(services, request, visitor, *row, what.substr(9));
    if (what.starts_with("/overrides")) return answer_overrides(services, request, visitor, *row, what.substr(10));
    return nothing_here();
}

/// Whose attempts: of the session named, where the visitor may see it; else the visitor's own.
std::optional<std::string> owner_asked_for(const OfficeServices& services, const HttpRequest& request,
                                           const Visitor& visitor) {
    const auto asked = query_value(request.query, "session");
    if (asked.empty()) return visitor.owner;
    const auto row = visible_row(services, visitor, number_of(asked));
    return row ? std::optional(row->owner) : std::nullopt;
}

Json attempt_json(const db::Attempt& attempt) {
    Json json = summary_json(attempt.summary);
    json["attempt"] = attempt.number;
    return json;
}

}  // namespace

/// The first talk with each persona is how well one does with someone new; the later ones, with someone known.
HttpReply answer_attempts(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor) {
    if (request.method != "GET") return wrong_method("GET");
    const auto owner = owner_asked_for(services, request, visitor);
    if (!owner) return nothing_here();
    Json first = Json::array();
    Json again = Json::array();
    if (!owner->empty())
        for (const auto& attempt : services.index.attempts(*owner))
            (attempt.number == 1 ? first : again).push_back(attempt_json(attempt));
    return json_reply(200, {{"new_personas", first}, {"same_persona", again}});
}

HttpReply answer_sessions(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                          std::string_view rest) {
    if (!rest.empty() && rest != "/") return one(services, request, visitor, rest.substr(1));
    return request.method == "GET" ? list(services, request, visitor) : wrong_method("GET");
}

}  // namespace parley::server
