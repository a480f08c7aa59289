// How numbers came down: not unprompted, in shrinking steps, each against something. None made is full marks.

#include "dialogue/scoring/asks.hpp"
#include "dialogue/scoring/dimensions.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

using Steps = std::vector<StepDown>;

/// The rule is lost at the first step that breaks it, else earned at the last step.
template <class Breaks>
Finding kept_by_all(const Case& all, const Steps& steps, RuleId rule, std::uint32_t where, Breaks breaks) {
    const auto broken = std::find_if(steps.begin(), steps.end(), breaks);
    if (broken != steps.end()) return missed(all.rubric, rule, broken->moment->seq, broken->moment->span_of_ask());
    if (steps.empty()) return earned(all.rubric, rule, where);
    return earned(all.rubric, rule, steps.back().moment->seq, steps.back().moment->span_of_ask());
}

/// Shrinking is judged from two steps on.
Finding shrinking(const Case& all, const Steps& steps, std::uint32_t where) {
    for (std::size_t i = 1; i < steps.size(); ++i)
        if (steps[i].size > steps[i - 1].size)
            return missed(all.rubric, RuleId::steps_shrink, steps[i].moment->seq, steps[i].moment->span_of_ask());
    return earned(all.rubric, RuleId::steps_shrink, steps.empty() ? where : steps.back().moment->seq);
}

/// The last message with a number; 0 where nothing was asked for and there was nothing to give.
std::uint32_t last_ask(const Case& all) {
    std::uint32_t seq = 0;
    for (const Moment& moment : all.view.moments)
        if (is_counter(moment)) seq = moment.seq;
    return seq;
}

}  // namespace

Findings judge_concessions(const Case& all) {
    const std::uint32_t where = last_ask(all);
    if (where == 0) return {};
    const Steps steps = steps_down(all);
    return {
        kept_by_all(all, steps, RuleId::not_unprompted, where, [](const StepDown& step) { return !step.prompted; }),
        shrinking(all, steps, where),
        kept_by_all(all, steps, RuleId::concession_conditional, where,
                    [](const StepDown& step) { return !step.conditional; }),
    };
}

}  // namespace parley::scoring
