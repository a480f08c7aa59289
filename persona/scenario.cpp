#include "persona/scenario.hpp"

#include "persona/dice.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;         // basis points in one
constexpr std::uint32_t kDrawsPerLevel = 64;    // room for every component's two draws and the budget's
constexpr std::uint32_t kBudgetDraws = 2 * 16;  // first of the budget's two draws within a level

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
    const auto equal = [](char x, char y) { return folded(x) == folded(y); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal);
}

template <class Item>
std::string names_of(const std::vector<Item>& items) {
    std::string out;
    for (const Item& item : items) out += (out.empty() ? "" : ", ") + item.id;
    return out;
}

template <class Item>
const Item* find_item(const std::vector<Item>& items, std::string_view wanted) {
    const auto by_id = [&](const Item& item) { return same_name(item.id, wanted); };
    const auto found = std::find_if(items.begin(), items.end(), by_id);
    return found == items.end() ? nullptr : &*found;
}

/// By id, else by the name people read.
template <class Item>
const Item* find_named(const std::vector<Item>& items, std::string_view wanted) {
    if (const Item* item = find_item(items, wanted)) return item;
    const auto by_name = [&](const Item& item) { return same_name(item.name, wanted); };
    const auto found = std::find_if(items.begin(), items.end(), by_name);
    return found == items.end() ? nullptr : &*found;
}

template <class Item>
Complaint unknown(const char* field, std::string_view wanted, const std::vector<Item>& items) {
    return {field, "There is no \"" + std::string(wanted) + "\" in this persona.", "Choose one of: " + names_of(items)};
}

// ---- jitter ---------------------------------------------------------------------------------------

/// Moves values by at most `most` basis points, each by a draw of its own.
struct Jitter {
    Dice dice;
    BasisPoints most;

    /// The moved value, rounded to the step towards the published one so that the bound holds exactly.
    [[nodiscard]] std::int64_t move(std::int64_t value, std::int64_t step, std::uint32_t nth) const {
        if (most <= 0) return value;
        const auto width = 2 * static_cast<std::uint64_t>(most) + 1;
        const auto shift = static_cast<std::int64_t>(dice.draw(0, Purpose::jitter, nth) % width) - most;
        const std::int64_t distance = value < 0 ? 0 : scale(value, shift < 0 ? -shift : shift, kWhole);
        const std::int64_t bound = scale(value, most, kWhole);
        const std::int64_t whole_steps = round_down(std::min(distance, bound), step);
        return shift < 0 ? value - whole_steps : value + whole_steps;
    }
};

bool moves(const Limit& limit, Component component) {
    const bool open =
        limit.negotiability == Negotiability::negotiable || limit.negotiability == Negotiability::exception_only;
    return open && (is_cash(component) || component == Component::relocation);
}

/// Limits that the persona made equal stay equal: jitter opens no room where the persona gives none.
void move(Limit& limit, const Jitter& jitter, std::uint32_t nth) {
    const Limit published = limit;
    const std::int64_t top = std::max(round_down(limit.band_max, limit.step), limit.authority);
    if (published.discretion != published.opening)
        limit.discretion = std::clamp(jitter.move(published.discretion, limit.step, nth), limit.opening, top);
    limit.authority = published.authority == published.discretion
                          ? limit.discretion
                          : std::clamp(jitter.move(published.authority, limit.step, nth + 1), limit.discretion, top);
}

void move(Limits& limits, const Jitter& jitter, std::uint32_t nth) {
    for (const Component component : kTerms) {
        const auto i = index_of(component);
        if (moves(limits[i], component)) move(limits[i], jitter, nth + 2 * static_cast<std::uint32_t>(i));
    }
}

/// The opening is always affordable: it is published and does not move.
Budget jittered(const Budget& budget, Minor least, Minor unit, const Jitter& jitter, std::uint32_t nth) {
    Budget out;
    out.discretion = std::max(jitter.move(budget.discretion, unit, nth), least);
    out.authority = std::max(jitter.move(budget.authority, unit, nth + 1), out.discretion);
    return out;
}

std::int64_t reach_alone(const Limit& limit) {
    if (limit.negotiability == Negotiability::absent) return 0;
    if (limit.negotiability != Negotiability::negotiable) return limit.opening;
    return on_step(limit, limit.discretion);
}

std::array<std::int64_t, kTermCount> reach_alone(const Limits& limits, const Limit& level) {
    std::array<std::int64_t, kTermCount> reach{};
    for (const Component c : kTerms) reach[index_of(c)] = reach_alone(limits[index_of(c)]);
    reach[index_of(Component::level)] = reach_alone(level);
    return reach;
}

// ---- choice ---------------------------------------------------------------------------------------

using Complaints = std::vector<Complaint>;

const Region* choose_region(const Persona& persona, const Choice& choice, Complaints& complaints) {
    const Region* region = find_named(persona.regions, choice.region);
    if (region == nullptr) complaints.push_back(unknown("region", choice.region, persona.regions));
    return region;
}

std::uint8_t choose_level(const Region& region, const Choice& choice, Complaints& complaints) {
    if (choice.level.empty()) return region.default_level;
    const Level* level = find_named(region.levels, choice.level);
    if (level != nullptr) return static_cast<std::uint8_t>(level - region.levels.data());
    complaints.push_back(unknown("level", choice.level, region.levels));
    return 0;
}

const Difficulty* choose_difficulty(const Persona& persona, const Choice& choice, Complaints& complaints) {
    if (choice.difficulty.empty() && !persona.difficulties.empty()) return &persona.difficulties.front();
    const Difficulty* difficulty = find_named(persona.difficulties, choice.difficulty);
    if (difficulty == nullptr) complaints.push_back(unknown("difficulty", choice.difficulty, persona.difficulties));
    return difficulty;
}

bool usable_in(const FactSheet& sheet, const Region& region) {
    return sheet.region.empty() || sheet.region == region.id;
}

const FactSheet& no_facts() {
    static const FactSheet empty;
    return empty;
}

const FactSheet* first_usable(const Persona& persona, const Region& region) {
    for (const FactSheet& sheet : persona.fact_sheets)
        if (usable_in(sheet, region)) return &sheet;
    return &no_facts();
}

const FactSheet* choose_sheet(const Persona& persona, const Region& region, const Choice& choice,
                              Complaints& complaints) {
    if (choice.fact_sheet.empty()) return first_usable(persona, region);
    const FactSheet* sheet = find_item(persona.fact_sheets, choice.fact_sheet);
    if (sheet == nullptr)
        complaints.push_back(unknown("fact_sheet", choice.fact_sheet, persona.fact_sheets));
    else if (!usable_in(*sheet, region))
        complaints.push_back({"fact_sheet", "\"" + sheet->id + "\" holds amounts of another region.",
                              "Choose a sheet written for " + region.id + ", or leave it out."});
    return sheet;
}

}  // namespace

std::int64_t on_step(const Limit& limit, std::int64_t value) {
    return std::max(limit.opening, round_down(std::min({value, limit.authority, limit.band_max}), limit.step));
}

Minor component_cost(const Limits& limits, const PackageRules& rules, const Terms& terms, Component component) {
    return cost_rule(limits, rules, component).cost(terms.get(component), terms.get(Component::base));
}

Minor package_cost(const Limits& limits, const PackageRules& rules, const Terms& terms) {
    Minor sum = 0;
    for (const Component component : terms.stated().without(Component::total))
        sum = add(sum, component_cost(limits, rules, terms, component));
    return sum;
}

Terms opening_terms(const Limits& limits) {
    Terms terms;
    for (const Component component : kTerms) {
        const Limit& limit = limits[index_of(component)];
        if (limit.negotiability != Negotiability::absent) terms.set(component, limit.opening);
    }
    return terms;
}

Checked<Scenario> make_scenario(const Persona& persona, const Choice& choice) {
    Complaints complaints;
    Scenario scenario;
    scenario.persona = &persona;
    scenario.region = choose_region(persona, choice, complaints);
    scenario.difficulty = choose_difficulty(persona, choice, complaints);
    if (scenario.region != nullptr) {
        scenario.level = choose_level(*scenario.region, choice, complaints);
        scenario.sheet = choose_sheet(persona, *scenario.region, choice, complaints);
    }
    if (!complaints.empty()) return {std::nullopt, std::move(complaints)};
    scenario.tables = std::make_shared<const ScenarioTables>(
        make_scenario_tables(persona, *scenario.region, scenario.level, *scenario.sheet));
    reseed(scenario, choice.seed);
    return {std::move(scenario), {}};
}

void reseed(Scenario& scenario, std::uint64_t seed) {
    const auto& levels = scenario.region->levels;
    const Jitter jitter{Dice(seed), scenario.tactics().jitter};
    const Minor unit = minor_per_major(scenario.rules().currency);
    scenario.seed = seed;
    scenario.limits.resize(levels.size());
    scenario.budgets.resize(levels.size());
    scenario.alone.resize(levels.size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto nth = kDrawsPerLevel * static_cast<std::uint32_t>(i);
        scenario.limits[i] = levels[i].limits;
        move(scenario.limits[i], jitter, nth);
        scenario.budgets[i] =
            jittered(levels[i].budget, scenario.tables->opening_cost[i], unit, jitter, nth + kBudgetDraws);
        scenario.alone[i] = reach_alone(scenario.limits[i], scenario.tables->level_limit);
    }
}

bool sheet_supports(const FactSheet& sheet, const Lever& lever) {
    const auto named = [&](const Fact& fact) {
        return std::find(fact.levers.begin(), fact.levers.end(), lever.id) != fact.levers.end();
    };
    if (std::any_of(sheet.facts.begin(), sheet.facts.end(), named)) return true;
    const auto& kinds = lever.evidence;
    return !sheet.offers.empty() && std::find(kinds.begin(), kinds.end(), EvidenceKind::offer) != kinds.end();
}

}  // namespace parley
