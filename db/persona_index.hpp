#pragma once
// What lists of personas show, and what they are found by: names, levers and cues, in a full-text index. Derived from
// drafts, versions and the personas that ship: it may lag, be dropped and be made again.

#include "db/desk.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace parley::db {

struct PersonaEntry {
    std::string id;
    std::string title;  ///< the role
    std::string company;
    std::string state;                ///< draft, published, archived
    std::string source;               ///< shipped, published, draft
    std::string hash;                 ///< of what is published; empty: nothing is
    std::string regions;              ///< JSON: names
    std::int64_t version = 0;         ///< published so often; 0: never, or it ships
    std::int64_t draft_revision = 0;  ///< 0: there is no draft
    std::int64_t edited_ms = 0;       ///< of the draft or the newest version; 0: never
};

/// One persona's place in the index.
struct IndexedPersona {
    PersonaEntry entry;
    std::string levers;  ///< their titles
    std::string cues;
    std::string card;   ///< JSON: what a candidate is shown of it; empty: none is to be had
    std::string stamp;  ///< of what it was made of, so that what is out of date can be told
};

/// What a candidate may start with.
struct PersonaCard {
    std::string id;
    std::string title;
    std::string company;
    std::string hash;
    std::string card;
};

struct PersonaFilter {
    std::string search;  ///< every word must be there, the last as the beginning of one; empty: all
    std::string state;   ///< draft (has one), published, archived; empty: all
    std::string after;   ///< `next` of the page before; empty: the first page
    std::int32_t limit = 50;
};

struct PersonaPage {
    std::vector<PersonaEntry> entries;  ///< by id; where there is a search, the best first
    std::optional<std::string> next;    ///< none: this was the last page
    std::int64_t total = 0;             ///< of all pages
};

/// Any thread. All members throw DeskFailure.
class PersonaIndex {
public:
    explicit PersonaIndex(Desk& desk) : desk_(desk) {}

    /// In one transaction, each in place of what stands under its id.
    void put(const std::vector<IndexedPersona>& personas);
    void drop(const std::vector<std::string>& ids);
    /// By id.
    [[nodiscard]] std::map<std::string, std::string> stamps() const;

    [[nodiscard]] std::optional<PersonaEntry> entry(const std::string& id) const;
    /// An `after` that is none of a page's is the first page.
    [[nodiscard]] PersonaPage list(const PersonaFilter& filter) const;
    /// Everything published and not archived, by id.
    [[nodiscard]] std::vector<PersonaCard> cards() const;

private:
    Desk& desk_;
};

}  // namespace parley::db
