#include "server/codec/figures.hpp"

#include "server/codec/enum_names.hpp"

namespace parley::codec {
namespace {

constexpr int kPercentDigits = 2;   // basis points are hundredths of a percent
constexpr int kMultipleDigits = 4;  // and ten-thousandths of one

void append_amount(Object& object, std::int64_t value, Currency currency) {
    object.money("amount", value, currency);
    object.text("currency", currency.text());
}

void append_money_object(std::string& out, Minor value, Currency currency) {
    Object object(out);
    append_amount(object, value, currency);
}

void append_term(std::string& out, Component component, std::int64_t value, const PackageRules& rules) {
    Object object(out);
    switch (component) {
        case Component::base:
        case Component::signing:
        case Component::relocation:
        case Component::total:
            append_amount(object, value, rules.currency);
            return;
        case Component::equity:
            append_amount(object, value, rules.currency);
            object.integer("years", rules.vesting_years);
            return;
        case Component::bonus:
            if (rules.bonus_unit == BonusUnit::money) return append_amount(object, value, rules.currency);
            object.decimal("percent", value, kPercentDigits);
            return;
        case Component::start_date:
        case Component::pto:
        case Component::remote:
            object.integer("days", value);
            return;
        case Component::level:
            object.integer("steps", value);
            return;
        case Component::review:
            object.integer("months", value);
            return;
        case Component::visa:
            object.flag("included", value != 0);
            return;
    }
}

// ---- understood -----------------------------------------------------------------------------------

void append_span(Object& object, Span span) {
    object.integer("begin", span.begin);
    object.integer("end", span.end);
}

void append_component(Object& object, const std::optional<Component>& component) {
    object.text_or_null("component", component ? name_of(*component) : std::string_view{});
}

std::string_view lever_id(const Scenario& scenario, std::int32_t lever) {
    const auto& levers = scenario.persona->levers;
    return lever >= 0 && static_cast<std::size_t>(lever) < levers.size() ? levers[static_cast<std::size_t>(lever)].id
                                                                         : std::string_view{};
}

void append_act(std::string& out, const Act& act, const Scenario& scenario) {
    Object object(out);
    object.text("act", name_of(act.kind));
    append_span(object, act.span);
    object.integer("confidence", act.confidence);
    object.text("polarity", name_of(act.polarity));
    object.key("amounts");
    {
        Array indices(out);
        for (const std::int32_t index : act.amounts) {
            indices.item();
            append_integer(out, index);
        }
    }
    append_component(object, act.component);
    object.text_or_null("lever", lever_id(scenario, act.lever.value_or(-1)));
}

void append_figure(Object& object, std::string& out, const char* name, std::optional<std::int64_t> value,
                   AmountUnit unit, Currency currency) {
    if (!value) return object.null(name);
    object.key(name);
    switch (unit) {
        case AmountUnit::money:
            return append_money(out, *value, currency);
        case AmountUnit::percent:
            return append_decimal(out, *value, kPercentDigits);
        case AmountUnit::multiple:
            return append_decimal(out, *value, kMultipleDigits);
        case AmountUnit::count:
            return append_integer(out, *value);
    }
}

void append_period(Object& object, Period per) {
    object.text_or_null("per", per == Period::none ? std::string_view{} : name_of(per));
}

/// What a relative figure comes to is money wherever it has a currency.
void append_resolved(Object& outer, std::string& out, const Amount& amount, Currency home) {
    if (!amount.resolved) return outer.null("resolved");
    outer.key("resolved");
    const Resolved& resolved = *amount.resolved;
    const AmountUnit unit = resolved.currency.known() ? AmountUnit::money : amount.unit;
    const Currency currency = resolved.currency.known() ? resolved.currency : home;
    Object object(out);
    append_figure(object, out, "lo", resolved.lo, unit, currency);
    append_figure(object, out, "hi", resolved.hi, unit, currency);
    object.text_or_null("currency", resolved.currency.text());
    append_period(object, resolved.per);
}

void append_amount(std::string& out, const Amount& amount, Currency home) {
    const Currency currency = amount.currency.known() ? amount.currency : home;
    Object object(out);
    append_component(object, amount.component);
    append_figure(object, out, "lo", amount.lo, amount.unit, currency);
    append_figure(object, out, "hi", amount.hi, amount.unit, currency);
    object.text("unit", name_of(amount.unit));
    object.text_or_null("currency", amount.currency.text());
    append_period(object, amount.per);
    object.flag("relative", amount.relative);
    append_resolved(object, out, amount, home);
    object.text("whose", name_of(amount.whose));
    append_span(object, amount.span);
}

void append_evidence(std::string& out, const Evidence& evidence) {
    Object object(out);
    object.text("kind", name_of(evidence.kind));
    append_span(object, evidence.span);
    object.text("status", name_of(evidence.status));
}

template <class Items, class Each>
void append_list(std::string& out, const Items& items, Each each) {
    Array array(out);
    for (const auto& item : items) {
        array.item();
        each(item);
    }
}

void append_lever(std::string& out, const LeverMention& mention, const Scenario& scenario) {
    Object object(out);
    object.text("id", lever_id(scenario, mention.lever));
    append_span(object, mention.span);
    object.integer("confidence", mention.confidence);
    object.text("polarity", name_of(mention.polarity));
    object.key("evidence");
    append_list(out, mention.evidence, [&](const Evidence& evidence) { append_evidence(out, evidence); });
}

// ---- reasons --------------------------------------------------------------------------------------

enum class Seen : std::uint8_t { hidden, term, count };

struct Numbers {
    Seen a = Seen::hidden;
    Seen b = Seen::hidden;
};

/// Which numbers of a reason a candidate may see: those that decision.hpp does not mark H, less the inner workings
/// of levers. The band's top only where the band is public.
Numbers numbers_of(ReasonCode code, const LawProfile& law) {
    switch (code) {
        case ReasonCode::reciprocity:
        case ReasonCode::anchored_down:
        case ReasonCode::needs_approval:
        case ReasonCode::above_authority:
            return {Seen::term, Seen::hidden};
        case ReasonCode::above_band:
            return {Seen::term, law.requires_band_on_request ? Seen::term : Seen::hidden};
        case ReasonCode::ask_at_or_below_offer:
        case ReasonCode::inside_discretion:
        case ReasonCode::small_gap_granted:
            return {Seen::term, Seen::term};
        case ReasonCode::concession_step:
            return {Seen::count, Seen::term};
        case ReasonCode::first_number_deflected:
        case ReasonCode::no_reason_given:
        case ReasonCode::new_evidence:
        case ReasonCode::no_new_evidence:
        case ReasonCode::lever_contradicted:
        case ReasonCode::well_timed:
        case ReasonCode::conditional_yes_granted:
        case ReasonCode::at_discretion:
        case ReasonCode::wrong_currency:
        case ReasonCode::absurd_ask:
        case ReasonCode::budget_bound:
        case ReasonCode::fixed_term:
        case ReasonCode::exception_only:
        case ReasonCode::not_offered:
        case ReasonCode::approval_granted:
        case ReasonCode::approval_partial:
        case ReasonCode::approval_denied:
        case ReasonCode::patience_spent:
        case ReasonCode::rude:
        case ReasonCode::bare_repeat:
        case ReasonCode::empty_ultimatum:
        case ReasonCode::supported_ultimatum:
        case ReasonCode::offer_named:
        case ReasonCode::offer_verified:
        case ReasonCode::proof_declined:
        case ReasonCode::claim_contradicted:
        case ReasonCode::retrade:
        case ReasonCode::new_fact_reopens:
        case ReasonCode::deadline_near:
        case ReasonCode::turn_limit:
        case ReasonCode::session_expired:
        case ReasonCode::question_answered:
        case ReasonCode::promise_made:
        case ReasonCode::promise_kept:
        case ReasonCode::doubtful_amount:
        case ReasonCode::unclear_message:
        case ReasonCode::correction_applied:
        case ReasonCode::candidate_left:
        case ReasonCode::candidate_accepted:
        case ReasonCode::cost_traded:
        case ReasonCode::time_granted:
        case ReasonCode::package_presented:
        case ReasonCode::conversation:
            return {};
    }
    return {};
}

void append_number(Object& object, std::string& out, const char* name, Seen seen, std::int64_t value,
                   const Reason& reason, const PackageRules& rules) {
    if (seen == Seen::hidden) return;
    if (seen == Seen::count) return object.integer(name, value);
    object.key(name);
    append_term_value(out, reason.component.value_or(Component::base), value, rules);
}

void append_reason(std::string& out, const Reason& reason, const Scenario& scenario) {
    const Numbers numbers = numbers_of(reason.code, scenario.region->law);
    Object object(out);
    object.text("code", name_of(reason.code));
    append_component(object, reason.component);
    object.text_or_null("lever", lever_id(scenario, reason.lever));
    append_number(object, out, "a", numbers.a, reason.a, reason, scenario.rules());
    append_number(object, out, "b", numbers.b, reason.b, reason, scenario.rules());
}

}  // namespace

void append_term_value(std::string& out, Component component, std::int64_t value, const PackageRules& rules) {
    const bool bonus = component == Component::bonus;
    if (is_money(component) || (bonus && rules.bonus_unit == BonusUnit::money))
        return append_money(out, value, rules.currency);
    append_decimal(out, value, bonus ? kPercentDigits : 0);
}

void append_package(std::string& out, const Terms& terms, const PackageRules& rules) {
    Object object(out);
    for (const Component component : kTerms) {
        if (!terms.has(component)) continue;
        object.key(name_of(component));
        append_term(out, component, terms.get(component), rules);
    }
    object.key("annual_value");
    append_money_object(out, annual_value(terms, rules), rules.currency);
    object.key("first_year_value");
    append_money_object(out, first_year_value(terms, rules), rules.currency);
}

void append_package_or_null(std::string& out, const Terms& terms, const PackageRules& rules) {
    terms.empty() ? void(out.append("null")) : append_package(out, terms, rules);
}

void append_options(std::string& out, const std::array<Terms, 2>& options, const PackageRules& rules) {
    Array array(out);
    for (const Terms& terms : options) {
        if (terms.empty()) continue;
        array.item();
        append_package(out, terms, rules);
    }
}

void append_understood(std::string& out, const Understanding& understood, const Scenario& scenario) {
    const Currency home = scenario.rules().currency;
    Object object(out);
    object.key("acts");
    append_list(out, understood.acts, [&](const Act& act) { append_act(out, act, scenario); });
    object.key("amounts");
    append_list(out, understood.amounts, [&](const Amount& amount) { append_amount(out, amount, home); });
    object.key("levers");
    append_list(out, understood.levers, [&](const LeverMention& lever) { append_lever(out, lever, scenario); });
    object.text("language", name_of(understood.language));
}

void append_reasons(std::string& out, const std::vector<Reason>& reasons, const Scenario& scenario) {
    append_list(out, reasons, [&](const Reason& reason) { append_reason(out, reason, scenario); });
}

std::string_view scene_name(Scene scene) {
    switch (scene) {
        case Scene::none:
            return {};
        case Scene::later_today:
            return "later today";
        case Scene::next_morning:
            return "next morning";
        case Scene::some_days_later:
            return "some days later";
    }
    return {};
}

std::string_view outcome_name(Phase phase) {
    if (!is_terminal(phase)) return {};
    if (phase == Phase::Agreed) return "agreed";
    if (phase == Phase::Declined) return "declined";
    if (phase == Phase::Withdrawn) return "withdrawn";
    return phase == Phase::Expired ? "expired" : "abandoned";
}

}  // namespace parley::codec
