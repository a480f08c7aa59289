#include "dialogue/understanding/owner_carry.hpp"

#include "dialogue/understanding/clause_subject.hpp"
#include "dialogue/understanding/owner_marks.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <string_view>

namespace parley {
namespace {

constexpr std::size_t kFarBack = 4;     ///< clauses that a mark may be carried over
constexpr std::int32_t kLines = 8;      ///< lines under a heading
constexpr std::int32_t kLongLine = 10;  ///< words; a longer line is a sentence of its own

class Carry {
public:
    Carry(const MessageView& view, std::int32_t word, const Amount& amount, const FigureBefore* before)
        : view_(view),
          word_(word),
          amount_(amount),
          before_(before),
          clause_(view.clause_at(word)),
          marks_(view, word) {}

    [[nodiscard]] std::optional<Whose> find() const {
        if (const auto mark = from_clauses()) return mark;
        if (const auto mark = said_behind()) return mark;
        if (const auto shared = from_enumeration()) return shared;
        if (const auto asked = from_own_question()) return asked;
        if (const auto offer = from_offer()) return offer;
        return from_heading();
    }

private:
    // ---- within the sentence ------------------------------------------------------------------------

    [[nodiscard]] std::optional<Whose> from_clauses() const {
        bool leans = leans_back(view_.clause(clause_));
        const bool verb_first = opens_with_copula(view_.clause(clause_));
        for (std::size_t back = 1; leans && back <= std::min(kFarBack, clause_); ++back) {
            const std::size_t here = clause_ - back;
            if (view_.clause(here).sentence != view_.clause(clause_).sentence) break;
            if (const auto mark = marks_.nearest(here)) return mark->whose;
            leans = verb_first || leans_back(view_.clause(here));
        }
        return std::nullopt;
    }

    /// "I have a dream number, it is 220".
    [[nodiscard]] bool stands_for_it(const Clause& clause) const {
        if (clause.opener != Opener::comma || clause.last - clause.first < 3 || word_ != clause.first + 2) return false;
        const auto first = view_.word(clause.first).text;
        const auto& before = view_.clause(view_.clause_at(clause.first - 1));
        return (first == "it" || first == "that" || first == "c") && !holds_figure(before);
    }
    /// It has no subject of its own: "my aim, wherever I go, is 216", "what I earn, which is 204".
    [[nodiscard]] bool leans_back(const Clause& clause) const {
        return clause.continues || opens_with_copula(clause) || stands_for_it(clause);
    }
    [[nodiscard]] bool opens_with_copula(const Clause& clause) const {
        if (clause.opener != Opener::comma) return false;
        const auto first = view_.word(clause.first).text;
        if (clause.question && first != "which") return false;
        static constexpr auto kCopulas =
            word_list({"being", "est", "is", "qui", "remains", "stays", "that's", "was", "which"});
        if (kCopulas.holds(first)) return true;
        const auto next = clause.first + 1 < clause.last ? view_.word(clause.first + 1).text : std::string_view{};
        return (first == "c" && next == "est") || (first == "would" && next == "be");
    }

    /// "90, not less", "45 000 €, c'est mon salaire actuel": said after the figure, in a clause that leans on it.
    [[nodiscard]] std::optional<Whose> said_behind() const {
        const auto next = clause_ + 1;
        if (next >= view_.clauses.size() || holds_figure(view_.clause(next))) return std::nullopt;
        const auto mark = marks_.nearest(next);
        if (!mark) return std::nullopt;
        if (points_at_it(view_.clause(next))) return mark->whose;
        const bool floor = mark->whose == Whose::floor && view_.clause(next).continues;
        return floor ? std::optional(Whose::floor) : std::nullopt;
    }
    [[nodiscard]] bool holds_figure(const Clause& clause) const {
        for (auto w = clause.first; w < clause.last; ++w)
            if (view_.word(w).figure >= 0) return true;
        return false;
    }
    /// "that is", "which is", "c'est".
    [[nodiscard]] bool points_at_it(const Clause& clause) const {
        if (clause.last - clause.first < 3) return false;
        const auto first = view_.word(clause.first).text;
        const auto next = view_.word(clause.first + 1).text;
        const bool pronoun = first == "that" || first == "which" || first == "this" || first == "it";
        return (pronoun && (next == "is" || next == "was" || next == "remains" || next == "stays")) ||
               (first == "c" && next == "est");
    }

    /// "Databricks: 212 base, 240 RSU, 25 signing": figures in a row are one side's, as long as no second value of the
    /// same component shows a contrast.
    [[nodiscard]] std::optional<Whose> from_enumeration() const {
        if (before_ == nullptr || !before_->marked || amount_.relative) return std::nullopt;
        const auto there = view_.clause_at(before_->word);
        if (view_.clause(there).sentence != view_.clause(clause_).sentence || clause_ - there > 1) return std::nullopt;
        if (there != clause_ && !view_.clause(clause_).continues && !only_adds()) return std::nullopt;
        if (says_only_not()) return before_->amount->whose;
        if (!amount_.component || amount_.component == before_->amount->component) return std::nullopt;
        return only_links_between() ? std::optional(before_->amount->whose) : std::nullopt;
    }
    /// "280 base but with 800 in equity".
    [[nodiscard]] bool only_adds() const {
        const Clause& clause = view_.clause(clause_);
        if (clause.opener != Opener::contrast || clause.first + 1 >= clause.last) return false;
        const auto next = view_.word(clause.first + 1).text;
        return next == "with" || next == "only" || next == "just" || next == "no";
    }
    /// "202, not 220": the same, put right.
    [[nodiscard]] bool says_only_not() const {
        return word_ == before_->word + 2 &&
               (view_.word(word_ - 1).text == "not" || view_.word(word_ - 1).text == "pas");
    }
    /// No verb between, nor behind, that would do something of its own with this figure.
    [[nodiscard]] bool only_links_between() const {
        if (word_ - before_->word > 6) return false;
        for (auto w = before_->word + 1; w < view_.clause(clause_).last; ++w)
            if (w != word_ && acts_on_figures(view_.word(w).text)) return false;
        return true;
    }
    [[nodiscard]] static bool acts_on_figures(std::string_view text) {
        static constexpr auto kVerbs =
            word_list({"add", "becomes", "bring", "bump",  "can",    "could", "get",  "give",   "go",    "goes",
                       "i",   "instead", "make",  "match", "move",   "moves", "need", "please", "pls",   "push",
                       "put", "raise",   "rises", "set",   "should", "take",  "want", "works",  "would", "you"});
        return kVerbs.holds(text);
    }

    // ---- from the sentence before --------------------------------------------------------------------

    /// "My limit? 204.": a few words, asked by the candidate and answered with a figure alone.
    [[nodiscard]] std::optional<Whose> from_own_question() const {
        constexpr std::int32_t kFewWords = 5;
        const Clause& clause = view_.clause(clause_);
        if (clause_ == 0 || clause.last - clause.first > 3) return std::nullopt;
        const Clause& before = view_.clause(clause_ - 1);
        if (before.sentence == clause.sentence || !view_.word(clause.first).asked_before) return std::nullopt;
        if (before.last - before.first > kFewWords || holds_figure(before)) return std::nullopt;
        const auto mark = marks_.nearest(clause_ - 1);
        return mark ? std::optional(mark->whose) : std::nullopt;
    }

    /// "I have an offer from Google. 230 base, 300 RSU.": figures alone after an offer are its terms.
    [[nodiscard]] std::optional<Whose> from_offer() const {
        const auto sentence = view_.clause(clause_).sentence;
        if (sentence == 0 || has_act(sentence)) return std::nullopt;
        for (auto i = clause_; i-- > 0 && view_.clause(i).sentence >= sentence - 1;)
            if (view_.clause(i).sentence == sentence - 1 && says_offer(view_.clause(i))) return Whose::competing;
        return std::nullopt;
    }

    [[nodiscard]] bool says_offer(const Clause& clause) const {
        const auto offers = [](const Match& match) {
            return match.sense->signal == Signal::act && match.sense->act == ActKind::competing_offer;
        };
        const auto asks = [](const Match& match) {
            return match.sense->signal == Signal::own && match.sense->whose == Whose::ask;
        };
        return any_match_in(view_, clause, offers) && !any_match_in(view_, clause, asks);
    }

    /// The sentence does something of its own with its figures.
    [[nodiscard]] bool has_act(std::int32_t sentence) const {
        for (auto i = clause_; i < view_.clauses.size() && view_.clause(i).sentence == sentence; ++i)
            if (acts(view_.clause(i))) return true;
        for (auto i = clause_; i-- > 0 && view_.clause(i).sentence == sentence;)
            if (acts(view_.clause(i))) return true;
        return false;
    }
    [[nodiscard]] bool acts(const Clause& clause) const {
        return any_match_in(view_, clause, [this](const Match& match) {
            if (match.sense->signal == Signal::own) return match.sense->whose != Whose::competing;
            if (match.sense->signal != Signal::act || !applies(view_, match)) return false;
            return match.sense->act != ActKind::give_reason && match.sense->act != ActKind::competing_offer;
        });
    }

    // ---- from a heading -------------------------------------------------------------------------------

    /// "Theirs (Brex):" over lines of figures.
    [[nodiscard]] std::optional<Whose> from_heading() const {
        const auto first = view_.clause(clause_).sentence;
        for (auto i = first_of_sentence(clause_); i > 0;) {
            const auto line = first_of_sentence(i - 1);
            if (first - view_.clause(line).sentence > kLines || !is_line(i)) return std::nullopt;
            if (ends_in_colon(i)) return said_in(line, i);
            i = line;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t first_of_sentence(std::size_t clause) const {
        while (clause > 0 && view_.clause(clause - 1).sentence == view_.clause(clause).sentence) --clause;
        return clause;
    }
    /// Short, and not asking: an entry of a list.
    [[nodiscard]] bool is_line(std::size_t first) const {
        std::size_t end = first;
        while (end < view_.clauses.size() && view_.clause(end).sentence == view_.clause(first).sentence) ++end;
        return view_.clause(end - 1).last - view_.clause(first).first <= kLongLine && !view_.clause(first).question;
    }
    /// The line in front of the clause ends in a colon.
    [[nodiscard]] bool ends_in_colon(std::size_t clause) const {
        auto token = view_.word(view_.clause(clause).first).first_token;
        while (token > 0) {
            const auto& before = view_.reading.tokens[static_cast<std::size_t>(--token)];
            if (before.norm == ":") return true;
            if (before.kind != TokenKind::newline && before.kind != TokenKind::punct) return false;
        }
        return false;
    }
    [[nodiscard]] std::optional<Whose> said_in(std::size_t first, std::size_t end) const {
        for (auto i = first; i < end; ++i)
            if (const auto mark = marks_.nearest(i); mark && mark->whose != Whose::competing) return mark->whose;
        const auto& last = view_.clause(end - 1);
        switch (subject_before(view_, view_.clause(first), view_.clause(first).last)) {
            case Party::recruiter:
                return Whose::recruiter;
            case Party::rival:
                return Whose::competing;
            case Party::none:
            case Party::candidate:
            case Party::third:
                break;
        }
        return subject_before(view_, last, last.last) == Party::rival ? std::optional(Whose::competing) : std::nullopt;
    }

    const MessageView& view_;
    std::int32_t word_;
    const Amount& amount_;
    const FigureBefore* before_;
    std::size_t clause_;
    OwnerMarks marks_;
};

}  // namespace

std::optional<Whose> carried_owner(const MessageView& view, std::int32_t word, const Amount& amount,
                                   const FigureBefore* before) {
    return Carry(view, word, amount, before).find();
}

}  // namespace parley
