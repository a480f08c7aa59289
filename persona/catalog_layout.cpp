#include "persona/catalog_layout.hpp"

namespace parley {
namespace {

using Json = nlohmann::ordered_json;

/// On one line, with a blank behind each comma and colon.
std::string flat(const Json& json) {
    if (!json.is_structured()) return json.dump();
    std::string out(1, json.is_object() ? '{' : '[');
    bool first = true;
    for (const auto& [key, value] : json.items()) {
        if (!first) out += ", ";
        first = false;
        if (json.is_object()) out += Json(key).dump() + ": ";
        out += flat(value);
    }
    return out + (json.is_object() ? '}' : ']');
}

void write(const Json& json, std::size_t indent, std::size_t width, std::string& out) {
    const auto one_line = flat(json);
    if (!json.is_structured() || json.empty() || indent + one_line.size() <= width) {
        out += one_line;
        return;
    }
    const std::string margin(indent + 2, ' ');
    out += json.is_object() ? "{\n" : "[\n";
    std::size_t left = json.size();
    for (const auto& [key, value] : json.items()) {
        out += margin;
        if (json.is_object()) out += Json(key).dump() + ": ";
        write(value, indent + 2, width, out);
        out += --left > 0 ? ",\n" : "\n";
    }
    out += std::string(indent, ' ') + (json.is_object() ? '}' : ']');
}

}  // namespace

std::string readable_json(const Json& json, std::size_t width) {
    std::string out;
    write(json, 0, width, out);
    return out + "\n";
}

}  // namespace parley
