#pragma once
// The numbers of the policy as data: what each is called outside, how far it may be moved, and why it is what it is.
// docs/guide-import.md prints them; `parley guide import --policy` and the library's import take others.

#include "persona/scenario.hpp"
#include "server/import/policy.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace parley::import {

enum class PolicyUnit : std::uint8_t { percent, times, points, turns };
[[nodiscard]] std::string_view name_of(PolicyUnit unit);

/// Values are basis points where the unit is percent, else whole.
struct PolicyRule {
    std::string_view name;
    PolicyUnit unit = PolicyUnit::percent;
    std::int32_t Policy::*value = nullptr;
    std::int32_t low = 0;
    std::int32_t high = 0;
    std::string_view what;  ///< follows the figure: "of the way up a published band: the first offer"
    std::string_view why;   ///< one clause
};

[[nodiscard]] std::span<const PolicyRule> policy_rules();
/// The name must be one of them.
[[nodiscard]] const PolicyRule& policy_rule(std::string_view name);

/// The figure in the rule's unit: "25 %", "2 times", "14 points".
[[nodiscard]] std::string figure_of(const PolicyRule& rule, std::int32_t value);
/// "25 % of the way up a published band: the first offer. Room to talk, and no insult."
[[nodiscard]] std::string reason_of(const PolicyRule& rule, const Policy& policy);

/// {"opening_share":30}: the policy with these numbers in place of its own, percent as percent. Complaints name the
/// rule. Any bytes.
[[nodiscard]] Checked<Policy> read_policy(std::string_view json);

}  // namespace parley::import
