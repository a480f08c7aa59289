#pragma once
// What was said for the candidate, weighed against the sheet: strength by evidence, and whether it is news.

#include "dialogue/negotiation/draft.hpp"

namespace parley {

/// Raises the strengths of the levers named in the message; notes news and contradictions in draft.heard.
void weigh_levers(Draft& draft);

/// Raises one lever to at least `strength`, never beyond what the sheet can support. True where it rose.
bool strengthen(Draft& draft, std::size_t lever, Strength strength);

/// The lever to thank for a move on this component: one named this time before an older one; -1: none.
[[nodiscard]] std::int32_t lever_for(const Draft& draft, Component component);

/// A lever that moves this component, brought as news in one of the states where it works best; -1: none.
[[nodiscard]] std::int32_t well_timed_lever(const Draft& draft, Component component);

/// A lever with more than a bare mention behind it that moves this component.
[[nodiscard]] bool strong_lever_for(const Draft& draft, Component component);

/// What the recruiter says to levers and claims named this time, unless the move has named them already.
void acknowledge_levers(Draft& draft);

}  // namespace parley
