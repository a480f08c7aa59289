#pragma once
// Money, terms and packages in words, in the region's locale.

#include "persona/persona.hpp"

#include <span>
#include <string>
#include <string_view>

namespace parley {

/// "$215,000"; fractions only where there are any. Any thread.
[[nodiscard]] std::string say_money(std::string_view locale, Currency currency, Minor value);

/// "euros", "US dollars".
[[nodiscard]] std::string say_currency(std::string_view locale, Currency currency);

/// A component's value as it stands in a package: "$215,000 base", "a $20,000 signing bonus", "25 days off".
[[nodiscard]] std::string say_term(const Region& region, Component component, std::int64_t value, std::uint8_t level);

/// "a" or "an", as the figure that follows is read aloud: "an $8,000", "a 12%".
[[nodiscard]] std::string_view article_before(std::string_view figure);

/// "one" to "twelve", digits from there on.
[[nodiscard]] std::string say_count(std::int64_t count);

/// "a, b and c".
[[nodiscard]] std::string say_list(std::span<const std::string> items);

/// "base", "signing bonus", "time off": as in "on ...".
[[nodiscard]] std::string_view component_name(Component component);
/// "the base", "time off", "visa sponsorship".
[[nodiscard]] std::string component_with_article(Component component);

}  // namespace parley
