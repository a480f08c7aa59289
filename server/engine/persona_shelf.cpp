#include "server/engine/persona_shelf.hpp"

#include "server/codec/page.hpp"
#include "server/token.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace parley::server {
namespace {

constexpr std::size_t kMostReady = 256;  ///< some 100 kB each
constexpr std::size_t kMostTickets = 256;

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// ASCII case aside; both may be any bytes.
bool contains(std::string_view text, std::string_view wanted) {
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

bool fits(const OnOffer& persona, const std::string& search) {
    return search.empty() || contains(persona.title, search) || contains(persona.company, search) ||
           contains(persona.id, search);
}

}  // namespace

OnOffer on_offer(const Persona& persona) {
    return {persona.id, persona.role, persona.company, persona.hash, codec::page_persona(persona)};
}

PersonaShelf::PersonaShelf(const Catalog& catalog, const db::Store& store) : store_(store) {
    for (const auto& persona : catalog.personas) {
        keep(persona);
        offer(on_offer(*persona));
    }
}

void PersonaShelf::offer(OnOffer persona) {
    const std::lock_guard lock(mutex_);
    on_offer_[persona.id] = std::move(persona);
}

void PersonaShelf::withdraw(const std::string& id) {
    const std::lock_guard lock(mutex_);
    on_offer_.erase(id);
}

void PersonaShelf::keep(PersonaPtr persona) {
    const std::lock_guard lock(mutex_);
    kept_[persona->hash] = std::move(persona);
}

std::string PersonaShelf::issue_ticket(const std::string& hash, std::string owner) {
    auto ticket = new_token();
    const std::lock_guard lock(mutex_);
    if (tickets_.size() == kMostTickets) tickets_.pop_front();
    tickets_.push_back({hash_of_token(ticket), std::move(owner), hash});
    return ticket;
}

std::string PersonaShelf::redeem_ticket(std::string_view ticket, std::string_view owner) const {
    const auto key = hash_of_token(ticket);
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(tickets_.begin(), tickets_.end(),
                                    [&](const Ticket& one) { return one.key == key && one.owner == owner; });
    if (found == tickets_.end()) return "";
    auto hash = std::move(found->persona);
    tickets_.erase(found);
    return hash;
}

std::string PersonaShelf::cards(const OfferFilter& filter) const {
    const std::lock_guard lock(mutex_);
    std::string array = "[";
    std::size_t shown = 0;
    for (auto next = on_offer_.upper_bound(filter.after); next != on_offer_.end() && shown < filter.limit; ++next) {
        if (!fits(next->second, filter.search)) continue;
        if (shown++ > 0) array += ',';
        array += next->second.card;
    }
    return array += ']';
}

ReadyPersonaPtr PersonaShelf::by_id(std::string_view id) const {
    std::string hash;
    {
        const std::lock_guard lock(mutex_);
        const auto found = on_offer_.find(id);
        if (found == on_offer_.end()) return nullptr;
        hash = found->second.hash;
    }
    return by_hash(hash);
}

/// The levers are prepared outside the lock; should two threads do it at once, the first stays.
ReadyPersonaPtr PersonaShelf::by_hash(const std::string& hash) const {
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = ready_.find(hash); known != ready_.end()) {
            known->second.used = ++uses_;
            return known->second.persona;
        }
    }
    return remember(std::make_shared<const ReadyPersona>(read(hash)));
}

PersonaPtr PersonaShelf::read(const std::string& hash) const {
    {
        const std::lock_guard lock(mutex_);
        if (const auto kept = kept_.find(hash); kept != kept_.end()) return kept->second;
    }
    const auto json = store_.persona(hash);
    if (!json) throw std::runtime_error("the persona " + hash + " is not in the store");
    auto read = persona_from_json(*json);
    if (!read) throw std::runtime_error("the persona " + hash + ": " + read.complaints.front().message);
    return std::make_shared<const Persona>(std::move(*read.value));
}

ReadyPersonaPtr PersonaShelf::remember(ReadyPersonaPtr ready) const {
    const std::lock_guard lock(mutex_);
    auto& known = ready_[ready->persona->hash];
    if (!known.persona) known.persona = std::move(ready);
    known.used = ++uses_;
    const auto kept = known.persona;
    if (ready_.size() > kMostReady) forget_the_oldest();
    return kept;
}

void PersonaShelf::forget_the_oldest() const {
    ready_.erase(std::min_element(ready_.begin(), ready_.end(),
                                  [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
}

}  // namespace parley::server
