#pragma once
// What a rule found: points earned of points possible, and the words it rests on.

#include "dialogue/scoring/view.hpp"

#include <cstdint>
#include <vector>

namespace parley::scoring {

/// earned <= possible, hundredths before renormalising. possible 0 with earned < 0: points taken away.
struct Finding {
    RuleId rule{};
    std::uint32_t seq = 0;  ///< where it was earned, or where it could have been
    Span span{};
    std::int32_t earned = 0;
    std::int32_t possible = 0;
    std::int32_t lever = -1;

    [[nodiscard]] bool missed() const { return possible > 0 && earned == 0; }
};

/// A dimension's findings. A rule that could not be judged has none, and the others share its points; a
/// dimension without any is not applicable.
using Findings = std::vector<Finding>;

/// All of the rule's points, at this place.
[[nodiscard]] inline Finding earned(const Rubric& rubric, RuleId rule, std::uint32_t seq = 0, Span span = {}) {
    const std::int32_t points = rubric.rule(rule).points;
    return {.rule = rule, .seq = seq, .span = span, .earned = points, .possible = points};
}

/// None of them.
[[nodiscard]] inline Finding missed(const Rubric& rubric, RuleId rule, std::uint32_t seq = 0, Span span = {}) {
    return {.rule = rule, .seq = seq, .span = span, .earned = 0, .possible = rubric.rule(rule).points};
}

[[nodiscard]] inline Finding judged(const Rubric& rubric, RuleId rule, bool kept, std::uint32_t seq = 0,
                                    Span span = {}) {
    return kept ? earned(rubric, rule, seq, span) : missed(rubric, rule, seq, span);
}

/// The rule's (negative) points are taken away.
[[nodiscard]] inline Finding taken(const Rubric& rubric, RuleId rule, std::uint32_t seq, Span span,
                                   std::int32_t lever = -1) {
    return {.rule = rule, .seq = seq, .span = span, .earned = rubric.rule(rule).points, .possible = 0, .lever = lever};
}

}  // namespace parley::scoring
