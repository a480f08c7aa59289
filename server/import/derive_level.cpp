// The limits of one place at one level: what the guide publishes, and by the policy what it does not.

#include "server/import/import_guide.hpp"
#include "server/import/policy_rules.hpp"

#include <boost/describe.hpp>

#include <algorithm>

namespace parley::import {
namespace {

constexpr std::int64_t kWhole = 10'000;

std::string name_of(Component component) { return boost::describe::enum_to_string(component, ""); }

/// The two ends of a published range.
struct Band {
    Minor min = 0;
    Minor max = 0;
};

class LevelBuilder {
public:
    LevelBuilder(const guide::Region& source, const Policy& policy, std::string path, PackageRules& rules, Notes& notes)
        : source_(source), policy_(policy), path_(std::move(path)), rules_(rules), notes_(notes) {}

    Level run(std::int64_t levels_above) {
        level_.id = source_.level.empty() ? "standard" : source_.id;
        level_.name = source_.level.empty() ? "Standard" : source_.level;
        notes_.read(path_ + "/name", source_.line);
        if (source_.total) set_published(*source_.total);
        add_base();
        add_equity();
        add_bonus();
        add_signing();
        add_usual(levels_above);
        set_budget();
        return std::move(level_);
    }

private:
    // ---- notes ----------------------------------------------------------------------------------------

    Limit& limit(Component component) { return level_.limits[index_of(component)]; }
    [[nodiscard]] std::string field(Component component, const char* part) const {
        return path_ + "/limits/" + name_of(component) + part;
    }
    void note(Component component, const char* part, const char* rule) {
        notes_.derive(field(component, part), reason_of(policy_rule(rule), policy_), rule);
    }
    void note_shares(Component component) {
        note(component, "/opening", "opening_share");
        note(component, "/discretion", "discretion_share");
        note(component, "/authority", "authority_share");
        notes_.derive(field(component, "/step"), "A round step of about half a percent: offers are round numbers.");
    }

    /// An open end stands a quarter away, which is said.
    Band band_of(const guide::Range& range, Component component) {
        Band band{range.min.value_or(0), range.max.value_or(0)};
        if (!range.max) band.max = scale(band.min, 5, 4);
        if (!range.min) band.min = scale(band.max, 3, 4);
        if (range.min) notes_.read(field(component, "/band/min"), range.line);
        if (range.max) notes_.read(field(component, "/band/max"), range.line);
        if (!range.max)
            notes_.derive(field(component, "/band/max"), "The guide leaves the top open: a quarter above its bottom.");
        if (!range.min)
            notes_.derive(field(component, "/band/min"), "The guide leaves the bottom open: a quarter under its top.");
        return band;
    }

    Band share_of_total(BasisPoints share, Component component, const char* rule) {
        const auto total = *source_.total;
        const Minor min = total.min.value_or(total.max.value_or(0));
        note(component, "/band", rule);
        return {scale(min, share, kWhole), scale(total.max.value_or(min), share, kWhole)};
    }

    // ---- components -----------------------------------------------------------------------------------

    void set_published(const guide::Range& total) {
        level_.published_total_min = total.min.value_or(0);
        level_.published_total_max = total.max.value_or(level_.published_total_min);
        notes_.read(path_ + "/published_total", total.line);
    }

    [[nodiscard]] Minor step(Minor value) const { return round_step(value, rules_.currency); }

    void add_base() {
        const auto band = source_.base ? band_of(*source_.base, Component::base)
                                       : share_of_total(policy_.total_base, Component::base, "total_base_share");
        limit(Component::base) = limit_from_band(band.min, band.max, step((band.min + band.max) / 2), policy_);
        limit(Component::base).cost_weight = policy_.base_cost;
        note_shares(Component::base);
        note(Component::base, "/cost_weight", "base_cost");
    }

    void add_equity() {
        if (!source_.equity && source_.base) return;
        if (source_.equity && source_.equity->currency)
            return notes_.derive(field(Component::equity, ""), "Left out: the guide gives it in another currency.");
        if (source_.equity) rules_.vesting_years = std::clamp(source_.equity->years, 1, 10);
        const auto band = source_.equity ? band_of(*source_.equity, Component::equity)
                                         : share_of_total(policy_.total_equity * rules_.vesting_years,
                                                          Component::equity, "total_equity_share");
        limit(Component::equity) = limit_from_band(band.min, band.max, step((band.min + band.max) / 2 * 2), policy_);
        limit(Component::equity).cost_weight = policy_.equity_cost;
        note_shares(Component::equity);
        note(Component::equity, "/cost_weight", "equity_cost");
    }

    /// A bonus target is the same for everyone at a level: the middle of what is published, and fixed.
    void add_bonus() {
        Limit fixed;
        fixed.negotiability = Negotiability::fixed;
        if (source_.bonus) {
            rules_.bonus_unit =
                source_.bonus->unit == guide::RangeUnit::percent ? BonusUnit::percent : BonusUnit::money;
            const auto band = band_of(*source_.bonus, Component::bonus);
            fixed.band_min = band.min;
            fixed.band_max = band.max;
        } else if (!source_.base) {
            fixed.band_min = fixed.band_max = policy_.total_bonus_of_base;
            note(Component::bonus, "/band", "total_bonus_share");
        } else {
            return;
        }
        fix_in_the_middle(fixed);
        limit(Component::bonus) = fixed;
        for (const auto* part : {"/opening", "/discretion", "/authority", "/negotiability"})
            notes_.derive(field(Component::bonus, part),
                          "The target is the same for everyone at a level: the middle of the published range.");
    }

    void fix_in_the_middle(Limit& fixed) const {
        fixed.step = fixed.band_max >= 500 && rules_.bonus_unit == BonusUnit::percent ? 50 : 1;
        const auto middle = round_down((fixed.band_min + fixed.band_max) / 2, fixed.step);
        fixed.opening = fixed.discretion = fixed.authority = std::max(middle, fixed.band_min);
        if (fixed.opening % fixed.step != 0) fixed.step = 1;
    }

    void add_signing() {
        if (source_.signing) {
            const auto band = band_of(*source_.signing, Component::signing);
            limit(Component::signing) = limit_from_band(0, band.max, step(band.max * 5), policy_);
            return note_shares(Component::signing);
        }
        limit(Component::signing) = signing_from_base(limit(Component::base), rules_.currency, policy_);
        note(Component::signing, "/discretion", "signing_discretion_share");
        note(Component::signing, "/authority", "signing_authority_share");
        note(Component::signing, "/band", "signing_band_share");
        note(Component::signing, "/cost_weight", "signing_cost");
        notes_.derive(field(Component::signing, "/opening"), "Nothing at first: the guide publishes no signing bonus.");
    }

    void add_usual(std::int64_t levels_above) {
        add_usual_terms(level_.limits, rules_.currency, levels_above, policy_);
        note(Component::relocation, "", "relocation_band_share");
        for (const auto component :
             {Component::start_date, Component::pto, Component::remote, Component::review, Component::level})
            if (limit(component).negotiability != Negotiability::absent)
                notes_.derive(field(component, ""), "A few units of what is often granted before money is.");
    }

    /// Not everything fits at once, so that trades mean something.
    void set_budget() {
        const auto cost = [&](auto end) {
            Terms terms;
            for (const auto component : kTerms)
                if (limit(component).negotiability != Negotiability::absent)
                    terms.set(component, limit(component).*end);
            return package_cost(level_.limits, rules_, terms);
        };
        const Minor opening = cost(&Limit::opening);
        auto& budget = level_.budget;
        budget.discretion = opening + scale(cost(&Limit::discretion) - opening, policy_.budget_discretion, kWhole);
        budget.authority = std::max(
            budget.discretion, opening + scale(cost(&Limit::authority) - opening, policy_.budget_authority, kWhole));
        for (const auto* const part : {"discretion", "authority"}) {
            const auto rule = "budget_" + std::string(part) + "_share";
            notes_.derive(path_ + "/budget/" + part, reason_of(policy_rule(rule), policy_), rule);
        }
    }

    const guide::Region& source_;
    const Policy& policy_;
    std::string path_;
    PackageRules& rules_;
    Notes& notes_;
    Level level_;
};

}  // namespace

Level derive_level(const guide::Region& source, const Policy& policy, const std::string& path,
                   std::int64_t levels_above, PackageRules& rules, Notes& notes) {
    return LevelBuilder(source, policy, path, rules, notes).run(levels_above);
}

}  // namespace parley::import
