#include "server/import/policy_rules.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>

namespace parley::import {
namespace {

using enum PolicyUnit;

constexpr std::string_view kTrades = "not everything fits at once, so trades mean something";
constexpr std::string_view kSplit = "a total alone says nothing of its parts, and most offers are split about so";
constexpr std::string_view kManners = "a manner changes how long one may try, never a limit";

constexpr auto kRules = std::to_array<PolicyRule>({
    {"opening_share", percent, &Policy::opening, 0, 6'000, "of the way up a published band: the first offer",
     "room to talk, and no insult"},
    {"discretion_share", percent, &Policy::discretion, 1'000, 9'000,
     "of the way up a published band: what the recruiter gives alone",
     "what a recruiter can do alone covers a fair deal"},
    {"authority_share", percent, &Policy::authority, 2'000, 10'000,
     "of the way up a published band: the most that anyone approves",
     "the top of a band needs a level case, not a talk"},
    {"signing_discretion_share", percent, &Policy::signing_discretion, 0, 5'000,
     "of the middle of the base band, where no signing bonus is published: given alone",
     "one-off money is the cheapest way to close a small gap"},
    {"signing_authority_share", percent, &Policy::signing_authority, 0, 5'000,
     "of the middle of the base band, where no signing bonus is published: given with approval",
     "it closes a larger gap without raising pay for good"},
    {"signing_band_share", percent, &Policy::signing_top, 0, 10'000,
     "of the middle of the base band, where no signing bonus is published: the top of its band",
     "more would buy someone out, which is another talk"},
    {"relocation_band_share", percent, &Policy::relocation_top, 0, 5'000,
     "of the middle of the base band: the top of help with a move", "it depends on the case, so it is an exception"},
    {"total_base_share", percent, &Policy::total_base, 1'000, 10'000,
     "of a published total, where nothing else is published: base", kSplit},
    {"total_equity_share", percent, &Policy::total_equity, 0, 9'000,
     "of a published total, where nothing else is published: a year of equity", kSplit},
    {"total_bonus_share", percent, &Policy::total_bonus_of_base, 0, 10'000,
     "of base: the bonus that a published total is taken to hold", kSplit},
    {"budget_discretion_share", percent, &Policy::budget_discretion, 0, 10'000,
     "of the way from the cost of the opening to that of all at discretion: what the package may cost alone", kTrades},
    {"budget_authority_share", percent, &Policy::budget_authority, 0, 10'000,
     "of the way from the cost of the opening to that of all at authority: what it may cost with approval", kTrades},
    {"unlock_sum", percent, &Policy::unlock_sum, 1'000, 40'000,
     "of a component's headroom: what all levers together move", "three good reasons of four reach the limit"},
    {"unlock_most", percent, &Policy::unlock_most, 500, 10'000, "of the headroom: the most that one lever moves",
     "no single reason is the answer"},
    {"unlock_unasked", percent, &Policy::unlock_unasked, 100, 10'000,
     "of base's headroom: moved by a lever whose words ask for nothing that others do not",
     "every reason is worth something"},
    {"offer_lever_weight", times, &Policy::offer_weight, 1, 5, "as much as any other: the lever of competing offers",
     "that an alternative pays is the best-supported finding there is"},
    {"base_cost", percent, &Policy::base_cost, 1'000, 30'000, "of its amount: what base costs the company",
     "payroll charges and every later rise come on top"},
    {"equity_cost", percent, &Policy::equity_cost, 1'000, 30'000, "of its amount: what equity costs the company",
     "a grant costs less than its face"},
    {"signing_cost", percent, &Policy::signing_cost, 1'000, 30'000,
     "of its amount: what a signing bonus costs the company", "it is paid once and never rises"},
    {"jitter", percent, &Policy::jitter, 0, 1'000, "up or down with the seed: discretion and authority",
     "a second try is no answer key"},
    {"reciprocity", percent, &Policy::reciprocity, 0, 10'000,
     "of the way to the limit: given back for each step that the candidate comes down",
     "tit for tat keeps both moving"},
    {"patience_friendly", points, &Policy::patience_friendly, 1, 100,
     "that insults, empty ultimatums and bare repetition use up: the friendly manner", kManners},
    {"patience_standard", points, &Policy::patience_standard, 1, 100,
     "that insults, empty ultimatums and bare repetition use up: the standard manner", kManners},
    {"patience_tough", points, &Policy::patience_tough, 1, 100,
     "that insults, empty ultimatums and bare repetition use up: the tough manner", kManners},
    {"turns_friendly", turns, &Policy::turns_friendly, 8, 100, "of the recruiter at most: the friendly manner",
     kManners},
    {"turns_standard", turns, &Policy::turns_standard, 8, 100, "of the recruiter at most: the standard manner",
     kManners},
    {"turns_tough", turns, &Policy::turns_tough, 8, 100, "of the recruiter at most: the tough manner", kManners},
});

/// "25", "2.5", "0.25".
std::string decimal(std::int32_t hundredths) {
    std::string text = std::to_string(hundredths / 100);
    const auto rest = hundredths % 100;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

}  // namespace

std::string_view name_of(PolicyUnit unit) {
    switch (unit) {
        case percent:
            return "percent";
        case times:
            return "times";
        case points:
            return "points";
        case turns:
            return "turns";
    }
    return "";
}

std::span<const PolicyRule> policy_rules() { return kRules; }

const PolicyRule& policy_rule(std::string_view name) {
    const auto found =
        std::find_if(kRules.begin(), kRules.end(), [name](const PolicyRule& rule) { return rule.name == name; });
    assert(found != kRules.end());
    return *found;
}

std::string figure_of(const PolicyRule& rule, std::int32_t value) {
    if (rule.unit == percent) return decimal(value) + " %";
    return std::to_string(value) + " " + std::string(name_of(rule.unit));
}

std::string reason_of(const PolicyRule& rule, const Policy& policy) {
    std::string why(rule.why);
    why.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(why.front())));
    return figure_of(rule, policy.*rule.value) + " " + std::string(rule.what) + ". " + why + ".";
}

}  // namespace parley::import
