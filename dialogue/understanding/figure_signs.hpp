#pragma once
// What in a message speaks for whose a figure is, of what it is, or that it is no figure of pay at all: what the rules
// say of it, the words around it, its form, and what it is to the figures of the talk. figure_weights.txt says how
// much each weighs.

#include "dialogue/understanding/amounts.hpp"
#include "dialogue/understanding/talk_terms.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace parley {

/// Sorts of signs; their names are those of the table. Those of words and stems hold a number, then words.
BOOST_DEFINE_FIXED_ENUM_CLASS(FigureSignSort, std::uint8_t, near, pair, triple, start,     // words
                              near_stem, bag, row, told, beside, earlier, later, heading,  // stems
                              rule, rule_part, rule_status, rule_polarity, mark, form, unit, list, digits, status,
                              repeats, ratio, ratio_rule, last_ask, offered, asked, asked_status, asked_rule,
                              clause_form, opener, meant, own, act, noun, scope, employer, subject, before, behind,
                              figures, support, strangers, length, language)

/// Some words of the message, or some numbers, by its sort.
struct FigureSign {
    FigureSignSort sort = FigureSignSort::near;
    std::uint8_t count = 0;
    std::array<std::int32_t, 4> pieces{};  ///< a number, then indices of words, -1 for the edge; or numbers alone
};

/// The signs of the figures of one message. Refers to the view and to what the rules made of its figures, which must
/// outlive it.
class FigureSigns {
public:
    FigureSigns(const MessageView& view, std::span<const PlacedAmount> placed);

    /// Puts the signs of a figure in place of what `out` holds; what stands there twice counts twice. Looks no
    /// farther than some dozens of words.
    void of(std::size_t figure, std::vector<FigureSign>& out);

    /// What a figure was judged to be: those behind it see that in place of what the rules say.
    void settle(std::size_t figure, std::int32_t owner, std::int32_t part) { settled_[figure] = {owner, part}; }

    [[nodiscard]] std::string name_of(const FigureSign& sign) const;
    /// key_of_name() of its name.
    [[nodiscard]] std::uint64_t key_of(const FigureSign& sign) const;

private:
    static constexpr std::int32_t kMostWords = 24;

    template <class... Pieces>
    void add(FigureSignSort sort, Pieces... pieces);
    void find_sentence();
    void add_rules();
    void add_near_words();
    void add_clause_words();
    void add_sentence_words();
    void add_words(FigureSignSort sort, std::int32_t side, std::int32_t first, std::int32_t last);
    void add_heading();
    void add_form();
    void add_talk();
    void add_clause();
    void add_matches();
    void add_match(const Match& match);
    void add_names();
    void add_other_figures();
    void add_beside(FigureSignSort sort, std::size_t other);
    void add_support();

    [[nodiscard]] std::int32_t at(std::int32_t offset) const;
    [[nodiscard]] std::int32_t status() const;
    [[nodiscard]] std::int32_t ratio_to_base() const;
    [[nodiscard]] std::int32_t mark_beside(std::int32_t token) const;
    [[nodiscard]] std::int32_t distance_to(std::int32_t first, std::int32_t last) const;
    [[nodiscard]] std::int32_t side_of(std::int32_t word) const { return word < word_ ? 0 : word > word_ ? 2 : 1; }
    [[nodiscard]] std::string_view text_of(std::int32_t word, FigureSignSort sort) const;

    /// Numbers of labels: an owner or one past them, a component or -1.
    struct Settled {
        std::int32_t owner = 0;
        std::int32_t part = 0;
    };

    const MessageView& view_;
    std::span<const PlacedAmount> placed_;
    std::vector<Settled> settled_;
    TalkTerms talk_;
    Language language_;
    bool names_another_;                ///< an employer other than the recruiter's is named in the message
    std::vector<std::uint64_t> words_;  ///< keys of the words
    std::vector<std::uint64_t> stems_;

    // The figure at hand.
    std::vector<FigureSign>* out_ = nullptr;
    std::size_t figure_ = 0;
    std::int32_t word_ = 0;
    std::int32_t status_ = 0;
    std::size_t clause_ = 0;
    std::int32_t sentence_first_ = 0;  ///< words
    std::int32_t sentence_last_ = 0;
    bool pay_noun_ = false;  ///< in its sentence, of pay
    bool own_mark_ = false;  ///< in its clause, of an owner
    bool act_mark_ = false;  ///< in its clause, of an act
};

}  // namespace parley
