#pragma once
// How far the recruiter moves this time: a time-dependent curve, compiled to a table when the persona was
// published (Faratin, Sierra & Jennings 1998), with tit for tat as a second term.

#include "dialogue/negotiation/decide.hpp"

#include <cstddef>
#include <cstdint>

namespace parley {

/// One component the candidate wants more of.
struct Wish {
    Component component = Component::base;
    std::int64_t asked = 0;      ///< in the component's unit; for an open wish, as far as it could go
    std::int64_t came_down = 0;  ///< how far under their last number for it; negative: over it
    bool open = false;           ///< no number was said: it must not be quoted back
};

/// Time-dependent: where the curve stands at this concession, between start and limit. A steep curve is a conceder's,
/// a straight one linear, a flat one a boulware's; the persona's table decides.
[[nodiscard]] std::int64_t by_time(const Tactics& tactics, std::size_t concession, std::int64_t start,
                                   std::int64_t limit);

/// Behaviour-dependent, tit for tat: what their step down is answered with. The persona's reciprocity is a share of
/// the way from start to limit for each step of the component that they came down, at most for four at a time: who
/// starts from a fantasy and leaps down is not paid for the leap.
[[nodiscard]] std::int64_t in_return(const Tactics& tactics, std::int64_t came_down, std::int64_t step,
                                     std::int64_t start, std::int64_t limit);

/// One move, and what drove it.
struct Concession {
    std::int64_t to = 0;           ///< at least what stands, at most the limit and the ask
    std::int64_t in_return = 0;    ///< the part of it that answers their step, before it is cut to limit and ask
    std::size_t on_the_curve = 0;  ///< index into the table
};

/// What may be offered next on a component. `ahead`: steps further along the curve than the count of concessions.
[[nodiscard]] Concession next_step(const Scenario& scenario, const State& state, const Wish& wish, std::int64_t limit,
                                   std::size_t ahead);

/// Under 2 % of base once both are counted a year: not worth haggling over.
[[nodiscard]] bool small_gap(const Scenario& scenario, const State& state, const Wish& wish);
/// What a small gap is at most worth a year, minor units.
[[nodiscard]] Minor small_gap_limit(const Terms& offer);

/// Worth of a change of one cash component, minor units a year.
[[nodiscard]] Minor annual_gap(const Scenario& scenario, const Terms& offer, Component component, std::int64_t to);

}  // namespace parley
