#include "persona/catalog.hpp"
#include "persona/catalog_checks.hpp"

#include <algorithm>

namespace parley::checks {
namespace {

constexpr BasisPoints kWhole = 10'000;
constexpr std::size_t kMostOffers = 4;  // as many as a talk keeps apart

bool has_headroom(const Persona& persona, Component component) {
    if (component == Component::total) return false;
    for (const Region& region : persona.regions)
        for (const Level& level : region.levels) {
            const Limit& limit = level.limits[index_of(component)];
            if (limit.authority > limit.discretion) return true;
        }
    return false;
}

bool moves_something(const Persona& persona, const Lever& lever) {
    const auto moves = [&](const Unlock& unlock) {
        return unlock.share > 0 && has_headroom(persona, unlock.component);
    };
    return std::any_of(lever.unlocks.begin(), lever.unlocks.end(), moves);
}

void check_states(const Lever& lever, const std::string& path, Findings& findings) {
    for (std::size_t i = 0; i < lever.best_states.size(); ++i) {
        const bool known = std::find(kStateNames.begin(), kStateNames.end(), lever.best_states[i]) != kStateNames.end();
        findings.expect(known, at(path + ".best_states", i),
                        "\"" + lever.best_states[i] + "\" is no state of a negotiation.",
                        "Use a state such as OfferPresented, Counter or BandWall.");
    }
}

void check_unlocks(const Persona& persona, const Lever& lever, const std::string& path, Findings& findings) {
    findings.expect(moves_something(persona, lever), path + ".unlocks",
                    "This lever can move nothing: no component it unlocks has room between discretion and authority.",
                    "Unlock a component that has room, with a share above 0.");
    std::set<Component> seen;
    for (std::size_t i = 0; i < lever.unlocks.size(); ++i) {
        const std::string field = at(path + ".unlocks", i);
        const Unlock& unlock = lever.unlocks[i];
        findings.expect(unlock.component != Component::total, field + ".component", "A total is never offered alone.",
                        "Unlock the components it is made of.");
        findings.expect(seen.insert(unlock.component).second, field + ".component", "The component is unlocked twice.",
                        "Write one share for it.");
        findings.expect_between<BasisPoints>(unlock.share, 0, kWhole, field + ".share");
    }
}

void check_lever(const Persona& persona, const Lever& lever, const std::string& path, Findings& findings) {
    findings.expect(!lever.title.empty(), path + ".title", "The title is empty.", "Write one for the brief.");
    findings.expect(!lever.cues.empty(), path + ".cues", "Nothing names this lever.", "Write words that do.");
    findings.expect(!lever.evidence.empty(), path + ".evidence", "Nothing could ever support this lever.",
                    "Name the kinds of evidence that count.");
    findings.expect_between<BasisPoints>(lever.budget_share, 0, kWhole, path + ".budget_share");
    check_unlocks(persona, lever, path, findings);
    check_states(lever, path, findings);
}

const Region* region_of(const Persona& persona, const FactSheet& sheet) {
    for (const Region& region : persona.regions)
        if (region.id == sheet.region) return &region;
    return nullptr;
}

void check_offers(const FactSheet& sheet, const std::string& path, Findings& findings) {
    findings.expect(sheet.offers.size() <= kMostOffers, path + ".offers", "There are too many offers.",
                    "Keep " + std::to_string(kMostOffers) + " at most.");
    findings.expect(sheet.offers.empty() || !sheet.region.empty(), path + ".region",
                    "Offers are amounts, and amounts need a currency.", "Name the region that they hold for.");
    for (std::size_t i = 0; i < sheet.offers.size(); ++i) {
        const CompetingOffer& offer = sheet.offers[i];
        const std::string field = at(path + ".offers", i);
        findings.expect(!offer.employer.empty(), field + ".employer", "The employer is empty.", "Name it.");
        findings.expect(!offer.terms.empty(), field + ".terms", "The offer says nothing.",
                        "Write what is known of it.");
        findings.expect_between<std::int32_t>(offer.deadline_day, 0, 365, field + ".deadline_day");
    }
}

void check_facts(const Persona& persona, const FactSheet& sheet, const std::string& path, Findings& findings) {
    findings.expect_distinct_ids(sheet.facts, path + ".facts");
    for (std::size_t i = 0; i < sheet.facts.size(); ++i)
        for (std::size_t n = 0; n < sheet.facts[i].levers.size(); ++n) {
            const std::string& id = sheet.facts[i].levers[n];
            const auto same = [&](const Lever& lever) { return lever.id == id; };
            findings.expect(std::any_of(persona.levers.begin(), persona.levers.end(), same),
                            at(at(path + ".facts", i) + ".levers", n), "There is no lever \"" + id + "\".",
                            "Name the id of one of the persona's levers.");
        }
}

void check_table(const Tactics& tactics, const std::string& path, Findings& findings) {
    const auto& table = tactics.concession_table;
    findings.expect(!table.empty() && table.size() <= 24, path, "A concession table has 1 to 24 entries.",
                    "Write the shares, or a curve.");
    findings.expect(std::is_sorted(table.begin(), table.end()), path, "The concession table falls.",
                    "Each entry is a share of the whole way, so it is at least the one before.");
    findings.expect(table.empty() || (table.front() >= 0 && table.back() <= kWhole), path,
                    "A concession cannot be more than the whole way.", "Keep the shares from 0 to 100 %.");
}

void check_strengths(const Tactics& t, const std::string& path, Findings& findings) {
    const std::vector<BasisPoints> order{
        0,     t.strength_bare, t.strength_off_sheet, t.strength_unverified, t.strength_refused_proof, t.strength_full,
        kWhole};
    findings.expect(std::is_sorted(order.begin(), order.end()), path, "Better evidence would count less than worse.",
                    "Write bare <= off_sheet <= unverified <= refused_proof <= full <= 100.");
}

void check_limits_of_talk(const Tactics& tactics, const std::string& path, Findings& findings) {
    findings.expect_between<std::int32_t>(tactics.patience, 1, 1'000, path + ".patience");
    findings.expect_between<std::int32_t>(tactics.turn_limit, 4, 200, path + ".turn_limit");
    findings.expect_between<std::int32_t>(tactics.clarify_limit, 0, 50, path + ".clarify_limit");
    findings.expect_between<std::int32_t>(tactics.defer_limit, 0, 50, path + ".defer_limit");
    findings.expect_between<std::int32_t>(tactics.offer_deadline_days, 1, 60, path + ".offer_deadline_days");
    findings.expect_between<std::int32_t>(tactics.session_limit_s, 60, 31 * 86'400, path + ".session_limit_s");
    findings.expect_between<std::int32_t>(tactics.nudge_after_s, 10, 86'400, path + ".nudge_after_s");
}

}  // namespace

void check_levers(const Persona& persona, Findings& findings) {
    for (std::size_t i = 0; i < persona.levers.size(); ++i)
        check_lever(persona, persona.levers[i], at("levers", i), findings);
}

void check_fact_sheets(const Persona& persona, Findings& findings) {
    for (std::size_t i = 0; i < persona.fact_sheets.size(); ++i) {
        const FactSheet& sheet = persona.fact_sheets[i];
        const std::string path = at("fact_sheets", i);
        findings.expect(sheet.region.empty() || region_of(persona, sheet) != nullptr, path + ".region",
                        "There is no region \"" + sheet.region + "\".",
                        "Name the id of one of the persona's regions, or leave it empty.");
        check_offers(sheet, path, findings);
        check_facts(persona, sheet, path, findings);
    }
}

void check_difficulty(const Difficulty& difficulty, const std::string& path, Findings& findings) {
    const std::string tactics = path + ".tactics";
    check_table(difficulty.tactics, tactics + ".concession", findings);
    check_strengths(difficulty.tactics, tactics + ".strength", findings);
    check_limits_of_talk(difficulty.tactics, tactics, findings);
    findings.expect_between<BasisPoints>(difficulty.tactics.jitter, 0, 1'000, tactics + ".jitter");
    findings.expect_between<BasisPoints>(difficulty.tactics.reciprocity, 0, kWhole, tactics + ".reciprocity");
    findings.expect_between<BasisPoints>(difficulty.tactics.overlap, 0, kWhole, tactics + ".overlap");
}

}  // namespace parley::checks
