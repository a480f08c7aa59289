#include "server/codec/contract.hpp"
#include "server/codec/enum_names.hpp"
#include "server/codec/figures.hpp"
#include "server/codec/page.hpp"

#include <algorithm>

namespace parley::codec {
namespace {

bool is_shown(const Limit& limit) { return limit.negotiability != Negotiability::absent; }

void append_component(std::string& out, Component component, const Scenario& scenario, const State& last) {
    const PackageRules& rules = scenario.rules();
    const Limit& limit = scenario.limit(component, last.level);
    Object object(out);
    const auto value = [&](const char* name, std::int64_t number) {
        object.key(name);
        append_term_value(out, component, number, rules);
    };
    object.text("component", name_of(component));
    object.text("negotiability", name_of(limit.negotiability));
    value("opening", limit.opening);
    value("discretion", limit.discretion);
    value("authority", limit.authority);
    value("band_min", limit.band_min);
    value("band_max", limit.band_max);
    last.table.offer.has(component) ? value("final", last.table.offer.get(component)) : object.null("final");
    object.text_or_null("currency", is_money(component) ? rules.currency.text() : std::string_view{});
}

void append_components(std::string& out, const Scenario& scenario, const State& last) {
    Array array(out);
    for (const Component component : kTerms) {
        if (!is_shown(scenario.limit(component, last.level))) continue;
        array.item();
        append_component(out, component, scenario, last);
    }
}

void append_reachable(std::string& out, const Session& session, const Scenario& scenario) {
    const Reachable best = reachable_limit(scenario, values_in_force(session.header.preparation, *scenario.region));
    Object object(out);
    object.key("annual_value");
    {
        Object money(out);
        money.money("amount", best.value, scenario.rules().currency);
        money.text("currency", scenario.rules().currency.text());
    }
    object.key("package");
    append_package(out, best.terms, scenario.rules());
}

Minor price_of(const Score& score, std::size_t lever) {
    for (const MissedUnlock& missed : score.outcome.missed)
        if (static_cast<std::size_t>(missed.lever) == lever) return missed.value;
    return 0;
}

void append_moves(std::string& out, const Lever& lever) {
    Array array(out);
    for (const Unlock& unlock : lever.unlocks) {
        array.item();
        append_string(out, name_of(unlock.component));
    }
}

/// Met at full strength; with what it was met otherwise, and what would have counted.
void append_unlock(std::string& out, std::size_t i, const Scenario& scenario, const State& last, const Score& score) {
    const Lever& lever = scenario.persona->levers[i];
    Object object(out);
    object.text("lever", lever.id);
    object.text("title", lever.title);
    object.flag("met", last.levers[i].strength == Strength::full);
    object.text("strength", name_of(last.levers[i].strength));
    object.flag("supported", sheet_supports(*scenario.sheet, lever));
    object.flag("contradicted", last.levers[i].contradicted);
    object.key("evidence");
    {
        Array kinds(out);
        for (const EvidenceKind kind : lever.evidence) {
            kinds.item();
            append_string(out, name_of(kind));
        }
    }
    object.key("moves");
    append_moves(out, lever);
    object.money("value", price_of(score, i), scenario.rules().currency);
}

void append_unlocks(std::string& out, const Scenario& scenario, const State& last, const Score& score) {
    Array array(out);
    for (std::size_t i = 0; i < std::min(scenario.persona->levers.size(), last.levers.size()); ++i) {
        array.item();
        append_unlock(out, i, scenario, last, score);
    }
}

void append_budget(std::string& out, const Scenario& scenario, const State& last) {
    const Currency currency = scenario.rules().currency;
    const Budget& budget = scenario.budgets[last.level];
    Object object(out);
    object.money("discretion", budget.discretion, currency);
    object.money("authority", budget.authority, currency);
    object.money("final", package_cost(scenario.limits[last.level], scenario.rules(), last.table.offer), currency);
    object.text("currency", currency.text());
}

}  // namespace

std::string page_score(const Score& score, const Scenario& scenario) {
    std::string out;
    append_score(out, score, scenario, ScoreDetail::page);
    return out;
}

std::string page_reveal(const Session& session, const Score& score, const Scenario& scenario) {
    const State last = current_state(scenario, session);
    std::string out;
    {
        Object object(out);
        object.text("level", scenario.region->levels[last.level].id);
        object.key("components");
        append_components(out, scenario, last);
        object.key("reachable");
        append_reachable(out, session, scenario);
        object.key("unlocks");
        append_unlocks(out, scenario, last, score);
        object.key("budget");
        append_budget(out, scenario, last);
        object.integer("patience_left", last.conduct.patience);
    }
    return out;
}

}  // namespace parley::codec
