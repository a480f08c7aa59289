#include "db/accounts.hpp"

#include "db/desk_work.hpp"

namespace parley::db {
namespace {

constexpr auto kInstructor = "SELECT id, name, password_hash FROM instructors ";

std::optional<Instructor> first_of(SQLite::Statement& query) {
    if (!query.executeStep()) return std::nullopt;
    return Instructor{query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getString()};
}

std::optional<Instructor> find(SQLite::Database& database, const std::string& name) {
    SQLite::Statement query(database, std::string(kInstructor) + "WHERE name = ?1");
    query.bind(1, name);
    return first_of(query);
}

bool any(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT 1 FROM instructors LIMIT 1");
    return query.executeStep();
}

std::optional<Instructor> add(SQLite::Database& database, const Instructor& wanted, std::int64_t now_ms) {
    if (find(database, wanted.name)) return std::nullopt;
    SQLite::Statement insert(database, "INSERT INTO instructors (name, password_hash, created_ms) VALUES (?1, ?2, ?3)");
    insert.bind(1, wanted.name);
    insert.bind(2, wanted.password_hash);
    insert.bind(3, now_ms);
    insert.exec();
    return Instructor{database.getLastInsertRowid(), wanted.name, wanted.password_hash};
}

}  // namespace

bool Accounts::any_instructor() const { return desk_.read(any); }

std::optional<Instructor> Accounts::add_instructor(const std::string& name, const std::string& password_hash,
                                                   std::int64_t now_ms) {
    return desk_.write([&](SQLite::Database& database) { return add(database, {0, name, password_hash}, now_ms); });
}

std::optional<Instructor> Accounts::add_first_instructor(const std::string& name, const std::string& password_hash,
                                                         std::int64_t now_ms) {
    return desk_.write([&](SQLite::Database& database) {
        return any(database) ? std::nullopt : add(database, {0, name, password_hash}, now_ms);
    });
}

std::optional<Instructor> Accounts::instructor(const std::string& name) const {
    return desk_.read([&](SQLite::Database& database) { return find(database, name); });
}

void Accounts::open_login(const std::string& token_hash, std::int64_t instructor, std::int64_t expires_ms) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement insert(database,
                                 "INSERT INTO logins (token_hash, instructor, expires_ms) VALUES (?1, ?2, ?3)");
        insert.bind(1, token_hash.data(), static_cast<int>(token_hash.size()));
        insert.bind(2, instructor);
        insert.bind(3, expires_ms);
        insert.exec();
    });
}

std::optional<Instructor> Accounts::login(const std::string& token_hash, std::int64_t now_ms) const {
    return desk_.read([&](SQLite::Database& database) {
        SQLite::Statement query(database,
                                "SELECT i.id, i.name, i.password_hash FROM logins l JOIN instructors i "
                                "ON i.id = l.instructor WHERE l.token_hash = ?1 AND l.expires_ms > ?2");
        query.bind(1, token_hash.data(), static_cast<int>(token_hash.size()));
        query.bind(2, now_ms);
        return first_of(query);
    });
}

void Accounts::close_login(const std::string& token_hash) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement erase(database, "DELETE FROM logins WHERE token_hash = ?1");
        erase.bind(1, token_hash.data(), static_cast<int>(token_hash.size()));
        erase.exec();
    });
}

void Accounts::drop_expired_logins(std::int64_t now_ms) {
    desk_.write([&](SQLite::Database& database) {
        SQLite::Statement erase(database, "DELETE FROM logins WHERE expires_ms <= ?1");
        erase.bind(1, now_ms);
        erase.exec();
    });
}

}  // namespace parley::db
