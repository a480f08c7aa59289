#include "db/sqlite_store.hpp"

#include "db/checkpointer.hpp"
#include "db/connection.hpp"
#include "db/file_lock.hpp"
#include "db/migrations.hpp"
#include "db/reader_pool.hpp"
#include "db/writer.hpp"

#include <system_error>

namespace parley::db {

namespace {

std::filesystem::path lock_of(std::filesystem::path file) { return file.concat(".lock"); }

SQLite::Database open_migrated(const std::filesystem::path& file) {
    auto database = open(file, Access::read_write);
    migrate(database);
    return database;
}

/// Members in the order of their making; the writer goes before the checkpointer and the lock.
class SqliteStore final : public Store {
public:
    SqliteStore(const std::filesystem::path& file, const SqliteOptions& options)
        : lock_(options.appends ? std::make_unique<FileLock>(lock_of(file)) : nullptr),
          database_(open_migrated(file)),
          readers_(file),
          checkpointer_(open(file, Access::read_write), options.checkpoint_every),
          writer_(std::move(database_), file, {options.group, options.log_bytes}) {}

    void put_persona(std::string hash, std::string canonical_json, Done done) override {
        writer_.put(PutPersona{std::move(hash), std::move(canonical_json)}, std::move(done));
    }

    void create(SessionRow session, std::vector<TurnRow> turns, Done done) override {
        writer_.put(CreateSession{std::move(session), std::move(turns)}, std::move(done));
    }

    void append(SessionId session, TurnRow turn, bool ends, Done done) override {
        if (!lock_) throw std::logic_error("this store was not opened to append");
        writer_.put(AppendTurn{session, std::move(turn), ends}, std::move(done));
    }

    void put_score(SessionId session, ScoreRow score, Done done) override {
        writer_.put(PutScore{session, std::move(score)}, std::move(done));
    }

    std::optional<std::string> persona(std::string_view hash) const override {
        return readers_.read([&](Reads& reads) { return reads.persona(hash); });
    }

    std::optional<SessionRow> session(SessionId id) const override {
        return readers_.read([&](Reads& reads) { return reads.session(id); });
    }

    std::optional<SessionRow> session_by_token(std::string_view token_hash) const override {
        return readers_.read([&](Reads& reads) { return reads.session_by_token(token_hash); });
    }

    std::vector<TurnRow> turns(SessionId id, std::uint32_t after_seq) const override {
        return readers_.read([&](Reads& reads) { return reads.turns(id, after_seq); });
    }

    std::vector<ScoreRow> scores(SessionId id) const override {
        return readers_.read([&](Reads& reads) { return reads.scores(id); });
    }

private:
    std::unique_ptr<FileLock> lock_;
    SQLite::Database database_;  ///< empty once the writer has it
    mutable ReaderPool readers_;
    Checkpointer checkpointer_;
    Writer writer_;
};

std::string why_locked(const std::filesystem::path& file, const std::system_error& error) {
    if (error.code() != std::errc::resource_unavailable_try_again) {
        return std::string("cannot lock the database: ") + error.what();
    }
    return "another parley serves " + file.string() + ": stop it, or give this one a file of its own with --db";
}

}  // namespace

std::unique_ptr<Store> open_sqlite_store(const std::filesystem::path& file, const SqliteOptions& options) {
    try {
        return std::make_unique<SqliteStore>(file, options);
    } catch (const SQLite::Exception& error) {
        throw OpenFailure("cannot open the database " + file.string() + ": " + error.what() +
                          "; see that its folder exists and may be written to, or name another with --db");
    } catch (const LaterSchema& error) {
        throw OpenFailure(file.string() + ": " + error.what());
    } catch (const std::system_error& error) {
        throw OpenFailure(why_locked(file, error));
    }
}

}  // namespace parley::db
