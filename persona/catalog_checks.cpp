#include "persona/catalog_checks.hpp"

#include "persona/catalog.hpp"

#include <algorithm>

namespace parley {
namespace {

using checks::at;
using checks::Findings;

void check_public_facts(const Persona& persona, Findings& findings) {
    std::set<std::string> told;
    for (std::size_t i = 0; i < persona.public_facts.size(); ++i) {
        const PublicFact& fact = persona.public_facts[i];
        const std::string path = at("public_facts", i);
        const bool known = std::find(kTopicNames.begin(), kTopicNames.end(), fact.topic) != kTopicNames.end();
        findings.expect(known, path + ".topic", "Nobody can ask about \"" + fact.topic + "\".",
                        "Use a topic of docs/persona-format.md.");
        findings.expect(told.insert(fact.topic).second, path + ".topic", "\"" + fact.topic + "\" is told twice.",
                        "Put what there is to say into one text.");
        findings.expect(!fact.text.empty(), path + ".text", "The text is empty.", "Write it, or take the fact out.");
    }
}

void check_counts(const Persona& persona, Findings& findings) {
    findings.expect(!persona.id.empty(), "id", "The id is empty.", "Give the persona a short name of its own.");
    findings.expect(!persona.regions.empty(), "regions", "There is no region.", "Write at least one.");
    findings.expect(!persona.difficulties.empty(), "difficulties", "There is no difficulty.", "Write at least one.");
    findings.expect(persona.levers.size() <= kMaxLevers, "levers",
                    std::to_string(persona.levers.size()) + " levers are too many.",
                    "Keep " + std::to_string(kMaxLevers) + " at most: the reachable limit is searched over all sets.");
}

}  // namespace

std::vector<Complaint> check_persona(const Persona& persona) {
    Findings findings;
    check_counts(persona, findings);
    findings.expect_distinct_ids(persona.regions, "regions");
    findings.expect_distinct_ids(persona.levers, "levers");
    findings.expect_distinct_ids(persona.fact_sheets, "fact_sheets");
    findings.expect_distinct_ids(persona.difficulties, "difficulties");
    for (std::size_t i = 0; i < persona.regions.size(); ++i)
        checks::check_region(persona.regions[i], at("regions", i), findings);
    checks::check_levers(persona, findings);
    checks::check_fact_sheets(persona, findings);
    for (std::size_t i = 0; i < persona.difficulties.size(); ++i)
        checks::check_difficulty(persona.difficulties[i], at("difficulties", i), findings);
    check_public_facts(persona, findings);
    return findings.take();
}

}  // namespace parley
