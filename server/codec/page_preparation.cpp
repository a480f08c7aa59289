#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"
#include "server/codec/page.hpp"

namespace parley::codec {
namespace {

constexpr int kPercentDigits = 2;

void append_plain_terms(std::string& out, const Terms& terms, const PackageRules& rules) {
    Object object(out);
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto component = static_cast<Component>(i);
        if (!terms.has(component)) continue;
        object.key(name_of(component));
        append_term_value(out, component, terms.get(component), rules);
    }
}

void append_floor(std::string& out, const Preparation& preparation, const PackageRules& rules) {
    if (preparation.floor_kind == FloorKind::none) return void(out.append("null"));
    const Component component = preparation.floor_kind == FloorKind::base ? Component::base : Component::total;
    Object object(out);
    object.text("kind", name_of(preparation.floor_kind));
    if (preparation.floor.has(component)) object.money("amount", preparation.floor.get(component), rules.currency);
    if (preparation.floor_kind != FloorKind::package) return;
    object.key("package");
    append_plain_terms(out, preparation.floor, rules);
}

/// A unit of relocation is worth a share of what it costs; of the others, an amount a year.
void append_worth(Object& object, std::string& out, Component component, const CandidateValues& values,
                  Currency currency) {
    const auto worth = values.per_unit[index_of(component)];
    object.key(name_of(component));
    component == Component::relocation ? append_decimal(out, worth, kPercentDigits)
                                       : append_money(out, worth, currency);
}

void append_priorities(std::string& out, const std::vector<Component>& priorities) {
    Array array(out);
    for (const Component component : priorities) {
        array.item();
        append_string(out, name_of(component));
    }
}

}  // namespace

void append_values(std::string& out, const CandidateValues& values, Currency currency) {
    Object object(out);
    object.decimal("equity_discount", values.equity_discount, kPercentDigits);
    object.key("per_unit");
    Object units(out);
    for (const Component component : kTerms)
        if (!is_cash(component)) append_worth(units, out, component, values, currency);
}

void append_preparation(std::string& out, const Preparation& preparation, const PackageRules& rules) {
    if (!preparation.given && !preparation.values_given) return void(out.append("null"));
    Object object(out);
    object.key("target");
    append_plain_terms(out, preparation.target, rules);
    object.key("floor");
    append_floor(out, preparation, rules);
    object.key("alternative");
    {
        Object alternative(out);
        alternative.money("annual", preparation.alternative, rules.currency);
        alternative.text("text", preparation.alternative_text);
    }
    object.key("priorities");
    append_priorities(out, preparation.priorities);
    object.key("values");
    preparation.values_given ? append_values(out, preparation.values, rules.currency) : void(out.append("null"));
}

}  // namespace parley::codec
