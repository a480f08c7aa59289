#pragma once
// Which personas a session may start with: shipped ones, those of files, those published here; without the archived.
// And what the lists of the library show of all of them, drafts too.

#include "db/library.hpp"
#include "db/persona_index.hpp"
#include "db/store.hpp"
#include "persona/catalog.hpp"
#include "server/engine/persona_shelf.hpp"

#include <map>
#include <mutex>

namespace parley::server {

/// Any thread.
class PublishedPersonas {
public:
    /// All but the catalog outlive it.
    PublishedPersonas(const Catalog& built_in, db::Library& library, db::PersonaIndex& index, const db::Store& store,
                      PersonaShelf& shelf);

    /// At start-up: what an earlier run, or another program, has changed, and what ships now. Throws db::DeskFailure,
    /// db::ReadFailure.
    void catch_up();
    /// After each change of a persona: brings its place in the lists and on the shelf up to date. Throws as catch_up().
    void refresh(const std::string& id);

    /// What is published under the id, archived or not: the newest version, else what ships. Null where nothing is.
    [[nodiscard]] PersonaPtr newest(const std::string& id) const;

private:
    /// Drafts and versions of one persona, and what ships under its id.
    struct Source {
        db::PersonaStanding standing;
        PersonaPtr built_in;
    };

    [[nodiscard]] std::map<std::string, Source> sources() const;
    [[nodiscard]] Source source_of(const std::string& id) const;
    [[nodiscard]] PersonaPtr newest(const Source& source) const;
    [[nodiscard]] db::IndexedPersona indexed(const Source& source) const;

    std::map<std::string, PersonaPtr> built_in_;
    db::Library& library_;
    db::PersonaIndex& index_;
    const db::Store& store_;
    PersonaShelf& shelf_;
    std::mutex refreshing_;  ///< the last to refresh has read last
};

}  // namespace parley::server
