#include "server/office/shelf.hpp"

#include "server/log.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace parley::server {
namespace {

/// The newest version of an id counts; a stored persona that this program can no longer read is left out, and said.
PersonaPtr stored(const db::Store& store, const db::PersonaVersion& version) {
    const auto json = store.persona(version.hash);
    auto read = persona_from_json(json.value_or(""));
    if (read) return std::make_shared<const Persona>(std::move(*read.value));
    log(LogLevel::error, "persona_unreadable", {{"persona", version.id}, {"hash", version.hash}});
    return nullptr;
}

}  // namespace

PersonaShelf::PersonaShelf(std::vector<std::filesystem::path> files, db::Library& library, const db::Store& store)
    : library_(library), store_(store), built_in_(std::make_shared<const Catalog>(load_catalog(files))) {
    rearrange();
}

std::shared_ptr<const Catalog> PersonaShelf::current() const {
    const std::lock_guard lock(mutex_);
    return current_;
}

void PersonaShelf::rearrange() {
    std::map<std::string, PersonaPtr> by_id;
    for (const auto& persona : built_in_->personas) by_id[persona->id] = persona;
    for (const auto& version : library_.versions())
        if (auto persona = stored(store_, version)) by_id[version.id] = std::move(persona);
    for (const auto& id : library_.archived_ids()) by_id.erase(id);
    auto next = std::make_shared<Catalog>();
    next->complaints = built_in_->complaints;
    for (auto& [id, persona] : by_id) next->personas.push_back(std::move(persona));
    const std::lock_guard lock(mutex_);
    current_ = std::move(next);
}

}  // namespace parley::server
