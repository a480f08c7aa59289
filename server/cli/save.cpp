#include "db/sqlite_store.hpp"
#include "server/cli/play.hpp"
#include "server/cli/sources.hpp"
#include "server/codec/rows.hpp"
#include "server/codec/score_row.hpp"
#include "server/config.hpp"

#include <ostream>

namespace parley::cli {
namespace {

db::SessionRow row_of(const Game& game) {
    const Header& header = game.session().header;
    db::SessionRow row;
    row.persona_hash = header.persona_hash;
    row.header = codec::header_row(header);
    row.started_ms = header.started_ms;
    row.ended = game.over();
    return row;
}

std::vector<db::TurnRow> turns_of(const Game& game) {
    std::vector<db::TurnRow> rows;
    for (const Turn& turn : game.session().turns) rows.push_back({turn.seq, turn.at_ms, codec::turn_row(turn)});
    return rows;
}

db::Written store_all(db::Store& store, const Game& game) {
    const Persona& persona = game.persona();
    db::Written written = db::await_write(
        [&](db::Done done) { store.put_persona(persona.hash, canonical_json(persona), std::move(done)); });
    if (written.error) return written;
    written = db::await_write([&](db::Done done) { store.create(row_of(game), turns_of(game), std::move(done)); });
    if (written.error || !game.over()) return written;
    const Score result = game.judged();
    const db::SessionId session = written.session;
    return db::await_write([&](db::Done done) {
        store.put_score(session, {result.rubric, codec::score_row(result)}, std::move(done));
    });
}

}  // namespace

int save_game(const Game& game, const std::string& database, std::ostream& err) {
    const std::filesystem::path file = database_file(database);
    try {
        server::make_folder_of(file);
        const auto store = db::open_sqlite_store(file);
        const db::Written written = store_all(*store, game);
        if (!written.error) {
            err << "Saved as session " << written.session << " in " << file.string() << '\n';
            return kOk;
        }
        err << "The session was not saved: " << written.error->message << '\n';
    } catch (const db::OpenFailure& failure) {
        err << "The session was not saved: " << failure.what() << '\n';
    } catch (const std::filesystem::filesystem_error& failure) {
        err << "The session was not saved: " << failure.what() << '\n';
    }
    return kFailed;
}

}  // namespace parley::cli
