#include "server/office/persona_words.hpp"

#include "dialogue/understanding/script_model.hpp"
#include "server/engine/persona_shelf.hpp"
#include "server/office/replies.hpp"

namespace parley::server {
namespace {

void add_line(std::string& text, const std::string& line) {
    text += line;
    text += '\n';
}

/// Text of the trade names no lever, and would fill the index.
void add_cue(std::string& cues, const std::string& cue) {
    if (!is_prose(cue)) add_line(cues, cue);
}

/// A member that is a list; empty where it is none.
const Json& list_member(const Json& object, const char* name) {
    static const Json kNone = Json::array();
    const auto found = object.find(name);
    return found != object.end() && found->is_array() ? *found : kNone;
}

void take_lever(const Json& lever, db::IndexedPersona& into) {
    if (!lever.is_object()) return;
    add_line(into.levers, text_member(lever, "title"));
    for (const auto& cue : list_member(lever, "cues"))
        if (cue.is_string()) add_cue(into.cues, cue.get<std::string>());
}

}  // namespace

void take_words(const Persona& published, db::IndexedPersona& into) {
    auto shown = on_offer(published);
    into.entry.title = std::move(shown.title);
    into.entry.company = std::move(shown.company);
    into.entry.hash = std::move(shown.hash);
    into.card = std::move(shown.card);
    Json regions = Json::array();
    for (const auto& region : published.regions) regions.push_back(region.name);
    into.entry.regions = regions.dump();
    for (const auto& lever : published.levers) {
        add_line(into.levers, lever.title);
        for (const auto& cue : lever.cues) add_cue(into.cues, cue);
    }
}

void take_words(const std::string& draft, db::IndexedPersona& into) {
    into.entry.regions = "[]";
    const auto json = Json::parse(draft, nullptr, false);
    if (!json.is_object()) return;
    into.entry.title = text_member(json, "role");
    into.entry.company = text_member(json, "company");
    Json regions = Json::array();
    for (const auto& region : list_member(json, "regions"))
        if (region.is_object()) regions.push_back(text_member(region, "name"));
    into.entry.regions = regions.dump();
    for (const auto& lever : list_member(json, "levers")) take_lever(lever, into);
}

}  // namespace parley::server
