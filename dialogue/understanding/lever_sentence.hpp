#pragma once
// What one sentence of a message does, as far as levers go: does it argue, ask, thank, or speak of the other side?

#include "dialogue/understanding/view.hpp"

#include <cstddef>

namespace parley {

/// Clauses [first, last) of one sentence. Refers to the view.
class LeverSentence {
public:
    LeverSentence(const MessageView& view, std::size_t first, std::size_t last)
        : view_(view), first_(first), last_(last) {}

    [[nodiscard]] std::int32_t first_word() const { return view_.clause(first_).first; }
    [[nodiscard]] std::int32_t last_word() const { return view_.clause(last_ - 1).last; }
    [[nodiscard]] TokenRange range() const {
        return {view_.word(first_word()).first_token, view_.word(last_word() - 1).last_token + 1};
    }

    /// May be part of an argument: no question, courtesy, wish for time or paper, term of a list, nor all about the
    /// other side. "..., which is rare" in its midst asks nothing.
    [[nodiscard]] bool argues() const;
    /// A greeting, thanks, a wish for time or paper, a summing up.
    [[nodiscard]] bool is_courtesy() const;
    /// "Such a global company, and your work on it": no word of the candidate's own.
    [[nodiscard]] bool speaks_of_you() const;
    /// Holds a word of the first person.
    [[nodiscard]] bool speaks_of_self() const;
    /// All clauses that the words stand in ask. "With forty people reporting to me, 203?" states and then asks.
    [[nodiscard]] bool asks(const Span& span) const;
    /// Its first or last clause asks.
    [[nodiscard]] bool asks() const { return view_.clause(first_).question || view_.clause(last_ - 1).question; }
    /// Names another employer.
    [[nodiscard]] bool names_rival() const;
    /// What says that there is an offer or a process elsewhere; nullptr where nothing does. Own pay is none.
    [[nodiscard]] const Match* offer_elsewhere() const;
    /// What the candidate earns now is told in it.
    [[nodiscard]] bool tells_own_pay() const;

private:
    [[nodiscard]] bool is_term() const;
    [[nodiscard]] bool is_marked() const;
    template <class Predicate>
    [[nodiscard]] const Match* find_act(Predicate is) const;

    const MessageView& view_;
    std::size_t first_;
    std::size_t last_;
};

}  // namespace parley
