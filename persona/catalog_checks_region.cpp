#include "persona/catalog.hpp"
#include "persona/catalog_checks.hpp"

#include <unicode/ucurr.h>
#include <boost/describe.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parley::checks {
namespace {

constexpr std::int64_t kMostValue = 1'000'000'000'000'000;  // keeps every sum of a package far from overflow
constexpr std::int64_t kWhole = 10'000;                     // basis points in one

std::string named(Component component) { return boost::describe::enum_to_string(component, ""); }

bool iso_lists(Currency currency) {
    const auto text = currency.text();
    const std::u16string code(text.begin(), text.end());
    UErrorCode status = U_ZERO_ERROR;
    const UDate first = -std::numeric_limits<double>::infinity();
    const UDate last = std::numeric_limits<double>::infinity();
    return code.size() == 3 && ucurr_isAvailable(code.c_str(), first, last, &status) != 0 && U_SUCCESS(status) != 0;
}

void check_order(const Limit& limit, const std::string& path, Findings& findings) {
    findings.expect(limit.band_min >= 0 && limit.band_min <= limit.band_max, path + ".band.min",
                    "The band begins above its top.", "Write min <= max, both at least 0.");
    findings.expect(limit.opening >= limit.band_min, path + ".opening", "The opening is under the band.",
                    "Write band.min <= opening.");
    findings.expect(limit.opening <= limit.discretion, path + ".discretion", "Discretion is under the opening.",
                    "Write opening <= discretion.");
    findings.expect(limit.discretion <= limit.authority, path + ".authority", "Authority is under discretion.",
                    "Write discretion <= authority.");
    findings.expect(limit.authority <= limit.band_max, path + ".authority", "Authority is over the band.",
                    "Write authority <= band.max.");
}

void check_multiple(std::int64_t value, std::int64_t step, const std::string& path, Findings& findings) {
    findings.expect(step <= 1 || value % step == 0, path, "The value is no multiple of the step.",
                    "Offers are multiples of step: round it, or make the step smaller.");
}

void check_steps(const Limit& limit, const std::string& path, Findings& findings) {
    findings.expect_between<std::int64_t>(limit.step, 1, kMostValue, path + ".step");
    check_multiple(limit.opening, limit.step, path + ".opening", findings);
    check_multiple(limit.discretion, limit.step, path + ".discretion", findings);
    check_multiple(limit.authority, limit.step, path + ".authority", findings);
}

void check_limit(const Limit& limit, const std::string& path, Findings& findings) {
    findings.expect(limit.band_max <= kMostValue, path + ".band.max", "The value is out of range.",
                    "Check the unit: money is in major units.");
    findings.expect_between<std::int64_t>(limit.cost_weight, 0, kMostValue, path + ".cost_weight");
    check_order(limit, path, findings);
    check_steps(limit, path, findings);
    findings.expect(limit.negotiability != Negotiability::fixed || limit.opening == limit.authority,
                    path + ".authority", "A fixed component cannot move.",
                    "Make opening, discretion and authority equal, or the component negotiable.");
}

void check_level_component(const Region& region, std::size_t level, const std::string& path, Findings& findings) {
    const auto above = static_cast<std::int64_t>(region.levels.size() - 1 - level);
    const Limit& limit = region.levels[level].limits[index_of(Component::level)];
    findings.expect(limit.authority <= above, path + ".limits.level.authority",
                    "There are not so many levels above this one.",
                    "Write another level, or make authority at most " + std::to_string(above) + ".");
}

void check_budget(const Level& level, const PackageRules& rules, const std::string& path, Findings& findings) {
    const Minor least = package_cost(level.limits, rules, opening_terms(level.limits));
    findings.expect(level.budget.discretion >= least, path + ".budget.discretion",
                    "The opening costs " + format_major(least, rules.currency) +
                        " a year, more than the budget: no deal could be made.",
                    "Raise the budget, or lower the opening or its cost weights.");
    findings.expect(level.budget.authority >= level.budget.discretion, path + ".budget.authority",
                    "The budget's authority is under its discretion.", "Write discretion <= authority.");
    findings.expect(level.budget.authority <= kMostValue, path + ".budget.authority", "The value is out of range.",
                    "Check the unit: money is in major units.");
}

void check_published(const Level& level, const std::string& path, Findings& findings) {
    findings.expect(level.published_total_min <= level.published_total_max, path + ".published_total.min",
                    "The published total begins above its top.", "Write min <= max.");
}

void check_level(const Region& region, std::size_t index, const std::string& path, Findings& findings) {
    const Level& level = region.levels[index];
    findings.expect(level.limits[index_of(Component::base)].negotiability != Negotiability::absent,
                    path + ".limits.base", "An offer without a base cannot be made.", "Write the base's limits.");
    for (const Component component : kTerms)
        if (level.limits[index_of(component)].negotiability != Negotiability::absent)
            check_limit(level.limits[index_of(component)], path + ".limits." + named(component), findings);
    check_level_component(region, index, path, findings);
    check_budget(level, region.rules, path, findings);
    check_published(level, path, findings);
}

void check_rules(const Region& region, const std::string& path, Findings& findings) {
    findings.expect(iso_lists(region.rules.currency), path + ".currency",
                    "\"" + std::string(region.rules.currency.text()) + "\" is no currency of ISO 4217.",
                    "Write a code such as USD or EUR.");
    findings.expect_between<std::int32_t>(region.rules.vesting_years, 1, 10, path + ".vesting_years");
    findings.expect_between<std::int32_t>(region.rules.signing_horizon_years, 1, 10, path + ".signing_horizon_years");
    findings.expect_between<BasisPoints>(region.default_values.equity_discount, 0, kWhole,
                                         path + ".default_values.equity_discount");
}

void check_equity_facts(const Region& region, const std::string& path, Findings& findings) {
    findings.expect_distinct_ids(region.equity, path + ".equity_facts");
    for (std::size_t i = 0; i < region.equity.size(); ++i) {
        const EquityFact& fact = region.equity[i];
        const std::string field = at(path + ".equity_facts", i);
        const bool known =
            std::find(kEquityFactNames.begin(), kEquityFactNames.end(), fact.id) != kEquityFactNames.end();
        findings.expect(known, field + ".id", "\"" + fact.id + "\" is no fact of equity.",
                        "Use one of docs/persona-format.md.");
        findings.expect((fact.disclosure == Disclosure::unknown) == fact.value.empty(), field + ".value",
                        "What is unknown has no value, and what may be told has one.",
                        "Write the value, or change the disclosure.");
    }
}

void check_ladder(const Region& region, const std::string& path, Findings& findings) {
    findings.expect(region.default_level < region.levels.size(), path + ".default_level", "There is no such level.",
                    "Name the id of one of the region's levels.");
    for (std::size_t i = 1; i < region.levels.size(); ++i) {
        const auto top = [&](std::size_t n) { return region.levels[n].limits[index_of(Component::base)].band_max; };
        findings.expect(top(i - 1) <= top(i), at(path + ".levels", i) + ".limits.base.band.max",
                        "A higher level has a lower band.", "Order the levels upwards.");
    }
}

}  // namespace

void check_region(const Region& region, const std::string& path, Findings& findings) {
    findings.expect(!region.levels.empty(), path + ".levels", "There is no level.", "Write at least one.");
    check_rules(region, path, findings);
    if (region.rules.vesting_years < 1 || region.rules.signing_horizon_years < 1) return;  // costs divide by them
    findings.expect_distinct_ids(region.levels, path + ".levels");
    check_ladder(region, path, findings);
    for (std::size_t i = 0; i < region.levels.size(); ++i) check_level(region, i, at(path + ".levels", i), findings);
    check_equity_facts(region, path, findings);
}

}  // namespace parley::checks
