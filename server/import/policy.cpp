#include "server/import/policy.hpp"

#include "persona/concession_curve.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace parley::import {
namespace {

constexpr std::int64_t kWhole = 10'000;

Minor round_up(Minor value, Minor step) { return round_down(value + step - 1, step); }

Limit non_cash(std::int64_t top, std::int64_t opening, std::int64_t discretion, std::int64_t authority) {
    Limit limit;
    limit.negotiability = Negotiability::negotiable;
    limit.band_max = top;
    limit.opening = opening;
    limit.discretion = discretion;
    limit.authority = authority;
    return limit;
}

void put(Limits& limits, Component component, Limit limit, Minor yearly_cost_of_one) {
    limit.cost_weight = yearly_cost_of_one;
    limits[index_of(component)] = limit;
}

}  // namespace

Minor round_step(Minor value, Currency currency) {
    const Minor major = minor_per_major(currency);
    const Minor aim = std::max<Minor>(1, value / 200 / major);
    Minor power = 1;
    while (power * 10 <= aim) power *= 10;
    for (const Minor tenths : {10, 20, 25, 50, 100})
        if (tenths != 25 || power >= 10)
            if (power * tenths / 10 >= aim) return power * tenths / 10 * major;
    return power * 10 * major;
}

Limit limit_from_band(Minor min, Minor max, Minor step, const Policy& policy) {
    Limit limit;
    limit.negotiability = Negotiability::negotiable;
    limit.band_min = min;
    limit.band_max = std::max(min, max);
    limit.step = std::max<Minor>(1, step);
    const auto at = [&](BasisPoints share) { return min + scale(limit.band_max - min, share, kWhole); };
    limit.opening = round_up(at(policy.opening), limit.step);
    if (limit.opening > limit.band_max) limit.opening = limit.band_max, limit.step = 1;
    limit.discretion = std::max(limit.opening, round_down(at(policy.discretion), limit.step));
    limit.authority = std::max(limit.discretion, round_down(at(policy.authority), limit.step));
    return limit;
}

Limit signing_from_base(const Limit& base, Currency currency, const Policy& policy) {
    const Minor middle = (base.band_min + base.band_max) / 2;
    Limit limit;
    limit.negotiability = Negotiability::negotiable;
    limit.step = round_step(scale(middle, 3, 1), currency);
    limit.discretion = round_down(scale(middle, policy.signing_discretion, kWhole), limit.step);
    limit.authority =
        std::max(limit.discretion, round_down(scale(middle, policy.signing_authority, kWhole), limit.step));
    limit.band_max = std::max(limit.authority, scale(middle, policy.signing_top, kWhole));
    limit.cost_weight = policy.signing_cost;
    return limit;
}

void add_usual_terms(Limits& limits, Currency currency, std::int64_t levels_above, const Policy& policy) {
    const Limit& base = limits[index_of(Component::base)];
    const Minor middle = (base.band_min + base.band_max) / 2;
    put(limits, Component::start_date, non_cash(90, 0, 30, 60), scale(middle, 1, 10'000));
    put(limits, Component::pto, non_cash(30, 25, 26, 28), scale(middle, 15, 10'000));
    put(limits, Component::remote, non_cash(5, 2, 3, 4), scale(middle, 20, 10'000));
    put(limits, Component::review, non_cash(6, 0, 3, 6), scale(middle, 15, 10'000));
    limits[index_of(Component::review)].step = 3;
    Limit relocation =
        limit_from_band(0, scale(middle, policy.relocation_top, kWhole), round_step(middle * 3, currency), policy);
    relocation.negotiability = Negotiability::exception_only;
    relocation.opening = 0;
    put(limits, Component::relocation, relocation, kWhole);
    if (levels_above > 0) put(limits, Component::level, non_cash(levels_above, 0, 0, 1), 0);
}

LawProfile law_of(const std::string& place, Currency currency) {
    struct Place {
        const char* word;
        const char* id;
        bool band;
    };
    static constexpr auto kPlaces = std::to_array<Place>({{"San Francisco", "us-ca", true},
                                                          {"Bay Area", "us-ca", true},
                                                          {"San Jose", "us-ca", true},
                                                          {"San Diego", "us-ca", true},
                                                          {"Los Angeles", "us-ca", true},
                                                          {"Palo Alto", "us-ca", true},
                                                          {"Mountain View", "us-ca", true},
                                                          {"Redwood", "us-ca", true},
                                                          {"Cupertino", "us-ca", true},
                                                          {"Foster City", "us-ca", true},
                                                          {"San Carlos", "us-ca", true},
                                                          {"New York", "us-ny", true},
                                                          {"NYC", "us-ny", true},
                                                          {"Denver", "us-co", true},
                                                          {"Boulder", "us-co", true},
                                                          {"Seattle", "us-wa", true},
                                                          {"Chicago", "us-il", true}});
    const auto* found = std::find_if(kPlaces.begin(), kPlaces.end(),
                                     [&](const Place& p) { return place.find(p.word) != std::string::npos; });
    if (found != kPlaces.end()) return {found->id, true, found->band, true};
    if (currency.text() == "EUR") return {"eu", true, true, true};
    return {"cautious", true, false, true};
}

std::string locale_of(Currency currency) {
    static constexpr auto kLocales = std::to_array<std::pair<std::string_view, std::string_view>>({{"USD", "en-US"},
                                                                                                   {"GBP", "en-GB"},
                                                                                                   {"EUR", "en-IE"},
                                                                                                   {"INR", "en-IN"},
                                                                                                   {"CAD", "en-CA"},
                                                                                                   {"AUD", "en-AU"},
                                                                                                   {"SGD", "en-SG"},
                                                                                                   {"CHF", "en-CH"},
                                                                                                   {"SEK", "en-SE"},
                                                                                                   {"ILS", "en-IL"},
                                                                                                   {"JPY", "en-JP"},
                                                                                                   {"DKK", "en-DK"}});
    for (const auto& [code, locale] : kLocales)
        if (currency.text() == code) return std::string(locale);
    return "en-US";
}

std::vector<Difficulty> usual_difficulties(const Policy& policy) {
    struct Manner {
        const char* id;
        const char* name;
        const char* summary;
        double beta;
        int steps;
        std::int32_t Policy::*patience;
        std::int32_t Policy::*turns;
        ApprovalPolicy approval;
        Temper temper;
        BasisPoints bare;
        BasisPoints off_sheet;
    };
    static constexpr auto kManners = std::to_array<Manner>(
        {{"friendly", "Friendly", "Warm, patient and quick to meet you.", 2.0, 4, &Policy::patience_friendly,
          &Policy::turns_friendly, ApprovalPolicy::lenient, Temper::warm, 2'500, 6'500},
         {"standard", "Standard", "Fair: moves for a reason, holds without one.", 1.0, 5, &Policy::patience_standard,
          &Policy::turns_standard, ApprovalPolicy::standard, Temper::even, 2'000, 6'000},
         {"tough", "Tough", "Brisk: wants proof and gives late.", 0.5, 6, &Policy::patience_tough, &Policy::turns_tough,
          ApprovalPolicy::strict, Temper::brisk, 1'000, 5'000}});
    std::vector<Difficulty> difficulties;
    for (const auto& manner : kManners) {
        Difficulty difficulty{manner.id, manner.name, manner.summary, Tactics{}};
        auto table = concession_table(manner.beta, 0.25, manner.steps);
        assert(table);
        difficulty.tactics.concession_table = std::move(*table);
        difficulty.tactics.reciprocity = policy.reciprocity;
        difficulty.tactics.patience = policy.*manner.patience;
        difficulty.tactics.turn_limit = policy.*manner.turns;
        difficulty.tactics.approval = manner.approval;
        difficulty.tactics.temper = manner.temper;
        difficulty.tactics.strength_bare = manner.bare;
        difficulty.tactics.strength_off_sheet = manner.off_sheet;
        difficulty.tactics.jitter = policy.jitter;
        difficulties.push_back(std::move(difficulty));
    }
    std::swap(difficulties[0], difficulties[1]);  // the first is the default
    return difficulties;
}

}  // namespace parley::import
