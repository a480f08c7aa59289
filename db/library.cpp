#include "db/library.hpp"

#include "db/desk_work.hpp"

namespace parley::db {
namespace {

constexpr auto kDraft = "SELECT id, json, revision, updated_ms, author FROM persona_drafts ";

PersonaDraft draft_of(SQLite::Statement& row) {
    return {row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getInt64(),
            row.getColumn(3).getInt64(), row.getColumn(4).getString()};
}

std::optional<PersonaDraft> find(SQLite::Database& database, const std::string& id) {
    SQLite::Statement query(database, std::string(kDraft) + "WHERE id = ?1");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return draft_of(query);
}

/// Of an id's drafts, also of those that are gone: a number that came again would let an old edit pass for a new one.
std::int64_t last_revision(SQLite::Database& database, const std::string& id) {
    SQLite::Statement query(database, "SELECT last FROM draft_revisions WHERE id = ?1");
    query.bind(1, id);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

void keep_revision(SQLite::Database& database, const PersonaDraft& draft) {
    SQLite::Statement write(database, "INSERT OR REPLACE INTO draft_revisions (id, last) VALUES (?1, ?2)");
    write.bind(1, draft.id);
    write.bind(2, draft.revision);
    write.exec();
}

void put(SQLite::Database& database, const PersonaDraft& draft) {
    SQLite::Statement write(database,
                            "INSERT OR REPLACE INTO persona_drafts (id, json, revision, updated_ms, author) "
                            "VALUES (?1, ?2, ?3, ?4, ?5)");
    write.bind(1, draft.id);
    write.bind(2, draft.json);
    write.bind(3, draft.revision);
    write.bind(4, draft.updated_ms);
    write.bind(5, draft.author);
    write.exec();
}

constexpr auto kStandings =
    "WITH ids AS (SELECT id FROM persona_versions UNION SELECT id FROM persona_drafts "
    "UNION SELECT id FROM persona_archive) "
    "SELECT ids.id, "
    "(SELECT hash FROM persona_versions v WHERE v.id = ids.id ORDER BY published_ms DESC, v.rowid DESC LIMIT 1), "
    "(SELECT count(*) FROM persona_versions v WHERE v.id = ids.id), "
    "(SELECT max(published_ms) FROM persona_versions v WHERE v.id = ids.id), d.revision, d.updated_ms, "
    "a.id IS NOT NULL FROM ids LEFT JOIN persona_drafts d ON d.id = ids.id "
    "LEFT JOIN persona_archive a ON a.id = ids.id WHERE ?1 = '' OR ids.id = ?1";

std::vector<PersonaStanding> read_standings(SQLite::Database& database, const std::string& id) {
    std::vector<PersonaStanding> all;
    SQLite::Statement query(database, kStandings);
    query.bind(1, id);
    while (query.executeStep())
        all.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getInt64(),
                       query.getColumn(3).getInt64(), query.getColumn(4).getInt64(), query.getColumn(5).getInt64(),
                       query.getColumn(6).getInt() != 0});
    return all;
}

void erase(SQLite::Database& database, const char* statement, const std::string& id) {
    SQLite::Statement erase(database, statement);
    erase.bind(1, id);
    erase.exec();
}

constexpr auto kDropDraft = "DELETE FROM persona_drafts WHERE id = ?1";

void keep_json(SQLite::Database& database, const std::string& hash, const std::string& canonical_json) {
    SQLite::Statement keep(database, "INSERT OR IGNORE INTO personas (hash, json) VALUES (?1, ?2)");
    keep.bind(1, hash);
    keep.bind(2, canonical_json);
    keep.exec();
}

void add_version(SQLite::Database& database, const PersonaVersion& version) {
    SQLite::Statement write(database,
                            "INSERT OR REPLACE INTO persona_versions (id, hash, published_ms, author) "
                            "VALUES (?1, ?2, ?3, ?4)");
    write.bind(1, version.id);
    write.bind(2, version.hash);
    write.bind(3, version.published_ms);
    write.bind(4, version.author);
    write.exec();
}

/// Runs `take` where the draft is still at the revision.
template <class Take>
DraftTaken take_draft(SQLite::Database& database, const std::string& id, std::int64_t revision, Take take) {
    auto present = find(database, id);
    if (!present || present->revision != revision) return {false, std::move(present).value_or(PersonaDraft{})};
    take();
    return {true, std::move(*present)};
}

}  // namespace

std::vector<PersonaStanding> Library::standings() const {
    return desk_.read([](SQLite::Database& database) { return read_standings(database, ""); });
}

PersonaStanding Library::standing(const std::string& id) const {
    const auto found = desk_.read([&](SQLite::Database& database) { return read_standings(database, id); });
    PersonaStanding none;
    none.id = id;
    return found.empty() ? none : found.front();
}

std::optional<PersonaDraft> Library::draft(const std::string& id) const {
    return desk_.read([&](SQLite::Database& database) { return find(database, id); });
}

SavedDraft Library::save(const PersonaDraft& draft) {
    return desk_.write([&](SQLite::Database& database) {
        const auto present = find(database, draft.id);
        const auto revision = present ? present->revision : 0;
        if (revision != draft.revision) return SavedDraft{false, present.value_or(PersonaDraft{})};
        auto next = draft;
        next.revision = 1 + last_revision(database, draft.id);
        put(database, next);
        keep_revision(database, next);
        return SavedDraft{true, next};
    });
}

DraftTaken Library::drop_draft(const std::string& id, std::int64_t revision) {
    return desk_.write([&](SQLite::Database& database) {
        return take_draft(database, id, revision, [&] { erase(database, kDropDraft, id); });
    });
}

std::vector<PersonaVersion> Library::versions(const std::string& id) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<PersonaVersion> all;
        SQLite::Statement query(database,
                                "SELECT id, hash, published_ms, author FROM persona_versions WHERE id = ?1 "
                                "ORDER BY published_ms, rowid");
        query.bind(1, id);
        while (query.executeStep())
            all.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                           query.getColumn(2).getInt64(), query.getColumn(3).getString()});
        return all;
    });
}

DraftTaken Library::publish(const PersonaVersion& version, const std::string& canonical_json, std::int64_t revision) {
    return desk_.write([&](SQLite::Database& database) {
        return take_draft(database, version.id, revision, [&] {
            keep_json(database, version.hash, canonical_json);
            add_version(database, version);
            erase(database, "DELETE FROM persona_archive WHERE id = ?1", version.id);
            erase(database, kDropDraft, version.id);
        });
    });
}

void Library::keep(const std::string& hash, const std::string& canonical_json) {
    desk_.write([&](SQLite::Database& database) { keep_json(database, hash, canonical_json); });
}

void Library::archive(const std::string& id, bool archived, std::int64_t now_ms) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement write(database, archived
                                              ? "INSERT OR IGNORE INTO persona_archive (id, since_ms) VALUES (?1, ?2)"
                                              : "DELETE FROM persona_archive WHERE id = ?1");
        write.bind(1, id);
        if (archived) write.bind(2, now_ms);
        write.exec();
    });
}

}  // namespace parley::db
