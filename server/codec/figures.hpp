#pragma once
// Parts that the command line's objects and the page's have in common: packages, what was understood, reasons.
// Money in major units, shares in percent. Nothing here shows a hidden figure.

#include "dialogue/negotiation/decision.hpp"
#include "server/codec/json_text.hpp"

#include <string>

namespace parley::codec {

/// A component's value as a number: major units, percent, or a count.
void append_term_value(std::string& out, Component component, std::int64_t value, const PackageRules& rules);

/// {"base":{"amount","currency"}, ..., "annual_value":{...}, "first_year_value":{...}}
void append_package(std::string& out, const Terms& terms, const PackageRules& rules);
/// null where nothing is stated.
void append_package_or_null(std::string& out, const Terms& terms, const PackageRules& rules);
/// The packages that state something.
void append_options(std::string& out, const std::array<Terms, 2>& options, const PackageRules& rules);

/// The object of the `understand` contract.
void append_understood(std::string& out, const Understanding& understood, const Scenario& scenario);

/// [{"code","component","lever"} and "a", "b" where the candidate may see them]
void append_reasons(std::string& out, const std::vector<Reason>& reasons, const Scenario& scenario);

/// "next morning"; empty for none.
[[nodiscard]] std::string_view scene_name(Scene scene);
/// "agreed"; empty for a phase that ends nothing.
[[nodiscard]] std::string_view outcome_name(Phase phase);

}  // namespace parley::codec
