#include "dialogue/understanding/owner_turns.hpp"

#include "dialogue/understanding/clause_subject.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <string_view>

namespace parley {
namespace {

class Turn {
public:
    Turn(const MessageView& view, std::int32_t word)
        : view_(view), word_(word), clause_(view.clause(view.clause_at(word))) {}

    /// "I went from 220 to 212", "Stripe went from 205 to 212": whoever moved.
    [[nodiscard]] Whose turned(const OwnerMark& mark) const {
        if (mark.whose == Whose::recruiter && offers_elsewhere(mark)) return Whose::competing;
        if (mark.whose == Whose::competing && reads_our_letter(mark)) return Whose::recruiter;
        const bool own = mark.whose == Whose::current || mark.whose == Whose::floor;
        if (own && subject_before(view_, clause_, word_) == Party::third) return Whose::other;
        const bool open = mark.whose == Whose::recruiter || mark.whose == Whose::other;
        if (!open || !tells_change(mark)) return mark.whose;
        switch (subject_before(view_, clause_, mark.first + 1)) {
            case Party::candidate:
                return Whose::ask;
            case Party::rival:
                return Whose::competing;
            case Party::third:
                return Whose::other;
            case Party::none:
            case Party::recruiter:
                break;
        }
        return mark.whose;
    }

private:
    /// "The letter has the bonus at 10 %", where nobody else has made an offer.
    [[nodiscard]] bool reads_our_letter(const OwnerMark& mark) const {
        const auto asked = view_.context.asked;
        const bool proving = asked == Question::proof || asked == Question::alternatives ||
                             asked == Question::offer_details || asked == Question::evidence;
        if (proving || !view_.offer_made() || names_other_employer() || !view_.context.named_offers[0].terms.empty())
            return false;
        bool paper = false;
        for (auto w = mark.first; w < mark.first + mark.length; ++w) {
            const auto text = view_.word(w).text;
            if (text == "their" || text == "theirs" || text == "other" || text == "another" || text == "me")
                return false;
            paper =
                paper || text == "letter" || text == "mail" || text == "email" || text == "contract" || text == "paper";
        }
        return paper && !speaks_of_rivals();
    }
    [[nodiscard]] bool speaks_of_rivals() const {
        static constexpr auto kRivals =
            word_list({"another", "competing", "elsewhere", "else", "other", "rival", "their", "theirs", "they"});
        return std::any_of(view_.words.words.begin(), view_.words.words.end(),
                           [](const Word& word) { return kRivals.holds(word.text); });
    }
    /// "The offer of Dropbox is 207".
    [[nodiscard]] bool offers_elsewhere(const OwnerMark& mark) const {
        bool offer = false;
        bool named = false;
        for (auto w = mark.first; w < mark.first + mark.length; ++w) {
            const auto text = view_.word(w).text;
            if (text == "your" || text == "you" || text == "votre") return false;
            offer = offer || text == "offer" || text == "letter";
            named = named || view_.word(w).name;
        }
        return offer && named;
    }
    [[nodiscard]] bool tells_change(const OwnerMark& mark) const {
        bool change = false;
        for (auto w = mark.first; w < mark.first + mark.length; ++w) {
            const auto text = view_.word(w).text;
            if (text == "told") return false;
            for (const std::string_view verb :
                 {"went", "gone", "moved", "came", "increased", "raised", "lifted", "dropped", "range", "band"})
                change = change || text == verb;
        }
        return change;
    }
    [[nodiscard]] bool names_other_employer() const {
        return std::any_of(view_.employers.begin(), view_.employers.end(),
                           [](const NamedEmployer& employer) { return !employer.company; });
    }

    const MessageView& view_;
    std::int32_t word_;
    const Clause& clause_;
};

}  // namespace

Whose whose_by_mark(const MessageView& view, std::int32_t word, const OwnerMark& mark) {
    return Turn(view, word).turned(mark);
}

}  // namespace parley
