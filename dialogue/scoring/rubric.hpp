#pragma once
// The rubric is data: every rule with its points, its source and its advice; versioned and immutable. A plain
// value, so that another one can be loaded and a session scored again beside its first result.

#include <boost/describe.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace parley {

/// The seven parts of the process, and what is taken from the whole. Enumerators are the contract's ids.
BOOST_DEFINE_FIXED_ENUM_CLASS(Dimension, std::uint8_t, levers, preparation, opening, discovery, concessions, packaging,
                              close, deductions)
inline constexpr std::size_t kDimensionCount = 7;  ///< without deductions, which has no points to win

/// Atomic yes/no checks. Enumerators are the ids under which evidence is shown.
BOOST_DEFINE_FIXED_ENUM_CLASS(RuleId, std::uint8_t, lever_invoked, lever_evidence, lever_moment, lever_ask,
                              lever_credible, target_above_floor, floor_fits_alternative, priorities_ranked,
                              first_offer_not_accepted, expectation_ambitious, expectation_reasoned, counter_at_target,
                              question_one, question_two, constraint_paraphrased, not_unprompted, steps_shrink,
                              concession_conditional, two_components, priority_named, component_changed,
                              conditional_commitment, recap_given, asked_in_writing, nothing_under_floor, civil,
                              no_empty_ultimatum, floor_kept, retrade, lever_repeated, claim_contradicted)
inline constexpr std::size_t kRuleCount = 31;

struct Rule {
    RuleId id{};
    Dimension dimension{};
    std::int32_t points = 0;  ///< hundredths before renormalising; negative: taken away
    std::string looks_for;    ///< the check in one line
    std::string advice;       ///< what to do next time; "{lever}" stands for the lever's title
    std::string praise;       ///< what went well, where it did
    std::string source;
    bool on = true;  ///< off: not judged, and the others of its dimension share its points
    friend bool operator==(const Rule&, const Rule&) = default;
};

/// Limits that rules speak of.
struct Thresholds {
    std::int32_t sure = 400;                     ///< per mille: mentions and acts below it are not counted
    std::int32_t reasons_in_one_message = 3;     ///< further levers earn only "invoked"
    std::int32_t repeats_charged = 3;            ///< at most so many repeated levers cost points
    std::int32_t off_sheet_share = 5'000;        ///< basis points of the evidence points
    std::int32_t alternative_tolerance = 1'000;  ///< basis points a floor may lie under the best alternative
    std::int32_t excellent = 8'000;              ///< captured, basis points
    std::int32_t good = 5'000;
    std::int32_t fair = 2'500;
    std::int32_t opportunities = 3;
    std::int32_t went_well = 3;
    std::int32_t plain_words = 12;  ///< mean words a message under which rewritten lines are kept plain
    friend bool operator==(const Thresholds&, const Thresholds&) = default;
};

struct Rubric {
    std::string version;                ///< "standard-1"; names these contents for ever
    std::vector<std::string> personas;  ///< ids of those it is for; empty: all
    std::vector<std::int32_t> weights;  ///< hundredths by Dimension, kDimensionCount of them; sum 10000
    std::vector<Rule> rules;            ///< one for each RuleId, in any order
    Thresholds thresholds;

    /// Asserts that the rule is there: a rubric that lacks one is refused when it is loaded.
    [[nodiscard]] const Rule& rule(RuleId id) const;
    friend bool operator==(const Rubric&, const Rubric&) = default;
};

/// The rubric this build ships.
[[nodiscard]] const Rubric& standard_rubric();

/// "lever_invoked": an enumerator's name.
[[nodiscard]] std::string name_of(RuleId id);
[[nodiscard]] std::string name_of(Dimension dimension);

}  // namespace parley
