// What an instructor says of a session: comments on words, and points of their own beside the program's.

#include "server/office/desks.hpp"
#include "server/office/replies.hpp"
#include "server/office/review.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace parley::server {
namespace {

constexpr std::size_t kMostTextBytes = 4'000;
constexpr std::int32_t kWholeScore = 10'000;  // hundredths

std::int32_t in_hundredths(const Json& points) {
    return static_cast<std::int32_t>(std::lround(points.get<double>() * 100));
}
double shown(std::int32_t hundredths) { return static_cast<double>(hundredths) / 100.0; }

// ---- comments ---------------------------------------------------------------------------------------

Json comment_json(const db::Comment& comment) {
    return {{"id", comment.id},
            {"seq", comment.seq},
            {"on", comment.on_recruiter ? "recruiter" : "candidate"},
            {"begin", comment.begin},
            {"end", comment.end},
            {"text", comment.text},
            {"author", comment.author},
            {"made_ms", comment.made_ms}};
}

std::int64_t code_points(const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

/// The words of a turn that a span may lie in; nothing where there is no such turn.
std::optional<std::string> words_at(const Json& turns, std::int64_t seq, bool on_recruiter) {
    for (const auto& turn : turns) {
        if (turn["seq"] != seq) continue;
        return on_recruiter ? text_member(turn, "recruiter") : text_member(turn["input"], "text");
    }
    return std::nullopt;
}

std::variant<db::Comment, HttpReply> read_comment(const Json& body, const Json& turns) {
    const auto wrong = [](const char* field, const char* mend) {
        return complaint_reply(400, "bad_field", field, mend);
    };
    db::Comment comment;
    const auto seq = whole_member(body, "seq", 1, INT32_MAX);
    comment.on_recruiter = text_member(body, "on") == "recruiter";
    const auto words = seq ? words_at(turns, *seq, comment.on_recruiter) : std::nullopt;
    if (!words) return wrong("seq", "Name a turn of this session.");
    const auto most = code_points(*words);
    const auto begin = body.contains("begin") ? whole_member(body, "begin", 0, most) : std::optional<std::int64_t>(0);
    if (!begin) return wrong("begin", "The span begins outside of what was said.");
    const auto end = body.contains("end") ? whole_member(body, "end", *begin, most) : begin;
    if (!end) return wrong("end", "The span ends outside of what was said.");
    comment.text = text_member(body, "text");
    if (comment.text.empty() || comment.text.size() > kMostTextBytes)
        return wrong("text", "Write a comment of 1 to 4000 bytes.");
    comment.seq = static_cast<std::uint32_t>(*seq);
    comment.begin = static_cast<std::int32_t>(*begin);
    comment.end = static_cast<std::int32_t>(*end);
    return comment;
}

HttpReply all_comments(const OfficeServices& services, db::SessionId session) {
    Json list = Json::array();
    for (const auto& comment : services.coaching.comments(session)) list.push_back(comment_json(comment));
    return json_reply(200, {{"comments", list}});
}

HttpReply add_comment(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                      const db::SessionRow& row) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto turns = Json::parse(services.engines.load(read_stored(services.store, row))->turns(0));
    auto read = read_comment(*body, turns);
    if (auto* refused = std::get_if<HttpReply>(&read)) return std::move(*refused);
    auto& comment = std::get<db::Comment>(read);
    comment.session = row.id;
    comment.author = visitor.instructor->name;
    comment.made_ms = services.now_ms();
    comment.id = services.coaching.comment(comment);
    return json_reply(200, {{"comment", comment_json(comment)}});
}

// ---- overrides --------------------------------------------------------------------------------------

/// The last judgement of each dimension; those taken back are not among them.
std::map<std::string, db::Override> standing(const std::vector<db::Override>& all) {
    std::map<std::string, db::Override> last;
    for (const auto& one : all) last[one.dimension] = one;
    std::erase_if(last, [](const auto& entry) { return !entry.second.points; });
    return last;
}

Json override_json(const db::Override& judgement) {
    return {{"dimension", judgement.dimension},
            {"points", judgement.points ? Json(shown(*judgement.points)) : Json(nullptr)},
            {"program", shown(judgement.program)},
            {"reason", judgement.reason},
            {"author", judgement.author},
            {"made_ms", judgement.made_ms},
            {"rubric", judgement.rubric}};
}

/// The process with a person's points in place of the program's; null where nobody judged.
Json process_as_judged(const std::map<std::string, db::Override>& judged, const Json& score) {
    if (judged.empty() || !score.is_object()) return nullptr;
    std::int32_t sum = 0;
    for (const auto& dimension : score["dimensions"]) {
        const auto own = judged.find(text_member(dimension, "id"));
        sum += own != judged.end() ? *own->second.points : in_hundredths(dimension["points"]);
    }
    return shown(std::clamp(sum, 0, kWholeScore));
}

const Json* dimension_named(const Json& score, const std::string& id) {
    if (!score.is_object()) return nullptr;
    for (const auto& dimension : score["dimensions"])
        if (dimension["id"] == id) return &dimension;
    return nullptr;
}

/// Within the dimension's points; deductions are out of 0, and may be lifted but not made worse than the whole.
std::optional<std::int32_t> read_points(const Json& body, const Json& dimension) {
    const auto found = body.find("points");
    if (found == body.end() || !found->is_number()) return std::nullopt;
    const double points = found->get<double>();
    const double of = dimension["of"].get<double>();
    const double least = of == 0 ? -100 : 0;
    if (!(points >= least && points <= of)) return std::nullopt;
    return in_hundredths(*found);
}

HttpReply judge(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                const db::SessionRow& row, const std::string& id) {
    if (!row.ended)
        return complaint_reply(409, "not_over", "", "Points are given after the end: this negotiation goes on.");
    const auto review = review_json(services, row);
    const auto* dimension = dimension_named(review["score"], id);
    if (dimension == nullptr)
        return complaint_reply(404, "no_dimension", "dimension", "This session's score has no such dimension.");
    db::Override judgement{row.id,
                           text_member(review["score"], "rubric"),
                           id,
                           {},
                           in_hundredths((*dimension)["points"]),
                           "",
                           visitor.instructor->name,
                           services.now_ms()};
    if (request.method == "PUT") {
        const auto body = object_of(request);
        if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
        judgement.points = read_points(*body, *dimension);
        judgement.reason = text_member(*body, "reason");
        if (!judgement.points)
            return complaint_reply(400, "bad_field", "points", "Give points from 0 to what the dimension has.");
        if (judgement.reason.empty() || judgement.reason.size() > kMostTextBytes)
            return complaint_reply(400, "bad_field", "reason", "Say why, in 1 to 4000 bytes.");
    }
    services.coaching.judge(judgement);
    return json_reply(200, {{"coach", coach_json(services, row.id, review["score"])}});
}

}  // namespace

Json coach_json(const OfficeServices& services, db::SessionId session, const Json& score) {
    Json comments = Json::array();
    for (const auto& comment : services.coaching.comments(session)) comments.push_back(comment_json(comment));
    const auto all = services.coaching.judgements(session);
    const auto judged = standing(all);
    Json overrides = Json::array();
    for (const auto& [dimension, judgement] : judged) overrides.push_back(override_json(judgement));
    Json history = Json::array();
    for (const auto& judgement : all) history.push_back(override_json(judgement));
    return {{"comments", comments},
            {"overrides", overrides},
            {"history", history},
            {"process", process_as_judged(judged, score)}};
}

HttpReply answer_comments(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                          const db::SessionRow& row, std::string_view rest) {
    if (rest.empty() && request.method == "GET") return all_comments(services, row.id);
    if (!rest.empty() && !rest.starts_with('/')) return nothing_here();
    if (request.method != (rest.empty() ? "POST" : "DELETE"))
        return wrong_method(rest.empty() ? "GET, POST" : "DELETE");
    if (!visitor.instructor) return login_needed();
    if (rest.empty()) return add_comment(services, request, visitor, row);
    services.coaching.drop_comment(row.id, number_of(rest.substr(1)), visitor.instructor->name);
    return all_comments(services, row.id);
}

HttpReply answer_overrides(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                           const db::SessionRow& row, std::string_view rest) {
    if (!rest.starts_with('/')) return nothing_here();
    if (request.method != "PUT" && request.method != "DELETE") return wrong_method("PUT, DELETE");
    if (!visitor.instructor) return login_needed();
    return judge(services, request, visitor, row, std::string(rest.substr(1)));
}

}  // namespace parley::server
