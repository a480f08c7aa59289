// The first invariant, held against a talk that was played: nothing offered or proposed goes beyond its limits.

#include "dialogue/negotiation/limits.hpp"
#include "dialogue/simulation/flaws.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

namespace parley {
namespace {

std::string name(Component c) { return boost::describe::enum_to_string(c, "?"); }

/// Only what is new is judged: what stood before was within reach when it was put there.
std::optional<std::string> beyond(const Scenario& scenario, const State& after, const Terms& before,
                                  const Terms& package) {
    for (const Component c : kTerms) {
        if (package.get(c) <= before.get(c)) continue;
        const Limit& limit = limit_now(scenario, after, c);
        const std::int64_t reach = c == Component::level ? limit.authority : allowed(scenario, after, c);
        if (package.get(c) > limit.authority) return name(c) + " goes beyond its authority";
        if (package.get(c) > limit.band_max) return name(c) + " goes beyond its band";
        if (package.get(c) > reach) return name(c) + " goes beyond what the levers allow";
    }
    const Minor cost = company_cost(scenario, after.level, package);
    const Minor most = std::max(allowed_cost(scenario, after), company_cost(scenario, after.level, before));
    if (cost > most) return "the package costs more than its budget";
    return std::nullopt;
}

}  // namespace

std::optional<std::string> crossed_limit(const Scenario& scenario, const State& before, const State& after) {
    const Table& was = before.table;
    const Table& now = after.table;
    for (const auto& [package, old] :
         {std::pair(&now.offer, &was.offer), std::pair(&now.proposal, &was.proposal),
          std::pair(&now.options[0], &was.options[0]), std::pair(&now.options[1], &was.options[1])}) {
        if (package->empty() || *package == *old) continue;
        if (auto found = beyond(scenario, after, was.offer, *package)) return found;
    }
    return std::nullopt;
}

}  // namespace parley
