#include "db/migrations.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <string>
#include <string_view>

namespace parley::db {

namespace {

// Why turns looks as it does: the schema decides the speed of a log. Measured on two cores with 64 rows a
// commit, 5,000 sessions, synchronous=FULL and bodies of 500 / 3,000 bytes, rows a second:
//   appended by rowid, each pointing at its predecessor   179k / 64k
//   the same with UNIQUE(session, seq)                     61k / 40k
//   clustered by (session, seq)                            29k / 19k
// So a session is a chain: `previous` is the rowid of its turn before. Only the last turn of each session
// must be found, and `tails` knows it for all rows up to `tail_mark`, which moves every thousand turns or so
// in one statement; what lies after the mark is scanned. The single writer refuses a seq that does not follow.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE personas (
    hash TEXT PRIMARY KEY,
    json TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB UNIQUE,
    persona_hash TEXT NOT NULL REFERENCES personas(hash),
    started_ms INTEGER NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,
    owner TEXT NOT NULL DEFAULT '',
    header TEXT NOT NULL
);

CREATE TABLE turns (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions(id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    previous INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE tails (
    session INTEGER PRIMARY KEY,
    turn INTEGER NOT NULL
);

CREATE TABLE tail_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    upto INTEGER NOT NULL
);
INSERT INTO tail_mark VALUES (1, 0);

CREATE TABLE scores (
    session INTEGER NOT NULL REFERENCES sessions(id),
    rubric TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (session, rubric)
) WITHOUT ROWID;

CREATE TRIGGER personas_stay BEFORE UPDATE ON personas
    BEGIN SELECT RAISE(ABORT, 'a stored persona is never changed'); END;
CREATE TRIGGER turns_stay BEFORE UPDATE ON turns
    BEGIN SELECT RAISE(ABORT, 'a stored turn is never changed'); END;
)sql";

// People: instructors and their logins, drafts and published versions of personas, what lists of sessions show,
// and secret links. All small, and written now and then.
constexpr std::string_view kSecond = R"sql(
CREATE TABLE instructors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash TEXT NOT NULL,
    created_ms INTEGER NOT NULL
);
CREATE TABLE logins (
    token_hash BLOB PRIMARY KEY,
    instructor INTEGER NOT NULL REFERENCES instructors(id) ON DELETE CASCADE,
    expires_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE persona_drafts (
    id TEXT PRIMARY KEY,
    json TEXT NOT NULL,
    revision INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    author TEXT NOT NULL
);
CREATE TABLE persona_versions (
    id TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES personas(hash),
    published_ms INTEGER NOT NULL,
    author TEXT NOT NULL,
    UNIQUE (id, hash)
);
CREATE TABLE persona_archive (
    id TEXT PRIMARY KEY,
    since_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE session_index (
    session INTEGER PRIMARY KEY REFERENCES sessions(id),
    owner TEXT NOT NULL,
    persona TEXT NOT NULL,
    title TEXT NOT NULL,
    region TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    turns INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    process INTEGER,
    captured INTEGER,
    text TEXT NOT NULL
);
CREATE INDEX session_index_owner ON session_index (owner, session);

CREATE TABLE shares (
    token_hash BLOB PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions(id),
    expires_ms INTEGER NOT NULL,
    redacted INTEGER NOT NULL,
    created_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX shares_session ON shares (session);
)sql";

// After the end: what was tried instead, what an instructor says of it, and the rubrics that sessions were judged with.
// A fork points at its parent, so that the tree needs no more than its nodes.
constexpr std::string_view kThird = R"sql(
CREATE TABLE forks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions(id),
    parent INTEGER REFERENCES forks(id),
    seq INTEGER NOT NULL CHECK (seq > 1),
    made_ms INTEGER NOT NULL,
    row TEXT NOT NULL,
    view TEXT NOT NULL
);
CREATE INDEX forks_session ON forks (session);

CREATE TABLE comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions(id),
    seq INTEGER NOT NULL,
    on_recruiter INTEGER NOT NULL,
    begin INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    made_ms INTEGER NOT NULL
);
CREATE INDEX comments_session ON comments (session);

CREATE TABLE overrides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions(id),
    rubric TEXT NOT NULL,
    dimension TEXT NOT NULL,
    points INTEGER,
    program INTEGER NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    made_ms INTEGER NOT NULL
);
CREATE INDEX overrides_session ON overrides (session);

CREATE TABLE rubrics (
    version TEXT PRIMARY KEY,
    json TEXT NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER rubrics_stay BEFORE UPDATE ON rubrics
    BEGIN SELECT RAISE(ABORT, 'a stored rubric is never changed'); END;
CREATE TRIGGER scores_stay BEFORE UPDATE ON scores
    BEGIN SELECT RAISE(ABORT, 'a stored score is never changed'); END;
CREATE TRIGGER overrides_stay BEFORE UPDATE ON overrides
    BEGIN SELECT RAISE(ABORT, 'a judgement is never changed, only followed by another'); END;
)sql";

// Lists of thousands of personas: what they show, and a full-text index of what they are found by. Measured with 4,000:
// tests/bench/library.cpp. Words are found by their first letters, so one to three of them have an index of their own.
// Revisions of drafts go on counting when a draft is published or dropped.
constexpr std::string_view kFourth = R"sql(
CREATE TABLE persona_index (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    company TEXT NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    hash TEXT NOT NULL,
    regions TEXT NOT NULL,
    version INTEGER NOT NULL,
    draft_revision INTEGER NOT NULL,
    edited_ms INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    card TEXT NOT NULL
);
CREATE VIRTUAL TABLE persona_words USING fts5 (
    id, title, company, levers, cues,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE draft_revisions (
    id TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO draft_revisions SELECT id, revision FROM persona_drafts;
)sql";

constexpr std::array kSteps{kFirst, kSecond, kThird, kFourth};

int version_of(const SQLite::Database& database) {
    SQLite::Statement query(database, "PRAGMA user_version");
    query.executeStep();
    return query.getColumn(0).getInt();
}

/// Another process may have taken the step between the look and the lock: looked at again inside.
void take_step(SQLite::Database& database, int step) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (version_of(database) != step) return;
    database.exec(std::string(kSteps.at(static_cast<std::size_t>(step))));
    database.exec("PRAGMA user_version = " + std::to_string(step + 1));
    transaction.commit();
}

}  // namespace

int schema_version() { return static_cast<int>(kSteps.size()); }

void migrate(SQLite::Database& database) {
    const int found = version_of(database);
    if (found > schema_version()) {
        throw LaterSchema("the database has schema " + std::to_string(found) + ", this program knows up to " +
                          std::to_string(schema_version()) + ": use a newer program");
    }
    for (int step = found; step < schema_version(); ++step) take_step(database, step);
}

}  // namespace parley::db
