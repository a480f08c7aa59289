#pragma once
// Whether a lever that something speaks for is meant: a second judgement on what the rules claim, and on what they saw
// and did not claim, by weights learned from labelled messages.

#include "dialogue/understanding/lever_mentions.hpp"
#include "dialogue/understanding/mention_signs.hpp"
#include "dialogue/understanding/view.hpp"

#include <cstdint>
#include <vector>

namespace parley {

/// A hint with the logarithm of the odds that its lever is meant, in hundredths.
struct WeighedHint {
    LeverHint hint;
    std::int32_t odds = 0;
};

/// Of what the rules found before any of it was judged. Levers about offers are none of them.
[[nodiscard]] std::vector<WeighedHint> weigh_levers(const MessageView& view, const LeverModel& model,
                                                    const Understanding& found);

/// Takes back the levers that are likely not meant and adds those that are; their acts are mended with them, and a
/// reason that only leads to a lever added goes.
void settle_levers(const MessageView& view, const LeverModel& model, const std::vector<WeighedHint>& weighed,
                   Understanding& found);

}  // namespace parley
