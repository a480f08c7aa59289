#pragma once
// What a job advertisement has to print.

#include "persona/persona.hpp"

namespace parley {

/// Whether the brief prints the base range. Where the law makes an employer tell it on request, the same law has it
/// posted before the talk (California Labor Code 432.3, New York Labor Law 194-b, directive (EU) 2023/970, article 5).
[[nodiscard]] inline bool posts_range(const Region& region) { return region.law.requires_band_on_request; }

}  // namespace parley
