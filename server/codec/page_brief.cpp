#include "persona/posting.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"
#include "server/codec/page.hpp"

#include <algorithm>

namespace parley::codec {
namespace {

constexpr std::uint64_t kExactInJavaScript = 1ULL << 53U;

template <class Items, class Each>
void append_each(std::string& out, const Items& items, Each each) {
    Array array(out);
    for (const auto& item : items) {
        array.item();
        each(item);
    }
}

void append_region(std::string& out, const Region& region) {
    Object object(out);
    object.text("id", region.id);
    object.text("name", region.name);
    object.text("currency", region.rules.currency.text());
    object.text("locale", region.locale);
}

/// As it would be posted; elsewhere asking for it is part of what is practised.
void append_posted_range(Object& object, std::string& out, const Region& region, const Limit& base) {
    if (!posts_range(region)) return object.null("base_range");
    object.key("base_range");
    Object range(out);
    range.money("min", base.band_min, region.rules.currency);
    range.money("max", base.band_max, region.rules.currency);
}

void append_region_choice(std::string& out, const Region& region) {
    Object object(out);
    object.text("id", region.id);
    object.text("name", region.name);
    object.text("currency", region.rules.currency.text());
    append_posted_range(object, out, region, region.levels[region.default_level].limits[index_of(Component::base)]);
}

void append_difficulty(std::string& out, const Difficulty& difficulty) {
    Object object(out);
    object.text("id", difficulty.id);
    object.text("name", difficulty.name);
    object.text("summary", difficulty.summary);
}

void append_offer(std::string& out, const CompetingOffer& offer, const PackageRules& rules) {
    Object object(out);
    object.text("employer", offer.employer);
    object.key("package");
    append_package(out, offer.terms, rules);
    object.flag("written", offer.written);
    object.integer("deadline_day", offer.deadline_day);
}

void append_fact(std::string& out, const Fact& fact) {
    Object object(out);
    object.text("id", fact.id);
    object.text("kind", name_of(fact.kind));
    object.text("text", fact.text);
}

void append_sheet(std::string& out, const FactSheet& sheet, const PackageRules& rules) {
    Object object(out);
    object.text("id", sheet.id);
    object.text("title", sheet.title);
    object.key("offers");
    append_each(out, sheet.offers, [&](const CompetingOffer& offer) { append_offer(out, offer, rules); });
    object.key("facts");
    append_each(out, sheet.facts, [&](const Fact& fact) { append_fact(out, fact); });
}

void append_lever(std::string& out, const Lever& lever, const FactSheet& sheet) {
    Object object(out);
    object.text("id", lever.id);
    object.text("title", lever.title);
    object.text("summary", lever.summary);
    object.text("example", lever.examples.empty() ? std::string_view{} : lever.examples.front());
    object.key("evidence");
    append_each(out, lever.evidence, [&](EvidenceKind kind) { append_string(out, name_of(kind)); });
    object.flag("supported", sheet_supports(sheet, lever));
}

/// Numbers above 2^53 lose digits in a page, so they go as text.
void append_seed(Object& object, std::uint64_t seed) {
    if (seed < kExactInJavaScript)
        object.integer("seed", seed);
    else
        object.text("seed", std::to_string(seed));
}

void append_who(Object& object, const Persona& persona) {
    object.text("persona", persona.id);
    object.text("company", persona.company);
    object.text("role", persona.role);
    object.text("recruiter", persona.recruiter);
    object.text("recruiter_title", persona.recruiter_title);
    object.text("summary", persona.summary);
}

void append_where(Object& object, std::string& out, const Scenario& scenario) {
    const Level& level = scenario.region->levels[scenario.level];
    object.key("region");
    append_region(out, *scenario.region);
    object.key("level");
    {
        Object names(out);
        names.text("id", level.id);
        names.text("name", level.name);
    }
    object.key("difficulty");
    append_difficulty(out, *scenario.difficulty);
    append_posted_range(object, out, *scenario.region, scenario.limit(Component::base, scenario.level));
    object.integer("vesting_years", scenario.rules().vesting_years);
    object.integer("signing_horizon_years", scenario.rules().signing_horizon_years);
}

void append_choices(Object& object, std::string& out, const Persona& persona) {
    object.key("regions");
    append_each(out, persona.regions, [&](const Region& region) { append_region_choice(out, region); });
    object.key("difficulties");
    append_each(out, persona.difficulties, [&](const Difficulty& item) { append_difficulty(out, item); });
    object.key("fact_sheets");
    append_each(out, persona.fact_sheets, [&](const FactSheet& sheet) {
        Object choice(out);
        choice.text("id", sheet.id);
        choice.text("title", sheet.title);
        choice.text_or_null("region", sheet.region);
    });
    object.key("levers");
    append_each(out, persona.levers, [&](const Lever& lever) {
        Object card(out);
        card.text("id", lever.id);
        card.text("title", lever.title);
        card.text("summary", lever.summary);
    });
}

void append_persona(std::string& out, const Persona& persona) {
    Object object(out);
    object.text("id", persona.id);
    object.text("company", persona.company);
    object.text("role", persona.role);
    object.text("recruiter", persona.recruiter);
    object.text("summary", persona.summary);
    append_choices(object, out, persona);
    object.flag("brief_reveals_floor", persona.brief_reveals_floor);
}

}  // namespace

std::string page_brief(const Header& header, const Scenario& scenario) {
    std::string out;
    {
        Object object(out);
        append_who(object, *scenario.persona);
        append_where(object, out, scenario);
        object.key("fact_sheet");
        append_sheet(out, *scenario.sheet, scenario.rules());
        object.key("levers");
        append_each(out, scenario.persona->levers,
                    [&](const Lever& lever) { append_lever(out, lever, *scenario.sheet); });
        object.key("preparation");
        append_preparation(out, header.preparation, scenario.rules());
        object.key("values");
        append_values(out, values_in_force(header.preparation, *scenario.region), scenario.rules().currency);
        object.flag("brief_reveals_floor", scenario.persona->brief_reveals_floor);
        append_seed(object, scenario.seed);
        object.integer("started_ms", header.started_ms);
    }
    return out;
}

std::string page_persona(const Persona& persona) {
    std::string out;
    append_persona(out, persona);
    return out;
}

}  // namespace parley::codec
