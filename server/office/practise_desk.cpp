// A session against a draft as it is saved, for the instructor alone who asks for it.

#include "server/office/desks.hpp"
#include "server/office/persona_text.hpp"

namespace parley::server {
namespace {

/// What the page sends to start: the ticket stands for the draft's text as it is now.
Json start_json(const OfficeServices& services, const Persona& persona, const Scenario& scenario,
                const std::string& owner) {
    services.library.keep(persona.hash, canonical_json(persona));
    return {{"type", "start"},
            {"v", 1},
            {"persona", persona.id},
            {"region", scenario.region->id},
            {"difficulty", scenario.difficulty->id},
            {"ticket", services.shelf.issue_ticket(persona.hash, owner)}};
}

}  // namespace

HttpReply answer_practise(const OfficeServices& services, const HttpRequest& request, const Visitor& visitor,
                          const std::string& id) {
    const auto body = object_of(request);
    if (!body) return complaint_reply(400, "bad_json", "", "The body is no JSON object.");
    const auto draft = services.library.draft(id);
    if (!draft) return complaint_reply(404, "no_draft", "id", "There is no draft here: save one first.");
    const auto read = persona_of_draft(*draft);
    if (!read) return not_playable(read.complaints);
    const auto scenario = scenario_of(*read.value, *body);
    if (!scenario) return bad_field_reply(scenario.complaints);
    return json_reply(200, {{"start", start_json(services, *read.value, *scenario.value, visitor.owner)}});
}

}  // namespace parley::server
