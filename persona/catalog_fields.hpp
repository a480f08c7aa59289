#pragma once
// Every field of a persona file, once: read by FieldReader, written by FieldWriter.

#include "persona/persona.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

namespace parley::fields {

template <class Io>
void limit(Io& io, Limit& limit, Component component, const PackageRules& rules) {
    io.choice("negotiability", limit.negotiability);
    io.object("band", [&](auto& band) {
        band.term("min", limit.band_min, component, rules);
        band.term("max", limit.band_max, component, rules);
    });
    io.term("opening", limit.opening, component, rules);
    io.term("discretion", limit.discretion, component, rules);
    io.term("authority", limit.authority, component, rules);
    io.term("step", limit.step, component, rules);
    if (is_cash(component) || component == Component::relocation) {
        auto weight = static_cast<BasisPoints>(limit.cost_weight);
        io.percent("cost_weight", weight);
        limit.cost_weight = weight;
    } else {
        io.money("cost_weight", limit.cost_weight, rules.currency);
    }
}

/// Components left out of a file are absent; absent ones are left out of the canonical form.
template <class Io>
void limits(Io& io, Limits& limits, const PackageRules& rules) {
    io.object("limits", [&](auto& object) {
        for (const Component component : kTerms) {
            Limit& one = limits[index_of(component)];
            if (!Io::reads && one.negotiability == Negotiability::absent) continue;
            object.object(boost::describe::enum_to_string(component, ""),
                          [&](auto& child) { limit(child, one, component, rules); });
        }
    });
}

template <class Io>
void level(Io& io, Level& level, const PackageRules& rules) {
    io.text("id", level.id);
    io.text("name", level.name);
    io.object("published_total", [&](auto& total) {
        total.money("min", level.published_total_min, rules.currency);
        total.money("max", level.published_total_max, rules.currency);
    });
    io.object("budget", [&](auto& budget) {
        budget.money("discretion", level.budget.discretion, rules.currency);
        budget.money("authority", level.budget.authority, rules.currency);
    });
    limits(io, level.limits, rules);
}

template <class Io>
void default_values(Io& io, CandidateValues& values, const PackageRules& rules) {
    io.percent("equity_discount", values.equity_discount);
    io.object("per_unit", [&](auto& units) {
        for (const Component component : kTerms) {
            if (is_cash(component)) continue;
            const char* name = boost::describe::enum_to_string(component, "");
            Minor& worth = values.per_unit[index_of(component)];
            if (component != Component::relocation) {
                units.money(name, worth, rules.currency);
                continue;
            }
            auto share = static_cast<BasisPoints>(worth);
            units.percent(name, share);
            worth = share;
        }
    });
}

template <class Io>
void law(Io& io, LawProfile& law) {
    io.text("id", law.id);
    io.flag("bars_salary_history", law.bars_salary_history);
    io.flag("requires_band_on_request", law.requires_band_on_request);
    io.flag("bars_family_questions", law.bars_family_questions);
}

/// The default level is named by its id in a file and kept as an index.
template <class Io>
void default_level(Io& io, Region& region) {
    std::string id = region.default_level < region.levels.size() ? region.levels[region.default_level].id : "";
    io.text("default_level", id);
    if constexpr (Io::reads) {
        for (std::size_t i = 0; i < region.levels.size(); ++i)
            if (region.levels[i].id == id) region.default_level = static_cast<std::uint8_t>(i);
        if (region.levels.empty() || region.levels[region.default_level].id != id)
            io.complain("default_level", "There is no level \"" + id + "\" in this region.",
                        "Name the id of one of its levels.");
    }
}

template <class Io>
void region(Io& io, Region& region) {
    io.text("id", region.id);
    io.text("name", region.name);
    io.text("locale", region.locale);
    io.currency("currency", region.rules.currency);
    io.choice("bonus_unit", region.rules.bonus_unit);
    io.number("vesting_years", region.rules.vesting_years);
    io.number("signing_horizon_years", region.rules.signing_horizon_years);
    io.object("law", [&](auto& child) { law(child, region.law); });
    io.list("levels", region.levels, [&](auto& child, Level& item) { level(child, item, region.rules); });
    default_level(io, region);
    io.list("equity_facts", region.equity, [](auto& child, EquityFact& fact) {
        child.text("id", fact.id);
        child.choice("disclosure", fact.disclosure);
        child.text("value", fact.value);
    });
    io.object("default_values", [&](auto& child) { default_values(child, region.default_values, region.rules); });
}

template <class Io>
void lever(Io& io, Lever& lever) {
    io.text("id", lever.id);
    io.text("title", lever.title);
    io.text("summary", lever.summary);
    io.texts("cues", lever.cues);
    io.texts("examples", lever.examples);
    io.choices("evidence", lever.evidence);
    io.list("unlocks", lever.unlocks, [](auto& child, Unlock& unlock) {
        child.choice("component", unlock.component);
        child.percent("share", unlock.share);
    });
    io.percent("budget_share", lever.budget_share);
    io.text("overlap_group", lever.overlap_group);
    io.texts("best_states", lever.best_states);
}

template <class Io>
void offer(Io& io, CompetingOffer& offer, const PackageRules& rules) {
    io.text("employer", offer.employer);
    io.texts("aliases", offer.aliases);
    io.terms("terms", offer.terms, rules);
    io.flag("written", offer.written);
    io.number("deadline_day", offer.deadline_day);
}

template <class Io>
void fact(Io& io, Fact& fact) {
    io.text("id", fact.id);
    io.choice("kind", fact.kind);
    io.text("text", fact.text);
    io.texts("cues", fact.cues);
    io.number("number", fact.number);
    io.texts("levers", fact.levers);
}

/// Amounts are in the currency of the sheet's region; a sheet for all regions holds none.
template <class Io>
void fact_sheet(Io& io, FactSheet& sheet, const std::vector<Region>& regions) {
    io.text("id", sheet.id);
    io.text("title", sheet.title);
    io.text("region", sheet.region);
    PackageRules rules;
    for (const Region& region : regions)
        if (region.id == sheet.region) rules = region.rules;
    io.list("offers", sheet.offers, [&](auto& child, CompetingOffer& item) { offer(child, item, rules); });
    io.list("facts", sheet.facts, [](auto& child, Fact& item) { fact(child, item); });
}

template <class Io>
void strengths(Io& io, Tactics& tactics) {
    io.object("strength", [&](auto& child) {
        child.percent("bare", tactics.strength_bare);
        child.percent("off_sheet", tactics.strength_off_sheet);
        child.percent("unverified", tactics.strength_unverified);
        child.percent("refused_proof", tactics.strength_refused_proof);
        child.percent("full", tactics.strength_full);
    });
}

template <class Io>
void tactics(Io& io, Tactics& tactics) {
    io.choice("opening", tactics.opening);
    io.concessions("concession", tactics.concession_table);
    io.percent("reciprocity", tactics.reciprocity);
    io.number("patience", tactics.patience);
    io.number("turn_limit", tactics.turn_limit);
    io.number("clarify_limit", tactics.clarify_limit);
    io.number("defer_limit", tactics.defer_limit);
    io.number("offer_deadline_days", tactics.offer_deadline_days);
    io.number("session_limit_s", tactics.session_limit_s);
    io.number("nudge_after_s", tactics.nudge_after_s);
    io.choice("approval", tactics.approval);
    io.choice("temper", tactics.temper);
    io.percent("jitter", tactics.jitter);
    strengths(io, tactics);
    io.percent("overlap", tactics.overlap);
}

template <class Io>
void difficulty(Io& io, Difficulty& difficulty) {
    io.text("id", difficulty.id);
    io.text("name", difficulty.name);
    io.text("summary", difficulty.summary);
    io.object("tactics", [&](auto& child) { tactics(child, difficulty.tactics); });
}

template <class Io>
void persona(Io& io, Persona& persona) {
    io.text("id", persona.id);
    io.text("company", persona.company);
    io.text("role", persona.role);
    io.object("recruiter", [&](auto& child) {
        child.text("name", persona.recruiter);
        child.text("title", persona.recruiter_title);
    });
    io.text("summary", persona.summary);
    io.text("source", persona.source);
    io.choice("voice", persona.voice);
    io.flag("brief_reveals_floor", persona.brief_reveals_floor);
    io.list("regions", persona.regions, [](auto& child, Region& item) { region(child, item); });
    io.list("levers", persona.levers, [](auto& child, Lever& item) { lever(child, item); });
    io.list("fact_sheets", persona.fact_sheets,
            [&](auto& child, FactSheet& item) { fact_sheet(child, item, persona.regions); });
    io.list("difficulties", persona.difficulties, [](auto& child, Difficulty& item) { difficulty(child, item); });
    io.list("public_facts", persona.public_facts, [](auto& child, PublicFact& item) {
        child.text("topic", item.topic);
        child.text("text", item.text);
    });
}

}  // namespace parley::fields
