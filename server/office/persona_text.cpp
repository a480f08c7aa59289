#include "server/office/persona_text.hpp"

#include "server/engine/dialogue_session.hpp"

namespace parley::server {

Json complaints_json(const std::vector<Complaint>& complaints) {
    Json list = Json::array();
    for (const auto& complaint : complaints)
        list.push_back({{"field", complaint.field}, {"message", complaint.message}, {"mend", complaint.mend}});
    return list;
}

HttpReply bad_field_reply(const std::vector<Complaint>& complaints) {
    auto problem = problem_of(complaints);
    return complaint_reply(400, std::move(problem.code), std::move(problem.field), std::move(problem.message));
}

std::variant<PersonaPtr, HttpReply> persona_of(const Json& body) {
    const auto text = body.find("json");
    if (text == body.end() || !text->is_string())
        return complaint_reply(400, "bad_field", "json", "Send the persona's text as \"json\".");
    auto read = persona_from_json(text->get_ref<const std::string&>());
    if (read) return std::make_shared<const Persona>(std::move(*read.value));
    return not_playable(read.complaints);
}

HttpReply not_playable(const std::vector<Complaint>& complaints) {
    return json_reply(
        422, {{"error",
               {{"code", "not_playable"}, {"field", "json"}, {"message", "The text has mistakes: mend them first."}}},
              {"complaints", complaints_json(complaints)}});
}

Checked<Persona> persona_of_draft(const db::PersonaDraft& draft) {
    auto read = persona_from_json(draft.json);
    if (!read || read.value->id == draft.id) return read;
    return {std::nullopt,
            {{"id", "The draft's id is \"" + read.value->id + "\", not \"" + draft.id + "\".", "Make them equal."}}};
}

Checked<Scenario> scenario_of(const Persona& persona, const Json& body) {
    Choice choice;
    choice.region = text_member(body, "region");
    if (choice.region.empty()) choice.region = persona.regions.front().id;
    choice.difficulty = text_member(body, "difficulty");
    return make_scenario(persona, choice);
}

}  // namespace parley::server
