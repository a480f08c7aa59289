#pragma once
// What the guide's sentences say, read by the same understanding that reads candidates.

#include "dialogue/understanding/understand.hpp"
#include "persona/guide/guide.hpp"

#include <optional>
#include <string>
#include <vector>

namespace parley::import {

/// One thing a lever's words ask for. Minor units, basis points or a count, by the unit.
struct Ask {
    Component component = Component::base;
    std::int64_t amount = 0;
    AmountUnit unit = AmountUnit::money;
    Currency currency{};
};

struct GuideOffer {
    std::string employer;
    Terms package;
    std::int32_t line = 0;
};

struct Floor {
    Component component = Component::base;
    std::int64_t amount = 0;
};

/// Aligned with Guide::levers.
struct Scripts {
    std::vector<std::vector<Ask>> asks;
    std::vector<bool> speaks_of_offers;  ///< the lever is about competing offers
    std::vector<GuideOffer> offers;
    Terms target;
    Terms opens_at;
    std::optional<Floor> floor;
};

/// Reads every script against the first region. `scenario` needs only its region and limits.
[[nodiscard]] Scripts read_scripts(const guide::Guide& guide, const Scenario& scenario);

}  // namespace parley::import
