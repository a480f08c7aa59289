#pragma once
// Each ask judged on its own, before the package is put together.

#include "dialogue/negotiation/draft.hpp"

#include <boost/container/small_vector.hpp>

namespace parley {

enum class Verdict : std::uint8_t {
    met,          ///< at or below what stands
    open,         ///< within what somebody can grant
    above_reach,  ///< over the authority, within the band
    above_band,
    absurd,
    fixed,
    exception_only,
    absent,
};

struct Item {
    Wish wish;
    Verdict verdict = Verdict::open;
    std::int64_t granted = 0;    ///< what the recruiter would say to it alone; at least what stands
    bool small = false;          ///< a gap not worth haggling over
    bool well_timed = false;     ///< carried by a reason brought at its best moment
    std::int64_t in_return = 0;  ///< what of it answers a step of theirs

    [[nodiscard]] bool whole() const { return !wish.open && granted >= wish.asked; }
};

/// Mostly one or two of either: more of them ask for memory.
using Wishes = boost::container::small_vector<Wish, 6>;
using Items = boost::container::small_vector<Item, 6>;

/// What the candidate wants now: asked for in this message, else what they still want from before. A total is
/// spread over the components in cost order.
[[nodiscard]] Wishes wishes_of(const Draft& draft);

/// The same with everything asked for before that still stands: what a proposal is made for.
[[nodiscard]] Wishes standing_wishes(const Draft& draft);

/// A verdict on each, and how far the recruiter would move on it alone.
[[nodiscard]] Items judge(const Draft& draft, const Wishes& wishes);

/// The reason for a verdict with its numbers, and the number refused.
void note_verdict(Draft& draft, const Item& item);

/// Why an ask is not granted, in one line. In a list every item gets an answer; alone, an open one gets none.
void say_refusal(Draft& draft, const Item& item, bool in_list);

/// True where the recruiter cannot move the component a step further alone.
[[nodiscard]] bool at_wall(const Draft& draft, Component component);

/// As far as the recruiter goes alone: on this component, or on the whole where several have come to their end.
void say_top_alone(Draft& draft, Part part, Component component);

/// Nothing was asked for in numbers: what would it take?
void ask_for_number(Draft& draft);

/// Nothing moves: what is informative is said, then the way goes on to proof, proposal, swap or close.
void stand(Draft& draft, const Items& items);

}  // namespace parley
