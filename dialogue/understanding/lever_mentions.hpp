#pragma once
// Levers as the message means them: found sentence by sentence, with polarity from the scopes and their evidence.

#include "dialogue/understanding/amounts.hpp"
#include "dialogue/understanding/view.hpp"

#include <algorithm>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace parley {

/// In the order of the text; a lever named in several sentences of one message is one mention.
[[nodiscard]] std::vector<LeverMention> mention_levers(const MessageView& view, const LeverModel& model,
                                                       const std::vector<PlacedAmount>& amounts);

/// Once it is settled which acts are meant: levers about offers stand and fall with the offers and processes elsewhere
/// that are told of. Their acts are mended with them.
void settle_offer_levers(const MessageView& view, const LeverModel& model, Understanding& found);

/// Puts a finding behind what stands at the same place or before it.
template <class Finding>
void insert_by_place(std::vector<Finding>& findings, Finding&& finding) {
    const auto place = std::upper_bound(
        findings.begin(), findings.end(), finding.span.begin,
        [](std::int32_t begin, const std::remove_cvref_t<Finding>& other) { return begin < other.span.begin; });
    findings.insert(place, std::forward<Finding>(finding));
}

/// Of the employers of a message, in the order of the text, those that stand in the span.
[[nodiscard]] std::span<const NamedEmployer> employers_in(std::span<const NamedEmployer> all, Span span);

}  // namespace parley
