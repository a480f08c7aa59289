#include "persona/catalog_schema.hpp"

#include "embedded/persona_schemas.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parley {
namespace {

using Json = nlohmann::json;
using Path = std::vector<std::string>;  // keys and indices, without brackets

const Json& schema_document() {
    static const Json document = Json::parse(persona_schemas().front().text);
    return document;
}

const valijson::Schema& compiled_schema() {
    static const auto schema = [] {
        auto out = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        const valijson::adapters::NlohmannJsonAdapter adapter(schema_document());
        parser.populateSchema(adapter, *out);
        return out;
    }();
    return *schema;
}

/// valijson writes a place as "<root>", "[key]", "[0]".
Path path_of(const std::vector<std::string>& context) {
    Path path;
    for (const std::string& part : context)
        if (part.size() > 2 && part.front() == '[') path.push_back(part.substr(1, part.size() - 2));
    return path;
}

bool is_index(const std::string& part) { return part.find_first_not_of("0123456789") == std::string::npos; }

std::string field_of(const Path& path) {
    std::string field;
    for (const std::string& part : path) {
        if (is_index(part))
            field += "[" + part + "]";
        else
            field += (field.empty() ? "" : ".") + part;
    }
    return field;
}

const Json& without_reference(const Json& node) {
    const auto reference = node.find("$ref");
    if (reference == node.end()) return node;
    return schema_document().at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

/// The schema's nodes from the whole down to the place, as far as it describes them.
std::vector<const Json*> nodes_to(const Path& path) {
    std::vector<const Json*> nodes{&schema_document()};
    for (const std::string& part : path) {
        const Json& outer = without_reference(*nodes.back());
        const auto inner = is_index(part) ? outer.find("items") : outer.find("properties");
        if (inner == outer.end()) break;
        if (!is_index(part) && !inner->contains(part)) break;
        nodes.push_back(is_index(part) ? &*inner : &inner->at(part));
    }
    return nodes;
}

/// The schema's description of the place, or of the nearest one around it that has any.
std::string description_at(const Path& path) {
    std::string description = "See docs/persona-format.md.";
    for (const Json* node : nodes_to(path))
        for (const Json* described : {node, &without_reference(*node)})
            if (described->contains("description")) description = described->at("description").get<std::string>();
    return description;
}

/// What the schema allows at the place, in words; empty where it names neither values nor one type.
std::string allowed_at(const Path& path) {
    const auto nodes = nodes_to(path);
    if (nodes.size() != path.size() + 1) return {};
    const Json& node = without_reference(*nodes.back());
    if (const auto values = node.find("enum"); values != node.end()) {
        std::string list;
        for (const Json& value : *values) list += (list.empty() ? "" : ", ") + value.dump();
        return "one of " + list;
    }
    static const std::map<std::string, std::string> kTypes{{"string", "text in quotes"},  {"integer", "a whole number"},
                                                           {"number", "a number"},        {"boolean", "true or false"},
                                                           {"object", "an object in {}"}, {"array", "a list in []"}};
    const auto type = node.find("type");
    const auto named = type != node.end() && type->is_string() ? kTypes.find(type->get<std::string>()) : kTypes.end();
    return named == kTypes.end() ? std::string() : named->second;
}

/// The library's words where they speak of schemas, in words of the file.
std::string plain_message(const std::string& message, const Path& path) {
    constexpr std::string_view kMissing = "Missing required property '";
    if (message.starts_with(kMissing))
        return "The field \"" + message.substr(kMissing.size(), message.rfind('\'') - kMissing.size()) +
               "\" is missing.";
    if (message.starts_with("Failed to match regex")) return "This is not in the form it must have.";
    const bool of_kind =
        message.starts_with("Value type not permitted") || message.starts_with("Failed to match against any");
    if (!of_kind) return message;
    const auto allowed = allowed_at(path);
    return allowed.empty() ? "This kind of value is not allowed here." : "This must be " + allowed + ".";
}

/// valijson reports every enclosing object again; only the innermost complaint says anything.
bool is_echo(const std::string& description) {
    return description.starts_with("Failed to validate against schema associated") ||
           description.starts_with("Failed to validate item");
}

Complaint complaint_of(const valijson::ValidationResults::Error& error) {
    Path path = path_of(error.context);
    std::string message = error.description;
    const std::size_t quote = message.rfind(": '");
    const bool unknown_key = message.starts_with("Object contains a property");
    if (unknown_key && quote != std::string::npos) {
        path.push_back(message.substr(quote + 3, message.size() - quote - 5));
        return {field_of(path), "There is no such field.", "Take it out, or correct its name: " + description_at(path)};
    }
    return {field_of(path), plain_message(message, path), description_at(path)};
}

}  // namespace

std::vector<Complaint> check_schema(const Json& document) {
    valijson::Validator validator;
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter adapter(document);
    std::vector<Complaint> complaints;
    if (validator.validate(compiled_schema(), adapter, &results)) return complaints;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        if (!is_echo(error.description)) complaints.push_back(complaint_of(error));
    return complaints;
}

}  // namespace parley
