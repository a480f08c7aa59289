#pragma once
// Claims about offers from elsewhere, held against the sheet and against what was claimed before.

#include "dialogue/understanding/lever_model.hpp"
#include "dialogue/understanding/lever_terms.hpp"

#include <span>
#include <vector>

namespace parley {

/// What a range says of offers and processes elsewhere. See find_evidence for the verdicts.
[[nodiscard]] std::vector<Evidence> find_offer_claims(const Reading& reading, std::span<const Term> terms,
                                                      std::span<const NamedEmployer> employers,
                                                      std::span<const Figure> figures, const Scenario& scenario,
                                                      const Context& context);

}  // namespace parley
