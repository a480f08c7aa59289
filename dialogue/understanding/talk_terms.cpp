#include "dialogue/understanding/talk_terms.hpp"

namespace parley {

TalkTerms::TalkTerms(const Context& context, const PackageRules& rules) : bonus_unit_(rules.bonus_unit) {
    add(context.offer, Whose::recruiter);
    for (const Terms& option : context.options) add(option, Whose::recruiter);
    add(context.last_ask, Whose::ask);
    add(context.proposal, Whose::recruiter);  // a proposal that grants an ask repeats it
}

void TalkTerms::add(const Terms& terms, Whose whose) {
    if (terms.empty()) return;
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto component = static_cast<Component>(i);
        if (const auto value = terms.find(component); value && *value > 0)
            terms_[count_++] = {component, *value, whose};
    }
}

AmountUnit TalkTerms::unit_of(Component component) const {
    if (is_money(component)) return AmountUnit::money;
    if (component != Component::bonus) return AmountUnit::count;
    return bonus_unit_ == BonusUnit::percent ? AmountUnit::percent : AmountUnit::money;
}

bool TalkTerms::repeats(const Amount& amount, const TalkTerm& term) const {
    if (amount.relative || amount.unit != unit_of(term.component)) return false;
    return amount.lo == term.value || amount.hi == term.value;
}

}  // namespace parley
