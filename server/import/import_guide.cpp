#include "server/import/import_guide.hpp"

#include "persona/catalog.hpp"
#include "persona/dice.hpp"
#include "server/import/policy_rules.hpp"

#include <algorithm>
#include <iterator>
#include <set>

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

void note_manner(const Difficulty& manner, const std::string& path, const Policy& policy, Notes& notes) {
    notes.derive(path, "One of the usual three manners: pace and proof differ, never a limit.");
    for (const auto& [field, name] :
         {std::pair{"patience", "patience_" + manner.id}, std::pair{"turn_limit", "turns_" + manner.id},
          std::pair{"jitter", std::string("jitter")}, std::pair{"reciprocity", std::string("reciprocity")}})
        notes.derive(path + "/tactics/" + field, reason_of(policy_rule(name), policy), name);
}

void note_skeleton(const guide::Guide& guide, const Persona& persona, const Policy& policy, Notes& notes) {
    notes.read("/role", guide.title_line);
    if (!guide.company.empty()) notes.read("/company", guide.title_line);
    if (guide.company.empty()) notes.derive("/company", "The guide's title names none.");
    notes.derive("/recruiter", "A made-up name.");
    notes.derive("/voice", "It goes with the made-up name.");
    notes.derive("/summary", "A paragraph of our own: no sentence of the guide is shown to a candidate.");
    for (std::size_t i = 0; i < persona.difficulties.size(); ++i)
        note_manner(persona.difficulties[i], "/difficulties/" + std::to_string(i), policy, notes);
}

/// Role, recruiter, regions and manners: enough to read talk against.
Persona skeleton(guide::Guide& guide, const std::string& source, const Policy& policy, Notes& notes) {
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
    persona.regions = derive_regions(guide, policy, notes);
    persona.difficulties = usual_difficulties(policy);
    persona.fact_sheets = {FactSheet{"none", "Nothing", "", {}, {}}};
    note_skeleton(guide, persona, policy, notes);
    return persona;
}

/// "guide.md, lines 1, 12-18": the file, and where in it the values stand that were read from it.
std::string with_lines(std::string file, const std::vector<FromLine>& sources) {
    std::set<std::int32_t> lines;
    for (const FromLine& one : sources) lines.insert(one.line);
    const char* separator = ", lines ";
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const std::int32_t first = *line;
        while (std::next(line) != lines.end() && *std::next(line) == *line + 1) ++line;
        file += separator + std::to_string(first) + (*line > first ? "-" + std::to_string(*line) : "");
        separator = ", ";
    }
    return file;
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
    persona.levers = derive_levers(imported.guide, imported.scripts, policy, imported.notes);
    persona.fact_sheets = derive_fact_sheets(imported.scripts, persona, imported.notes);
    persona.brief_reveals_floor = imported.scripts.floor.has_value();
    if (persona.brief_reveals_floor && imported.guide.strategy)
        imported.notes.read("/brief_reveals_floor", imported.guide.strategy->line);
    persona.source = with_lines(std::move(persona.source), imported.notes.sources);
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
    auto persona = skeleton(imported.guide, source, policy, imported.notes);
    if (persona.regions.empty()) return imported;
    Choice choice;
    choice.region = persona.regions.front().id;
    const auto scenario = make_scenario(persona, choice);
    if (scenario) imported.scripts = read_scripts(imported.guide, *scenario.value);
    if (scenario && !has_error(imported.guide)) complete(imported, std::move(persona), policy);
    return imported;
}

}  // namespace parley::import
