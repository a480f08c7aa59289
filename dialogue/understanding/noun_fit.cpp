#include "dialogue/understanding/noun_fit.hpp"

#include "dialogue/understanding/component_defaults.hpp"
#include "dialogue/understanding/figure_sense.hpp"

namespace parley {
namespace {

constexpr std::int32_t kUnlikely = 4;  ///< what a value that speaks against a noun counts, in words

bool is_an_extra(Component component) {
    return component == Component::bonus || component == Component::signing || component == Component::relocation;
}

}  // namespace

/// A percentage is a bonus or a share of the company unless it is a change.
bool NounFit::possible(const Figure& figure, const Noun& noun) const {
    if (!noun.component) return !is_like_pay(figure);
    const auto unit = figure.amount.unit;
    if (is_pay_sized(figure.amount) && is_an_extra(*noun.component)) return false;
    if (unit == AmountUnit::percent && !figure.amount.relative)
        return *noun.component == Component::bonus || *noun.component == Component::equity;
    if (unit == AmountUnit::count) return !is_cash(*noun.component) || *noun.component == Component::equity;
    if (unit == AmountUnit::money) return is_cash(*noun.component) || is_money(*noun.component);
    return true;
}

/// A bare three-digit number of the size of the base here is pay, whatever is named beside it.
bool NounFit::is_like_pay(const Figure& figure) const {
    const Minor base = usual_pay(view_.scenario, view_.context) * minor_per_major(view_.scenario.rules().currency);
    const Amount& amount = figure.amount;
    if (!figure.bare || amount.relative || amount.unit != AmountUnit::money || !amount.hi) return false;
    return amount.per == Period::none && *amount.hi / 3 <= base / 2 && *amount.hi / 2 >= base / 3;
}

/// Nobody's bonus or signing is the larger part of a year's pay.
bool NounFit::is_pay_sized(const Amount& amount) const {
    if (amount.unit != AmountUnit::money || amount.relative || !amount.lo) return false;
    const Minor unit = minor_per_major(view_.scenario.rules().currency);
    return *amount.lo / unit / 2 >= usual_pay(view_.scenario, view_.context) / 3;
}

std::int32_t NounFit::unlikeliness(const Figure& figure, const Noun& noun) const {
    if (!noun.component) return 0;
    bool repeats = false;
    std::int32_t price = 0;
    for (const TalkTerm& term : talk_.all()) {
        if (term.component == noun.component && far_from(figure.amount, term)) price = kUnlikely;
        if (!talk_.repeats(figure.amount, term)) continue;
        if (term.component == noun.component) return -kUnlikely;
        repeats = true;
    }
    return repeats ? kUnlikely : price;
}

bool NounFit::far_from(const Amount& amount, const TalkTerm& term) const {
    if (amount.unit != AmountUnit::money || amount.relative || talk_.unit_of(term.component) != AmountUnit::money)
        return false;
    const auto value = amount.hi ? *amount.hi : amount.lo.value_or(0);
    return value / kFarFromComponent > term.value || value < term.value / kFarFromComponent;
}

}  // namespace parley
