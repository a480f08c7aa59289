#include "dialogue/scoring/reachable.hpp"

#include "dialogue/negotiation/decide.hpp"

#include <algorithm>
#include <vector>

namespace parley::scoring {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kWhole = 10'000;
/// Every term of a value or a cost is rounded to a minor unit by itself: a package may gain half of one each.
constexpr Minor kRounding = static_cast<Minor>(kTermCount);

/// One component as a variable between `low` and `high`. worth and cost of one unit, in 1/scale minor units a year.
struct Variable {
    Component component{};
    std::int64_t low = 0;
    std::int64_t high = 0;
    Wide worth = 0;
    Wide cost = 0;
};

/// One level's limits under given strengths.
class Programme {
public:
    Programme(const Scenario& scenario, const CandidateValues& values, const State& state)
        : scenario_(scenario),
          values_(values),
          state_(state),
          rules_(scenario.rules()),
          unit_(Wide{kWhole} * kWhole * rules_.vesting_years * rules_.signing_horizon_years),
          budget_(allowed_cost(scenario, state)) {
        for (const Component c : kTerms) highs_[index_of(c)] = reach(c);
        highs_[index_of(Component::level)] = state.level - scenario.level;
    }

    /// Everything at its limit where the budget allows; else the best of each bonus the offer could state.
    [[nodiscard]] Reachable best() const {
        const Terms top = at_limits();
        if (company_cost(scenario_, state_.level, top) <= budget_) return {worth_of(top), top};
        const std::vector<Variable> others = all_but_base();
        if (rules_.bonus_unit == BonusUnit::money) return package_of(filled(others, 0), 0);
        // Some thousand fillings: all that changes with the bonus is what base is worth and costs.
        std::int64_t best_bonus = lowest(Component::bonus);
        Wide best = rounded_up(filled(others, best_bonus).worth);
        for (std::int64_t bonus = best_bonus + 1; bonus <= highest(Component::bonus); ++bonus) {
            const Wide worth = filled(others, bonus).worth;
            if (worth <= best * unit_) continue;
            best_bonus = bonus;
            best = rounded_up(worth);
        }
        return package_of(filled(others, best_bonus), best_bonus);
    }

private:
    /// A level case carries up what was won below it, as far as the authority above goes.
    [[nodiscard]] std::int64_t reach(Component c) const {
        State at = state_;
        std::int64_t high = 0;
        for (at.level = scenario_.level; at.level <= state_.level; ++at.level) {
            const Limit& limit = scenario_.limit(c, at.level);
            if (limit.negotiability == Negotiability::absent) continue;
            high = std::max(allowed(scenario_, at, c), std::min(high, limit.authority));
        }
        return high;
    }

    [[nodiscard]] const Limit& limit(Component c) const { return scenario_.limit(c, state_.level); }
    [[nodiscard]] bool present(Component c) const { return limit(c).negotiability != Negotiability::absent; }
    [[nodiscard]] bool percent_bonus(Component c) const {
        return c == Component::bonus && rules_.bonus_unit == BonusUnit::percent;
    }

    /// Cash can be traded down to the bottom of its band by whoever asks for that; nothing else ever falls.
    [[nodiscard]] std::int64_t lowest(Component c) const {
        return is_cash(c) ? std::min(limit(c).band_min, limit(c).opening) : limit(c).opening;
    }
    [[nodiscard]] std::int64_t highest(Component c) const { return highs_[index_of(c)]; }

    [[nodiscard]] Terms at_limits() const {
        Terms terms;
        for (const Component c : kTerms)
            if (present(c) || (c == Component::level && highest(c) > 0)) terms.set(c, highest(c));
        return terms;
    }

    [[nodiscard]] Minor worth_of(const Terms& terms) const { return candidate_value(terms, rules_, values_); }

    [[nodiscard]] Variable variable(Component c, std::int64_t bonus) const {
        const Wide whole = Wide{rules_.vesting_years} * rules_.signing_horizon_years;
        const Wide weight = limit(c).cost_weight;
        const Wide own = values_.per_unit[index_of(c)];
        const std::int64_t high = highest(c);
        Variable v{.component = c, .low = std::min(lowest(c), high), .high = high};
        if (c == Component::base) {
            v.worth = (kWhole + bonus) * kWhole * whole;
            v.cost = weight * kWhole * whole + limit(Component::bonus).cost_weight * Wide{bonus} * whole;
        } else if (c == Component::equity) {
            v.worth = Wide{kWhole - values_.equity_discount} * kWhole * rules_.signing_horizon_years;
            v.cost = weight * kWhole * rules_.signing_horizon_years;
        } else if (c == Component::signing) {
            v.worth = Wide{kWhole} * kWhole * rules_.vesting_years;
            v.cost = weight * kWhole * rules_.vesting_years;
        } else if (c == Component::bonus) {
            v.worth = unit_;
            v.cost = weight * kWhole * whole;
        } else if (c == Component::relocation) {
            v.worth = own * kWhole * whole;
            v.cost = weight * kWhole * rules_.vesting_years;
        } else {
            v.worth = own * unit_;
            v.cost = weight * unit_;
        }
        return v;
    }

    /// More worth for its cost; what costs nothing comes before all else.
    static bool pays_more(const Variable& a, const Variable& b) { return a.worth * b.cost > b.worth * a.cost; }

    [[nodiscard]] std::vector<Variable> all_but_base() const {
        std::vector<Variable> all;
        for (const Component c : kTerms)
            if (present(c) && c != Component::base && c != Component::level && !percent_bonus(c))
                all.push_back(variable(c, 0));
        std::stable_sort(all.begin(), all.end(), pays_more);
        return all;
    }

    /// A package being filled up to the budget in order of worth for cost.
    struct Filling {
        Terms terms;
        Wide worth = 0;
        Wide left = 0;

        /// Greedy is exact with one constraint: only the last one is taken in part.
        void take(const Variable& v) {
            const std::int64_t room = v.worth > 0 ? v.high - v.low : 0;
            const Wide whole = v.cost > 0 ? v.cost * room : 0;
            const std::int64_t taken = whole <= left ? room : static_cast<std::int64_t>((left + v.cost - 1) / v.cost);
            left = std::max(Wide{0}, left - (whole <= left ? whole : v.cost * taken));
            worth += v.worth * (v.low + taken);
            terms.set(v.component, v.low + taken);
        }
    };

    /// `others` in order; base comes where its worth for cost with this bonus puts it.
    [[nodiscard]] Filling filled(const std::vector<Variable>& others, std::int64_t bonus) const {
        const bool paid = present(Component::base);
        const Variable base = paid ? variable(Component::base, bonus) : Variable{};
        Filling filling;
        filling.left = (Wide{budget_} + kRounding) * unit_ - (paid ? base.cost * base.low : 0);
        for (const Variable& v : others) filling.left -= v.cost * v.low;
        filling.left = std::max(filling.left, Wide{0});
        bool taken = !paid;
        for (const Variable& v : others) {
            if (!taken && !pays_more(v, base)) {
                filling.take(base);
                taken = true;
            }
            filling.take(v);
        }
        if (!taken) filling.take(base);
        return filling;
    }

    [[nodiscard]] Reachable package_of(const Filling& filling, std::int64_t bonus) const {
        Reachable package{.value = 0, .terms = filling.terms};
        if (percent_bonus(Component::bonus) && present(Component::bonus)) package.terms.set(Component::bonus, bonus);
        const std::int64_t steps = highest(Component::level);
        if (steps > 0) package.terms.set(Component::level, steps);
        const Wide levels = Wide{values_.per_unit[index_of(Component::level)]} * steps * unit_;
        package.value = static_cast<Minor>(rounded_up(filling.worth + levels)) + kRounding;
        return package;
    }

    [[nodiscard]] Wide rounded_up(Wide worth) const { return (worth + unit_ - 1) / unit_; }

    const Scenario& scenario_;
    const CandidateValues& values_;
    const State& state_;
    const PackageRules& rules_;
    Wide unit_;
    Minor budget_;
    std::array<std::int64_t, kTermCount> highs_{};
};

State with_strengths(const Scenario& scenario, const Strengths& strengths) {
    State state;
    state.level = scenario.level;
    for (std::size_t i = 0; i < kMaxLevers; ++i) state.levers[i].strength = strengths[i];
    return state;
}

/// Levels above the one of the offer that a level case could reach.
std::int64_t levels_up(const Scenario& scenario, const State& state) {
    const auto above = static_cast<std::int64_t>(scenario.limits.size()) - 1 - scenario.level;
    return std::clamp<std::int64_t>(allowed(scenario, state, Component::level), 0, std::max<std::int64_t>(above, 0));
}

}  // namespace

Strengths best_strengths(const Scenario& scenario) {
    Strengths strengths{};
    const auto& levers = scenario.persona->levers;
    for (std::size_t i = 0; i < std::min(levers.size(), kMaxLevers); ++i)
        strengths[i] = sheet_supports(*scenario.sheet, levers[i]) ? Strength::full : Strength::off_sheet;
    return strengths;
}

Reachable reachable_with(const Scenario& scenario, const CandidateValues& values, const Strengths& strengths) {
    State state = with_strengths(scenario, strengths);
    const std::int64_t most = levels_up(scenario, state);
    Reachable best;
    for (std::int64_t up = 0; up <= most; ++up) {
        state.level = static_cast<std::uint8_t>(scenario.level + up);
        const Reachable one = Programme(scenario, values, state).best();
        if (up == 0 || one.value > best.value) best = one;
    }
    return best;
}

std::int64_t greatest_of(const Scenario& scenario, const Strengths& strengths, Component component) {
    State state = with_strengths(scenario, strengths);
    const std::int64_t most = levels_up(scenario, state);
    std::int64_t best = 0;
    for (std::int64_t up = 0; up <= most; ++up) {
        state.level = static_cast<std::uint8_t>(scenario.level + up);
        best = std::max(best, allowed(scenario, state, component));
    }
    return best;
}

}  // namespace parley::scoring

namespace parley {

Reachable reachable_limit(const Scenario& scenario, const CandidateValues& values) {
    return scoring::reachable_with(scenario, values, scoring::best_strengths(scenario));
}

}  // namespace parley
