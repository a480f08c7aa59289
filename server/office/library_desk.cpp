// The library of personas: for instructors alone, and never a hidden field to anyone else.

#include "server/office/desks.hpp"
#include "server/office/persona_text.hpp"
#include "server/office/review.hpp"

#include <algorithm>
#include <array>

namespace parley::server {
namespace {

constexpr std::int32_t kMostListed = 200;
constexpr std::int32_t kListed = 50;

Json or_null(std::int64_t number) { return number == 0 ? Json(nullptr) : Json(number); }

Json entry_json(const db::PersonaEntry& entry) {
    return {{"id", entry.id},
            {"title", entry.title},
            {"company", entry.company},
            {"role", entry.title},
            {"state", entry.state},
            {"source", entry.source},
            {"version", entry.version},
            {"hash", entry.hash.empty() ? Json(nullptr) : Json(entry.hash)},
            {"regions", Json::parse(entry.regions)},
            {"archived", entry.state == "archived"},
            {"has_draft", entry.draft_revision > 0},
            {"draft_revision", or_null(entry.draft_revision)},
            {"edited_ms", or_null(entry.edited_ms)},
            {"updated_ms", or_null(entry.edited_ms)}};
}

/// A count of a query; nothing where it is another than from 1 to `most`.
std::optional<std::int32_t> count_of(std::string_view text, std::int32_t usual, std::int32_t most) {
    if (text.empty()) return usual;
    const auto number = number_of(text);
    if (number < 1 || number > most) return std::nullopt;
    return static_cast<std::int32_t>(number);
}

HttpReply list(const OfficeServices& services, const HttpRequest& request) {
    static constexpr std::array<std::string_view, 5> kStates{"", "all", "draft", "published", "archived"};
    const auto value = [&](const char* name) { return decoded(query_value(request.query, name)); };
    const auto limit = count_of(value("limit"), kListed, kMostListed);
    const auto state = value("state");
    if (!limit) return complaint_reply(400, "bad_field", "limit", "Ask for 1 to 200 personas at once.");
    if (std::find(kStates.begin(), kStates.end(), state) == kStates.end())
        return complaint_reply(400, "bad_field", "state", "Ask for all, draft, published or archived.");
    const auto page = services.listed.list({value("search"), state == "all" ? "" : state, value("after"), *limit});
    Json personas = Json::array();
    for (const auto& entry : page.entries) personas.push_back(entry_json(entry));
    return json_reply(
        200, {{"personas", personas}, {"next", page.next ? Json(*page.next) : Json(nullptr)}, {"total", page.total}});
}

Json draft_json(const db::PersonaDraft& draft) {
    return {
        {"json", draft.json}, {"revision", draft.revision}, {"updated_ms", draft.updated_ms}, {"author", draft.author}};
}

Json versions_json(const OfficeServices& services, const std::string& id) {
    Json versions = Json::array();
    for (const auto& version : services.library.versions(id))
        versions.push_back({{"number", versions.size() + 1},
                            {"hash", version.hash},
                            {"published_ms", version.published_ms},
                            {"author", version.author}});
    return versions;
}

HttpReply show(const OfficeServices& services, const std::string& id) {
    const auto entry = services.listed.entry(id);
    if (!entry) return nothing_here();
    const auto draft = services.library.draft(id);
    const auto published = services.published.newest(id);
    auto json = entry_json(*entry);
    json["draft"] = draft ? draft_json(*draft) : Json(nullptr);
    json["published"] = published ? Json(authored_json(*published)) : Json(nullptr);
    json["versions"] = versions_json(services, id);
    return json_reply(200, json);
}

/// The nth in order of publishing, as it would be edited.
HttpReply show_version(const OfficeServices& services, const std::string& id, std::string_view nth) {
    const auto versions = services.library.versions(id);
    const auto number = number_of(nth);
    if (number < 1 || static_cast<std::size_t>(number) > versions.size()) return nothing_here();
    const auto& version = versions[static_cast<std::size_t>(number) - 1];
    const auto persona = services.shelf.by_hash(version.hash);
    return json_reply(200, {{"json", authored_json(*persona->persona)},
                            {"hash", version.hash},
                            {"published_ms", version.published_ms},
                            {"by", version.author}});
}

HttpReply edited_meanwhile(const db::PersonaDraft& theirs) {
    return json_reply(409, {{"error",
                             {{"code", "edited_meanwhile"},
                              {"field", "revision"},
                              {"message", "Someone else saved this draft meanwhile: compare, then try again."}}},
                            {"draft", theirs.revision == 0 ? Json(nullptr) : draft_json(theirs)}});
}

/// A draft may be wrong in every way but one: it is kept under the id of its path.
HttpReply save(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
               const std::string& id) {
    const auto body = object_of(request);
    if (!body || !body->contains("json") || !(*body)["json"].is_string())
        return complaint_reply(400, "bad_field", "json", "Send the persona's text as \"json\".");
    const auto revision = body->value("revision", Json(0));
    if (!revision.is_number_integer())
        return complaint_reply(400, "bad_field", "revision", "Send the revision you began from.");
    const auto text = text_member(*body, "json");
    const auto saved =
        services.library.save({id, text, revision.get<std::int64_t>(), services.now_ms(), visitor.instructor->name});
    if (!saved.saved) return edited_meanwhile(saved.draft);
    services.published.refresh(id);
    return json_reply(
        200, {{"draft", draft_json(saved.draft)}, {"complaints", complaints_json(persona_from_json(text).complaints)}});
}

HttpReply validate(const HttpRequest& request) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto read = persona_from_json(text_member(*body, "json"));
    return json_reply(200, {{"complaints", complaints_json(read.complaints)},
                            {"hash", read ? Json(read.value->hash) : Json(nullptr)}});
}

HttpReply no_draft() { return complaint_reply(404, "no_draft", "id", "There is no draft here: save one first."); }

/// The revision that a request is about: the one it names, else the draft's as it is.
std::int64_t revision_of(const HttpRequest& request, const db::PersonaDraft& draft) {
    const auto body = object_of(request);
    if (!body || !body->contains("revision") || !(*body)["revision"].is_number_integer()) return draft.revision;
    return (*body)["revision"].get<std::int64_t>();
}

HttpReply publish(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                  const std::string& id) {
    const auto draft = services.library.draft(id);
    if (!draft) return no_draft();
    const auto revision = revision_of(request, *draft);
    if (revision != draft->revision) return edited_meanwhile(*draft);
    auto read = persona_of_draft(*draft);
    if (!read)
        return json_reply(422, {{"error",
                                 {{"code", "not_publishable"},
                                  {"field", "json"},
                                  {"message", "The draft has mistakes: mend them first."}}},
                                {"complaints", complaints_json(read.complaints)}});
    const auto taken = services.library.publish({id, read.value->hash, services.now_ms(), visitor.instructor->name},
                                                canonical_json(*read.value), revision);
    if (!taken.done) return edited_meanwhile(taken.draft);
    services.published.refresh(id);
    return show(services, id);
}

HttpReply archive(const OfficeServices& services, const HttpRequest& request, const std::string& id) {
    const auto body = object_of(request);
    if (!body || !body->contains("archived"))
        return complaint_reply(400, "bad_field", "archived", "Send true or false.");
    if (!services.listed.entry(id)) return nothing_here();
    services.library.archive(id, flag_member(*body, "archived"), services.now_ms());
    services.published.refresh(id);
    return show(services, id);
}

HttpReply drop(const OfficeServices& services, const HttpRequest& request, const std::string& id) {
    const auto draft = services.library.draft(id);
    if (!draft) return nothing_here();
    const auto taken = services.library.drop_draft(id, revision_of(request, *draft));
    if (!taken.done) return edited_meanwhile(taken.draft);
    services.published.refresh(id);
    return json_reply(200, {{"dropped", id}});
}

HttpReply answer_one(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                     const std::string& id, std::string_view what) {
    constexpr std::string_view kVersions = "/versions/";
    const bool post = request.method == "POST";
    if (what == "/publish") return post ? publish(services, request, visitor, id) : wrong_method("POST");
    if (what == "/archive") return post ? archive(services, request, id) : wrong_method("POST");
    if (what == "/practise") return post ? answer_practise(services, request, visitor, id) : wrong_method("POST");
    if (what.starts_with(kVersions))
        return request.method == "GET" ? show_version(services, id, what.substr(kVersions.size()))
                                       : wrong_method("GET");
    if (!what.empty()) return nothing_here();
    if (request.method == "GET") return show(services, id);
    if (request.method == "PUT") return save(services, request, visitor, id);
    if (request.method == "DELETE") return drop(services, request, id);
    return wrong_method("GET, PUT, DELETE");
}

/// Routes that answer a text and keep nothing; null where the path is none of them.
using Answer = HttpReply (*)(const HttpRequest&);
Answer answer_of(std::string_view rest) {
    if (rest == "/validate") return validate;
    if (rest == "/import") return answer_import;
    if (rest == "/recognise") return answer_recognise;
    if (rest == "/preview") return answer_preview;
    return nullptr;
}

}  // namespace

HttpReply answer_library(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                         std::string_view rest) {
    if (!visitor.instructor) return login_needed();
    if (rest.empty() || rest == "/") return request.method == "GET" ? list(services, request) : wrong_method("GET");
    if (const auto answer = answer_of(rest); answer != nullptr)
        return request.method == "POST" ? answer(request) : wrong_method("POST");
    const auto id = rest.substr(1);
    const auto slash = std::min(id.find('/'), id.size());
    return answer_one(services, request, visitor, std::string(id.substr(0, slash)), id.substr(slash));
}

}  // namespace parley::server
