#pragma once
// One persona resolved for one session: the region, the level's limits after this seed's jitter, the
// difficulty's tactics, the candidate's sheet. Built once, then read by every part of the core.

#include "persona/persona.hpp"
#include "persona/scenario_tables.hpp"

#include <array>
#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

BOOST_DEFINE_FIXED_ENUM_CLASS(FloorKind, std::uint8_t, none, base, total, package)

/// What the candidate wrote down before the talk. Never shown to the recruiter's decisions.
struct Preparation {
    bool given = false;
    Terms target;  ///< base, total or several components
    FloorKind floor_kind = FloorKind::none;
    Terms floor;            ///< base, or total, or a package
    Minor alternative = 0;  ///< annual value of the best alternative, 0: none given
    std::string alternative_text;
    std::vector<Component> priorities;  ///< first matters most
    CandidateValues values{};
    bool values_given = false;  ///< else the persona's defaults serve
    friend bool operator==(const Preparation&, const Preparation&) = default;
};

/// What a session is started with; row 0 holds it.
struct Choice {
    std::string region;      ///< id or name; must match one
    std::string level;       ///< empty: the region's default
    std::string difficulty;  ///< empty: the persona's first
    std::string fact_sheet;  ///< empty: the first variant usable in the region
    std::uint64_t seed = 0;
};

/// References into the persona: the persona must outlive the scenario.
struct Scenario {
    const Persona* persona = nullptr;
    const Region* region = nullptr;
    const Difficulty* difficulty = nullptr;
    const FactSheet* sheet = nullptr;  ///< never null: an empty sheet stands for none
    std::uint8_t level = 0;            ///< the level the offer is made at
    std::vector<Limits> limits;        ///< by level, after jitter
    std::vector<Budget> budgets;       ///< by level, after jitter
    /// By level: as far as the recruiter goes without the committee, in steps; never under the opening.
    std::vector<std::array<std::int64_t, kTermCount>> alone;
    std::uint64_t seed = 0;
    std::shared_ptr<const ScenarioTables> tables;  ///< never null where make_scenario made it

    [[nodiscard]] const PackageRules& rules() const { return region->rules; }
    [[nodiscard]] const Tactics& tactics() const { return difficulty->tactics; }
    /// Asserts that the component is a term: a total has no limits of its own.
    [[nodiscard]] const Limit& limit(Component c, std::size_t at_level) const {
        assert(c != Component::total && at_level < limits.size());
        return limits[at_level][index_of(c)];
    }
};

/// What is wrong with a value from outside, for a person: the field, what is the matter, how to mend it.
struct Complaint {
    std::string field;
    std::string message;
    std::string mend;
};

/// Either a value or a list of complaints; bad input is a value, not an exception.
template <class T>
struct Checked {
    std::optional<T> value;
    std::vector<Complaint> complaints;
    [[nodiscard]] explicit operator bool() const { return value.has_value(); }
};

/// Resolves the choice. Complaints name region, level, difficulty or fact_sheet.
[[nodiscard]] Checked<Scenario> make_scenario(const Persona& persona, const Choice& choice);

/// The same choice under another seed: the limits and budgets move, all else is shared with the scenario before.
void reseed(Scenario& scenario, std::uint64_t seed);

/// The value within authority and band, rounded down to the step; never under the opening.
[[nodiscard]] std::int64_t on_step(const Limit& limit, std::int64_t value);

/// What one component of the terms costs the company a year, minor units: by its cost_rule.
[[nodiscard]] Minor component_cost(const Limits& limits, const PackageRules& rules, const Terms& terms,
                                   Component component);

/// What terms cost the company a year, minor units: the sum over their components.
[[nodiscard]] Minor package_cost(const Limits& limits, const PackageRules& rules, const Terms& terms);

/// The package that the first offer states: the opening of every component that is not absent.
[[nodiscard]] Terms opening_terms(const Limits& limits);

/// True where the sheet holds something that could support the lever: an offer for the offer lever, a fact
/// that names it otherwise.
[[nodiscard]] bool sheet_supports(const FactSheet& sheet, const Lever& lever);

}  // namespace parley
