#include "db/forks.hpp"

#include "db/desk_work.hpp"

#include <algorithm>

namespace parley::db {
namespace {

int count_of(SQLite::Database& database, SessionId session) {
    SQLite::Statement query(database, "SELECT count(*) FROM forks WHERE session = ?1");
    query.bind(1, session);
    query.executeStep();
    return query.getColumn(0).getInt();
}

std::int64_t insert(SQLite::Database& database, const ForkRow& fork) {
    SQLite::Statement write(database,
                            "INSERT INTO forks (session, parent, seq, made_ms, row, view) "
                            "VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6)");
    write.bind(1, fork.session);
    write.bind(2, fork.parent);
    write.bind(3, fork.seq);
    write.bind(4, fork.made_ms);
    write.bind(5, fork.row);
    write.bind(6, fork.view);
    write.exec();
    return database.getLastInsertRowid();
}

const ForkRow* find(const std::vector<ForkRow>& forks, std::int64_t id) {
    const auto found = std::find_if(forks.begin(), forks.end(), [id](const ForkRow& fork) { return fork.id == id; });
    return found == forks.end() ? nullptr : &*found;
}

}  // namespace

std::optional<std::int64_t> Forks::add(const ForkRow& fork) {
    return desk_.write([&](SQLite::Database& database) {
        const bool full = count_of(database, fork.session) >= kMost;
        return full ? std::optional<std::int64_t>() : std::optional(insert(database, fork));
    });
}

std::vector<ForkRow> Forks::of(SessionId session) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<ForkRow> forks;
        SQLite::Statement query(
            database,
            "SELECT id, session, coalesce(parent, 0), seq, made_ms, row, view FROM forks WHERE session = ?1 "
            "ORDER BY id");
        query.bind(1, session);
        while (query.executeStep())
            forks.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                             query.getColumn(2).getInt64(), query.getColumn(3).getUInt(), query.getColumn(4).getInt64(),
                             query.getColumn(5).getString(), query.getColumn(6).getString()});
        return forks;
    });
}

std::vector<const ForkRow*> path_to(const std::vector<ForkRow>& forks, std::int64_t id) {
    std::vector<const ForkRow*> path;
    for (const auto* fork = find(forks, id); fork != nullptr; fork = find(forks, fork->parent)) path.push_back(fork);
    std::reverse(path.begin(), path.end());
    return path;
}

}  // namespace parley::db
