#pragma once
// What in a message says that a lever is meant: how much speaks for it, what else does, and how the sentence around it
// is built. No sign names a lever or a word of one, so that what they weigh (lever_weights.txt) holds for every
// persona.

#include "dialogue/understanding/lever_terms.hpp"
#include "dialogue/understanding/script_lever.hpp"
#include "dialogue/understanding/view.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace parley {

/// Sorts of signs; their names are those of the table.
BOOST_DEFINE_FIXED_ENUM_CLASS(MentionSignSort, std::uint8_t, word, pair, before, behind, opening,  // words
                              rule, unruled, sure, cue, words, points, signs, ahead, rivals, fact, record, number, kind,
                              mixed, told, sentence, form, length, scope, act, elsewhere, figure, asked, sure_form)

/// Some words of the message, or some numbers, by its sort.
struct MentionSign {
    MentionSignSort sort = MentionSignSort::word;
    std::uint8_t count = 0;
    std::array<std::int32_t, 3> pieces{};  ///< indices of words, -1 for the edge of the sentence; or plain numbers
};

/// A lever that something in the message speaks for.
struct LeverHint {
    std::int32_t lever = 0;
    LeverTrace best;           ///< of the sentence that speaks most for it
    TokenRange sentence;       ///< that one
    std::size_t clauses[2]{};  ///< [first, last): the clauses of it that the words for the lever stand in
    std::size_t whole[2]{};    ///< [first, last): all its clauses
    std::int32_t facts = 0;    ///< phrases of its facts that are said
    std::uint32_t kinds = 0;   ///< of those facts, bit by EvidenceKind
    std::int32_t record = 0;   ///< words that only its facts hold
    std::int32_t numbers = 0;  ///< numbers of its facts that are no money here
    ScriptTrace script;
};

/// The hints of one message and their signs. Refers to all it is given, which must outlive it. Levers about offers are
/// left out: the acts tell of them.
class MentionSigns {
public:
    MentionSigns(const MessageView& view, const LeverModel& model, const Understanding& found);

    [[nodiscard]] const std::vector<LeverHint>& hints() const { return hints_; }
    /// Puts the signs of a hint in place of what `out` holds; some stand there more than once.
    void of(const LeverHint& hint, std::vector<MentionSign>& out) const;
    [[nodiscard]] std::string name_of(const MentionSign& sign) const;
    /// key_of_name() of its name.
    [[nodiscard]] std::uint64_t key_of(const MentionSign& sign) const;
    [[nodiscard]] Span span_of(TokenRange range) const;

private:
    void read_sentence(std::size_t first, std::size_t last);
    void read_facts(TokenRange range, std::size_t first, std::size_t last);
    void read_cues(std::span<const Term> terms, std::size_t at, std::size_t first, std::size_t last);
    void read_numbers(TokenRange range, std::size_t first, std::size_t last);
    template <class Count>
    void count(std::uint32_t levers, TokenRange said, std::size_t first, std::size_t last, Count count);
    [[nodiscard]] bool is_money(TokenRange range) const;
    void read_script();
    LeverHint& hint_of(std::int32_t lever, const LeverTrace& trace, std::size_t first, std::size_t last);
    void place(LeverHint& hint, const LeverTrace& trace, std::size_t first, std::size_t last) const;
    [[nodiscard]] std::int32_t word_at(std::int32_t token) const;

    void add_strength(const LeverHint& hint, std::vector<MentionSign>& out) const;
    void add_rivals(const LeverHint& hint, std::vector<MentionSign>& out) const;
    void add_words(const LeverHint& hint, std::vector<MentionSign>& out) const;
    void add_form(const LeverHint& hint, std::vector<MentionSign>& out) const;
    void add_scopes(const LeverHint& hint, std::vector<MentionSign>& out) const;
    void add_findings(const LeverHint& hint, std::vector<MentionSign>& out) const;
    void add_talk(std::vector<MentionSign>& out) const;
    [[nodiscard]] std::string_view text_of(std::int32_t word) const;

    const MessageView& view_;
    const LeverModel& model_;
    const Understanding& found_;
    std::vector<LeverHint> hints_;
    std::vector<TokenRange> sentences_;
    ScriptTraces script_{};
};

}  // namespace parley
