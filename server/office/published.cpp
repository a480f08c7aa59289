#include "server/office/published.hpp"

#include "server/log.hpp"
#include "server/office/persona_words.hpp"

#include <algorithm>

namespace parley::server {
namespace {

/// Changes when the same personas would be listed or shown otherwise: cards are kept as they were made.
constexpr auto kForm = "1";
constexpr std::size_t kAtOnce = 200;  ///< put in one transaction

std::string stamp_of(const db::PersonaStanding& standing, const PersonaPtr& built_in) {
    return std::string(kForm) + " " + standing.hash + " " + std::to_string(standing.version) + " " +
           std::to_string(standing.draft_revision) + (standing.archived ? " archived " : " ") +
           (built_in ? built_in->hash : "");
}

}  // namespace

PublishedPersonas::PublishedPersonas(const Catalog& built_in, db::Library& library, db::PersonaIndex& index,
                                     const db::Store& store, PersonaShelf& shelf)
    : library_(library), index_(index), store_(store), shelf_(shelf) {
    for (const auto& persona : built_in.personas) {
        built_in_[persona->id] = persona;
        shelf_.keep(persona);
    }
}

std::map<std::string, PublishedPersonas::Source> PublishedPersonas::sources() const {
    std::map<std::string, Source> all;
    for (const auto& [id, persona] : built_in_) all[id] = {db::PersonaStanding{}, persona};
    for (auto& standing : library_.standings()) all[standing.id].standing = std::move(standing);
    for (auto& [id, source] : all) source.standing.id = id;
    return all;
}

PublishedPersonas::Source PublishedPersonas::source_of(const std::string& id) const {
    Source source{library_.standing(id), nullptr};
    if (const auto ships = built_in_.find(id); ships != built_in_.end()) source.built_in = ships->second;
    return source;
}

/// A stored persona that this program can no longer read is left out, and said.
PersonaPtr PublishedPersonas::newest(const Source& source) const {
    const auto& hash = source.standing.hash;
    if (hash.empty() || (source.built_in && source.built_in->hash == hash)) return source.built_in;
    auto read = persona_from_json(store_.persona(hash).value_or(""));
    if (read) return std::make_shared<const Persona>(std::move(*read.value));
    log(LogLevel::error, "persona_unreadable", {{"persona", source.standing.id}, {"hash", hash}});
    return nullptr;
}

PersonaPtr PublishedPersonas::newest(const std::string& id) const { return newest(source_of(id)); }

db::IndexedPersona PublishedPersonas::indexed(const Source& source) const {
    const auto& standing = source.standing;
    const auto published = newest(source);
    db::IndexedPersona persona;
    persona.entry.id = standing.id;
    persona.entry.regions = "[]";
    persona.entry.version = standing.version;
    persona.entry.draft_revision = standing.draft_revision;
    persona.entry.edited_ms = std::max(standing.draft_ms, standing.published_ms);
    persona.entry.source = standing.version > 0 ? "published" : source.built_in ? "shipped" : "draft";
    persona.entry.state = standing.archived ? "archived" : published ? "published" : "draft";
    if (const auto draft = library_.draft(standing.id)) take_words(draft->json, persona);
    if (published) take_words(*published, persona);
    persona.stamp = stamp_of(standing, source.built_in);
    return persona;
}

void PublishedPersonas::catch_up() {
    const std::lock_guard lock(refreshing_);
    auto known = index_.stamps();
    std::vector<db::IndexedPersona> changed;
    for (const auto& [id, source] : sources()) {
        const auto listed = known.extract(id);
        if (!listed.empty() && listed.mapped() == stamp_of(source.standing, source.built_in)) continue;
        changed.push_back(indexed(source));
        if (changed.size() < kAtOnce) continue;
        index_.put(changed);
        changed.clear();
    }
    index_.put(changed);
    std::vector<std::string> gone;
    for (const auto& [id, stamp] : known) gone.push_back(id);
    index_.drop(gone);
    for (auto& card : index_.cards())
        shelf_.offer({std::move(card.id), std::move(card.title), std::move(card.company), std::move(card.hash),
                      std::move(card.card)});
}

void PublishedPersonas::refresh(const std::string& id) {
    const std::lock_guard lock(refreshing_);
    const auto source = source_of(id);
    const auto& standing = source.standing;
    if (!source.built_in && standing.version == 0 && standing.draft_revision == 0) {
        index_.drop({id});
        return shelf_.withdraw(id);
    }
    const auto persona = indexed(source);
    index_.put({persona});
    const auto& entry = persona.entry;
    if (entry.state == "published")
        shelf_.offer({id, entry.title, entry.company, entry.hash, persona.card});
    else
        shelf_.withdraw(id);
}

}  // namespace parley::server
