// What a message says after the candidate has put its figures right.

#include "dialogue/session/step.hpp"

#include <algorithm>

namespace parley {
namespace {

/// The act that states a figure of this owner; nullopt where a figure of that kind states nothing.
std::optional<ActKind> act_that_states(Whose whose) {
    switch (whose) {
        case Whose::ask:
            return ActKind::ask;
        case Whose::target:
            return ActKind::reveal_target;
        case Whose::floor:
            return ActKind::reveal_floor;
        case Whose::alternative:
        case Whose::competing:
            return ActKind::competing_offer;
        case Whose::current:
        case Whose::forfeited:
            return ActKind::state_current_pay;
        case Whose::recruiter:
            return ActKind::paraphrase;
        case Whose::other:
            return std::nullopt;
    }
    return std::nullopt;
}

/// Acts that say nothing once their figures are gone.
bool lives_by_its_figures(ActKind kind) {
    constexpr auto kKinds = std::to_array<ActKind>(
        {ActKind::ask, ActKind::give_range, ActKind::give_expectation, ActKind::concede, ActKind::reveal_floor,
         ActKind::reveal_target, ActKind::state_current_pay, ActKind::competing_offer, ActKind::paraphrase});
    return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

/// Takes the figure out of every act; acts that lived by it alone go with it.
void detach(Understanding& understanding, std::int32_t index) {
    std::erase_if(understanding.acts, [index](Act& act) {
        const auto removed = std::erase(act.amounts, index);
        return removed > 0 && act.amounts.empty() && lives_by_its_figures(act.kind);
    });
}

void attach(Understanding& understanding, std::int32_t index) {
    const Amount& amount = understanding.amounts[static_cast<std::size_t>(index)];
    const auto kind = act_that_states(amount.whose);
    if (!kind) return;
    Act act;
    act.kind = *kind;
    act.span = amount.span;
    act.confidence = 1000;
    act.amounts = {index};
    act.component = amount.component;
    const auto after = std::find_if(understanding.acts.begin(), understanding.acts.end(),
                                    [&](const Act& other) { return other.span.begin > act.span.begin; });
    understanding.acts.insert(after, std::move(act));
}

/// A figure put right is the figure itself, no change to another; shares and multiples of the standing offer
/// stay changes and are worked out afresh.
void set_figure(Amount& amount, const AmountFix& fix) {
    amount.lo = fix.lo ? fix.lo : fix.hi;
    amount.hi = fix.hi ? fix.hi : fix.lo;
    amount.relative = amount.relative && amount.unit != AmountUnit::money;
    amount.resolved.reset();
    if (!amount.relative) amount.resolved = Resolved{amount.lo, amount.hi, amount.currency, amount.per};
}

void move_to_component(Understanding& understanding, std::int32_t index, Component component) {
    understanding.amounts[static_cast<std::size_t>(index)].component = component;
    for (Act& act : understanding.acts)
        if (std::find(act.amounts.begin(), act.amounts.end(), index) != act.amounts.end()) act.component = component;
}

void drop(Understanding& understanding, std::int32_t index) {
    Amount& amount = understanding.amounts[static_cast<std::size_t>(index)];
    amount.whose = Whose::other;
    amount.doubtful = false;
    detach(understanding, index);
}

void fix_amount(Understanding& understanding, const AmountFix& fix) {
    if (fix.drop) return drop(understanding, fix.index);
    Amount& amount = understanding.amounts.at(static_cast<std::size_t>(fix.index));
    amount.doubtful = false;
    amount.polarity = Polarity::asserted;
    if (fix.lo || fix.hi) set_figure(amount, fix);
    if (fix.component) move_to_component(understanding, fix.index, *fix.component);
    if (!fix.whose || *fix.whose == amount.whose) return;
    amount.whose = *fix.whose;
    detach(understanding, fix.index);
    attach(understanding, fix.index);
}

}  // namespace

Understanding corrected(Understanding understanding, const std::vector<AmountFix>& fixes) {
    for (const AmountFix& fix : fixes) fix_amount(understanding, fix);
    return understanding;
}

}  // namespace parley
