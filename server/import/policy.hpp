#pragma once
// The documented policy for what a guide does not say. Every number it gives is "derived": invented for practice,
// not the company's. policy_rules.hpp says what each number is for and how far it may be moved.

#include "persona/persona.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace parley::import {

/// Shares in basis points. An instructor may change any of them before importing.
struct Policy {
    // of the way up a published band
    BasisPoints opening = 2'500;
    BasisPoints discretion = 5'000;
    BasisPoints authority = 8'500;
    // of the middle of the base band, where the guide publishes no signing bonus
    BasisPoints signing_discretion = 400;
    BasisPoints signing_authority = 1'200;
    BasisPoints signing_top = 1'500;
    BasisPoints relocation_top = 800;
    // of a published total, where the guide publishes nothing else: base, a year of equity; bonus of base
    BasisPoints total_base = 7'000;
    BasisPoints total_equity = 2'300;
    BasisPoints total_bonus_of_base = 1'000;
    // of the cost between the opening and the discretion (authority) package, so that not everything fits at once
    BasisPoints budget_discretion = 8'500;
    BasisPoints budget_authority = 9'000;
    // how far all levers together move a component, of its headroom; the competing-offer lever weighs double
    BasisPoints unlock_sum = 13'000;
    BasisPoints unlock_most = 6'000;
    BasisPoints unlock_unasked = 2'000;  ///< of base, for a lever whose words ask for nothing that others do not
    std::int32_t offer_weight = 2;
    // what one unit costs the company, of its amount
    BasisPoints base_cost = 12'000;
    BasisPoints equity_cost = 8'500;
    BasisPoints signing_cost = 7'000;
    BasisPoints jitter = 200;
    BasisPoints reciprocity = 500;
    // by manner
    std::int32_t patience_friendly = 14;
    std::int32_t patience_standard = 10;
    std::int32_t patience_tough = 7;
    std::int32_t turns_friendly = 32;
    std::int32_t turns_standard = 26;
    std::int32_t turns_tough = 22;
    friend bool operator==(const Policy&, const Policy&) = default;
};

/// A round step of about 1/200 of the value: 1, 2, 2.5 or 5 times a power of ten, in minor units.
[[nodiscard]] Minor round_step(Minor value, Currency currency);

/// Limits of a published band. Opening is rounded up to the step and the others down, all inside the band.
[[nodiscard]] Limit limit_from_band(Minor min, Minor max, Minor step, const Policy& policy);

/// Signing bonus from the middle of the base band.
[[nodiscard]] Limit signing_from_base(const Limit& base, Currency currency, const Policy& policy);

/// The terms that no guide speaks of: start date, PTO, remote, review, relocation, level.
void add_usual_terms(Limits& limits, Currency currency, std::int64_t levels_above, const Policy& policy);

/// What the law of the place bars, by the names of places; a cautious profile where the place is not known.
[[nodiscard]] LawProfile law_of(const std::string& place, Currency currency);

/// BCP 47: how money is written there.
[[nodiscard]] std::string locale_of(Currency currency);

/// Friendly, standard, tough: tactics, patience and proof; never a limit.
[[nodiscard]] std::vector<Difficulty> usual_difficulties(const Policy& policy);

}  // namespace parley::import
