// Lists of sessions, reviews, and the links by which one is shown to someone else.

#include "server/office/desks.hpp"
#include "server/office/replies.hpp"
#include "server/token.hpp"

#include <algorithm>
#include <charconv>

namespace parley::server {
namespace {

std::int64_t number_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

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

Json parsed(const std::string& json) { return Json::parse(json, nullptr, false); }

Json review_json(const OfficeServices& services, const db::SessionRow& row) {
    const auto engine = services.engines.load(row, services.store.turns(row.id));
    Json review{{"id", row.id},
                {"brief", parsed(engine->brief())},
                {"turns", parsed(engine->turns(0))},
                {"score", nullptr},
                {"reveal", nullptr},
                {"redacted", false}};
    if (!engine->over()) return review;
    const auto result = engine->result();
    review["score"] = parsed(result.score);
    review["reveal"] = parsed(result.reveal);
    return review;
}

/// Others' reviews do not exist for a candidate: the answer is the one for a number that was never given.
std::optional<db::SessionRow> visible_row(const OfficeServices& services, const Visitor& visitor, db::SessionId id) {
    auto row = services.store.session(id);
    const bool own = row && !visitor.owner.empty() && row->owner == visitor.owner;
    if (!row || (!own && !visitor.instructor)) return std::nullopt;
    return row;
}

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kMostDays = 365;

HttpReply share(const OfficeServices& services, const HttpRequest& request, db::SessionId id) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto days = body->value("days", Json(30));
    if (!days.is_number_integer() || days < 1 || days > kMostDays)
        return complaint_reply(400, "bad_field", "days", "Give a whole number of days from 1 to 365.");
    const auto token = new_token();
    const auto now = services.now_ms();
    services.shares.add(hash_of_token(token),
                        {id, now + days.get<std::int64_t>() * kDayMs, flag_member(*body, "redacted")}, now);
    return json_reply(200, {{"token", token}, {"links", services.shares.list(id, now).size()}});
}

HttpReply one(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
              std::string_view rest) {
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto what = rest.substr(slash);
    const auto row = visible_row(services, visitor, number_of(rest.substr(0, slash)));
    if (!row || (!what.empty() && what != "/share")) return nothing_here();
    if (what.empty())
        return request.method == "GET" ? json_reply(200, review_json(services, *row)) : wrong_method("GET");
    if (request.method == "POST") return share(services, request, row->id);
    if (request.method != "DELETE") return wrong_method("POST, DELETE");
    services.shares.revoke(row->id);
    return json_reply(200, {{"links", 0}});
}

void replace_all(std::string& text, const std::string& name, std::string_view by) {
    if (name.empty()) return;
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + by.size()))
        text.replace(at, name.size(), by);
}

/// The recruiter repeats the names of the fact sheet's employers.
void redact_turn(Json& turn, const std::vector<std::string>& employers) {
    const bool typed = turn["input"]["text"].is_string() && !turn["input"]["text"].get<std::string>().empty();
    if (typed) turn["input"]["text"] = "[redacted]";
    auto words = text_member(turn, "recruiter");
    for (const auto& employer : employers) replace_all(words, employer, "[employer]");
    turn["recruiter"] = words;
    turn["understood"] = {
        {"acts", Json::array()}, {"amounts", Json::array()}, {"levers", Json::array()}, {"language", "other"}};
}

/// Points stay; the words that earned them, and lines written in the candidate's own situation, do not.
void redact_score(Json& score) {
    if (!score.is_object()) return;
    for (auto& opportunity : score["opportunities"]) opportunity["line"] = "";
    for (auto& dimension : score["dimensions"])
        for (auto& evidence : dimension["evidence"]) evidence["begin"] = evidence["end"] = 0;
}

/// Employers, facts, preparation, and whatever was typed, stay with the candidate.
void redact(Json& review) {
    std::vector<std::string> employers;
    for (const auto& offer : review["brief"]["fact_sheet"]["offers"])
        employers.push_back(text_member(offer, "employer"));
    review["redacted"] = true;
    review["brief"]["fact_sheet"] = {
        {"id", ""}, {"title", "Redacted"}, {"offers", Json::array()}, {"facts", Json::array()}};
    review["brief"]["preparation"] = nullptr;
    for (auto& turn : review["turns"]) redact_turn(turn, employers);
    redact_score(review["score"]);
}

}  // namespace

HttpReply answer_sessions(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                          std::string_view rest) {
    if (!rest.empty() && rest != "/") return one(services, request, visitor, rest.substr(1));
    return request.method == "GET" ? list(services, request, visitor) : wrong_method("GET");
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
