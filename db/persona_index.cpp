#include "db/persona_index.hpp"

#include "db/desk_work.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace parley::db {
namespace {

constexpr auto kColumns = "id, title, company, state, source, hash, regions, version, draft_revision, edited_ms";

PersonaEntry entry_of(SQLite::Statement& row) {
    PersonaEntry entry;
    entry.id = row.getColumn(0).getString();
    entry.title = row.getColumn(1).getString();
    entry.company = row.getColumn(2).getString();
    entry.state = row.getColumn(3).getString();
    entry.source = row.getColumn(4).getString();
    entry.hash = row.getColumn(5).getString();
    entry.regions = row.getColumn(6).getString();
    entry.version = row.getColumn(7).getInt64();
    entry.draft_revision = row.getColumn(8).getInt64();
    entry.edited_ms = row.getColumn(9).getInt64();
    return entry;
}

// ---- writing ----------------------------------------------------------------------------------------

class Put {
public:
    explicit Put(SQLite::Database& database)
        : database_(database),
          forget_words_(database,
                        "DELETE FROM persona_words WHERE rowid = (SELECT number FROM persona_index WHERE id = ?1)"),
          forget_entry_(database, "DELETE FROM persona_index WHERE id = ?1"),
          entry_(database,
                 "INSERT INTO persona_index (id, title, company, state, source, hash, regions, version, "
                 "draft_revision, edited_ms, card, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"),
          words_(
              database,
              "INSERT INTO persona_words (rowid, id, title, company, levers, cues) VALUES (?1, ?2, ?3, ?4, ?5, ?6)") {}

    void forget(const std::string& id) {
        for (auto* const statement : {&forget_words_, &forget_entry_}) {
            statement->reset();
            statement->bind(1, id);
            statement->exec();
        }
    }

    void add(const IndexedPersona& persona) {
        forget(persona.entry.id);
        add_entry(persona);
        add_words(persona, database_.getLastInsertRowid());
    }

private:
    void add_entry(const IndexedPersona& persona) {
        const auto& entry = persona.entry;
        entry_.reset();
        entry_.bind(1, entry.id);
        entry_.bind(2, entry.title);
        entry_.bind(3, entry.company);
        entry_.bind(4, entry.state);
        entry_.bind(5, entry.source);
        entry_.bind(6, entry.hash);
        entry_.bind(7, entry.regions);
        entry_.bind(8, entry.version);
        entry_.bind(9, entry.draft_revision);
        entry_.bind(10, entry.edited_ms);
        entry_.bind(11, persona.card);
        entry_.bind(12, persona.stamp);
        entry_.exec();
    }

    void add_words(const IndexedPersona& persona, std::int64_t number) {
        words_.reset();
        words_.bind(1, number);
        words_.bind(2, persona.entry.id);
        words_.bind(3, persona.entry.title);
        words_.bind(4, persona.entry.company);
        words_.bind(5, persona.levers);
        words_.bind(6, persona.cues);
        words_.exec();
    }

    SQLite::Database& database_;
    SQLite::Statement forget_words_;
    SQLite::Statement forget_entry_;
    SQLite::Statement entry_;
    SQLite::Statement words_;
};

// ---- finding ----------------------------------------------------------------------------------------

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// Words as FTS5 reads them: each in quotation marks, so that nothing a person types is an operator.
std::string match_of(const std::string& search) {
    std::string match;
    std::string word;
    for (const char c : search + " ") {
        if (is_word_byte(c)) {
            word += c;
        } else if (!word.empty()) {
            match += (match.empty() ? "\"" : " \"") + word + "\"";
            word.clear();
        }
    }
    return match.empty() ? match : match + " *";
}

/// Where a page begins: behind the entry of this rank and id.
struct Place {
    std::int64_t rank = 0;
    std::string id;
};

std::string text_of(const Place& place) { return std::to_string(place.rank) + "." + place.id; }

Place place_of(const std::string& after) {
    const Place kFirst{INT64_MIN, ""};
    Place place;
    const auto dot = std::min(after.find('.'), after.size());
    const auto [end, error] = std::from_chars(after.data(), after.data() + dot, place.rank);
    if (error != std::errc() || end != after.data() + dot || dot == after.size()) return kFirst;
    place.id = after.substr(dot + 1);
    return place;
}

constexpr auto kAll = "WITH found AS (SELECT *, 0 AS rank FROM persona_index WHERE ?1 = '') ";
constexpr auto kMatching =
    "WITH found AS (SELECT p.* FROM persona_words JOIN persona_index p ON p.number = persona_words.rowid "
    "WHERE persona_words MATCH ?1) ";
/// The rank is whole, so that it comes back from a page's `next` as it was. bm25() of names counts more than of cues.
constexpr auto kFound =
    "WITH found AS MATERIALIZED (SELECT p.*, CAST(bm25(persona_words, 8, 8, 6, 4, 1) * 1000000 AS INTEGER) AS rank "
    "FROM persona_words JOIN persona_index p ON p.number = persona_words.rowid WHERE persona_words MATCH ?1) ";
constexpr auto kState = "(?2 = '' OR (?2 = 'draft' AND draft_revision > 0) OR (?2 <> 'draft' AND state = ?2)) ";

std::int64_t count(SQLite::Database& database, const std::string& match, const std::string& state) {
    SQLite::Statement query(
        database, std::string(match.empty() ? kAll : kMatching) + "SELECT count(*) FROM found WHERE " + kState);
    query.bind(1, match);
    query.bind(2, state);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

}  // namespace

void PersonaIndex::put(const std::vector<IndexedPersona>& personas) {
    if (personas.empty()) return;
    desk_.write([&](SQLite::Database& database) {
        Put put(database);
        for (const auto& persona : personas) put.add(persona);
    });
}

void PersonaIndex::drop(const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    desk_.write([&](SQLite::Database& database) {
        Put put(database);
        for (const auto& id : ids) put.forget(id);
    });
}

std::map<std::string, std::string> PersonaIndex::stamps() const {
    return desk_.read([](SQLite::Database& database) {
        std::map<std::string, std::string> stamps;
        SQLite::Statement query(database, "SELECT id, stamp FROM persona_index");
        while (query.executeStep()) stamps[query.getColumn(0).getString()] = query.getColumn(1).getString();
        return stamps;
    });
}

std::optional<PersonaEntry> PersonaIndex::entry(const std::string& id) const {
    return desk_.read([&](SQLite::Database& database) {
        SQLite::Statement query(database, std::string("SELECT ") + kColumns + " FROM persona_index WHERE id = ?1");
        query.bind(1, id);
        return query.executeStep() ? std::optional(entry_of(query)) : std::nullopt;
    });
}

PersonaPage PersonaIndex::list(const PersonaFilter& filter) const {
    const auto match = match_of(filter.search);
    const std::string found = match.empty() ? kAll : kFound;
    const auto place = place_of(filter.after);
    return desk_.read([&](SQLite::Database& database) {
        PersonaPage page;
        page.total = count(database, match, filter.state);
        SQLite::Statement query(database, found + "SELECT " + kColumns + ", rank FROM found WHERE " + kState +
                                              "AND (rank, id) > (?3, ?4) ORDER BY rank, id LIMIT ?5");
        query.bind(1, match);
        query.bind(2, filter.state);
        query.bind(3, place.rank);
        query.bind(4, place.id);
        query.bind(5, filter.limit + 1);
        Place last;
        while (query.executeStep()) {
            if (page.entries.size() == static_cast<std::size_t>(filter.limit)) {
                page.next = text_of(last);
                break;
            }
            page.entries.push_back(entry_of(query));
            last = {query.getColumn(10).getInt64(), page.entries.back().id};
        }
        return page;
    });
}

std::vector<PersonaCard> PersonaIndex::cards() const {
    return desk_.read([](SQLite::Database& database) {
        std::vector<PersonaCard> cards;
        SQLite::Statement query(database,
                                "SELECT id, title, company, hash, card FROM persona_index WHERE state = 'published' "
                                "AND card <> '' ORDER BY id");
        while (query.executeStep())
            cards.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                             query.getColumn(2).getString(), query.getColumn(3).getString(),
                             query.getColumn(4).getString()});
        return cards;
    });
}

}  // namespace parley::db
