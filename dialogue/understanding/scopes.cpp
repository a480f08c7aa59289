#include "dialogue/understanding/scopes.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::ptrdiff_t kNearMatches = 16;  ///< wordings looked back over: more cannot hold one word
constexpr std::size_t kFarthest = 8;         ///< clauses that a scope reads on over

class Marker {
public:
    Marker(const WordRow& words, const std::vector<Clause>& clauses, const std::vector<Match>& matches)
        : words_(words.words), clauses_(clauses), matches_(matches), meant_(words.words.size()) {}

    std::vector<Meant> mark() {
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            for (auto w = clauses_[i].first; w < clauses_[i].last; ++w) at(w).clause = static_cast<std::uint32_t>(i);
        for (const auto& match : matches_)
            if (match.sense->signal == Signal::no_negation) mark_harmless(match);
        for (const auto& match : matches_) mark_match(match);
        mark_conditions();
        mark_quotation_marks();
        // "if you can't do 210" asks for 210.
        for (auto& meant : meant_) meant.negated = meant.negated && !meant.demanded;
        return std::move(meant_);
    }

private:
    [[nodiscard]] Meant& at(std::int32_t word) { return meant_[static_cast<std::size_t>(word)]; }

    void mark_harmless(const Match& match) { harmless_.push_back({match.first, match.last}); }

    /// Sorted by their first word, as the matches are.
    [[nodiscard]] bool harmless(const Match& match) const {
        const auto after = std::upper_bound(harmless_.begin(), harmless_.end(), match.first,
                                            [](std::int32_t word, const Range& range) { return word < range.first; });
        const auto first = after - std::min<std::ptrdiff_t>(after - harmless_.begin(), kNearMatches);
        return std::any_of(first, after,
                           [&](const Range& range) { return match.first >= range.first && match.last <= range.last; });
    }

    void mark_match(const Match& match) {
        switch (match.sense->signal) {
            case Signal::negation:
                if (!harmless(match)) negate(match.first);
                return;
            case Signal::hypothesis:
                if (is_obligation(match)) return;
                return spread(match, [](Meant& meant) { meant.supposed = true; });
            case Signal::demand:
                return spread(match, [](Meant& meant) { meant.demanded = true; });
            case Signal::reported:
                return spread(match, [](Meant& meant) { meant.quoted = true; });
            case Signal::recruiter_said:
                return spread(match, [](Meant& meant) { meant.quoted = meant.recruiter = true; });
            case Signal::act:
            case Signal::own:
            case Signal::noun:
            case Signal::no_negation:
            case Signal::written:
            case Signal::employer:
            case Signal::delay:
            case Signal::about:
            case Signal::french:
            case Signal::english:
                return;
        }
    }

    /// "If I have to name one" supposes nothing.
    [[nodiscard]] bool is_obligation(const Match& match) const {
        const auto next = static_cast<std::size_t>(match.last);
        const auto text = words_[next - 1].text;
        return next < words_.size() && words_[next].text == "to" && (text == "have" || text == "had");
    }

    /// From the word that denies to the end of its clause.
    void negate(std::int32_t word) {
        const Clause& clause = clauses_[at(word).clause];
        for (auto w = word; w < clause.last && !at(w).negated; ++w) at(w).negated = true;
    }

    /// Over the clause of the match from its first word, and the clauses that read on from it.
    template <class Set>
    void spread(const Match& match, Set set) {
        std::size_t i = at(match.last - 1).clause;
        for (auto w = match.first; w < clauses_[i].last; ++w) set(at(w));
        const auto end = std::min(clauses_.size(), i + kFarthest);
        for (++i; i < end && clauses_[i].continues; ++i)
            for (auto w = clauses_[i].first; w < clauses_[i].last; ++w) set(at(w));
    }

    /// A condition not put to the recruiter is a supposition.
    void mark_conditions() {
        bool open = false;
        for (const auto& clause : clauses_) {
            if (clause.opener == Opener::condition)
                open = !demands(clause);
            else
                open = open && clause.continues;
            for (auto w = clause.first; open && w < clause.last; ++w) at(w).supposed = true;
        }
    }

    [[nodiscard]] bool demands(const Clause& clause) {
        for (auto w = clause.first; w < clause.last; ++w)
            if (at(w).demanded) return true;
        return false;
    }

    /// Words in quotation marks are another's where something but them is said; a message wholly in quotation marks
    /// is the candidate's own.
    void mark_quotation_marks() {
        const auto own = [](const Word& word) { return !word.in_quotes; };
        if (std::none_of(words_.begin(), words_.end(), own)) return;
        bool read_out = false;  // a quotation that begins its sentence is a line read out, not a report
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].before == Break::sentence) read_out = words_[i].in_quotes;
            if (words_[i].in_quotes && !read_out) meant_[i].quoted = true;
        }
    }

    struct Range {
        std::int32_t first = 0;
        std::int32_t last = 0;
    };

    const std::vector<Word>& words_;
    const std::vector<Clause>& clauses_;
    const std::vector<Match>& matches_;
    std::vector<Meant> meant_;
    std::vector<Range> harmless_;
};

}  // namespace

std::vector<Meant> find_scopes(const WordRow& words, const std::vector<Clause>& clauses,
                               const std::vector<Match>& matches) {
    return Marker(words, clauses, matches).mark();
}

Polarity polarity_of(const Meant& meant) {
    if (meant.quoted) return Polarity::quoted;
    if (meant.supposed) return Polarity::hypothetical;
    return meant.negated ? Polarity::negated : Polarity::asserted;
}

}  // namespace parley
