#include "dialogue/scoring/what_if.hpp"

#include "dialogue/session/fork.hpp"

#include <algorithm>

namespace parley {
namespace {

std::size_t rows_to_compare(const Scenario& scenario, const Session& original, const Session& fork) {
    const bool whole = is_terminal(current_state(scenario, fork).phase);
    return whole ? original.turns.size() : std::min(fork.turns.size(), original.turns.size());
}

}  // namespace

WhatIf compare_fork(const Scenario& scenario, const Session& original, const Session& fork, const Rubric& rubric) {
    const Session beside = cut_after(original, rows_to_compare(scenario, original, fork));
    WhatIf what_if;
    what_if.then_seq = static_cast<std::uint32_t>(beside.turns.size());
    what_if.then = score(scenario, beside, rubric);
    what_if.now = score(scenario, fork, rubric);
    return what_if;
}

}  // namespace parley
