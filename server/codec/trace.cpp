#include "server/codec/trace.hpp"

#include "persona/catalog.hpp"
#include "server/codec/contract.hpp"
#include "server/codec/json_text.hpp"
#include "server/codec/rows.hpp"

#include <nlohmann/json.hpp>

namespace parley::codec {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "parley-session";
constexpr int kVersion = 1;

Complaint damaged(std::string field, std::string message) {
    return {std::move(field), std::move(message), "Export the session again."};
}

std::optional<Complaint> wrong_envelope(const Json& node) {
    if (!node.is_object() || node.value("format", Json()) != kFormat)
        return damaged("format", "This is no exported session.");
    if (node.value("version", Json()) != kVersion) return damaged("version", "This version cannot be read.");
    for (const char* part : {"persona", "header", "turns"})
        if (!node.contains(part)) return damaged(part, "This part is missing.");
    return node["turns"].is_array() ? std::nullopt : std::optional(damaged("turns", "This is no list."));
}

Checked<Persona> read_persona(const Json& node) {
    Checked<Persona> read = persona_from_json(node.dump());
    for (Complaint& found : read.complaints) found.field = "persona." + found.field;
    return read;
}

Checked<Session> read_rows(const Json& node) {
    std::vector<std::string> texts;
    for (const Json& turn : node["turns"]) texts.push_back(turn.dump());
    return read_session_rows(node["header"].dump(), {texts.begin(), texts.end()});
}

Checked<Trace> read_parts(const Json& node) {
    Checked<Persona> persona = read_persona(node["persona"]);
    if (!persona) return {std::nullopt, std::move(persona.complaints)};
    Checked<Session> session = read_rows(node);
    if (!session) return {std::nullopt, std::move(session.complaints)};
    if (session.value->header.persona_hash != persona.value->hash)
        return {std::nullopt, {damaged("persona", "This is not the persona that the session was played with.")}};
    return {Trace{std::move(*persona.value), std::move(*session.value)}, {}};
}

}  // namespace

std::string session_trace(const Persona& persona, const Session& session, const std::optional<Score>& score,
                          const Scenario& scenario) {
    std::string out;
    {
        Object object(out);
        object.text("format", kFormat);
        object.integer("version", kVersion);
        object.json("persona", canonical_json(persona));
        object.json("header", header_row(session.header));
        object.key("turns");
        {
            Array turns(out);
            for (const Turn& turn : session.turns) {
                turns.item();
                out.push_back('\n');
                append_turn_row(out, turn);
            }
        }
        object.key("score");
        score ? append_score(out, *score, scenario, ScoreDetail::page) : void(out.append("null"));
    }
    out.push_back('\n');
    return out;
}

Checked<Trace> read_trace(std::string_view json) {
    const Json node = Json::parse(json, nullptr, false);
    if (node.is_discarded()) return {std::nullopt, {damaged("", "The file is no JSON.")}};
    if (auto wrong = wrong_envelope(node)) return {std::nullopt, {std::move(*wrong)}};
    return read_parts(node);
}

Checked<Scenario> scenario_of(const Persona& persona, const Header& header) {
    return make_scenario(persona, header.choice);
}

}  // namespace parley::codec
