#pragma once
// Personas ready to be played: those of the catalog, and those of older sessions, read back from the store.

#include "db/store.hpp"
#include "dialogue/understanding/understand.hpp"
#include "persona/catalog.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace parley::server {

/// A persona with its levers prepared for recognition. Immutable.
struct ReadyPersona {
    explicit ReadyPersona(PersonaPtr given) : persona(std::move(given)), levers(*persona) {}
    PersonaPtr persona;
    LeverModel levers;
};
using ReadyPersonaPtr = std::shared_ptr<const ReadyPersona>;

/// Any thread.
class PersonaShelf {
public:
    PersonaShelf(Catalog catalog, const db::Store& store);

    /// As it is now; what an instructor publishes later is in a later one.
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const;
    /// New sessions start from this one; those that run keep what they have.
    void replace(Catalog catalog);
    /// Null when the catalog has none of this id.
    [[nodiscard]] ReadyPersonaPtr by_id(std::string_view id) const;
    /// Throws std::runtime_error when it is nowhere or cannot be read.
    [[nodiscard]] ReadyPersonaPtr by_hash(const std::string& hash) const;

private:
    [[nodiscard]] ReadyPersonaPtr keep(PersonaPtr persona) const;

    const db::Store& store_;
    mutable std::mutex mutex_;
    std::shared_ptr<const Catalog> catalog_;
    mutable std::map<std::string, ReadyPersonaPtr, std::less<>> ready_;  ///< by hash
};

}  // namespace parley::server
