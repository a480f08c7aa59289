#include "lever_world.hpp"

#include <stdexcept>

namespace parley::test {
namespace {

constexpr Minor kThousand = 100'000;

Lever make_lever(std::string id, std::string title, std::vector<std::string> cues, std::vector<std::string> examples,
                 std::vector<EvidenceKind> evidence) {
    Lever lever;
    lever.id = std::move(id);
    lever.title = std::move(title);
    lever.cues = std::move(cues);
    lever.examples = std::move(examples);
    lever.evidence = std::move(evidence);
    return lever;
}

std::vector<Lever> make_levers() {
    return {make_lever("rivals", "Offers from others", {"Brightwater", "Quill", "offer from", "other companies"},
                       {"Another company has made me an offer that beats yours."},
                       {EvidenceKind::offer, EvidenceKind::process}),
            make_lever("audits", "Audits passed early", {"audit", "iso 27001", "inspection readiness"},
                       {"I brought a plant through its inspection months before the date in the plan."},
                       {EvidenceKind::certification, EvidenceKind::duration, EvidenceKind::program}),
            make_lever("sites", "Many sites at once", {"several plants", "across countries", "supply chain"},
                       {"I kept the logistics of warehouses in five countries in step."},
                       {EvidenceKind::quantity, EvidenceKind::program, EvidenceKind::result, EvidenceKind::employer}),
            make_lever("market", "What the market pays", {"salary survey", "going rate"},
                       {"Published figures for this job are above your band."}, {EvidenceKind::market})};
}

Fact make_fact(std::string id, EvidenceKind kind, std::vector<std::string> cues, std::int64_t number,
               std::string lever) {
    Fact fact;
    fact.id = std::move(id);
    fact.kind = kind;
    fact.cues = std::move(cues);
    fact.number = number;
    fact.levers = {std::move(lever)};
    return fact;
}

FactSheet make_sheet() {
    FactSheet sheet;
    CompetingOffer offer;
    offer.employer = "Brightwater";
    offer.aliases = {"BW Industries"};
    offer.terms.set(Component::base, 190 * kThousand);
    offer.terms.set(Component::equity, 200 * kThousand);
    sheet.offers.push_back(offer);
    sheet.facts = {make_fact("quill", EvidenceKind::process, {"Quill"}, 0, "rivals"),
                   make_fact("iso", EvidenceKind::certification, {"iso 27001"}, 0, "audits"),
                   make_fact("months", EvidenceKind::duration, {"eight months", "8 months"}, 8, "audits"),
                   make_fact("plants", EvidenceKind::quantity, {"twelve plants", "12 plants"}, 12, "sites")};
    return sheet;
}

const Token& token_at(const Reading& reading, std::size_t i) { return reading.tokens.at(i); }

TokenRange whole(const Reading& reading) { return {0, static_cast<std::int32_t>(reading.tokens.size())}; }

std::string words_of(const Reading& reading, Span span) {
    std::string words;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        const Token& token = token_at(reading, i);
        if (token.span.begin < span.begin || token.span.end > span.end) continue;
        if (!words.empty() && token.space_before) words += ' ';
        words += token.norm;
    }
    return words;
}

std::int32_t lever_index(const Persona& persona, std::string_view id) {
    for (std::size_t i = 0; i < persona.levers.size(); ++i)
        if (persona.levers[i].id == id) return static_cast<std::int32_t>(i);
    throw std::invalid_argument("no such lever");
}

}  // namespace

LeverWorld::LeverWorld() : persona(std::make_unique<Persona>()) {
    persona->company = "Harbour Freight Lines";
    persona->levers = make_levers();
    persona->fact_sheets = {make_sheet()};
    Region region;
    region.rules.currency = parse_currency("USD").value();
    Level level;
    level.limits[index_of(Component::base)].band_min = 150 * kThousand;
    level.limits[index_of(Component::base)].band_max = 220 * kThousand;
    region.levels.push_back(level);
    persona->regions.push_back(region);
    persona->difficulties.emplace_back();
    scenario.persona = persona.get();
    scenario.region = &persona->regions.front();
    scenario.difficulty = &persona->difficulties.front();
    scenario.sheet = &persona->fact_sheets.front();
    scenario.limits.push_back(level.limits);
    scenario.budgets.emplace_back();
    model = std::make_unique<LeverModel>(*persona);
}

std::string note_levers(std::string_view text, const LeverWorld& world) {
    const Reading reading = read(text);
    std::string notes;
    for (const LeverCandidate& candidate : find_levers(reading, whole(reading), *world.model))
        notes += (notes.empty() ? "" : " ") + world.persona->levers[static_cast<std::size_t>(candidate.lever)].id;
    return notes;
}

std::string note_evidence(std::string_view text, std::string_view lever, const LeverWorld& world) {
    const Reading reading = read(text);
    const auto figures = find_figures(reading, world.scenario, world.context);
    std::string notes;
    for (const Evidence& evidence : find_evidence(reading, whole(reading), lever_index(*world.persona, lever), figures,
                                                  world.scenario, world.context, *world.model)) {
        notes += notes.empty() ? "" : "; ";
        notes += boost::describe::enum_to_string(evidence.kind, "?");
        notes += " '" + words_of(reading, evidence.span) + "' ";
        notes += boost::describe::enum_to_string(evidence.status, "?");
    }
    return notes;
}

}  // namespace parley::test
