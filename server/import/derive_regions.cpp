#include "server/import/import_guide.hpp"

#include <algorithm>

namespace parley::import {
namespace {

constexpr std::int64_t kWhole = 10'000;
constexpr Minor kBaseCost = 12'000;   // payroll charges come on top of base
constexpr Minor kEquityCost = 8'500;  // a grant costs the company less than its face

/// The two ends of a published range; an open end stands a quarter away, which is said.
struct Band {
    Minor min = 0;
    Minor max = 0;
};

Band band_of(const guide::Range& range, const std::string& field, std::vector<Derived>& derived) {
    Band band{range.min.value_or(0), range.max.value_or(0)};
    if (!range.max) {
        band.max = scale(band.min, 5, 4);
        derived.push_back({field + ".band.max", "The guide leaves the top open: a quarter above its bottom."});
    }
    if (!range.min) {
        band.min = scale(band.max, 3, 4);
        derived.push_back({field + ".band.min", "The guide leaves the bottom open: a quarter under its top."});
    }
    return band;
}

class LevelBuilder {
public:
    LevelBuilder(const guide::Region& source, const Policy& policy, std::string path, std::vector<Derived>& derived)
        : source_(source), policy_(policy), path_(std::move(path)), derived_(derived) {}

    Level run(PackageRules& rules, std::int64_t levels_above) {
        rules_ = &rules;
        level_.id = source_.level.empty() ? "standard" : source_.id;
        level_.name = source_.level.empty() ? "Standard" : source_.level;
        if (source_.total) set_published(*source_.total);
        add_base();
        add_equity();
        add_bonus();
        add_signing();
        add_usual_terms(level_.limits, rules.currency, levels_above);
        set_budget();
        return std::move(level_);
    }

private:
    Limit& limit(Component component) { return level_.limits[index_of(component)]; }
    void note(const std::string& field, std::string reason) { derived_.push_back({path_ + field, std::move(reason)}); }
    [[nodiscard]] Minor step(Minor value) const { return round_step(value, rules_->currency); }

    void set_published(const guide::Range& total) {
        level_.published_total_min = total.min.value_or(0);
        level_.published_total_max = total.max.value_or(level_.published_total_min);
    }

    void add_base() {
        auto band =
            source_.base ? band_of(*source_.base, path_ + "base", derived_) : share_of_total(policy_.total_base);
        if (!source_.base) note("base.band", "The guide gives only totals: base is 70 % of them.");
        limit(Component::base) = limit_from_band(band.min, band.max, step((band.min + band.max) / 2), policy_);
        limit(Component::base).cost_weight = kBaseCost;
        note("base.limits", "Opening 25 %, discretion 50 %, authority 85 % of the way up the published band.");
    }

    [[nodiscard]] Band share_of_total(BasisPoints share) const {
        const auto total = *source_.total;
        const Minor min = total.min.value_or(total.max.value_or(0));
        return {scale(min, share, kWhole), scale(total.max.value_or(min), share, kWhole)};
    }

    void add_equity() {
        if (!source_.equity && source_.base) return;
        const bool other_currency = source_.equity && source_.equity->currency;
        if (other_currency) return note("equity", "Left out: the guide gives it in another currency than the base.");
        if (source_.equity) rules_->vesting_years = std::clamp(source_.equity->years, 1, 10);
        auto band = source_.equity ? band_of(*source_.equity, path_ + "equity", derived_)
                                   : share_of_total(policy_.total_equity * rules_->vesting_years);
        if (!source_.equity) note("equity.band", "The guide gives only totals: a year of equity is 23 % of them.");
        limit(Component::equity) = limit_from_band(band.min, band.max, step((band.min + band.max) / 2 * 2), policy_);
        limit(Component::equity).cost_weight = kEquityCost;
        note("equity.limits", "Opening 25 %, discretion 50 %, authority 85 % of the way up the band.");
    }

    /// A bonus target is the same for everyone at a level: the middle of what is published, and fixed.
    void add_bonus() {
        Limit fixed;
        fixed.negotiability = Negotiability::fixed;
        if (source_.bonus) {
            rules_->bonus_unit =
                source_.bonus->unit == guide::RangeUnit::percent ? BonusUnit::percent : BonusUnit::money;
            const auto band = band_of(*source_.bonus, path_ + "bonus", derived_);
            fixed.band_min = band.min;
            fixed.band_max = band.max;
        } else if (!source_.base) {
            fixed.band_min = fixed.band_max = policy_.total_bonus_of_base;
            note("bonus", "The guide gives only totals: a bonus of 10 % of base is assumed in them.");
        } else {
            return;
        }
        fixed.step = fixed.band_max >= 500 && rules_->bonus_unit == BonusUnit::percent ? 50 : 1;
        const auto middle = round_down((fixed.band_min + fixed.band_max) / 2, fixed.step);
        fixed.opening = fixed.discretion = fixed.authority = std::max(middle, fixed.band_min);
        if (fixed.opening % fixed.step != 0) fixed.step = 1;
        limit(Component::bonus) = fixed;
        note("bonus.limits", "The target is the same for everyone at a level: the middle of the published range.");
    }

    void add_signing() {
        if (source_.signing) {
            const auto band = band_of(*source_.signing, path_ + "signing", derived_);
            limit(Component::signing) = limit_from_band(0, band.max, step(band.max * 5), policy_);
            return note("signing.limits", "From nothing up to the published top, by the same shares.");
        }
        limit(Component::signing) = signing_from_base(limit(Component::base), rules_->currency, policy_);
        note("signing", "The guide publishes no signing bonus: up to 4 % of base alone, 12 % with approval.");
    }

    /// Not everything fits at once, so that trades mean something.
    void set_budget() {
        const auto cost = [&](auto end) {
            Terms terms;
            for (const auto component : kTerms)
                if (limit(component).negotiability != Negotiability::absent)
                    terms.set(component, limit(component).*end);
            return package_cost(level_.limits, *rules_, terms);
        };
        const Minor opening = cost(&Limit::opening);
        level_.budget.discretion =
            opening + scale(cost(&Limit::discretion) - opening, policy_.budget_discretion, kWhole);
        level_.budget.authority = std::max(level_.budget.discretion, opening + scale(cost(&Limit::authority) - opening,
                                                                                     policy_.budget_authority, kWhole));
        note("budget", "85 % (90 % with approval) of what all limits together would cost: trades must be made.");
    }

    const guide::Region& source_;
    const Policy& policy_;
    std::string path_;
    std::vector<Derived>& derived_;
    PackageRules* rules_ = nullptr;
    Level level_;
};

Minor top_of(const guide::Region& region) {
    const auto& range = region.base ? region.base : region.total;
    return range->max.value_or(range->min.value_or(0));
}

/// Rows of one place in one currency are its levels, lowest first.
std::vector<std::vector<guide::Region>> by_place(const guide::Guide& guide) {
    std::vector<std::vector<guide::Region>> places;
    for (const auto& region : guide.regions) {
        const auto same = std::find_if(places.begin(), places.end(), [&](const auto& place) {
            return place[0].name == region.name && place[0].currency == region.currency && !region.level.empty();
        });
        if (same == places.end())
            places.push_back({region});
        else
            same->push_back(region);
    }
    for (auto& place : places)
        std::stable_sort(place.begin(), place.end(), [](auto& a, auto& b) { return top_of(a) < top_of(b); });
    return places;
}

CandidateValues usual_values(const Limit& base) {
    CandidateValues values;
    const Minor middle = (base.band_min + base.band_max) / 2;
    values.per_unit[index_of(Component::pto)] = scale(middle, 1, 260);
    values.per_unit[index_of(Component::remote)] = scale(middle, 1, 100);
    values.per_unit[index_of(Component::review)] = scale(middle, 1, 400);
    values.per_unit[index_of(Component::relocation)] = 2'500;
    return values;
}

parley::Region build_region(const std::vector<guide::Region>& place, const Policy& policy,
                            std::vector<Derived>& derived) {
    parley::Region region;
    const auto& first = place.front();
    region.id = place.size() == 1 && first.level.empty() ? first.id : guide::slug_of(first.name);
    region.name = first.name;
    region.locale = locale_of(first.currency);
    region.rules.currency = first.currency;
    region.law = law_of(first.name, first.currency);
    for (std::size_t i = 0; i < place.size(); ++i) {
        const auto path = "regions." + region.id + "." + (place[i].level.empty() ? "" : place[i].level + ".");
        const auto above = static_cast<std::int64_t>(place.size() - 1 - i);
        region.levels.push_back(LevelBuilder(place[i], policy, path, derived).run(region.rules, above));
    }
    region.equity = {{"schedule", Disclosure::open, "over " + std::to_string(region.rules.vesting_years) + " years"}};
    region.default_values = usual_values(region.levels.front().limits[index_of(Component::base)]);
    return region;
}

}  // namespace

std::vector<parley::Region> derive_regions(guide::Guide& guide, const Policy& policy, std::vector<Derived>& derived) {
    std::vector<parley::Region> regions;
    for (const auto& place : by_place(guide)) {
        if (!place[0].currency.known()) {
            guide.diagnostics.push_back({guide::Severity::warning, place[0].line,
                                         "The pay of " + place[0].name + " names no currency.",
                                         "Write $, EUR or another."});
            continue;
        }
        auto region = build_region(place, policy, derived);
        const auto same =
            std::count_if(regions.begin(), regions.end(), [&](auto& r) { return r.id.starts_with(region.id); });
        if (same > 0) region.id += "-" + std::to_string(same + 1);
        regions.push_back(std::move(region));
    }
    return regions;
}

}  // namespace parley::import
