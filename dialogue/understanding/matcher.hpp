#pragma once
// All patterns of the act tables as one automaton over words. Built once; a run is linear in the words.

#include "dialogue/understanding/clauses.hpp"
#include "dialogue/understanding/pattern_table.hpp"
#include "dialogue/understanding/words.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace parley {

/// A pattern found: what it means and the words [first, last) it covers. Boundaries are no words: a match may
/// reach over the comma between two clauses of a sentence unless a gap is open.
struct Match {
    const Sense* sense = nullptr;
    std::int32_t first = 0;
    std::int32_t last = 0;
};

class Matcher {
public:
    explicit Matcher(PatternTable table);
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    /// Every match of every pattern, ordered by first word, then by last. Keeps at most a fixed number of ways open,
    /// so hostile text costs no more than plain text.
    [[nodiscard]] std::vector<Match> run(const WordRow& words, const std::vector<Figure>& figures,
                                         const std::vector<Clause>& clauses) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

/// The tables compiled into the program. Thread-safe; built at the first call.
[[nodiscard]] const Matcher& act_matcher();

}  // namespace parley
