#include "dialogue/understanding/ownership.hpp"

#include "dialogue/understanding/clause_subject.hpp"
#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/owner_carry.hpp"
#include "dialogue/understanding/owner_marks.hpp"
#include "dialogue/understanding/owner_turns.hpp"
#include "dialogue/understanding/talk_terms.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace parley {
namespace {

class Owner {
public:
    Owner(const MessageView& view, std::int32_t word, const Amount& amount, const FigureBefore* before)
        : view_(view),
          word_(word),
          amount_(amount),
          before_(before),
          clause_(view.clause_at(word)),
          marks_(view, word) {}

    Ownership find(bool not_pay) {
        Ownership owner;
        owner.polarity = polarity_of(view_.meaning(word_));
        owner.beyond_pay = is_beyond_pay();
        if (not_pay || owner.beyond_pay) {
            owner.whose = Whose::other;
            return owner;
        }
        const auto said = said_of_it();
        owner.marked = said.has_value();
        owner.whose = said ? *said : by_context();
        if (const auto talked = by_talk(owner.whose)) owner.whose = *talked;
        if (amount_.relative && owner.whose == Whose::current) owner.whose = Whose::ask;
        if (owner.whose == Whose::competing && is_under_offer() && !names_other_employer())
            owner.whose = Whose::current;
        if (view_.meaning(word_).recruiter) owner.whose = Whose::recruiter;
        if (rejected()) reject(owner);
        return owner;
    }

private:
    /// By the words of its clause, its subject, or what it reads on from.
    [[nodiscard]] std::optional<Whose> said_of_it() {
        if (marks_.answers_figures()) return Whose::ask;
        if (const auto mark = marks_.nearest(clause_); mark && !names_a_thing(*mark)) {
            firm_ = mark->distance <= 1;
            inside_ = mark->distance < 0;
            return whose_by_mark(view_, word_, *mark);
        }
        if (const auto whose = by_subject()) return whose;
        return carried_owner(view_, word_, amount_, before_);
    }

    /// "460K with grants tied to milestones": one word of business says nothing of a grant or a bonus.
    [[nodiscard]] bool names_a_thing(const OwnerMark& mark) const {
        return mark.whose == Whose::other && mark.length == 1 && amount_.component &&
               (amount_.component == Component::equity || amount_.component == Component::signing);
    }

    [[nodiscard]] std::optional<Whose> by_subject() const {
        if (asks_in_clause() || marks_.is_set_off()) return std::nullopt;
        const bool asked = view_.clause(clause_).question;
        switch (subject_before(view_, view_.clause(clause_), word_)) {
            case Party::recruiter:
                return amount_.relative || asked ? std::nullopt : std::optional(Whose::recruiter);
            case Party::rival:
                return Whose::competing;
            case Party::third:
                return Whose::other;
            case Party::none:
            case Party::candidate:
                break;
        }
        return std::nullopt;
    }

    /// "A $20B deal": so many times what anybody is paid that it is a company's money.
    [[nodiscard]] bool is_beyond_pay() const {
        constexpr std::int64_t kTimesPay = 50;
        if (amount_.unit != AmountUnit::money) return false;
        const Minor unit = minor_per_major(view_.scenario.rules().currency);
        const std::int64_t largest = std::max(amount_.lo.value_or(0), amount_.hi.value_or(0)) / unit;
        return largest / kTimesPay >= usual_pay(view_.scenario, view_.context);
    }

    [[nodiscard]] bool on_table() const {
        if (!amount_.component || amount_.relative || !amount_.lo) return false;
        const auto standing = view_.table().find(*amount_.component);
        return standing && (*standing == *amount_.lo || (amount_.hi && *standing == *amount_.hi));
    }

    /// A figure that repeats a term of the talk is the side's that named it, whatever asks stand around it.
    [[nodiscard]] std::optional<Whose> by_talk(Whose said) const {
        const bool wished = said == Whose::target || (said == Whose::floor && !firm_);
        if (said == Whose::current && repeats_ask()) return Whose::ask;
        if (said == Whose::current && inside_) return std::nullopt;
        const bool others = said == Whose::other || (said == Whose::competing && !names_rival());
        const bool open = others || said == Whose::ask || said == Whose::recruiter || said == Whose::alternative ||
                          wished || said == Whose::current;
        if (!open || asks_alone() || (in_list() && !list_repeats()) || amount_.per == Period::hour) return std::nullopt;
        const TalkTerms talk(view_.context, view_.scenario.rules());
        for (const TalkTerm& term : talk.all())
            if (amount_.component == term.component && talk.repeats(amount_, term)) return repeated(said, term.whose);
        return std::nullopt;
    }
    /// An employer's name or "they" in front of the figure: their number may be ours by chance.
    [[nodiscard]] bool names_rival() const {
        return employer_in_clause() || subject_before(view_, view_.clause(clause_), word_) == Party::rival;
    }
    /// "200 / 160 / 12%": what is on the table, read out.
    [[nodiscard]] bool list_repeats() const {
        const TalkTerms talk(view_.context, view_.scenario.rules());
        const auto list = view_.figures[static_cast<std::size_t>(view_.word(word_).figure)].list;
        std::int32_t repeated = 0;
        for (const Figure& figure : view_.figures) {
            const auto terms = talk.all();
            const bool repeats = std::any_of(terms.begin(), terms.end(), [&](const TalkTerm& term) {
                return term.whose == Whose::recruiter && talk.repeats(figure.amount, term);
            });
            if (figure.list == list && figure.place == 0 && !repeats) return false;
            repeated += figure.list == list && repeats ? 1 : 0;
        }
        return repeated >= 2;
    }
    /// "We are at 200 and 215": nobody earns what they asked for.
    [[nodiscard]] bool repeats_ask() const {
        const auto asked = amount_.component ? view_.context.last_ask.find(*amount_.component) : std::nullopt;
        return asked && !amount_.relative && amount_.lo == *asked;
    }
    /// A floor that was asked for before is still a floor.
    [[nodiscard]] static Whose repeated(Whose said, Whose term) {
        return said == Whose::floor && term == Whose::ask ? said : term;
    }

    [[nodiscard]] Whose by_context() const {
        if (on_table() && !in_list() && !view_.clause(clause_).continues && !asks_alone()) return Whose::recruiter;
        const auto asked = view_.context.asked;
        if (sums_up(asked) && !view_.table().empty() && !asks_in_clause()) return Whose::recruiter;
        if (asked == Question::alternatives || asked == Question::offer_details) return Whose::competing;
        if (asked == Question::proof && names_employer()) return Whose::competing;
        if (employer_in_clause() && !asks_in_clause()) return Whose::competing;
        return under_offer() ? Whose::current : Whose::ask;
    }

    [[nodiscard]] bool asks_in_clause() const {
        return any_match_in(view_, view_.clause(clause_), [this](const Match& match) {
            return match.sense->signal == Signal::act && match.sense->act == ActKind::ask && applies(view_, match);
        });
    }

    /// "i'm on 183", said of oneself beside an offer of 190: nobody asks for less base than is offered.
    [[nodiscard]] bool under_offer() const {
        const auto offered = view_.table().find(Component::base);
        if (amount_.component != Component::base || amount_.relative || amount_.unit != AmountUnit::money) return false;
        if (!offered || !amount_.hi || *amount_.hi >= *offered || in_list() || asks_alone()) return false;
        const auto before = word_ > 0 ? view_.word(word_ - 1).text : std::string_view{};
        return before == "on" || before == "at" || (is_under_offer() && speaks_of_self() && !asks_in_clause());
    }
    /// Who has two packages to choose from reads one of them out.
    [[nodiscard]] bool sums_up(Question asked) const {
        return asked == Question::choose_option && !amount_.relative &&
               view_.clause(clause_).opener != Opener::condition;
    }
    /// A base that is lower than the one offered, and still a pay.
    [[nodiscard]] bool is_under_offer() const {
        const auto offered = view_.context.offer.find(Component::base);
        if (amount_.component != Component::base || amount_.relative || amount_.unit != AmountUnit::money) return false;
        return offered && amount_.hi && *amount_.hi < *offered && *amount_.hi / 6 >= *offered / 10 &&
               amount_.per != Period::hour && amount_.per != Period::day && amount_.per != Period::month;
    }
    /// "My contract says 191 since April"; not "I'd take 196 if", which gives something up.
    [[nodiscard]] bool speaks_of_self() const {
        static constexpr auto kSelf = word_list({"i", "j", "je", "ma", "me", "mine", "moi", "mon", "my"});
        static constexpr auto kGiving =
            word_list({"accept", "accepte", "can",    "could", "descends", "do",   "down", "drop", "for",  "if",
                       "lower",  "prends",  "settle", "shall", "si",       "sign", "take", "will", "with", "would"});
        const Clause& clause = view_.clause(clause_);
        bool self = false;
        for (auto w = clause.first; w < clause.last; ++w) {
            if (kGiving.holds(view_.word(w).text)) return false;
            self = self || kSelf.holds(view_.word(w).text);
        }
        return self;
    }
    [[nodiscard]] bool names_other_employer() const {
        return std::any_of(view_.employers.begin(), view_.employers.end(),
                           [](const NamedEmployer& employer) { return !employer.company; });
    }

    /// Another employer stands before the figure in its sentence: "GitHub, 215 base and 260 RSU".
    [[nodiscard]] bool names_employer() const {
        const auto sentence = view_.clause(clause_).sentence;
        const std::int32_t end = view_.span(word_, word_ + 1).begin;
        return std::any_of(view_.employers.rbegin(), view_.employers.rend(), [&](const NamedEmployer& employer) {
            return !employer.company && employer.span.begin < end && sentence_at(employer.span.begin) == sentence;
        });
    }

    /// "GitHub: 213", "from SAP one at 205".
    [[nodiscard]] bool employer_in_clause() const {
        const Clause& clause = view_.clause(clause_);
        const Span before = view_.span(clause.first, word_ + 1);
        auto employer = std::partition_point(view_.employers.begin(), view_.employers.end(),
                                             [&](const NamedEmployer& e) { return e.span.begin < before.begin; });
        for (; employer != view_.employers.end() && employer->span.end <= before.end; ++employer)
            if (!employer->company) return true;
        return false;
    }

    [[nodiscard]] std::int32_t sentence_at(std::int32_t begin) const {
        const auto& words = view_.words.words;
        const auto after = std::partition_point(words.begin(), words.end(), [&](const Word& word) {
            return view_.reading.tokens[static_cast<std::size_t>(word.first_token)].span.begin <= begin;
        });
        return view_.clause(view_.clause_at(static_cast<std::int32_t>(after - words.begin()) - 1)).sentence;
    }

    [[nodiscard]] bool in_list() const {
        return view_.figures[static_cast<std::size_t>(view_.word(word_).figure)].list >= 0;
    }

    /// Nothing but the figure was said.
    [[nodiscard]] bool asks_alone() const { return view_.words.words.size() == 1; }

    [[nodiscard]] bool rejected() const {
        return any_match_in(view_, view_.clause(clause_), [this](const Match& match) {
            return match.sense->signal == Signal::act && match.sense->act == ActKind::reject && applies(view_, match);
        });
    }

    void reject(Ownership& owner) const {
        if (owner.whose != Whose::ask && owner.whose != Whose::recruiter) return;
        if (amount_.relative) return;
        if (on_table() || view_.table().empty() || !owner.marked) owner.whose = Whose::recruiter;
        if (owner.polarity == Polarity::asserted) owner.polarity = Polarity::negated;
    }

    const MessageView& view_;
    std::int32_t word_;
    const Amount& amount_;
    const FigureBefore* before_;
    std::size_t clause_;
    OwnerMarks marks_;
    bool inside_ = false;  ///< the figure stands within that wording
    bool firm_ = false;    ///< the wording that says whose it is stands right beside the figure
};

}  // namespace

Ownership owner_of(const MessageView& view, std::int32_t word, const Amount& amount, bool not_pay,
                   const FigureBefore* before) {
    return Owner(view, word, amount, before).find(not_pay);
}

}  // namespace parley
