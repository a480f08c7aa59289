#pragma once
// Personas ready to be played: those on offer by id, those of older sessions by hash, read back from the store.

#include "db/store.hpp"
#include "dialogue/understanding/understand.hpp"
#include "persona/catalog.hpp"

#include <deque>
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

/// What a new session may start with, as candidates are shown it.
struct OnOffer {
    std::string id;
    std::string title;
    std::string company;
    std::string hash;
    std::string card;  ///< JSON
};

/// Which of them are asked for.
struct OfferFilter {
    std::string search;  ///< in id, title and company, whatever the case; empty: all
    std::string after;   ///< an id: those behind it; empty: from the first
    std::size_t limit = 50;
};

/// Any thread. Thousands may be on offer: each is read and prepared when it is first played, and the ones that nobody
/// has played lately are forgotten again.
class PersonaShelf {
public:
    /// With nothing on offer.
    explicit PersonaShelf(const db::Store& store) : store_(store) {}
    /// With all of the catalog.
    PersonaShelf(const Catalog& catalog, const db::Store& store);

    /// In place of what is on offer under its id; sessions that run keep what they have. It must be in the store, or
    /// have been kept.
    void offer(OnOffer persona);
    void withdraw(const std::string& id);
    /// A secret that lets its owner start one session with a persona that is not on offer: a draft, say. It must be in
    /// the store. Kept in memory alone; of many that are not used the first are forgotten.
    [[nodiscard]] std::string issue_ticket(const std::string& hash, std::string owner);
    /// The persona's hash; empty where there is no such ticket of this owner. It is used up.
    [[nodiscard]] std::string redeem_ticket(std::string_view ticket, std::string_view owner) const;
    /// Spares the store: for those that are in memory for good.
    void keep(PersonaPtr persona);

    /// A JSON array of cards, in order of id.
    [[nodiscard]] std::string cards(const OfferFilter& filter) const;
    /// Null when none of this id is on offer. Throws as by_hash does.
    [[nodiscard]] ReadyPersonaPtr by_id(std::string_view id) const;
    /// Throws std::runtime_error when it is nowhere or cannot be read.
    [[nodiscard]] ReadyPersonaPtr by_hash(const std::string& hash) const;

private:
    struct Ticket {
        std::string key;  ///< the secret's hash
        std::string owner;
        std::string persona;
    };
    struct Ready {
        ReadyPersonaPtr persona;
        std::uint64_t used = 0;  ///< of `uses_`
    };

    [[nodiscard]] PersonaPtr read(const std::string& hash) const;
    [[nodiscard]] ReadyPersonaPtr remember(ReadyPersonaPtr ready) const;
    void forget_the_oldest() const;

    const db::Store& store_;
    mutable std::mutex mutex_;
    std::map<std::string, OnOffer, std::less<>> on_offer_;
    std::map<std::string, PersonaPtr, std::less<>> kept_;      ///< by hash
    mutable std::map<std::string, Ready, std::less<>> ready_;  ///< by hash
    mutable std::uint64_t uses_ = 0;
    mutable std::deque<Ticket> tickets_;  ///< in order of their issue
};

/// As a candidate is shown it.
[[nodiscard]] OnOffer on_offer(const Persona& persona);

}  // namespace parley::server
