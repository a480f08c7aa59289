#include "dialogue/understanding/ownership.hpp"

#include "dialogue/understanding/figure_sense.hpp"
#include "dialogue/understanding/talk_terms.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kFarBack = 4;  ///< clauses that a mark may be carried over

struct Mark {
    std::int32_t distance = 0;
    Whose whose = Whose::ask;
    std::int32_t length = 0;
};

bool better(const Mark& a, const Mark& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.length > b.length;
}

class Owner {
public:
    Owner(const MessageView& view, std::int32_t word, const Amount& amount)
        : view_(view), word_(word), amount_(amount), clause_(view.clause_at(word)) {}

    Ownership find(bool not_pay) {
        Ownership owner;
        owner.polarity = polarity_of(view_.meaning(word_));
        if (not_pay || is_beyond_pay()) {
            owner.whose = Whose::other;
            return owner;
        }
        const auto mark = answers_figures() ? std::optional(Whose::ask) : carried_mark();
        owner.marked = mark.has_value();
        owner.whose = mark ? *mark : by_context();
        if (const auto talked = by_talk(owner.whose)) owner.whose = *talked;
        if (view_.meaning(word_).recruiter) owner.whose = Whose::recruiter;
        if (rejected()) reject(owner);
        return owner;
    }

private:
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
        const bool open = said == Whose::ask || said == Whose::recruiter || said == Whose::alternative;
        if (!open || asks_alone() || in_list() || amount_.per == Period::hour) return std::nullopt;
        const TalkTerms talk(view_.context, view_.scenario.rules());
        for (const TalkTerm& term : talk.all())
            if (amount_.component == term.component && talk.repeats(amount_, term)) return term.whose;
        return std::nullopt;
    }

    /// The mark of the figure's clause, else of the clause that it reads on from.
    [[nodiscard]] std::optional<Whose> carried_mark() const {
        for (std::size_t back = 0; back <= kFarBack; ++back) {
            if (const auto mark = nearest_mark(clause_ - back)) return mark;
            if (clause_ == back || !view_.clause(clause_ - back).continues) break;
        }
        if (floor_follows()) return Whose::floor;
        return carried_from_offer();
    }

    /// "90, not less": said after the figure, in a clause that leans on it.
    [[nodiscard]] bool floor_follows() const {
        const auto next = clause_ + 1;
        return next < view_.clauses.size() && view_.clause(next).continues && nearest_mark(next) == Whose::floor;
    }

    /// "I have an offer from Google. 230 base, 300 RSU.": figures alone after an offer are its terms.
    [[nodiscard]] std::optional<Whose> carried_from_offer() const {
        const auto sentence = view_.clause(clause_).sentence;
        if (sentence == 0 || has_act(sentence)) return std::nullopt;
        for (auto i = clause_; i-- > 0 && view_.clause(i).sentence >= sentence - 1;)
            if (view_.clause(i).sentence == sentence - 1 && says_offer(view_.clause(i))) return Whose::competing;
        return std::nullopt;
    }

    [[nodiscard]] bool says_offer(const Clause& clause) const {
        return any_match(clause,
                         [](const Match& match) {
                             return match.sense->signal == Signal::act && match.sense->act == ActKind::competing_offer;
                         }) &&
               !any_match(clause, [](const Match& match) {
                   return match.sense->signal == Signal::own && match.sense->whose == Whose::ask;
               });
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
        return any_match(clause, [this](const Match& match) {
            if (match.sense->signal == Signal::own) return match.sense->whose != Whose::competing;
            if (match.sense->signal != Signal::act || !applies(view_, match)) return false;
            return match.sense->act != ActKind::give_reason && match.sense->act != ActKind::competing_offer;
        });
    }

    /// Visits the matches that begin in the clause until the predicate holds.
    template <class Predicate>
    bool any_match(const Clause& clause, Predicate predicate) const {
        auto match = std::lower_bound(view_.matches.begin(), view_.matches.end(), clause.first,
                                      [](const Match& m, std::int32_t word) { return m.first < word; });
        for (; match != view_.matches.end() && match->first < clause.last; ++match)
            if (predicate(*match)) return true;
        return false;
    }

    /// Words that say whose a figure is, before acts that are about one.
    [[nodiscard]] std::optional<Whose> nearest_mark(std::size_t index) const {
        const auto own = nearest(index, Signal::own);
        return own ? own : nearest(index, Signal::act);
    }
    [[nodiscard]] std::optional<Whose> nearest(std::size_t index, Signal signal) const {
        std::optional<Mark> best;
        any_match(view_.clause(index), [&](const Match& match) {
            const auto said = match.sense->signal == signal ? said_by(match) : std::nullopt;
            if (!said || holds_another(match) || is_set_off_from(match)) return false;
            const Mark mark{distance(match), *said, match.last - match.first};
            if (!best || better(mark, *best)) best = mark;
            return false;
        });
        if (!best) return std::nullopt;
        return best->whose;
    }

    /// ": $205K", " - $205K": the figure sums up what stands before it.
    [[nodiscard]] bool is_set_off() const {
        const auto first = static_cast<std::size_t>(view_.word(word_).first_token);
        if (first == 0) return false;
        const Token& before = view_.reading.tokens[first - 1];
        return before.norm == ":" || (before.norm == "-" && before.space_before);
    }
    [[nodiscard]] bool is_set_off_from(const Match& match) const {
        return match.sense->whose == Whose::other && match.last <= word_ && is_set_off();
    }
    /// "Brightwater pays 190: 205 base", "Brightwater offers 190. Harbour: 205": the candidate's answer to it.
    [[nodiscard]] bool answers_figures() const {
        if (!is_set_off()) return false;
        const auto first = static_cast<std::size_t>(view_.word(word_).first_token);
        if (view_.reading.tokens[first - 1].norm != ":") return false;
        for (const NamedEmployer& employer : view_.employers)
            if (employer.span.end == view_.reading.tokens[first - 1].span.begin) return employer.company;
        for (auto w = word_; w-- > 0 && view_.word(w + 1).before != Break::sentence;)
            if (view_.word(w).figure >= 0) return true;
        return false;
    }

    /// A mark worded with a figure in it speaks of that figure alone.
    [[nodiscard]] bool holds_another(const Match& match) const {
        return !(word_ >= match.first && word_ < match.last) && figures_between(match.first, match.last) > 0;
    }

    /// Words between; a mark after the figure is farther than one before it; one around it is nearest.
    [[nodiscard]] std::int32_t distance(const Match& match) const {
        if (word_ >= match.first && word_ < match.last) return -1;
        if (match.last <= word_)
            return match.last == word_ ? 0 : word_ - match.last + figures_between(match.last, word_);
        return match.first - word_ + 2 + figures_between(word_ + 1, match.first);
    }

    [[nodiscard]] std::int32_t figures_between(std::int32_t from, std::int32_t to) const {
        std::int32_t count = 0;
        for (auto w = from; w < to && w < from + 24; ++w) count += view_.word(w).figure >= 0 ? 1 : 0;
        return count;
    }

    /// What a match says of a figure near it: a mark of its own, or an act that is about such a figure.
    [[nodiscard]] std::optional<Whose> said_by(const Match& match) const {
        if (match.sense->signal == Signal::own) return competing_or(match.sense->whose, match);
        if (match.sense->signal != Signal::act || !applies(view_, match)) return std::nullopt;
        const auto whose = whose_of(match.sense->act);
        return whose ? std::optional(competing_or(*whose, match)) : std::nullopt;
    }
    [[nodiscard]] static std::optional<Whose> whose_of(ActKind act) {
        if (act == ActKind::state_current_pay) return Whose::current;
        if (act == ActKind::reveal_floor) return Whose::floor;
        if (act == ActKind::reveal_target) return Whose::target;
        if (act == ActKind::competing_offer) return Whose::competing;
        return std::nullopt;
    }

    /// "Hugging Face is at 200": the persona's own company is the recruiter.
    [[nodiscard]] Whose competing_or(Whose said, const Match& match) const {
        if (said != Whose::competing) return said;
        const Span span = view_.span(match.first, match.last);
        for (const auto& employer : view_.employers)
            if (employer.company && employer.span.begin >= span.begin && employer.span.end <= span.end)
                return Whose::recruiter;
        return Whose::competing;
    }

    [[nodiscard]] Whose by_context() const {
        if (on_table() && !in_list() && !view_.clause(clause_).continues && !asks_alone()) return Whose::recruiter;
        const auto asked = view_.context.asked;
        if (asked == Question::alternatives || asked == Question::offer_details) return Whose::competing;
        if (asked == Question::proof && names_employer()) return Whose::competing;
        if (employer_in_clause() && !asks_in_clause()) return Whose::competing;
        return under_offer() ? Whose::current : Whose::ask;
    }

    [[nodiscard]] bool asks_in_clause() const {
        return any_match(view_.clause(clause_), [this](const Match& match) {
            return match.sense->signal == Signal::act && match.sense->act == ActKind::ask && applies(view_, match);
        });
    }

    /// "i'm on 183", said of oneself beside an offer of 190: nobody asks for less base than is offered.
    [[nodiscard]] bool under_offer() const {
        const auto offered = view_.table().find(Component::base);
        if (amount_.component != Component::base || amount_.relative || amount_.unit != AmountUnit::money) return false;
        if (!offered || !amount_.hi || *amount_.hi >= *offered || in_list() || asks_alone()) return false;
        const auto before = word_ > 0 ? view_.word(word_ - 1).text : std::string_view{};
        return before == "on" || before == "at";
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
        return any_match(view_.clause(clause_), [this](const Match& match) {
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
    std::size_t clause_;
};

}  // namespace

Ownership owner_of(const MessageView& view, std::int32_t word, const Amount& amount, bool not_pay) {
    return Owner(view, word, amount).find(not_pay);
}

}  // namespace parley
