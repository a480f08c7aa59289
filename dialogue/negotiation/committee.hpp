#pragma once
// What the committee makes of a proposal: decided by what carries it, with a little left to the day.

#include "dialogue/negotiation/draft.hpp"

#include <cstdint>

namespace parley {

enum class Ruling : std::uint8_t { approved, in_part, denied };

struct CommitteeAnswer {
    Ruling ruling = Ruling::denied;
    Terms offer;  ///< what stands from now on; never less than before
};

/// A further time only with something new, a yes to bring along, or fresh proof.
[[nodiscard]] bool committee_would_listen(const Draft& draft, bool with_a_yes);

/// Inside what the levers carry now: a claim may have fallen since it was proposed.
[[nodiscard]] bool still_grantable(const Draft& draft, const Terms& terms);

/// The proposal takes something back for what it gives.
[[nodiscard]] bool lowers_anything(const Terms& offer, const Terms& proposal);

/// Denied only where the levers carry nothing of it, or where neither proof nor a yes goes with them.
[[nodiscard]] CommitteeAnswer ask_committee(const Draft& draft, const Terms& proposal, bool with_a_yes);

}  // namespace parley
