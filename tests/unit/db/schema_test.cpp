#include "db/connection.hpp"
#include "db/migrations.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace parley::db {

namespace {

using test::TemporaryFolder;

std::string pragma(SQLite::Database& database, const std::string& name) {
    SQLite::Statement query(database, "PRAGMA " + name);
    query.executeStep();
    return query.getColumn(0).getString();
}

TEST(Connection, IsOpenedForDurability) {
    const TemporaryFolder folder;
    auto database = open(folder / "x.db", Access::read_write);
    EXPECT_EQ(pragma(database, "journal_mode"), "wal");
    EXPECT_EQ(pragma(database, "synchronous"), "2") << "2 is FULL: NORMAL loses answered turns in a power cut";
    EXPECT_EQ(pragma(database, "foreign_keys"), "1");
    EXPECT_EQ(pragma(database, "busy_timeout"), "5000");
    EXPECT_EQ(pragma(database, "wal_autocheckpoint"), "0");
}

TEST(Migrations, BringAFileUpToDateOnce) {
    const TemporaryFolder folder;
    auto database = open(folder / "x.db", Access::read_write);
    migrate(database);
    EXPECT_EQ(pragma(database, "user_version"), std::to_string(schema_version()));
    migrate(database);
    EXPECT_EQ(pragma(database, "user_version"), std::to_string(schema_version()));
}

TEST(Migrations, RefuseAFileOfANewerProgram) {
    const TemporaryFolder folder;
    auto database = open(folder / "x.db", Access::read_write);
    database.exec("PRAGMA user_version = 999");
    EXPECT_THROW(migrate(database), LaterSchema);
}

TEST(Schema, WhatIsStoredIsNotChanged) {
    const TemporaryFolder folder;
    auto database = open(folder / "x.db", Access::read_write);
    migrate(database);
    database.exec("INSERT INTO personas VALUES ('h', '{}')");
    database.exec("INSERT INTO sessions(persona_hash, started_ms, header) VALUES ('h', 0, '{}')");
    database.exec("INSERT INTO turns(session, seq, previous, at_ms, body) VALUES (1, 1, 0, 0, '{}')");
    EXPECT_THROW(database.exec("UPDATE turns SET body = 'x'"), SQLite::Exception);
    EXPECT_THROW(database.exec("UPDATE personas SET json = 'x'"), SQLite::Exception);
    database.exec("INSERT INTO scores VALUES (1, 'v1', '{}')");
    EXPECT_THROW(database.exec("UPDATE scores SET body = 'x'"), SQLite::Exception);
    database.exec("INSERT INTO rubrics VALUES ('v1', '{}')");
    EXPECT_THROW(database.exec("UPDATE rubrics SET json = 'x'"), SQLite::Exception);
    EXPECT_THROW(database.exec("INSERT INTO turns(session, seq, previous, at_ms, body) VALUES (2, 1, 0, 0, '')"),
                 SQLite::Exception);
}

}  // namespace

}  // namespace parley::db
