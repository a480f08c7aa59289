#include "dialogue/scoring/goals.hpp"

#include <algorithm>

namespace parley::scoring {
namespace {

Terms shared_part(const Terms& of, const Terms& with) {
    Terms shared;
    for (const Component c : kTerms)
        if (of.has(c) && with.has(c)) shared.set(c, of.get(c));
    return shared;
}

Minor value_with(Terms package, const Terms& over, const PackageRules& rules) {
    package.overlay(over);
    return annual_value(package, rules);
}

bool terms_reached(const Terms& package, const Terms& goal) {
    return std::all_of(kTerms.begin(), kTerms.end(),
                       [&](Component c) { return is_cash(c) || !goal.has(c) || package.get(c) >= goal.get(c); });
}

}  // namespace

bool meets(const Terms& package, const Terms& goal, const PackageRules& rules) {
    if (goal.empty()) return false;
    const Minor value = annual_value(package, rules);
    if (goal.has(Component::total) && value < goal.get(Component::total)) return false;
    return value >= value_with(package, goal, rules) && terms_reached(package, goal);
}

std::optional<bool> asks_for(const Terms& ask, const Terms& goal, const Terms& standing, const PackageRules& rules) {
    if (goal.has(Component::total)) {
        const Minor asked = ask.has(Component::total) ? ask.get(Component::total) : value_with(standing, ask, rules);
        return asked >= goal.get(Component::total);
    }
    if (ask.has(Component::total)) return ask.get(Component::total) >= value_with(standing, goal, rules);
    const Terms asked = shared_part(ask, goal);
    if (asked.empty()) return std::nullopt;
    return value_with(standing, asked, rules) >= value_with(standing, shared_part(goal, ask), rules);
}

bool opened_at_target(const Case& all) {
    return !all.view.opening.empty() && meets(all.view.opening, all.preparation.target, all.rules());
}

bool has_floor(const Preparation& preparation) {
    return preparation.floor_kind != FloorKind::none && !preparation.floor.empty();
}

bool under_floor(const Case& all, const Terms& package) {
    return has_floor(all.preparation) && !meets(package, all.preparation.floor, all.rules());
}

}  // namespace parley::scoring
