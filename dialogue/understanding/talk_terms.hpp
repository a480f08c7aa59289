#pragma once
// What already stands in the talk: the terms offered and the candidate's own asks. A figure that repeats one of them
// speaks of that term, whatever words stand beside it.

#include "dialogue/understanding/understand.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace parley {

struct TalkTerm {
    Component component = Component::base;
    std::int64_t value = 0;          ///< in the unit of Terms
    Whose whose = Whose::recruiter;  ///< recruiter: offered, proposed or one of two options; ask: asked for
};

/// A small value; what is on the table comes first, then what was asked for, then what is proposed.
class TalkTerms {
public:
    TalkTerms(const Context& context, const PackageRules& rules);

    [[nodiscard]] std::span<const TalkTerm> all() const { return {terms_.data(), count_}; }
    /// The unit in which figures name the term.
    [[nodiscard]] AmountUnit unit_of(Component component) const;
    /// True where the amount, as written, is that term's value; a range where one of its ends is.
    [[nodiscard]] bool repeats(const Amount& amount, const TalkTerm& term) const;

private:
    void add(const Terms& terms, Whose whose);

    std::array<TalkTerm, 5 * kComponentCount> terms_{};
    std::size_t count_ = 0;
    BonusUnit bonus_unit_;
};

}  // namespace parley
