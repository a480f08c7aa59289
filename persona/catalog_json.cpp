#include "persona/catalog.hpp"
#include "persona/catalog_fields.hpp"
#include "persona/catalog_layout.hpp"
#include "persona/catalog_reader.hpp"
#include "persona/catalog_schema.hpp"
#include "persona/catalog_writer.hpp"

#include <sodium.h>
#include <nlohmann/json.hpp>

namespace parley {
namespace {

using Json = nlohmann::json;

std::vector<Complaint> not_json(const std::string& why) {
    return {{"", "The file is no JSON: " + why, "Mend the syntax at that place."}};
}

/// The parser's own message without its internal number: "[json.exception.parse_error.101] parse error at ...".
std::string readable(const std::string& message) {
    const std::size_t bracket = message.find("] ");
    return bracket == std::string::npos ? message : message.substr(bracket + 2);
}

Checked<Json> parse_text(std::string_view text) {
    try {
        return {Json::parse(text), {}};
    } catch (const Json::exception& error) {
        return {std::nullopt, not_json(readable(error.what()))};
    }
}

Checked<Persona> persona_of(const Json& document) {
    const auto units = document.value("units", "major") == "minor" ? FigureUnits::minor : FigureUnits::major;
    Checked<Persona> read;
    Persona persona;
    FieldReader reader(document, "", units, read.complaints);
    fields::persona(reader, persona);
    if (read.complaints.empty()) read.complaints = check_persona(persona);
    if (read.complaints.empty()) read.value = std::move(persona);
    return read;
}

}  // namespace

Checked<Persona> persona_from_json(std::string_view text) {
    Checked<Json> document = parse_text(text);
    if (!document) return {std::nullopt, std::move(document.complaints)};
    auto broken = check_schema(*document.value);
    if (!broken.empty()) return {std::nullopt, std::move(broken)};
    Checked<Persona> read = persona_of(*document.value);
    if (read) read.value->hash = sha256_hex(canonical_json(*read.value));
    return read;
}

Checked<Persona> with_fact_sheet(const Persona& persona, std::string_view sheet_json) {
    Checked<Json> sheet = parse_text(sheet_json);
    if (!sheet) return {std::nullopt, std::move(sheet.complaints)};
    Json document = Json::parse(canonical_json(persona));
    document["fact_sheets"] = Json::array({*sheet.value});
    auto broken = check_schema(document);
    if (!broken.empty()) return {std::nullopt, std::move(broken)};
    Checked<Persona> read;
    Persona wider = persona;
    FieldReader reader(*sheet.value, "fact_sheets[0]", FigureUnits::major, read.complaints);
    fields::fact_sheet(reader, wider.fact_sheets.emplace_back(), persona.regions);
    if (read.complaints.empty()) read.complaints = check_persona(wider);
    if (!read.complaints.empty()) return read;
    wider.hash = sha256_hex(canonical_json(wider));
    read.value = std::move(wider);
    return read;
}

std::string canonical_json(const Persona& persona) {
    Json document;
    FieldWriter<Json> writer(document, FigureUnits::minor);
    writer.text("units", "minor");
    Persona copy = persona;  // the one description of the fields serves reading too, so it takes them mutable
    fields::persona(writer, copy);
    return document.dump();
}

std::string authored_json(const Persona& persona) {
    nlohmann::ordered_json document;
    FieldWriter<nlohmann::ordered_json> writer(document, FigureUnits::major);
    Persona copy = persona;
    fields::persona(writer, copy);
    return readable_json(document);
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex(2 * digest.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();
    return hex;
}

}  // namespace parley
