#include "server/import/import_guide.hpp"

#include "persona/dice.hpp"

#include <algorithm>

namespace parley::import {
namespace {

constexpr std::int64_t kWhole = 10'000;

/// Numbers of invented facts: small, different by lever, the same at every import.
struct Invented {
    std::uint64_t years;
    std::uint64_t team;
    std::uint64_t months;
};

Invented invent(const std::string& lever) {
    const auto key = name_key(lever);
    return {2 + draw_below(5, key, 0, Purpose::rounding, 0), 6 + draw_below(30, key, 0, Purpose::rounding, 1),
            2 + draw_below(7, key, 0, Purpose::rounding, 2)};
}

void add_record(const parley::Lever& lever, std::vector<Fact>& facts) {
    const auto numbers = invent(lever.id);
    const auto years = std::to_string(numbers.years);
    const auto team = std::to_string(numbers.team);
    const auto months = std::to_string(numbers.months);
    facts.push_back({lever.id + "-led",
                     EvidenceKind::program,
                     lever.title + ": you led work of this kind for " + years + " years, with a team of " + team + ".",
                     {years + " years", "team of " + team, team + " people"},
                     static_cast<std::int64_t>(numbers.team),
                     {lever.id}});
    facts.push_back({lever.id + "-result",
                     EvidenceKind::result,
                     lever.title + ": your last one there was done " + months + " months early.",
                     {months + " months early", months + " months ahead", months + " months sooner"},
                     static_cast<std::int64_t>(numbers.months),
                     {lever.id}});
}

bool is_offer_lever(const parley::Lever& lever) {
    return std::find(lever.evidence.begin(), lever.evidence.end(), EvidenceKind::offer) != lever.evidence.end();
}

std::vector<Fact> records_of(const Persona& persona) {
    std::vector<Fact> facts;
    for (const auto& lever : persona.levers)
        if (!is_offer_lever(lever)) add_record(lever, facts);
    return facts;
}

/// A rival's terms between discretion and authority: worth an exception, not worth the moon.
Terms rival_terms(const parley::Region& region, BasisPoints share) {
    const auto& limits = region.levels[region.default_level].limits;
    Terms terms;
    for (const auto component : {Component::base, Component::equity}) {
        const auto& limit = limits[index_of(component)];
        if (limit.negotiability == Negotiability::absent) continue;
        terms.set(component,
                  round_down(limit.discretion + scale(limit.authority - limit.discretion, share, kWhole), limit.step));
    }
    return terms;
}

/// The guide's own figures hold where they are in the region's money: the first region's, as scripts are read there.
bool usable(const GuideOffer& offer, const parley::Region& region, const Persona& persona) {
    return offer.package.has(Component::base) && region.rules.currency == persona.regions.front().rules.currency;
}

CompetingOffer rival(const Scripts& scripts, std::size_t nth, const parley::Region& region, const Persona& persona) {
    static constexpr std::array kInvented{"Northlake Systems", "Meridian Works"};
    CompetingOffer offer;
    offer.employer = nth < scripts.offers.size() ? scripts.offers[nth].employer : kInvented[nth];
    const bool own = nth < scripts.offers.size() && usable(scripts.offers[nth], region, persona);
    offer.terms = own ? scripts.offers[nth].package : rival_terms(region, nth == 0 ? 8'000 : 5'000);
    offer.terms.clear(Component::total);
    offer.written = nth == 0;
    offer.deadline_day = nth == 0 ? 6 : 9;
    return offer;
}

FactSheet two_offers(const Scripts& scripts, const parley::Region& region, const Persona& persona) {
    FactSheet sheet{"two-offers-" + region.id, "Two offers in hand (" + region.name + ")", region.id, {}, {}};
    for (const std::size_t nth : {0U, 1U}) sheet.offers.push_back(rival(scripts, nth, region, persona));
    if (sheet.offers[0].employer == sheet.offers[1].employer) sheet.offers.pop_back();
    sheet.facts = records_of(persona);
    return sheet;
}

FactSheet one_process(const Scripts& scripts, const Persona& persona) {
    FactSheet sheet{"one-process", "One process under way", "", {}, records_of(persona)};
    const auto employer = scripts.offers.empty() ? std::string("Northlake Systems") : scripts.offers[0].employer;
    sheet.facts.push_back({"process",
                           EvidenceKind::process,
                           "You are in the final round at " + employer + ". There is no offer yet.",
                           {employer, "final round"},
                           0,
                           {}});
    return sheet;
}

void note_offers(const FactSheet& sheet, std::size_t index, const Scripts& scripts, const parley::Region& region,
                 const Persona& persona, Notes& notes) {
    for (std::size_t nth = 0; nth < std::min(sheet.offers.size(), scripts.offers.size()); ++nth) {
        const auto path = "/fact_sheets/" + std::to_string(index) + "/offers/" + std::to_string(nth);
        notes.read(path + "/employer", scripts.offers[nth].line);
        if (usable(scripts.offers[nth], region, persona)) notes.read(path + "/terms", scripts.offers[nth].line);
    }
}

}  // namespace

std::vector<FactSheet> derive_fact_sheets(const Scripts& scripts, const Persona& persona, Notes& notes) {
    std::vector<FactSheet> sheets;
    for (const auto& region : persona.regions) {
        sheets.push_back(two_offers(scripts, region, persona));
        note_offers(sheets.back(), sheets.size() - 1, scripts, region, persona, notes);
    }
    sheets.push_back(one_process(scripts, persona));
    sheets.push_back(FactSheet{"no-alternative", "Nothing else under way", "", {}, records_of(persona)});
    notes.derive("/fact_sheets",
                 "Three variants: two offers, one process, none. Names and figures are the guide's where it gives "
                 "them; the record behind each lever is invented.");
    return sheets;
}

}  // namespace parley::import
