#include "persona/package.hpp"

namespace parley {
namespace {

constexpr std::int64_t kWhole = 10'000;  // basis points in one

Minor bonus_value(const Terms& terms, const PackageRules& rules) {
    const std::int64_t bonus = terms.get(Component::bonus);
    return rules.bonus_unit == BonusUnit::money ? bonus : scale(terms.get(Component::base), bonus, kWhole);
}

Minor yearly_pay(const Terms& terms, const PackageRules& rules, Minor equity) {
    const Minor base_and_bonus = add(terms.get(Component::base), bonus_value(terms, rules));
    return add(base_and_bonus, scale(equity, 1, rules.vesting_years));
}

Minor unit_value(const Terms& terms, const CandidateValues& values, Component component) {
    const Minor unit = values.per_unit[index_of(component)];
    const std::int64_t per = component == Component::relocation ? kWhole : 1;
    return scale(terms.get(component), unit, per);
}

Minor non_cash_value(const Terms& terms, const CandidateValues& values) {
    Minor sum = 0;
    for (const Component component : kTerms)
        if (!is_cash(component)) sum = add(sum, unit_value(terms, values, component));
    return sum;
}

Minor with_signing(Minor yearly, const Terms& terms, std::int32_t years) {
    return add(yearly, scale(terms.get(Component::signing), 1, years));
}

}  // namespace

Minor annual_value(const Terms& terms, const PackageRules& rules) {
    return with_signing(yearly_pay(terms, rules, terms.get(Component::equity)), terms, rules.signing_horizon_years);
}

Minor first_year_value(const Terms& terms, const PackageRules& rules) {
    return with_signing(yearly_pay(terms, rules, terms.get(Component::equity)), terms, 1);
}

Minor candidate_value(const Terms& terms, const PackageRules& rules, const CandidateValues& values) {
    const Minor equity = scale(terms.get(Component::equity), kWhole - values.equity_discount, kWhole);
    const Minor cash = with_signing(yearly_pay(terms, rules, equity), terms, rules.signing_horizon_years);
    return add(cash, non_cash_value(terms, values));
}

}  // namespace parley
