#include "server/engine/persona_shelf.hpp"

#include <stdexcept>

namespace parley::server {

PersonaShelf::PersonaShelf(Catalog catalog, const db::Store& store) : store_(store) { replace(std::move(catalog)); }

void PersonaShelf::replace(Catalog catalog) {
    for (const auto& persona : catalog.personas) (void)keep(persona);
    auto next = std::make_shared<const Catalog>(std::move(catalog));
    const std::lock_guard lock(mutex_);
    catalog_ = std::move(next);
}

std::shared_ptr<const Catalog> PersonaShelf::catalog() const {
    const std::lock_guard lock(mutex_);
    return catalog_;
}

ReadyPersonaPtr PersonaShelf::by_id(std::string_view id) const {
    const auto persona = catalog()->find(id);
    return persona ? keep(persona) : nullptr;
}

ReadyPersonaPtr PersonaShelf::by_hash(const std::string& hash) const {
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = ready_.find(hash); known != ready_.end()) return known->second;
    }
    const auto json = store_.persona(hash);
    if (!json) throw std::runtime_error("the persona " + hash + " is not in the store");
    auto read = persona_from_json(*json);
    if (!read) throw std::runtime_error("the persona " + hash + ": " + read.complaints.front().message);
    return keep(std::make_shared<const Persona>(std::move(*read.value)));
}

/// The levers are prepared outside the lock; should two threads do it at once, the first stays.
ReadyPersonaPtr PersonaShelf::keep(PersonaPtr persona) const {
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = ready_.find(persona->hash); known != ready_.end()) return known->second;
    }
    auto ready = std::make_shared<const ReadyPersona>(std::move(persona));
    const std::lock_guard lock(mutex_);
    return ready_.emplace(ready->persona->hash, ready).first->second;
}

}  // namespace parley::server
