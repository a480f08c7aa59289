#pragma once
// How far the recruiter moves this time: a time-dependent curve, compiled to a table when the persona was
// published (Faratin, Sierra & Jennings 1998), with reciprocity as a second term.

#include "dialogue/negotiation/decide.hpp"

#include <cstdint>

namespace parley {

/// One component the candidate wants more of.
struct Wish {
    Component component = Component::base;
    std::int64_t asked = 0;      ///< in the component's unit; for an open wish, as far as it could go
    std::int64_t came_down = 0;  ///< how far under their last number for it
    bool open = false;           ///< no number was said: it must not be quoted back
};

/// What may be offered next on a component, at least what stands, at most `limit` and the ask.
[[nodiscard]] std::int64_t next_step(const Scenario& scenario, const State& state, const Wish& wish,
                                     std::int64_t limit);

/// Under 2 % of base once both are counted a year: not worth haggling over.
[[nodiscard]] bool small_gap(const Scenario& scenario, const State& state, const Wish& wish);
/// What a small gap is at most worth a year, minor units.
[[nodiscard]] Minor small_gap_limit(const Terms& offer);

/// Worth of a change of one cash component, minor units a year.
[[nodiscard]] Minor annual_gap(const Scenario& scenario, const Terms& offer, Component component, std::int64_t to);

}  // namespace parley
