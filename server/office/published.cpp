#include "server/office/published.hpp"

#include "server/log.hpp"

#include <map>

namespace parley::server {
namespace {

/// A stored persona that this program can no longer read is left out, and said.
PersonaPtr stored(const db::Store& store, const db::PersonaVersion& version) {
    const auto json = store.persona(version.hash);
    auto read = persona_from_json(json.value_or(""));
    if (read) return std::make_shared<const Persona>(std::move(*read.value));
    log(LogLevel::error, "persona_unreadable", {{"persona", version.id}, {"hash", version.hash}});
    return nullptr;
}

}  // namespace

Catalog PublishedPersonas::arrange() const {
    std::map<std::string, PersonaPtr> by_id;
    for (const auto& persona : built_in_.personas) by_id[persona->id] = persona;
    for (const auto& version : library_.versions())  // in order of publishing: the newest of an id stays
        if (auto persona = stored(store_, version)) by_id[version.id] = std::move(persona);
    for (const auto& id : library_.archived_ids()) by_id.erase(id);
    Catalog next;
    next.complaints = built_in_.complaints;
    for (auto& [id, persona] : by_id) next.personas.push_back(std::move(persona));
    return next;
}

}  // namespace parley::server
