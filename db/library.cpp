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

}  // namespace

std::vector<PersonaDraft> Library::drafts() const {
    return desk_.read([](SQLite::Database& database) {
        std::vector<PersonaDraft> all;
        SQLite::Statement query(database, std::string(kDraft) + "ORDER BY id");
        while (query.executeStep()) all.push_back(draft_of(query));
        return all;
    });
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
        ++next.revision;
        put(database, next);
        return SavedDraft{true, next};
    });
}

bool Library::drop_draft(const std::string& id) {
    return desk_.write([&](SQLite::Database& database) {
        SQLite::Statement erase(database, "DELETE FROM persona_drafts WHERE id = ?1");
        erase.bind(1, id);
        return erase.exec() > 0;
    });
}

std::vector<PersonaVersion> Library::versions(const std::string& id) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<PersonaVersion> all;
        SQLite::Statement query(
            database,
            "SELECT v.id, v.hash, v.published_ms, v.author, a.id IS NOT NULL FROM persona_versions v "
            "LEFT JOIN persona_archive a ON a.id = v.id WHERE ?1 = '' OR v.id = ?1 "
            "ORDER BY v.published_ms, v.rowid");
        query.bind(1, id);
        while (query.executeStep())
            all.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                           query.getColumn(2).getInt64(), query.getColumn(3).getString(),
                           query.getColumn(4).getInt() != 0});
        return all;
    });
}

void Library::publish(const PersonaVersion& version, const std::string& canonical_json) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement keep(database, "INSERT OR IGNORE INTO personas (hash, json) VALUES (?1, ?2)");
        keep.bind(1, version.hash);
        keep.bind(2, canonical_json);
        keep.exec();
        SQLite::Statement write(database,
                                "INSERT OR REPLACE INTO persona_versions (id, hash, published_ms, author) "
                                "VALUES (?1, ?2, ?3, ?4)");
        write.bind(1, version.id);
        write.bind(2, version.hash);
        write.bind(3, version.published_ms);
        write.bind(4, version.author);
        write.exec();
        SQLite::Statement revive(database, "DELETE FROM persona_archive WHERE id = ?1");
        revive.bind(1, version.id);
        revive.exec();
    });
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

std::vector<std::string> Library::archived_ids() const {
    return desk_.read([](SQLite::Database& database) {
        std::vector<std::string> ids;
        SQLite::Statement query(database, "SELECT id FROM persona_archive ORDER BY id");
        while (query.executeStep()) ids.push_back(query.getColumn(0).getString());
        return ids;
    });
}

}  // namespace parley::db
