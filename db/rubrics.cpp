#include "db/rubrics.hpp"

#include "db/desk_work.hpp"

namespace parley::db {

bool Rubrics::put(const std::string& version, const std::string& json) {
    return desk_.write([&](SQLite::Database& database) {
        SQLite::Statement write(database, "INSERT OR IGNORE INTO rubrics (version, json) VALUES (?1, ?2)");
        write.bind(1, version);
        write.bind(2, json);
        write.exec();
        SQLite::Statement same(database, "SELECT json = ?2 FROM rubrics WHERE version = ?1");
        same.bind(1, version);
        same.bind(2, json);
        same.executeStep();
        return same.getColumn(0).getInt() != 0;
    });
}

std::vector<std::string> Rubrics::all() const {
    return desk_.read([](SQLite::Database& database) {
        std::vector<std::string> all;
        SQLite::Statement query(database, "SELECT json FROM rubrics");
        while (query.executeStep()) all.push_back(query.getColumn(0).getString());
        return all;
    });
}

}  // namespace parley::db
