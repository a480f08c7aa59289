#include "server/codec/inputs.hpp"

#include "server/codec/enum_names.hpp"
#include "server/codec/json_fields.hpp"

#include <limits>

namespace parley::codec {
namespace {

using Json = nlohmann::json;
using Complaints = std::vector<Complaint>;

constexpr int kPercentDigits = 2;
constexpr std::int64_t kMostCount = 1'000'000;  // days, months, levels, shares

template <class T>
Checked<T> checked(T value, Complaints complaints) {
    if (!complaints.empty()) return {std::nullopt, std::move(complaints)};
    return {std::move(value), {}};
}

/// Text -> JSON, and then as `read` says.
template <class T, class Read>
Checked<T> read_text_as(std::string_view text, Read read) {
    const Json node = Json::parse(text, nullptr, false);
    if (node.is_discarded()) return {std::nullopt, {{"", "This is no JSON.", "Mend the syntax."}}};
    return read(node);
}

// ---- packages ---------------------------------------------------------------------------------------

/// The member of a turn's offer that holds a component's figure.
const char* figure_name(Component component, const PackageRules& rules) {
    switch (component) {
        case Component::base:
        case Component::equity:
        case Component::signing:
        case Component::relocation:
        case Component::total:
            return "amount";
        case Component::bonus:
            return rules.bonus_unit == BonusUnit::money ? "amount" : "percent";
        case Component::start_date:
        case Component::pto:
        case Component::remote:
            return "days";
        case Component::level:
            return "steps";
        case Component::review:
            return "months";
        case Component::visa:
            return "included";
    }
    return "amount";
}

std::optional<std::int64_t> read_figure(const JsonFields& fields, const char* name, Component component,
                                        const PackageRules& rules) {
    const bool bonus = component == Component::bonus;
    if (is_money(component) || (bonus && rules.bonus_unit == BonusUnit::money))
        return fields.money(name, rules.currency);
    if (bonus) return fields.decimal(name, kPercentDigits);
    const Json* value = fields.find(name);
    if (component == Component::visa && value != nullptr && value->is_boolean()) return value->get<bool>() ? 1 : 0;
    return fields.integer(name, 0, component == Component::visa ? 1 : kMostCount);
}

void check_currency(const JsonFields& figure, const PackageRules& rules) {
    const std::string written = figure.text("currency");
    if (!written.empty() && written != rules.currency.text())
        figure.complain("currency", "Pay here is in " + std::string(rules.currency.text()) + ".",
                        "Convert the amount first.");
}

std::optional<std::int64_t> read_term(const JsonFields& fields, const char* name, Component component,
                                      const PackageRules& rules) {
    const Json* value = fields.find(name);
    if (!value->is_object()) return read_figure(fields, name, component, rules);
    const JsonFields inner(*value, fields.path_of(name), fields.complaints());
    check_currency(inner, rules);
    return read_figure(inner, figure_name(component, rules), component, rules);
}

void reject_unknown_terms(const JsonFields& fields, const Json& node) {
    if (!node.is_object()) return;
    for (const auto& [name, value] : node.items())
        if (!enum_named<Component>(name) && name != "annual_value" && name != "first_year_value")
            fields.complain(name, "There is no such component.", "Take it out, or correct its name.");
}

Terms read_terms(const Json& node, const std::string& path, const PackageRules& rules, Complaints& complaints) {
    const JsonFields fields(node, path, complaints);
    Terms terms;
    reject_unknown_terms(fields, node);
    for (std::size_t i = 0; i < kComponentCount; ++i) {
        const auto component = static_cast<Component>(i);
        const std::string name(name_of(component));
        if (fields.find(name.c_str()) == nullptr) continue;
        if (const auto value = read_term(fields, name.c_str(), component, rules)) terms.set(component, *value);
    }
    return terms;
}

// ---- preparation ------------------------------------------------------------------------------------

template <class Enum>
std::optional<Enum> read_name(const JsonFields& fields, const char* name) {
    const std::string written = fields.text(name);
    if (written.empty()) return std::nullopt;
    const auto value = enum_named<Enum>(written);
    if (!value) fields.complain(name, "\"" + written + "\" is no value of this field.", "See docs/protocol.md.");
    return value;
}

void read_floor(const JsonFields& outer, const PackageRules& rules, Preparation& preparation) {
    const Json* node = outer.find("floor");
    if (node == nullptr) return;
    const JsonFields floor(*node, outer.path_of("floor"), outer.complaints());
    floor.allow_only({"kind", "amount", "package"});
    preparation.floor_kind = read_name<FloorKind>(floor, "kind").value_or(FloorKind::none);
    const bool package = preparation.floor_kind == FloorKind::package;
    if (package && floor.find("package") != nullptr)
        preparation.floor = read_terms(*floor.find("package"), floor.path_of("package"), rules, floor.complaints());
    const auto amount = floor.money("amount", rules.currency);
    if (amount)
        preparation.floor.set(preparation.floor_kind == FloorKind::base ? Component::base : Component::total, *amount);
    if (preparation.floor_kind != FloorKind::none && preparation.floor.empty())
        floor.complain("amount", "The floor has no amount.", "Write the least that you would sign for.");
}

void read_alternative(const JsonFields& outer, const PackageRules& rules, Preparation& preparation) {
    const Json* node = outer.find("alternative");
    if (node == nullptr) return;
    const JsonFields alternative(*node, outer.path_of("alternative"), outer.complaints());
    alternative.allow_only({"annual", "text"});
    preparation.alternative = alternative.money("annual", rules.currency).value_or(0);
    preparation.alternative_text = alternative.text("text");
}

void read_priorities(const JsonFields& outer, Preparation& preparation) {
    const Json* list = outer.list("priorities");
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const Json& item = (*list)[i];
        const auto component = item.is_string() ? enum_named<Component>(item.get<std::string>()) : std::nullopt;
        if (component)
            preparation.priorities.push_back(*component);
        else
            outer.complain("priorities[" + std::to_string(i) + "]", "There is no such component.",
                           "Write base, equity, signing, ...");
    }
}

void read_values(const JsonFields& outer, const PackageRules& rules, Preparation& preparation) {
    const Json* node = outer.find("values");
    if (node == nullptr) return;
    const JsonFields values(*node, outer.path_of("values"), outer.complaints());
    values.allow_only({"equity_discount", "per_unit"});
    preparation.values_given = true;
    preparation.values.equity_discount = static_cast<BasisPoints>(
        std::min<std::int64_t>(values.decimal("equity_discount", kPercentDigits).value_or(0), 10'000));
    if (values.find("per_unit") == nullptr) return;
    const JsonFields units(*values.find("per_unit"), values.path_of("per_unit"), values.complaints());
    for (const Component component : kTerms) {
        const std::string name(name_of(component));
        const bool share = component == Component::relocation;
        const auto worth =
            share ? units.decimal(name.c_str(), kPercentDigits) : units.money(name.c_str(), rules.currency);
        preparation.values.per_unit[index_of(component)] = worth.value_or(0);
    }
}

// ---- fixes ------------------------------------------------------------------------------------------

std::optional<std::int64_t> read_fix_figure(const JsonFields& fix, const char* name, const Amount* amount,
                                            const PackageRules& rules) {
    const AmountUnit unit = amount == nullptr ? AmountUnit::money : amount->unit;
    const bool foreign = amount != nullptr && amount->currency.known();
    switch (unit) {
        case AmountUnit::money:
            return fix.money(name, foreign ? amount->currency : rules.currency);
        case AmountUnit::percent:
            return fix.decimal(name, kPercentDigits);
        case AmountUnit::multiple: {
            const auto hundredths = fix.decimal(name, 2);
            return hundredths ? std::optional(*hundredths * 100) : std::nullopt;
        }
        case AmountUnit::count:
            return fix.integer(name, 0, std::numeric_limits<std::int64_t>::max());
    }
    return std::nullopt;
}

AmountFix read_fix(const JsonFields& fields, const Understanding& understood, const PackageRules& rules) {
    fields.allow_only({"index", "drop", "component", "lo", "hi", "whose"});
    AmountFix fix;
    const auto index = fields.integer("index", 0, std::numeric_limits<std::int32_t>::max());
    if (fields.find("index") == nullptr)
        fields.complain("index", "The index is missing.", "Say which figure is meant.");
    fix.index = static_cast<std::int32_t>(index.value_or(0));
    const auto place = static_cast<std::size_t>(fix.index);
    const Amount* amount = place < understood.amounts.size() ? &understood.amounts[place] : nullptr;
    fix.drop = fields.flag("drop");
    fix.component = read_name<Component>(fields, "component");
    fix.lo = read_fix_figure(fields, "lo", amount, rules);
    fix.hi = read_fix_figure(fields, "hi", amount, rules);
    fix.whose = read_name<Whose>(fields, "whose");
    return fix;
}

// ---- context ----------------------------------------------------------------------------------------

/// A question's name, or that of the component it was about.
void read_asked(const JsonFields& fields, Context& context) {
    const std::string asked = fields.text("asked");
    if (asked.empty()) return;
    if (const auto question = enum_named<Question>(asked)) {
        context.asked = *question;
    } else if (const auto component = enum_named<Component>(asked)) {
        context.asked = Question::reason;
        context.asked_about = component;
    } else {
        fields.complain("asked", "There is no question \"" + asked + "\".",
                        "Write one such as expectation, reason or confirm_terms, or a component.");
    }
}

}  // namespace

Checked<Terms> read_package(const Json& node, const PackageRules& rules) {
    Complaints complaints;
    Terms terms = read_terms(node, "", rules, complaints);
    return checked(terms, std::move(complaints));
}

Checked<Preparation> read_preparation(const Json& node, const PackageRules& rules) {
    Complaints complaints;
    const JsonFields fields(node, "", complaints);
    fields.allow_only({"target", "floor", "alternative", "priorities", "values"});
    Preparation preparation;
    if (const Json* target = fields.find("target"))
        preparation.target = read_terms(*target, "target", rules, complaints);
    read_floor(fields, rules, preparation);
    read_alternative(fields, rules, preparation);
    read_priorities(fields, preparation);
    read_values(fields, rules, preparation);
    preparation.given = !preparation.target.empty() || preparation.floor_kind != FloorKind::none ||
                        preparation.alternative > 0 || !preparation.priorities.empty();
    return checked(std::move(preparation), std::move(complaints));
}

Checked<Preparation> read_preparation_text(std::string_view json, const PackageRules& rules) {
    return read_text_as<Preparation>(json, [&](const Json& node) { return read_preparation(node, rules); });
}

Checked<std::vector<AmountFix>> read_fixes(const Json& node, const Understanding& understood,
                                           const PackageRules& rules) {
    Complaints complaints;
    std::vector<AmountFix> fixes;
    if (!node.is_array()) return {std::nullopt, {{"fixes", "This is no list.", "Write [{\"index\":0, ...}]."}}};
    for (std::size_t i = 0; i < node.size(); ++i) {
        const JsonFields fields(node[i], "fixes[" + std::to_string(i) + "]", complaints);
        fixes.push_back(read_fix(fields, understood, rules));
    }
    return checked(std::move(fixes), std::move(complaints));
}

Checked<std::vector<AmountFix>> read_fixes_text(std::string_view json, const Understanding& understood,
                                                const PackageRules& rules) {
    return read_text_as<std::vector<AmountFix>>(json, [&](const Json& node) {
        const bool has = node.is_object() && node.contains("fixes");
        return read_fixes(has ? node["fixes"] : Json(), understood, rules);
    });
}

Checked<StartRequest> read_start(std::string_view json) {
    return read_text_as<StartRequest>(json, [](const Json& node) {
        Complaints complaints;
        const JsonFields fields(node, "", complaints);
        StartRequest start;
        start.persona = fields.text("persona");
        start.choice.region = fields.text("region");
        start.choice.level = fields.text("level");
        start.choice.difficulty = fields.text("difficulty");
        start.choice.fact_sheet = fields.text("fact_sheet");
        start.locale = fields.text("locale");
        start.ticket = fields.text("ticket");
        const auto seed = fields.integer("seed", 0, std::numeric_limits<std::int64_t>::max());
        start.seed_given = seed.has_value();
        start.choice.seed = static_cast<std::uint64_t>(seed.value_or(0));
        if (const Json* preparation = fields.find("preparation")) start.preparation = preparation->dump();
        return checked(std::move(start), std::move(complaints));
    });
}

Checked<Context> read_context(const Json& node, const PackageRules& rules) {
    Complaints complaints;
    const JsonFields fields(node, "context", complaints);
    fields.allow_only({"offer", "asked", "last_ask"});
    Context context;
    if (const Json* offer = fields.find("offer"))
        context.offer = read_terms(*offer, "context.offer", rules, complaints);
    if (const Json* ask = fields.find("last_ask"))
        context.last_ask = read_terms(*ask, "context.last_ask", rules, complaints);
    read_asked(fields, context);
    return checked(context, std::move(complaints));
}

}  // namespace parley::codec
