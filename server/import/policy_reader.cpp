// A policy as an instructor sends it: some of its numbers, by name.

#include "server/import/policy_rules.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace parley::import {
namespace {

using Json = nlohmann::json;

const PolicyRule* rule_named(std::string_view name) {
    const auto rules = policy_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

std::string bounds_of(const PolicyRule& rule) {
    return "Write a number from " + figure_of(rule, rule.low) + " to " + figure_of(rule, rule.high) + ".";
}

class PolicyReader {
public:
    Checked<Policy> run(std::string_view text) {
        const Json json = Json::parse(text, nullptr, false);
        if (!json.is_object())
            complain("", "A policy is a JSON object of names and numbers.", "Write {\"opening_share\": 30}, say.");
        else
            for (const auto& [name, value] : json.items()) take(name, value);
        if (complaints_.empty()) check_order();
        if (!complaints_.empty()) return {std::nullopt, std::move(complaints_)};
        return {policy_, {}};
    }

private:
    void complain(std::string_view field, std::string message, std::string mend) {
        complaints_.push_back({std::string(field), std::move(message), std::move(mend)});
    }

    void take(const std::string& name, const Json& value) {
        const PolicyRule* const rule = rule_named(name);
        if (rule == nullptr)
            return complain(name, "The policy has no rule of this name.", "Use a name of docs/guide-import.md.");
        if (!value.is_number()) return complain(name, "This is no number.", bounds_of(*rule));
        const double scaled = value.get<double>() * (rule->unit == PolicyUnit::percent ? 100.0 : 1.0);
        if (!(scaled >= rule->low && scaled <= rule->high))
            return complain(name, "The number is out of bounds.", bounds_of(*rule));
        const auto whole = static_cast<std::int32_t>(std::lround(scaled));
        if (std::abs(scaled - whole) > 1e-6)
            return complain(name, "The number has too many decimals.",
                            rule->unit == PolicyUnit::percent ? "Write two at most." : "Write a whole number.");
        policy_.*rule->value = whole;
    }

    /// What each number may be by itself they may still not be together.
    void check_order() {
        expect(policy_.opening <= policy_.discretion, "discretion_share", "Discretion would be under the opening.",
               "Write opening_share <= discretion_share.");
        expect(policy_.discretion < policy_.authority, "authority_share",
               "No lever could move anything: authority would not be over discretion.",
               "Write discretion_share < authority_share.");
        expect(policy_.signing_discretion <= policy_.signing_authority, "signing_authority_share",
               "A signing bonus with approval would be under the one without.",
               "Write signing_discretion_share <= signing_authority_share.");
        expect(policy_.signing_authority <= policy_.signing_top, "signing_band_share",
               "A signing bonus could be over its band.", "Write signing_authority_share <= signing_band_share.");
        expect(policy_.budget_discretion <= policy_.budget_authority, "budget_authority_share",
               "The budget with approval would be under the one without.",
               "Write budget_discretion_share <= budget_authority_share.");
        expect(policy_.unlock_unasked <= policy_.unlock_most, "unlock_unasked",
               "A lever nobody asks by would move more than any may.", "Write unlock_unasked <= unlock_most.");
        expect(parts_of_total() <= 10'000, "total_base_share", "The parts come to more than the total they are of.",
               "Keep base, its bonus and equity at 100 % together at most.");
    }
    [[nodiscard]] std::int64_t parts_of_total() const {
        return policy_.total_base + scale(policy_.total_base, policy_.total_bonus_of_base, 10'000) +
               policy_.total_equity;
    }

    void expect(bool holds, std::string_view field, const char* message, const char* mend) {
        if (!holds) complain(field, message, mend);
    }

    Policy policy_;
    std::vector<Complaint> complaints_;
};

}  // namespace

Checked<Policy> read_policy(std::string_view json) { return PolicyReader().run(json); }

}  // namespace parley::import
