#include "db/session_index.hpp"

#include "db/desk_work.hpp"

#include <algorithm>

namespace parley::db {
namespace {

constexpr auto kColumns =
    "SELECT session, owner, persona, title, region, difficulty, started_ms, turns, outcome, process, captured "
    "FROM session_index ";
constexpr auto kAttempts =
    "SELECT session, owner, persona, title, region, difficulty, started_ms, turns, outcome, process, captured, "
    "row_number() OVER (PARTITION BY persona ORDER BY session) "
    "FROM session_index WHERE owner = ?1 AND outcome <> '' ORDER BY session";

std::optional<std::int32_t> maybe(const SQLite::Column& column) {
    return column.isNull() ? std::optional<std::int32_t>() : column.getInt();
}

SessionSummary summary_of(SQLite::Statement& row) {
    SessionSummary summary;
    summary.session = row.getColumn(0).getInt64();
    summary.owner = row.getColumn(1).getString();
    summary.persona = row.getColumn(2).getString();
    summary.title = row.getColumn(3).getString();
    summary.region = row.getColumn(4).getString();
    summary.difficulty = row.getColumn(5).getString();
    summary.started_ms = row.getColumn(6).getInt64();
    summary.turns = row.getColumn(7).getUInt();
    summary.outcome = row.getColumn(8).getString();
    summary.process = maybe(row.getColumn(9));
    summary.captured = maybe(row.getColumn(10));
    return summary;
}

void bind_maybe(SQLite::Statement& statement, int index, const std::optional<std::int32_t>& value) {
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

/// A person's words as a pattern: their own % and _ are letters.
std::string like_pattern(const std::string& words) {
    std::string pattern = "%";
    for (const char c : words) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return words.empty() ? "" : pattern + "%";
}

}  // namespace

void SessionIndex::put(const SessionSummary& summary) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement write(
            database,
            "INSERT OR REPLACE INTO session_index (session, owner, persona, title, region, difficulty, "
            "started_ms, turns, outcome, process, captured, text) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
        write.bind(1, summary.session);
        write.bind(2, summary.owner);
        write.bind(3, summary.persona);
        write.bind(4, summary.title);
        write.bind(5, summary.region);
        write.bind(6, summary.difficulty);
        write.bind(7, summary.started_ms);
        write.bind(8, summary.turns);
        write.bind(9, summary.outcome);
        bind_maybe(write, 10, summary.process);
        bind_maybe(write, 11, summary.captured);
        write.bind(12, summary.text);
        write.exec();
    });
}

std::vector<SessionSummary> SessionIndex::list(const SessionFilter& filter) const {
    return desk_.read([&](SQLite::Database& database) {
        SQLite::Statement query(database, std::string(kColumns) +
                                              "WHERE (?1 = '' OR owner = ?1) AND (?2 = '' OR persona = ?2) "
                                              "AND (?3 = '' OR outcome = ?3 OR (?3 = 'running' AND outcome = '')) "
                                              "AND (?4 = '' OR text LIKE ?4 ESCAPE '\\' OR title LIKE ?4 ESCAPE '\\' "
                                              "OR region LIKE ?4 ESCAPE '\\') "
                                              "AND started_ms >= ?5 AND (?6 = 0 OR started_ms < ?6) "
                                              "AND (?7 = 0 OR session < ?7) ORDER BY session DESC LIMIT ?8");
        query.bind(1, filter.owner);
        query.bind(2, filter.persona);
        query.bind(3, filter.outcome);
        query.bind(4, like_pattern(filter.search));
        query.bind(5, filter.from_ms);
        query.bind(6, filter.to_ms);
        query.bind(7, filter.before);
        query.bind(8, std::clamp(filter.most, 1, 500));
        std::vector<SessionSummary> found;
        while (query.executeStep()) found.push_back(summary_of(query));
        return found;
    });
}

std::optional<SessionSummary> SessionIndex::find(SessionId session) const {
    return desk_.read([&](SQLite::Database& database) {
        SQLite::Statement query(database, std::string(kColumns) + "WHERE session = ?1");
        query.bind(1, session);
        return query.executeStep() ? std::optional(summary_of(query)) : std::nullopt;
    });
}

std::vector<Attempt> SessionIndex::attempts(const std::string& owner) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<Attempt> all;
        SQLite::Statement query(database, kAttempts);
        query.bind(1, owner);
        while (query.executeStep()) all.push_back({summary_of(query), query.getColumn(11).getInt()});
        return all;
    });
}

std::vector<SessionId> SessionIndex::stale() const {
    return desk_.read([](SQLite::Database& database) {
        std::vector<SessionId> ids;
        SQLite::Statement query(database,
                                "SELECT s.id FROM sessions s LEFT JOIN session_index i ON i.session = s.id "
                                "WHERE i.session IS NULL OR (s.ended = 1 AND i.outcome = '') ORDER BY s.id");
        while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

void Shares::add(const std::string& token_hash, const Share& share, std::int64_t now_ms) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement write(database,
                                "INSERT INTO shares (token_hash, session, expires_ms, redacted, created_ms) "
                                "VALUES (?1, ?2, ?3, ?4, ?5)");
        write.bind(1, token_hash.data(), static_cast<int>(token_hash.size()));
        write.bind(2, share.session);
        write.bind(3, share.expires_ms);
        write.bind(4, share.redacted ? 1 : 0);
        write.bind(5, now_ms);
        write.exec();
    });
}

std::optional<Share> Shares::find(const std::string& token_hash, std::int64_t now_ms) const {
    return desk_.read([&](SQLite::Database& database) {
        SQLite::Statement query(database,
                                "SELECT session, expires_ms, redacted FROM shares "
                                "WHERE token_hash = ?1 AND (expires_ms = 0 OR expires_ms > ?2)");
        query.bind(1, token_hash.data(), static_cast<int>(token_hash.size()));
        query.bind(2, now_ms);
        if (!query.executeStep()) return std::optional<Share>();
        return std::optional(
            Share{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getInt() != 0});
    });
}

void Shares::revoke(SessionId session) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement erase(database, "DELETE FROM shares WHERE session = ?1");
        erase.bind(1, session);
        erase.exec();
    });
}

bool Shares::revoke(SessionId session, const std::string& link_id) {
    return desk_.write([&](SQLite::Database& database) {
        SQLite::Statement erase(database,
                                "DELETE FROM shares WHERE session = ?1 AND substr(lower(hex(token_hash)), 1, 16) = ?2");
        erase.bind(1, session);
        erase.bind(2, link_id);
        return erase.exec() > 0;
    });
}

std::vector<ShareLink> Shares::list(SessionId session, std::int64_t now_ms) const {
    return desk_.read([&](SQLite::Database& database) {
        std::vector<ShareLink> links;
        SQLite::Statement query(database,
                                "SELECT substr(lower(hex(token_hash)), 1, 16), expires_ms, redacted, created_ms "
                                "FROM shares WHERE session = ?1 AND (expires_ms = 0 OR expires_ms > ?2) "
                                "ORDER BY created_ms, token_hash");
        query.bind(1, session);
        query.bind(2, now_ms);
        while (query.executeStep())
            links.push_back({query.getColumn(0).getString(),
                             {session, query.getColumn(1).getInt64(), query.getColumn(2).getInt() != 0},
                             query.getColumn(3).getInt64()});
        return links;
    });
}

}  // namespace parley::db
