#include "server/codec/contract.hpp"

#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"

namespace parley::codec {
namespace {

void append_region(std::string& out, const Region& region) {
    Object object(out);
    object.text("id", region.id);
    object.text("name", region.name);
    object.text("currency", region.rules.currency.text());
}

}  // namespace

std::string understood_line(const Understanding& understood, const Scenario& scenario) {
    std::string out;
    append_understood(out, understood, scenario);
    return out;
}

std::string turn_line(const Turn& turn, const Scenario& scenario) {
    const State& state = turn.decision.next;
    std::string out;
    {
        Object object(out);
        object.integer("seq", turn.seq);
        object.text("recruiter", turn.words.text);
        object.text("state", name_of(state.phase));
        object.key("offer");
        append_package_or_null(out, state.table.offer, scenario.rules());
        object.key("options");
        append_options(out, state.table.options, scenario.rules());
        object.key("proposal");
        append_package_or_null(out, state.table.proposal, scenario.rules());
        object.key("understood");
        append_understood(out, turn.understanding, scenario);
        object.key("reasons");
        append_reasons(out, turn.decision.reasons, scenario);
        object.text_or_null("scene", scene_name(turn.decision.scene));
        object.flag("done", is_terminal(state.phase));
        object.text_or_null("outcome", outcome_name(state.phase));
    }
    return out;
}

std::string score_line(const Score& score, const Scenario& scenario) {
    std::string out = "{\"score\":";
    append_score(out, score, scenario, ScoreDetail::contract);
    out.push_back('}');
    return out;
}

std::string persona_line(const Persona& persona) {
    std::string out;
    {
        Object object(out);
        object.text("id", persona.id);
        object.text("company", persona.company);
        object.text("role", persona.role);
        object.text("hash", persona.hash);
        object.key("regions");
        Array regions(out);
        for (const Region& region : persona.regions) {
            regions.item();
            append_region(out, region);
        }
    }
    return out;
}

std::string error_line(std::string_view code, std::string_view field, std::string_view message) {
    std::string out = "{\"error\":";
    {
        Object object(out);
        object.text("code", code);
        object.text("field", field);
        object.text("message", message);
    }
    out.push_back('}');
    return out;
}

}  // namespace parley::codec
