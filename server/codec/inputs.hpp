#pragma once
// What candidates, pages and files send, as JSON -> values. Money in major units, shares in percent. Wrong input is
// a list of complaints. Any bytes.

#include "dialogue/negotiation/input.hpp"
#include "dialogue/understanding/understand.hpp"
#include "persona/scenario.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace parley::codec {

/// {"base":215000,"bonus":12.5,"pto":25} or the objects of a turn's offer: {"base":{"amount":215000}, ...}.
/// Members that name no component are left alone when the objects of a turn may hold them (annual_value).
[[nodiscard]] Checked<Terms> read_package(const nlohmann::json& node, const PackageRules& rules);

/// {"target":{...},"floor":{"kind","amount"|"package"},"alternative":{"annual","text"},"priorities":[...],
///  "values":{"equity_discount","per_unit":{...}}}; every member may be left out or null.
[[nodiscard]] Checked<Preparation> read_preparation(const nlohmann::json& node, const PackageRules& rules);
[[nodiscard]] Checked<Preparation> read_preparation_text(std::string_view json, const PackageRules& rules);

/// [{"index","drop","component","lo","hi","whose"}]; figures by the unit of the amount corrected.
[[nodiscard]] Checked<std::vector<AmountFix>> read_fixes(const nlohmann::json& node, const Understanding& corrected,
                                                         const PackageRules& rules);
/// The `fixes` member of an object.
[[nodiscard]] Checked<std::vector<AmountFix>> read_fixes_text(std::string_view json, const Understanding& corrected,
                                                              const PackageRules& rules);

/// The page's `start`: what to look up first, and the preparation still to be read in the region's currency.
struct StartRequest {
    std::string persona;
    Choice choice;
    bool seed_given = false;
    std::string locale;
    std::string preparation;  ///< JSON; empty: none
    std::string ticket;       ///< for a persona that is not on offer; empty: none
};
[[nodiscard]] Checked<StartRequest> read_start(std::string_view json);

/// {"offer","asked","last_ask"} of `understand`; every member may be left out or null.
[[nodiscard]] Checked<Context> read_context(const nlohmann::json& node, const PackageRules& rules);

}  // namespace parley::codec
