// The library of personas: for instructors alone, and never a hidden field to anyone else.

#include "server/import/report.hpp"
#include "server/office/desks.hpp"
#include "server/office/replies.hpp"

#include <algorithm>
#include <map>

namespace parley::server {
namespace {

Json complaints_json(const std::vector<Complaint>& complaints) {
    Json list = Json::array();
    for (const auto& complaint : complaints)
        list.push_back({{"field", complaint.field}, {"message", complaint.message}, {"mend", complaint.mend}});
    return list;
}

struct Entry {
    PersonaPtr persona;
    std::string source;  ///< shipped, published, draft
    std::optional<db::PersonaDraft> draft;
    bool archived = false;
};

std::map<std::string, Entry> entries_of(const OfficeServices& services) {
    std::map<std::string, Entry> entries;
    for (const auto& persona : services.published.built_in().personas)
        entries[persona->id] = {persona, "shipped", {}, false};
    const auto current = services.shelf.catalog();
    for (const auto& version : services.library.versions()) {
        entries[version.id].source = "published";
        if (auto persona = current->find(version.id)) entries[version.id].persona = std::move(persona);
    }
    for (const auto& id : services.library.archived_ids()) entries[id].archived = true;
    for (auto& draft : services.library.drafts()) {
        auto& entry = entries[draft.id];
        if (entry.source.empty()) entry.source = "draft";
        entry.draft = std::move(draft);
    }
    return entries;
}

/// A draft that is no persona yet still has a name to be found by.
Json entry_json(const std::string& id, const Entry& entry) {
    Json json{{"id", id},
              {"company", ""},
              {"role", ""},
              {"source", entry.source},
              {"hash", nullptr},
              {"regions", Json::array()},
              {"archived", entry.archived},
              {"draft_revision", nullptr},
              {"updated_ms", nullptr}};
    if (entry.draft) {
        const auto draft = Json::parse(entry.draft->json, nullptr, false);
        json["company"] = draft.is_object() ? text_member(draft, "company") : "";
        json["role"] = draft.is_object() ? text_member(draft, "role") : "";
        json["draft_revision"] = entry.draft->revision;
        json["updated_ms"] = entry.draft->updated_ms;
    }
    if (!entry.persona) return json;
    json["company"] = entry.persona->company;
    json["role"] = entry.persona->role;
    json["hash"] = entry.persona->hash;
    for (const auto& region : entry.persona->regions) json["regions"].push_back(region.name);
    return json;
}

HttpReply list(const OfficeServices& services) {
    Json personas = Json::array();
    for (const auto& [id, entry] : entries_of(services)) personas.push_back(entry_json(id, entry));
    return json_reply(200, {{"personas", personas}});
}

Json draft_json(const db::PersonaDraft& draft) {
    return {
        {"json", draft.json}, {"revision", draft.revision}, {"updated_ms", draft.updated_ms}, {"author", draft.author}};
}

Json versions_json(const OfficeServices& services, const std::string& id) {
    Json versions = Json::array();
    for (const auto& version : services.library.versions(id))
        versions.push_back(
            {{"hash", version.hash}, {"published_ms", version.published_ms}, {"author", version.author}});
    return versions;
}

HttpReply show(const OfficeServices& services, const std::string& id) {
    const auto entries = entries_of(services);
    const auto found = entries.find(id);
    if (found == entries.end()) return nothing_here();
    auto json = entry_json(id, found->second);
    json["draft"] = found->second.draft ? draft_json(*found->second.draft) : Json(nullptr);
    json["published"] = found->second.persona ? Json(authored_json(*found->second.persona)) : Json(nullptr);
    json["versions"] = versions_json(services, id);
    return json_reply(200, json);
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
    if (!saved.saved)
        return json_reply(409, {{"error",
                                 {{"code", "edited_meanwhile"},
                                  {"field", "revision"},
                                  {"message", "Someone else saved this draft meanwhile: compare, then save again."}}},
                                {"draft", draft_json(saved.draft)}});
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

HttpReply publish(const OfficeServices& services, const Visitor& visitor, const std::string& id) {
    const auto draft = services.library.draft(id);
    if (!draft) return complaint_reply(404, "no_draft", "id", "There is no draft to publish: save one first.");
    auto read = persona_from_json(draft->json);
    if (read && read.value->id != id)
        read = {std::nullopt,
                {{"id", "The draft's id is \"" + read.value->id + "\", not \"" + id + "\".", "Make them equal."}}};
    if (!read)
        return json_reply(422, {{"error",
                                 {{"code", "not_publishable"},
                                  {"field", "json"},
                                  {"message", "The draft has mistakes: mend them first."}}},
                                {"complaints", complaints_json(read.complaints)}});
    services.library.publish({id, read.value->hash, services.now_ms(), visitor.instructor->name, false},
                             canonical_json(*read.value));
    services.library.drop_draft(id);
    services.shelf.replace(services.published.arrange());
    return show(services, id);
}

HttpReply archive(const OfficeServices& services, const HttpRequest& request, const std::string& id) {
    const auto body = object_of(request);
    if (!body || !body->contains("archived"))
        return complaint_reply(400, "bad_field", "archived", "Send true or false.");
    services.library.archive(id, flag_member(*body, "archived"), services.now_ms());
    services.shelf.replace(services.published.arrange());
    return show(services, id);
}

/// A guide's text in, a draft's text out: nothing is kept until the instructor saves it.
HttpReply import_text(const HttpRequest& request) {
    const auto body = object_of(request);
    if (!body || text_member(*body, "markdown").empty())
        return complaint_reply(400, "bad_field", "markdown", "Send the guide's text as \"markdown\".");
    import::FileReport report;
    report.file = text_member(*body, "name");
    report.sha256 = sha256_hex(text_member(*body, "markdown"));
    report.imported = import::import_guide(text_member(*body, "markdown"), report.file);
    Json derived = Json::array();
    for (const auto& value : report.imported.derived)
        derived.push_back({{"field", value.field}, {"reason", value.reason}});
    const auto& persona = report.imported.persona;
    return json_reply(200, {{"report", Json::parse(import::report_json(report))},
                            {"persona", persona ? Json(authored_json(*persona)) : Json(nullptr)},
                            {"derived", derived}});
}

HttpReply drop(const OfficeServices& services, const std::string& id) {
    if (!services.library.drop_draft(id)) return nothing_here();
    return json_reply(200, {{"dropped", id}});
}

HttpReply answer_one(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                     const std::string& id, std::string_view what) {
    const bool post = request.method == "POST";
    if (what == "/publish") return post ? publish(services, visitor, id) : wrong_method("POST");
    if (what == "/archive") return post ? archive(services, request, id) : wrong_method("POST");
    if (!what.empty()) return nothing_here();
    if (request.method == "GET") return show(services, id);
    if (request.method == "PUT") return save(services, request, visitor, id);
    if (request.method == "DELETE") return drop(services, id);
    return wrong_method("GET, PUT, DELETE");
}

}  // namespace

HttpReply answer_library(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                         std::string_view rest) {
    if (!visitor.instructor) return complaint_reply(401, "login_needed", "", "Log in as an instructor first.");
    if (rest.empty() || rest == "/") return request.method == "GET" ? list(services) : wrong_method("GET");
    if (rest == "/validate") return request.method == "POST" ? validate(request) : wrong_method("POST");
    if (rest == "/import") return request.method == "POST" ? import_text(request) : wrong_method("POST");
    const auto id = rest.substr(1);
    const auto slash = std::min(id.find('/'), id.size());
    return answer_one(services, request, visitor, std::string(id.substr(0, slash)), id.substr(slash));
}

}  // namespace parley::server
