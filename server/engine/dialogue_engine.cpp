#include "server/engine/dialogue_engine.hpp"

#include "server/codec/inputs.hpp"
#include "server/codec/page.hpp"
#include "server/codec/rows.hpp"
#include "server/codec/trace.hpp"
#include "server/codec/transcript.hpp"
#include "server/token.hpp"

namespace parley::server {

namespace {

Problem unknown_persona(const std::string& id) {
    return {"unknown_persona", "persona", "There is no persona \"" + id + "\": choose one of the list."};
}

/// Row 0: what was chosen, with nothing left to be chosen.
Header header_of(const Scenario& scenario, codec::StartRequest request, Preparation preparation, std::string owner,
                 std::string rubric, std::int64_t now_ms) {
    Header header;
    header.persona_id = scenario.persona->id;
    header.persona_hash = scenario.persona->hash;
    header.choice = {scenario.region->id, scenario.region->levels[scenario.level].id, scenario.difficulty->id,
                     scenario.sheet->id, scenario.seed};
    header.preparation = std::move(preparation);
    header.locale = request.locale.empty() ? scenario.region->locale : std::move(request.locale);
    header.started_ms = now_ms;
    header.owner = std::move(owner);
    header.rubric = std::move(rubric);
    return header;
}

Checked<Preparation> preparation_of(const codec::StartRequest& request, const PackageRules& rules) {
    if (request.preparation.empty()) return {Preparation{}, {}};
    return codec::read_preparation_text(request.preparation, rules);
}

NewSession new_session(ReadyPersonaPtr persona, Scenario scenario, Header header, const Rubric& rubric) {
    NewSession made;
    made.row.persona_hash = header.persona_hash;
    made.row.header = codec::header_row(header);
    made.row.started_ms = header.started_ms;
    made.row.owner = header.owner;
    Session session;
    session.header = std::move(header);
    const auto now_ms = session.header.started_ms;
    auto engine =
        std::make_unique<DialogueSession>(std::move(persona), std::move(scenario), std::move(session), rubric);
    made.greeting = engine->greet(now_ms).row;
    made.engine = std::move(engine);
    return made;
}

Problem ask_at_the_end() {
    return {"bad_field", "format", "JSON holds the recruiter's limits: ask for it when the negotiation has ended."};
}

}  // namespace

/// On offer, or what the ticket stands for; null where it is neither.
ReadyPersonaPtr DialogueEngines::persona_of(const std::string& id, const std::string& ticket,
                                            const std::string& owner) const {
    if (ticket.empty()) return shelves_.personas.by_id(id);
    const auto hash = shelves_.personas.redeem_ticket(ticket, owner);
    return hash.empty() ? nullptr : shelves_.personas.by_hash(hash);
}

std::variant<NewSession, Problem> DialogueEngines::start(const ClientMessage& message, std::int64_t now_ms) const {
    auto request = codec::read_start(message.body);
    if (!request) return problem_of(request.complaints);
    auto persona = persona_of(request.value->persona, request.value->ticket, message.owner);
    if (!persona) return unknown_persona(request.value->persona);
    if (!request.value->seed_given) request.value->choice.seed = new_seed();
    auto scenario = make_scenario(*persona->persona, request.value->choice);
    if (!scenario) return problem_of(scenario.complaints);
    auto preparation = preparation_of(*request.value, scenario.value->rules());
    if (!preparation) return problem_of(preparation.complaints);
    const Rubric& rubric = shelves_.rubrics.for_new(persona->persona->id);
    auto header = header_of(*scenario.value, std::move(*request.value), std::move(*preparation.value), message.owner,
                            rubric.version, now_ms);
    return new_session(std::move(persona), std::move(*scenario.value), std::move(header), rubric);
}

std::variant<std::string, Problem> DialogueEngines::brief(const BriefChoice& choice) const {
    const auto persona = shelves_.personas.by_id(choice.persona);
    if (!persona) return unknown_persona(choice.persona);
    const auto& region = choice.region.empty() ? persona->persona->regions.front().id : choice.region;
    const auto scenario =
        make_scenario(*persona->persona, {region, choice.level, choice.difficulty, choice.fact_sheet, 0});
    if (!scenario) return problem_of(scenario.complaints);
    return codec::page_brief(Header{}, *scenario.value);
}

std::unique_ptr<SessionEngine> DialogueEngines::load(const StoredSession& stored) const {
    return load_dialogue(shelves_, stored);
}

std::string DialogueEngines::personas(const PersonaQuery& query) const {
    constexpr std::size_t kAtOnce = 50;
    return shelves_.personas.cards({query.search, query.after, query.limit == 0 ? kAtOnce : query.limit});
}

std::variant<Download, Problem> DialogueEngines::export_session(const StoredSession& stored,
                                                                std::string_view format) const {
    const auto engine = load_dialogue(shelves_, stored);
    const auto& session = engine->session();
    const auto& scenario = engine->scenario();
    const auto name = "parley-" + std::to_string(stored.row.id) + "." + std::string(format);
    std::optional<Score> judgement;
    if (engine->over()) judgement = engine->judged();
    if (format == "md") {
        return Download{"text/markdown; charset=utf-8", name, codec::transcript_markdown(session, scenario, judgement)};
    }
    if (format == "csv") return Download{"text/csv; charset=utf-8", name, codec::transcript_csv(session, scenario)};
    if (format != "json") return Problem{"bad_field", "format", "Ask for md, json or csv."};
    if (!judgement) return ask_at_the_end();
    return Download{"application/json", name, codec::session_trace(*scenario.persona, session, judgement, scenario)};
}

}  // namespace parley::server
