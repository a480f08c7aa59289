#include "tests/support/random_persona.hpp"

#include "persona/catalog.hpp"
#include "tests/support/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::array<std::string_view, 4> kCurrencies{"USD", "EUR", "GBP", "JPY"};
constexpr std::array<std::string_view, 4> kLaws{"us-ca", "us-ny", "eu-fr", "none"};
constexpr std::array<std::string_view, 6> kWords{"latency", "payments", "fraud", "mobile", "search", "billing"};
constexpr std::array<std::string_view, 4> kEmployers{"Acme", "Borealis", "Cobalt", "Dynamo"};

std::string numbered(std::string_view name, std::size_t i) { return std::string(name) + "-" + std::to_string(i); }

std::int64_t rounded_between(TestDice& dice, std::int64_t least, std::int64_t most, std::int64_t step) {
    return least + step * dice.between(0, (most - least) / step);
}

/// Four points in order, on the step, within a band whose ends are on the step too.
Limit random_limit(TestDice& dice, std::int64_t least, std::int64_t most, std::int64_t step) {
    Limit limit;
    limit.step = step;
    limit.band_min = rounded_between(dice, least, least + (most - least) / 2 / step * step, step);
    limit.band_max = rounded_between(dice, limit.band_min, most, step);
    limit.opening = rounded_between(dice, limit.band_min, limit.band_max, step);
    limit.discretion = rounded_between(dice, limit.opening, limit.band_max, step);
    limit.authority = rounded_between(dice, limit.discretion, limit.band_max, step);
    return limit;
}

Negotiability random_negotiability(TestDice& dice) {
    constexpr std::array kinds{Negotiability::negotiable, Negotiability::negotiable, Negotiability::exception_only,
                               Negotiability::fixed, Negotiability::absent};
    return kinds[dice.below(kinds.size())];
}

struct Range {
    std::int64_t least;
    std::int64_t most;
    std::int64_t step;
};

/// In major units for money, in the component's unit otherwise.
Range range_of(TestDice& dice, Component component) {
    constexpr std::array<std::int64_t, 3> steps{500, 1'000, 2'500};
    const std::int64_t step = steps[dice.below(steps.size())];
    switch (component) {
        case Component::base:
            return {60'000, 300'000, step};
        case Component::equity:
            return {0, 400'000, step};
        case Component::signing:
            return {0, 60'000, step};
        case Component::relocation:
            return {0, 20'000, step};
        case Component::bonus:
            return {0, 2'500, 50};
        case Component::start_date:
            return {0, 90, 1};
        case Component::pto:
            return {15, 35, 1};
        case Component::remote:
            return {0, 5, 1};
        case Component::review:
            return {0, 9, 3};
        case Component::level:
        case Component::visa:
        case Component::total:
            return {0, 1, 1};
    }
    return {0, 1, 1};
}

std::int64_t random_weight(TestDice& dice, Component component, Minor unit) {
    if (is_cash(component) || component == Component::relocation) return dice.between(3'000, 14'000);
    return component == Component::level ? 0 : dice.between(0, 500) * unit;
}

Limit random_limit(TestDice& dice, Component component, const PackageRules& rules) {
    const Minor unit = is_money(component) ? minor_per_major(rules.currency) : 1;
    const Range range = range_of(dice, component);
    Limit limit = random_limit(dice, range.least * unit, range.most * unit, range.step * unit);
    limit.negotiability = component == Component::base ? Negotiability::negotiable : random_negotiability(dice);
    if (limit.negotiability == Negotiability::absent) return {};
    if (limit.negotiability == Negotiability::fixed) limit.discretion = limit.authority = limit.opening;
    limit.cost_weight = random_weight(dice, component, minor_per_major(rules.currency));
    return limit;
}

/// A level can be raised only where another stands above.
Limit random_level_limit(TestDice& dice, bool has_next) {
    Limit limit;
    if (!has_next || dice.chance(40)) return limit;
    limit.negotiability = dice.chance(50) ? Negotiability::negotiable : Negotiability::exception_only;
    limit.cost_weight = 0;
    limit.band_max = limit.authority = 1;
    return limit;
}

Budget random_budget(TestDice& dice, const Level& level, const PackageRules& rules) {
    Terms most;
    for (const Component component : kTerms)
        if (level.limits[index_of(component)].negotiability != Negotiability::absent)
            most.set(component, level.limits[index_of(component)].authority);
    const Minor least = package_cost(level.limits, rules, opening_terms(level.limits));
    const Minor top = std::max(least, package_cost(level.limits, rules, most));
    Budget budget;
    budget.discretion = dice.between(least, least + (top - least) / 2);
    budget.authority = dice.between(budget.discretion, top);
    return budget;
}

Level random_level(TestDice& dice, const PackageRules& rules, std::size_t i, std::size_t levels) {
    Level level;
    level.id = numbered("level", i);
    level.name = "Level " + std::to_string(i);
    for (const Component component : kTerms)
        level.limits[index_of(component)] = component == Component::level ? random_level_limit(dice, i + 1 < levels)
                                                                          : random_limit(dice, component, rules);
    return level;
}

/// Levels are ordered by the top of their base band: lift the ones that fall short, and only then set budgets.
void order_levels(Region& region) {
    for (std::size_t i = 1; i < region.levels.size(); ++i) {
        const Limit& lower = region.levels[i - 1].limits[index_of(Component::base)];
        Limit& base = region.levels[i].limits[index_of(Component::base)];
        base.band_max = std::max(base.band_max, lower.band_max);
    }
}

CandidateValues random_values(TestDice& dice, Minor unit) {
    CandidateValues values;
    for (const Component component : kTerms)
        if (!is_cash(component)) values.per_unit[index_of(component)] = dice.between(0, 1'500) * unit;
    values.per_unit[index_of(Component::relocation)] = dice.between(0, 5'000);
    values.equity_discount = static_cast<BasisPoints>(dice.between(0, 6'000));
    return values;
}

void add_equity_facts(TestDice& dice, Region& region) {
    for (const std::string_view id : kEquityFactNames) {
        const auto disclosure = static_cast<Disclosure>(dice.below(3));
        region.equity.push_back(
            {std::string(id), disclosure, disclosure == Disclosure::unknown ? "" : "as the plan says"});
    }
}

Region random_region(TestDice& dice, std::size_t i) {
    Region region;
    region.id = numbered("region", i);
    region.name = "Region " + std::to_string(i);
    region.locale = "en-US";
    region.rules.currency = parse_currency(kCurrencies[dice.below(kCurrencies.size())]).value();
    region.rules.vesting_years = static_cast<std::int32_t>(dice.between(3, 5));
    region.rules.signing_horizon_years = static_cast<std::int32_t>(dice.between(1, 4));
    region.law = {std::string(kLaws[dice.below(kLaws.size())]), dice.chance(80), dice.chance(60), dice.chance(90)};
    const std::size_t levels = 1 + dice.below(3);
    for (std::size_t n = 0; n < levels; ++n) region.levels.push_back(random_level(dice, region.rules, n, levels));
    order_levels(region);
    for (Level& level : region.levels) level.budget = random_budget(dice, level, region.rules);
    region.default_level = static_cast<std::uint8_t>(dice.below(levels));
    region.default_values = random_values(dice, minor_per_major(region.rules.currency));
    add_equity_facts(dice, region);
    return region;
}

std::vector<Component> components_with_room(const Persona& persona) {
    std::vector<Component> out;
    for (const Component component : kTerms)
        for (const Region& region : persona.regions)
            for (const Level& level : region.levels) {
                const Limit& limit = level.limits[index_of(component)];
                const bool known = std::find(out.begin(), out.end(), component) != out.end();
                if (limit.authority > limit.discretion && !known) out.push_back(component);
            }
    return out;
}

Lever random_lever(TestDice& dice, std::size_t i, const std::vector<Component>& room) {
    Lever lever;
    const std::string word(kWords[i % kWords.size()]);
    lever.id = numbered(word, i);
    lever.title = "Lever " + std::to_string(i);
    lever.cues = {word, word + " program"};
    lever.examples = {"I have led " + word + " programs."};
    lever.evidence = {i == 0 ? EvidenceKind::offer : EvidenceKind::program, EvidenceKind::result};
    const std::size_t first = dice.below(room.size());
    for (std::size_t n = 0; n < std::min<std::size_t>(room.size(), 1 + dice.below(3)); ++n)
        lever.unlocks.push_back(
            {room[(first + n) % room.size()], static_cast<BasisPoints>(dice.between(1'000, 10'000))});
    lever.budget_share = static_cast<BasisPoints>(dice.between(0, 10'000));
    if (dice.chance(40)) lever.overlap_group = "group";
    lever.best_states = {std::string(kStateNames[dice.below(kStateNames.size())]), "Counter"};
    return lever;
}

void add_levers(TestDice& dice, Persona& persona) {
    const auto room = components_with_room(persona);
    if (room.empty()) return;
    const std::size_t count = dice.below(6);
    for (std::size_t i = 0; i < count; ++i) persona.levers.push_back(random_lever(dice, i, room));
}

Terms random_offer(TestDice& dice, const Region& region) {
    const Minor unit = minor_per_major(region.rules.currency);
    Terms terms;
    terms.set(Component::base, dice.between(60, 400) * 1'000 * unit);
    if (dice.chance(70)) terms.set(Component::equity, dice.between(0, 500) * 1'000 * unit);
    if (dice.chance(30)) terms.set(Component::signing, dice.between(0, 60) * 1'000 * unit);
    return terms;
}

void add_facts(TestDice& dice, const Persona& persona, FactSheet& sheet) {
    for (std::size_t i = 0; i < persona.levers.size(); ++i)
        if (dice.chance(70))
            sheet.facts.push_back({numbered("fact", i),
                                   EvidenceKind::program,
                                   "You led " + persona.levers[i].cues.front() + " for eleven teams.",
                                   {"eleven teams", "11 teams"},
                                   11,
                                   {persona.levers[i].id}});
}

void add_sheets(TestDice& dice, Persona& persona) {
    for (const Region& region : persona.regions) {
        FactSheet sheet;
        sheet.id = "offers-" + region.id;
        sheet.title = "Offers";
        sheet.region = region.id;
        for (std::size_t i = 0; i < dice.below(4); ++i)
            sheet.offers.push_back({std::string(kEmployers[i]),
                                    random_offer(dice, region),
                                    dice.chance(50),
                                    static_cast<std::int32_t>(dice.between(0, 20)),
                                    {}});
        add_facts(dice, persona, sheet);
        persona.fact_sheets.push_back(std::move(sheet));
    }
    persona.fact_sheets.push_back({"none", "Nothing", "", {}, {}});
}

std::vector<BasisPoints> ascending(TestDice& dice, std::size_t count, std::int64_t least) {
    std::vector<BasisPoints> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(static_cast<BasisPoints>(dice.between(least, 10'000)));
    std::sort(out.begin(), out.end());
    return out;
}

Tactics random_tactics(TestDice& dice) {
    Tactics tactics;
    const auto small = [&](std::int64_t least, std::int64_t most) {
        return static_cast<std::int32_t>(dice.between(least, most));
    };
    tactics.opening = dice.chance(50) ? OpeningRule::fixed : OpeningRule::anchors_down;
    tactics.concession_table = ascending(dice, 1 + dice.below(8), 500);
    tactics.reciprocity = small(0, 2'000);
    tactics.patience = small(1, 20);
    tactics.turn_limit = small(4, 40);
    tactics.clarify_limit = small(0, 8);
    tactics.defer_limit = small(0, 4);
    tactics.offer_deadline_days = small(1, 14);
    tactics.session_limit_s = small(600, 7 * 86'400);
    tactics.nudge_after_s = small(30, 600);
    tactics.approval = static_cast<ApprovalPolicy>(dice.below(3));
    tactics.temper = static_cast<Temper>(dice.below(3));
    tactics.jitter = small(0, 1'000);
    tactics.overlap = small(0, 10'000);
    const auto strengths = ascending(dice, 5, 0);
    tactics.strength_bare = strengths[0];
    tactics.strength_off_sheet = strengths[1];
    tactics.strength_unverified = strengths[2];
    tactics.strength_refused_proof = strengths[3];
    tactics.strength_full = strengths[4];
    return tactics;
}

void add_difficulties(TestDice& dice, Persona& persona) {
    for (const char* id : {"standard", "tough"}) persona.difficulties.push_back({id, id, "", random_tactics(dice)});
}

void add_public_facts(TestDice& dice, Persona& persona) {
    for (const std::string_view topic : kTopicNames)
        if (dice.chance(60)) persona.public_facts.push_back({std::string(topic), "It is the same for everyone."});
}

}  // namespace

Persona random_persona(std::uint64_t seed) {
    TestDice dice(seed);
    Persona persona;
    persona.id = numbered("random", static_cast<std::size_t>(seed));
    persona.company = "Company";
    persona.role = "Role";
    persona.recruiter = "Robin Reed";
    persona.recruiter_title = "Recruiter";
    persona.summary = "A role.";
    persona.voice = static_cast<Voice>(dice.below(3));
    const std::size_t regions = 1 + dice.below(3);
    for (std::size_t i = 0; i < regions; ++i) persona.regions.push_back(random_region(dice, i));
    add_levers(dice, persona);
    add_sheets(dice, persona);
    add_difficulties(dice, persona);
    add_public_facts(dice, persona);
    persona.brief_reveals_floor = dice.chance(30);
    persona.hash = sha256_hex(canonical_json(persona));
    return persona;
}

}  // namespace parley
