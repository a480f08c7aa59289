#include "server/office/review.hpp"

#include "server/office/desks.hpp"

#include <charconv>

namespace parley::server {
namespace {

Json parsed(const std::string& json) { return Json::parse(json, nullptr, false); }

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

/// A comment quotes, and a reason tells; points alone do neither.
void redact_coach(Json& coach) {
    coach["comments"] = coach["history"] = Json::array();
    for (auto& judgement : coach["overrides"]) judgement["reason"] = judgement["author"] = "";
}

}  // namespace

Json review_json(const OfficeServices& services, const db::SessionRow& row) {
    const auto engine = services.engines.load(read_stored(services.store, row));
    Json review{{"id", row.id},
                {"brief", parsed(engine->brief())},
                {"turns", parsed(engine->turns(0))},
                {"score", nullptr},
                {"reveal", nullptr},
                {"coach", nullptr},
                {"redacted", false}};
    if (engine->over()) {
        const auto result = engine->result();
        review["score"] = parsed(result.score);
        review["reveal"] = parsed(result.reveal);
    }
    review["coach"] = coach_json(services, row.id, review["score"]);
    return review;
}

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
    redact_coach(review["coach"]);
}

bool is_own(const Visitor& visitor, const db::SessionRow& row) {
    return !visitor.owner.empty() && row.owner == visitor.owner;
}

std::optional<db::SessionRow> visible_row(const OfficeServices& services, const Visitor& visitor, db::SessionId id) {
    auto row = services.store.session(id);
    if (!row || (!is_own(visitor, *row) && !visitor.instructor)) return std::nullopt;
    return row;
}

std::int64_t number_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

std::optional<std::int64_t> whole_member(const Json& object, const char* name, std::int64_t least, std::int64_t most) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer()) return std::nullopt;
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX) return std::nullopt;
    const auto value = found->get<std::int64_t>();
    return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

}  // namespace parley::server
