#pragma once
// How each word is meant: denied, supposed, or someone else's words. One view for acts, amounts and levers.

#include "dialogue/understanding/clauses.hpp"
#include "dialogue/understanding/matcher.hpp"

#include <vector>

namespace parley {

/// By word.
struct Meant {
    bool negated = false;
    bool supposed = false;     ///< in a clause of a condition on the facts ("if I had an offer")
    bool demanded = false;     ///< in a condition put to the recruiter ("if you get to 212"): asked for, not supposed
    bool quoted = false;       ///< another's words, the recruiter's among them
    bool recruiter = false;    ///< the recruiter's words
    std::uint32_t clause = 0;  ///< that the word stands in
};

/// One entry a word. Linear in words and matches.
[[nodiscard]] std::vector<Meant> find_scopes(const WordRow& words, const std::vector<Clause>& clauses,
                                             const std::vector<Match>& matches);

/// Quoted over supposed over negated.
[[nodiscard]] Polarity polarity_of(const Meant& meant);

}  // namespace parley
