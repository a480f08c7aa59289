#include "server/import/import_guide.hpp"

#include "persona/catalog.hpp"
#include "persona/dice.hpp"

#include <algorithm>

namespace parley::import {
namespace {

using guide::Severity;

bool has_error(const guide::Guide& guide) {
    return std::any_of(guide.diagnostics.begin(), guide.diagnostics.end(),
                       [](const auto& d) { return d.severity == Severity::error; });
}

struct Host {
    const char* name;
    Voice voice;
};

/// A made-up recruiter, the same one at every import of the same guide.
Host host_of(const std::string& id) {
    static constexpr std::array kHosts{Host{"Dana Whitfield", Voice::warm}, Host{"Marcus Oyelaran", Voice::brisk},
                                       Host{"Ines Carvalho", Voice::warm},  Host{"Tomasz Lindqvist", Voice::formal},
                                       Host{"Priya Raman", Voice::warm},    Host{"Helen Marsh", Voice::formal},
                                       Host{"Jonas Weber", Voice::brisk},   Host{"Amara Diallo", Voice::warm}};
    return kHosts[draw_below(kHosts.size(), name_key(id), 0, Purpose::rounding)];
}

/// Role, recruiter, regions and manners: enough to read talk against.
Persona skeleton(guide::Guide& guide, const std::string& source, const Policy& policy, std::vector<Derived>& derived) {
    Persona persona;
    persona.id = guide.id;
    persona.company = guide.company.empty() ? "the company" : guide.company;
    persona.role = guide.role;
    persona.recruiter = host_of(guide.id).name;
    persona.voice = host_of(guide.id).voice;
    persona.recruiter_title = "Talent Partner";
    persona.summary = "A job offer for the role of " + persona.role + " at " + persona.company +
                      ". The limits are invented for practice; they are not the company's.";
    persona.source = source;
    persona.regions = derive_regions(guide, policy, derived);
    persona.difficulties = usual_difficulties(policy);
    persona.fact_sheets = {FactSheet{"none", "Nothing", "", {}, {}}};
    derived.push_back({"difficulties", "Patience, pace and proof by the usual three manners; never a limit."});
    derived.push_back({"recruiter", "A made-up name and voice."});
    return persona;
}

/// The persona is checked as any file would be: what it would be refused for is an error of the guide.
void check(Imported& imported) {
    for (const auto& complaint : check_persona(*imported.persona))
        imported.guide.diagnostics.push_back(
            {Severity::error, 1, complaint.field + ": " + complaint.message, complaint.mend});
    if (has_error(imported.guide))
        imported.persona.reset();
    else
        imported.persona->hash = sha256_hex(canonical_json(*imported.persona));
}

void complete(Imported& imported, Persona persona, const Policy& policy) {
    persona.levers = derive_levers(imported.guide, imported.scripts, policy, imported.derived);
    persona.fact_sheets = derive_fact_sheets(imported.guide, imported.scripts, persona, imported.derived);
    persona.brief_reveals_floor = imported.scripts.floor.has_value();
    imported.persona = std::move(persona);
    check(imported);
}

void warn_of_lost_levers(guide::Guide& guide) {
    if (guide.levers.size() <= kMaxLevers) return;
    guide::Diagnostic lost{Severity::warning, guide.levers[kMaxLevers].line,
                           "Only the first " + std::to_string(kMaxLevers) + " levers are kept.", "Merge some of them."};
    guide.diagnostics.push_back(std::move(lost));
}

}  // namespace

Imported import_guide(std::string_view markdown, const std::string& source, const Policy& policy) {
    Imported imported;
    imported.guide = guide::read_guide(markdown);
    warn_of_lost_levers(imported.guide);
    auto persona = skeleton(imported.guide, source, policy, imported.derived);
    if (persona.regions.empty()) return imported;
    Choice choice;
    choice.region = persona.regions.front().id;
    const auto scenario = make_scenario(persona, choice);
    if (scenario) imported.scripts = read_scripts(imported.guide, *scenario.value);
    if (scenario && !has_error(imported.guide)) complete(imported, std::move(persona), policy);
    return imported;
}

}  // namespace parley::import
