#pragma once
// Target and floor against offers and asks. They may name base, a total, or several components.

#include "dialogue/scoring/view.hpp"

namespace parley::scoring {

/// True where the package gives what the goal names: worth at least as much as with the goal's components in it;
/// a total is compared with the annual cash value. An empty goal is met by nothing.
[[nodiscard]] bool meets(const Terms& package, const Terms& goal, const PackageRules& rules);

/// True where the ask, laid over the standing offer, is at or above the goal on the components they share;
/// nullopt where they share none.
[[nodiscard]] std::optional<bool> asks_for(const Terms& ask, const Terms& goal, const Terms& standing,
                                           const PackageRules& rules);

/// The first offer was at the target or above: there was no need to ask.
[[nodiscard]] bool opened_at_target(const Case& all);

/// The terms the floor compares: what a package must reach by the floor's kind.
[[nodiscard]] bool under_floor(const Case& all, const Terms& package);

[[nodiscard]] bool has_floor(const Preparation& preparation);

}  // namespace parley::scoring
