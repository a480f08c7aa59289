#include "server/cli/sources.hpp"

#include "db/sqlite_store.hpp"
#include "server/cli/streams.hpp"
#include "server/codec/rows.hpp"
#include "server/codec/rubric_file.hpp"
#include "server/config.hpp"

#include <charconv>
#include <iostream>

namespace parley::cli {
namespace {

bool is_file(const std::string& path) {
    std::error_code error;
    return path == "-" || std::filesystem::is_regular_file(path, error);
}

std::optional<db::SessionId> number_of(const std::string& text) {
    db::SessionId id = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return whole && id > 0 ? std::optional(id) : std::nullopt;
}

Checked<codec::Trace> refused(std::string message, std::string mend) {
    return {std::nullopt, {{"session", std::move(message), std::move(mend)}}};
}

Checked<codec::Trace> read_trace_file(const std::string& path) {
    const auto text = read_file(path, std::cin);
    if (!text) return refused("The file cannot be read.", "Check that it exists and may be read.");
    return codec::read_trace(*text);
}

Checked<Session> read_rows(const db::SessionRow& row, const std::vector<db::TurnRow>& turns) {
    std::vector<std::string_view> bodies;
    for (const db::TurnRow& turn : turns) bodies.emplace_back(turn.body);
    return codec::read_session_rows(row.header, bodies);
}

Checked<codec::Trace> load_session(const db::Store& store, db::SessionId id) {
    const auto row = store.session(id);
    if (!row) return refused("There is no session " + std::to_string(id) + ".", "Check the number and the database.");
    const auto json = store.persona(row->persona_hash);
    if (!json) return refused("Its persona is missing from the database.", "Restore the database.");
    auto persona = persona_from_json(*json);
    if (!persona) return {std::nullopt, std::move(persona.complaints)};
    auto session = read_rows(*row, store.turns(id));
    if (!session) return {std::nullopt, std::move(session.complaints)};
    return {codec::Trace{std::move(*persona.value), std::move(*session.value)}, {}};
}

Checked<codec::Trace> load_from_database(db::SessionId id, const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return refused("There is no database at " + file.string() + ".", "Name it with --db.");
    try {
        const auto store = db::open_sqlite_store(file);
        return load_session(*store, id);
    } catch (const db::OpenFailure& failure) {
        return refused(failure.what(), "Mend that, or name another database with --db.");
    } catch (const db::ReadFailure& failure) {
        return refused(failure.what(), "Check the database.");
    }
}

}  // namespace

Checked<PersonaPtr> find_persona(const std::string& id_or_file) {
    if (is_file(id_or_file)) {
        auto read = load_persona_file(id_or_file);
        if (!read) return {std::nullopt, std::move(read.complaints)};
        return {std::make_shared<const Persona>(std::move(*read.value)), {}};
    }
    const Catalog catalog = shipped_catalog();
    if (auto persona = catalog.find(id_or_file)) return {std::move(persona), {}};
    std::string known;
    for (const PersonaPtr& persona : catalog.personas) known += (known.empty() ? "" : ", ") + persona->id;
    return {std::nullopt,
            {{"persona", "There is no persona or file \"" + id_or_file + "\".", "Choose one of: " + known + "."}}};
}

Checked<Rubric> find_rubric(const std::string& file) {
    if (file.empty()) return {standard_rubric(), {}};
    const auto text = read_file(file, std::cin);
    if (!text) return {std::nullopt, {{"rubric", "The file cannot be read.", "Check that it exists."}}};
    return codec::read_rubric(*text);
}

std::optional<std::int64_t> session_number(const std::string& number_or_file) {
    return is_file(number_or_file) ? std::nullopt : number_of(number_or_file);
}

std::filesystem::path database_file(const std::string& given) {
    return given.empty() ? server::default_database() : std::filesystem::path(given);
}

Checked<codec::Trace> find_session(const std::string& number_or_file, const std::string& database) {
    if (is_file(number_or_file)) return read_trace_file(number_or_file);
    if (const auto id = number_of(number_or_file)) return load_from_database(*id, database_file(database));
    return refused("There is no session or file \"" + number_or_file + "\".",
                   "Give a session's number, or a file written by parley export --format json.");
}

void print_complaints(std::ostream& err, const std::string& about, const std::vector<Complaint>& complaints) {
    for (const Complaint& found : complaints) {
        if (!about.empty()) err << about << ": ";
        if (!found.field.empty()) err << found.field << ": ";
        err << found.message << ' ' << found.mend << '\n';
    }
}

}  // namespace parley::cli
