#include "dialogue/negotiation/figures_asked.hpp"
#include "dialogue/understanding/vocabulary.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;

std::int64_t money_for(const Scenario& scenario, const State& state, std::int64_t value, Period per, Component c) {
    const PackageRules& rules = scenario.rules();
    if (c == Component::equity && per == Period::year) return scale(value, rules.vesting_years, 1);
    if (c == Component::base || c == Component::total) return scale(value, times_a_year(per), 1);
    if (c == Component::bonus && rules.bonus_unit == BonusUnit::percent) {
        const std::int64_t base = state.table.offer.get(Component::base);
        return base > 0 ? scale(value, kWhole, base) : 0;
    }
    return value;
}

std::optional<std::int64_t> unit_value(const Scenario& scenario, const State& state, const Amount& amount,
                                       std::int64_t value, Component c) {
    const std::int64_t standing = state.table.offer.get(c);
    const bool cash = is_money(c) || c == Component::bonus;
    switch (amount.unit) {
        case AmountUnit::money:
            if (!cash) return std::nullopt;
            value = money_for(scenario, state, value, amount.per, c);
            return amount.relative ? standing + std::min(value, kHugest) : value;
        case AmountUnit::percent:
            if (amount.relative) return standing + scale(standing, value, kWhole);
            if (c != Component::bonus) return std::nullopt;
            if (scenario.rules().bonus_unit == BonusUnit::percent) return value;
            return scale(state.table.offer.get(Component::base), value, kWhole);
        case AmountUnit::multiple:
            return cash && standing > 0 ? std::optional(scale(standing, value, kWhole)) : std::nullopt;
        case AmountUnit::count:
            if (cash) return std::nullopt;
            return amount.relative ? standing + std::min(value, kHugest) : value;
    }
    return std::nullopt;
}

std::optional<std::int64_t> end_value(const Scenario& scenario, const State& state, const Amount& amount, Component c,
                                      bool high) {
    auto pick = [&](const auto& from) {
        const auto& first = high ? from.hi : from.lo;
        return first ? first : (high ? from.lo : from.hi);
    };
    std::optional<std::int64_t> value;
    if (amount.resolved) {
        value = pick(*amount.resolved);
        if (value && (is_money(c) || c == Component::bonus) && amount.unit == AmountUnit::money)
            value = money_for(scenario, state, *value, amount.resolved->per, c);
    } else if (const auto written = pick(amount)) {
        value = unit_value(scenario, state, amount, std::clamp<std::int64_t>(*written, -kHugest, kHugest), c);
    }
    if (!value) return std::nullopt;
    return std::clamp<std::int64_t>(*value, 0, kHugest);
}

}  // namespace

std::optional<Component> component_of(const Scenario& scenario, const State& state, const Amount& amount,
                                      std::optional<Component> of_act) {
    if (amount.component) return amount.component;
    if (of_act) return of_act;
    if (amount.unit == AmountUnit::percent && !amount.relative) return Component::bonus;
    if (amount.unit != AmountUnit::money) return std::nullopt;
    if (amount.relative) return state.about ? state.about : std::optional(Component::base);
    const Limit& base = scenario.limit(Component::base, state.level);
    const auto value = value_for(scenario, state, amount, Component::base);
    if (value && *value >= base.band_min / 2 && *value / 2 <= base.band_max) return Component::base;
    return std::nullopt;
}

std::optional<std::int64_t> value_for(const Scenario& scenario, const State& state, const Amount& amount,
                                      Component component) {
    return end_value(scenario, state, amount, component, false);
}

std::optional<std::int64_t> high_value_for(const Scenario& scenario, const State& state, const Amount& amount,
                                           Component component) {
    return end_value(scenario, state, amount, component, true);
}

}  // namespace parley
