#pragma once
// An amount of a message as a value of a component: per year, in the region's currency, absolute.

#include "dialogue/negotiation/heard.hpp"

namespace parley {

/// The component an amount belongs to, its own, then its act's, then the only one its size fits.
[[nodiscard]] std::optional<Component> component_of(const Scenario& scenario, const State& state, const Amount& amount,
                                                    std::optional<Component> of_act);

/// The amount as a value of the component, between 0 and kHugest; of a range the low end (the candidate
/// would take it). nullopt where the unit does not fit the component.
[[nodiscard]] std::optional<std::int64_t> value_for(const Scenario& scenario, const State& state, const Amount& amount,
                                                    Component component);

/// Its high end, the same way.
[[nodiscard]] std::optional<std::int64_t> high_value_for(const Scenario& scenario, const State& state,
                                                         const Amount& amount, Component component);

}  // namespace parley
