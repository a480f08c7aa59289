#pragma once
// What in a clause speaks for or against an act: its words and pairs of words, what the rules found in it and around
// it, its form, and its place in the talk. act_weights.txt says how much each weighs.

#include "dialogue/understanding/view.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace parley {

/// Sorts of signs; their names are those of the tables.
BOOST_DEFINE_FIXED_ENUM_CLASS(SignSort, std::uint8_t, word, stem, pair, stems, before, after,  // words
                              rule, among, topic, elsewhere, previous, next, answer, match, own, noun, scope, lever,
                              form, opener, place, length, language, name, quotes, meant, offer, asked, figure, part,
                              unit, table)

/// Some words of the message, or some numbers, by its sort.
struct Sign {
    SignSort sort = SignSort::word;
    std::uint8_t count = 0;
    std::array<std::int32_t, 3> pieces{};  ///< indices of words, -1 for the edge of the clause; or plain numbers
};

/// The signs of one message. Refers to the view and to what the rules found, which must outlive it.
class ClauseSigns {
public:
    ClauseSigns(const MessageView& view, const Understanding& found);

    [[nodiscard]] std::size_t clauses() const { return spans_.size(); }
    [[nodiscard]] Span span_of(std::size_t clause) const { return spans_[clause]; }

    /// The first clause that ends behind where the span begins; clauses() where none does.
    [[nodiscard]] std::size_t first_at(Span span) const;

    /// Puts the signs of a clause in place of what `out` holds; some stand there more than once. Linear in the clause
    /// and in what was found in the message.
    void of(std::size_t clause, std::vector<Sign>& out) const;

    [[nodiscard]] std::string name_of(const Sign& sign) const;
    /// key_of_name() of its name.
    [[nodiscard]] std::uint64_t key_of(const Sign& sign) const;

private:
    static constexpr std::size_t kPolarities = 4;
    using ActCounts = std::array<std::int32_t, kActKindCount * kPolarities>;

    static std::size_t place_of(const Act& act) {
        return static_cast<std::size_t>(act.kind) * kPolarities + static_cast<std::size_t>(act.polarity);
    }
    template <class Finding>
    [[nodiscard]] std::vector<std::vector<std::size_t>> by_clause(const std::vector<Finding>& findings) const;
    void add_words(const Clause& clause, std::vector<Sign>& out) const;
    void add_neighbours(std::size_t i, std::vector<Sign>& out) const;
    void add_findings(std::size_t i, std::vector<Sign>& out) const;
    void add_acts_beside(std::size_t i, std::vector<Sign>& out) const;
    void add_matches(const Clause& clause, std::vector<Sign>& out) const;
    void add_form(std::size_t i, std::vector<Sign>& out) const;
    void add_scopes(const Clause& clause, std::vector<Sign>& out) const;
    void add_talk(std::vector<Sign>& out) const;
    void add_figures(std::size_t i, std::vector<Sign>& out) const;
    [[nodiscard]] std::string_view text_of(std::int32_t word, SignSort sort) const;

    const MessageView& view_;
    const Understanding& found_;
    std::vector<Span> spans_;
    std::vector<std::uint64_t> words_;  ///< keys of the words
    std::vector<std::uint64_t> stems_;
    ActCounts all_acts_{};
    std::vector<std::vector<std::size_t>> acts_of_;  ///< indices, by clause
    std::vector<std::vector<std::size_t>> amounts_of_;
};

}  // namespace parley
