// A guide's text in, a persona's text out, with where each part of it came from. Nothing is kept until it is saved.

#include "persona/catalog.hpp"
#include "server/import/policy_rules.hpp"
#include "server/import/report.hpp"
#include "server/office/desks.hpp"
#include "server/office/persona_text.hpp"

namespace parley::server {
namespace {

constexpr std::size_t kLongestQuote = 400;  ///< bytes of a guide's line

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string quote_of(std::string_view line) {
    const auto first = std::min(line.find_first_not_of(" \t\r"), line.size());
    line = line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
    return std::string(line.substr(0, kLongestQuote));
}

/// The field as the file has it; null where it was left out.
Json value_at(const Json& file, const std::string& field) {
    const Json::json_pointer place(field);
    return file.contains(place) ? file[place] : Json(nullptr);
}

Json derived_json(const import::Notes& notes, const Json& file) {
    Json list = Json::array();
    for (const auto& value : notes.derived)
        list.push_back({{"field", value.field},
                        {"value", value_at(file, value.field)},
                        {"reason", value.reason},
                        {"rule", value.rule.empty() ? Json(nullptr) : Json(value.rule)}});
    return list;
}

Json sources_json(const import::Notes& notes, std::string_view markdown) {
    const auto lines = lines_of(markdown);
    Json list = Json::array();
    for (const auto& source : notes.sources) {
        if (source.line < 1 || static_cast<std::size_t>(source.line) > lines.size()) continue;
        list.push_back({{"field", source.field},
                        {"line", source.line},
                        {"text", quote_of(lines[static_cast<std::size_t>(source.line) - 1])}});
    }
    return list;
}

/// The policy sent along; complaints name its fields.
Checked<import::Policy> policy_of(const Json& body) {
    const auto sent = body.find("policy");
    if (sent == body.end() || sent->is_null()) return {import::Policy{}, {}};
    auto read = import::read_policy(sent->dump());
    for (auto& complaint : read.complaints)
        complaint.field = complaint.field.empty() ? "policy" : "policy." + complaint.field;
    return read;
}

HttpReply import_text(const std::string& name, const std::string& markdown, const import::Policy& policy) {
    import::FileReport report;
    report.file = name;
    report.sha256 = sha256_hex(markdown);
    report.imported = import::import_guide(markdown, name, policy);
    const auto& persona = report.imported.persona;
    const std::string text = persona ? authored_json(*persona) : std::string();
    Json reported = Json::parse(import::report_json(report));
    Json diagnostics = reported["diagnostics"];
    return json_reply(200, {{"report", std::move(reported)},
                            {"persona", persona ? Json(text) : Json(nullptr)},
                            {"derived", derived_json(report.imported.notes, persona ? Json::parse(text) : Json())},
                            {"sources", sources_json(report.imported.notes, markdown)},
                            {"diagnostics", std::move(diagnostics)}});
}

Json rule_json(const import::PolicyRule& rule) {
    const auto figure = [&](std::int32_t value) -> Json {
        if (rule.unit != import::PolicyUnit::percent || value % 100 == 0)
            return rule.unit == import::PolicyUnit::percent ? value / 100 : value;
        return static_cast<double>(value) / 100.0;
    };
    return {{"name", rule.name},
            {"value", figure(import::Policy{}.*rule.value)},
            {"unit", import::name_of(rule.unit)},
            {"low", figure(rule.low)},
            {"high", figure(rule.high)},
            {"what", rule.what},
            {"why", rule.why}};
}

}  // namespace

HttpReply answer_import(const HttpRequest& request) {
    const auto body = object_of(request);
    if (!body || text_member(*body, "markdown").empty())
        return complaint_reply(400, "bad_field", "markdown", "Send the guide's text as \"markdown\".");
    const auto policy = policy_of(*body);
    if (!policy) return bad_field_reply(policy.complaints);
    return import_text(text_member(*body, "name"), text_member(*body, "markdown"), *policy.value);
}

HttpReply answer_policy(const HttpRequest& request, const Visitor& visitor) {
    if (!visitor.instructor) return login_needed();
    if (request.method != "GET") return wrong_method("GET");
    Json rules = Json::array();
    for (const auto& rule : import::policy_rules()) rules.push_back(rule_json(rule));
    return json_reply(200, {{"rules", rules}});
}

}  // namespace parley::server
