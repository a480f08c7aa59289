#include "persona/package.hpp"

#include "persona/scenario.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

PackageRules dollars() {
    PackageRules rules;
    rules.currency = parse_currency("USD").value();
    return rules;
}

Terms sample() {
    Terms terms;
    terms.set(Component::base, 200'000'00);
    terms.set(Component::bonus, 1'000);
    terms.set(Component::equity, 160'000'00);
    terms.set(Component::signing, 20'000'00);
    return terms;
}

TEST(AnnualValue, IsBaseWithBonusAndAYearsPartOfEquityAndSigning) {
    EXPECT_EQ(annual_value(sample(), dollars()), 200'000'00 + 20'000'00 + 40'000'00 + 5'000'00);
}

TEST(AnnualValue, TakesABonusInMoneyAsItIs) {
    PackageRules rules = dollars();
    rules.bonus_unit = BonusUnit::money;
    Terms terms = sample();
    terms.set(Component::bonus, 15'000'00);
    EXPECT_EQ(annual_value(terms, rules), 200'000'00 + 15'000'00 + 40'000'00 + 5'000'00);
}

TEST(FirstYearValue, CountsTheWholeSigningBonus) {
    EXPECT_EQ(first_year_value(sample(), dollars()), annual_value(sample(), dollars()) + 15'000'00);
}

TEST(CandidateValue, DiscountsEquityAndAddsNonCashTerms) {
    CandidateValues values;
    values.equity_discount = 2'500;
    values.per_unit[index_of(Component::pto)] = 400'00;
    values.per_unit[index_of(Component::relocation)] = 2'500;
    values.per_unit[index_of(Component::base)] = 77;  // cash components are not valued twice
    Terms terms = sample();
    terms.set(Component::pto, 5);
    terms.set(Component::relocation, 8'000'00);
    const Minor cash = annual_value(sample(), dollars()) - 10'000'00;
    EXPECT_EQ(candidate_value(terms, dollars(), values), cash + 2'000'00 + 2'000'00);
}

TEST(PackageCost, WeighsEachComponentByTheYear) {
    Limits limits{};
    limits[index_of(Component::base)].cost_weight = 12'000;
    limits[index_of(Component::equity)].cost_weight = 5'000;
    limits[index_of(Component::bonus)].cost_weight = 10'000;
    limits[index_of(Component::signing)].cost_weight = 8'000;
    limits[index_of(Component::pto)].cost_weight = 300'00;
    Terms terms = sample();
    terms.set(Component::pto, 2);
    EXPECT_EQ(package_cost(limits, dollars(), terms), 240'000'00 + 20'000'00 + 20'000'00 + 4'000'00 + 600'00);
}

TEST(Terms, ForgetWhatIsClearedAndTakeOverWhatIsLaidOnTop) {
    Terms terms = sample();
    terms.clear(Component::base);
    EXPECT_FALSE(terms.find(Component::base));
    EXPECT_EQ(terms.get(Component::base), 0);
    Terms change;
    change.set(Component::signing, 0);
    terms.overlay(change);
    EXPECT_EQ(terms.find(Component::signing), 0);
    EXPECT_EQ(terms.get(Component::equity), 160'000'00);
}

}  // namespace
}  // namespace parley
