#pragma once
// The same session with one more message in it: what a lever that was left aside would have brought.

#include "dialogue/scoring/view.hpp"

#include <cstdint>

namespace parley::scoring {

/// A lever named with everything the sheet holds for it, tied to an ask: the candidate's target of a component that
/// the lever moves, else the top of its band.
[[nodiscard]] Understanding used_well(const Case& all, std::int32_t lever, const State& before);

/// An ask for the target, or for the top of the base's band where there is none, with no reason to it.
[[nodiscard]] Understanding asked_for_target(const Case& all, const State& before);

/// What stands at the end when `said` comes in just before row `seq` and every recorded input follows as it was. A
/// confirmation with nothing to confirm is passed over. Only decisions are made again: no words are read or chosen.
[[nodiscard]] Terms offer_with(const Case& all, std::uint32_t seq, const Understanding& said);

/// The best moment: of the rows before which an offer stood, the first kMostMoments, the one that brings most; the
/// earliest of equals. seq 0: there was none.
struct BestUse {
    std::uint32_t seq = 0;
    Minor value = 0;  ///< V_candidate a year of what then stands at the end
};
[[nodiscard]] BestUse best_use(const Case& all, std::int32_t lever);
[[nodiscard]] BestUse best_ask(const Case& all);

/// Bounds the work: levers x moments x rows decisions a session at most.
inline constexpr std::size_t kMostMoments = 12;

}  // namespace parley::scoring
