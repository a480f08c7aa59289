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
        if (rules_.bonus_unit == BonusUnit::money) return best_with_bonus(0);
        Reachable best;
        for (std::int64_t bonus = lowest(Component::bonus); bonus <= highest(Component::bonus); ++bonus) {
            const Reachable one = best_with_bonus(bonus);
            if (one.value > best.value || best.terms.empty()) best = one;
        }
        return best;
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

    [[nodiscard]] std::vector<Variable> variables(std::int64_t bonus) const {
        std::vector<Variable> all;
        for (const Component c : kTerms)
            if (present(c) && c != Component::level && !percent_bonus(c)) all.push_back(variable(c, bonus));
        // Most worth for its cost first; what costs nothing comes before all else.
        std::stable_sort(all.begin(), all.end(),
                         [](const Variable& a, const Variable& b) { return a.worth * b.cost > b.worth * a.cost; });
        return all;
    }

    [[nodiscard]] Reachable best_with_bonus(std::int64_t bonus) const {
        const std::vector<Variable> all = variables(bonus);
        Wide left = (Wide{budget_} + kRounding) * unit_;
        for (const Variable& v : all) left -= v.cost * v.low;
        return filled(all, bonus, std::max(left, Wide{0}));
    }

    /// Fills up in order of worth for cost; the last one in part. Greedy is exact with one constraint.
    [[nodiscard]] Reachable filled(const std::vector<Variable>& all, std::int64_t bonus, Wide left) const {
        Reachable best;
        Wide worth = 0;
        for (const Variable& v : all) {
            const Wide room = v.worth > 0 ? v.high - v.low : 0;
            const Wide taken = v.cost <= 0 ? room : std::min(room, (left + v.cost - 1) / v.cost);
            left = std::max(Wide{0}, left - taken * std::max(v.cost, Wide{0}));
            worth += v.worth * (v.low + taken);
            best.terms.set(v.component, v.low + static_cast<std::int64_t>(taken));
        }
        if (rules_.bonus_unit == BonusUnit::percent && present(Component::bonus))
            best.terms.set(Component::bonus, bonus);
        return with_level(best, worth);
    }

    [[nodiscard]] Reachable with_level(Reachable best, Wide worth) const {
        const std::int64_t steps = highest(Component::level);
        if (steps > 0) best.terms.set(Component::level, steps);
        worth += Wide{values_.per_unit[index_of(Component::level)]} * steps * unit_;
        best.value = static_cast<Minor>((worth + unit_ - 1) / unit_) + kRounding;
        return best;
    }

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
