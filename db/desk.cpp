#include "db/desk.hpp"

#include "db/connection.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace parley::db {

Desk::Desk(const std::filesystem::path& file) {
    try {
        database_ = std::make_unique<SQLite::Database>(open(file, Access::read_write));
    } catch (const SQLite::Exception& error) {
        throw DeskFailure(error.what());
    }
}

Desk::~Desk() = default;

}  // namespace parley::db
