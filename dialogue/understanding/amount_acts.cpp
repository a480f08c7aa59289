#include "dialogue/understanding/draft.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

/// A figure wished for is an expectation as long as no offer stands, or where one is asked for.
bool expects(const MessageView& view) { return !view.offer_made() || view.context.asked == Question::expectation; }

/// The act that an amount makes where no pattern has named one.
ActKind kind_for(Whose whose, const MessageView& view) {
    switch (whose) {
        case Whose::ask:
            return expects(view) ? ActKind::give_expectation : ActKind::ask;
        case Whose::target:
            return ActKind::reveal_target;
        case Whose::floor:
            return ActKind::reveal_floor;
        case Whose::current:
            return ActKind::state_current_pay;
        case Whose::competing:
        case Whose::alternative:
            return ActKind::competing_offer;
        case Whose::forfeited:
        case Whose::other:
        case Whose::recruiter:
            return ActKind::give_reason;
    }
    return ActKind::give_reason;
}

/// Acts that take an amount before a plain ask does.
std::int32_t rank(ActKind kind) {
    constexpr std::array order{
        ActKind::split_difference, ActKind::trade,  ActKind::accept_if, ActKind::recap, ActKind::correct,
        ActKind::concede,          ActKind::accept, ActKind::reject,    ActKind::ask};
    const auto found = std::find(order.begin(), order.end(), kind);
    return static_cast<std::int32_t>(found - order.begin());
}

class Claimer {
public:
    Claimer(const MessageView& view, std::vector<PlacedAmount>& amounts, ActDrafts& drafts)
        : view_(view), amounts_(amounts), drafts_(drafts) {}

    void claim() {
        soften_expectations();
        offer_what_is_given_up();
        for (std::size_t i = 0; i < amounts_.size(); ++i) claim_one(static_cast<std::int32_t>(i));
        if (expects(view_)) expect_what_is_wished();
        name_ranges();
        fill_components();
    }

private:
    /// Once an offer stands, an expectation with a number is a counter.
    void soften_expectations() {
        if (!view_.offer_made() || view_.context.asked == Question::expectation) return;
        for (auto& draft : drafts_.acts)
            if (draft.act.kind == ActKind::give_expectation) draft.act.kind = ActKind::ask;
    }

    /// "I'd give up 20 of equity for 5 more base" offers a trade; "by leaving I give up 20" does not.
    void offer_what_is_given_up() {
        for (PlacedAmount& placed : amounts_) {
            const bool trades = std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& draft) {
                return draft.act.kind == ActKind::trade && sentence(draft.first) == sentence(placed.word);
            });
            if (trades && placed.amount.relative && placed.amount.whose == Whose::forfeited)
                placed.amount.whose = Whose::ask;
        }
    }

    /// "I want 205" and "my goal is 205" answer the question for a figure.
    void expect_what_is_wished() {
        std::vector<ActDraft> goals;
        for (auto& draft : drafts_.acts) {
            if (draft.act.amounts.empty() || draft.act.polarity != Polarity::asserted) continue;
            if (draft.act.kind == ActKind::ask && draft.act.component != Component::pto)
                draft.act.kind = ActKind::give_expectation;
            if (draft.act.kind == ActKind::reveal_target) goals.push_back(draft);
        }
        if (drafts_.has(ActKind::give_expectation)) return;
        for (auto& goal : goals) {
            goal.act.kind = ActKind::give_expectation;
            drafts_.acts.push_back(std::move(goal));
        }
    }

    void claim_one(std::int32_t index) {
        const PlacedAmount& placed = amounts_[static_cast<std::size_t>(index)];
        ActDraft* best = nullptr;
        for (auto& draft : drafts_.acts)
            if (may_hold(draft, placed) && (best == nullptr || nearer(draft, *best, placed))) best = &draft;
        if (best != nullptr) {
            best->act.amounts.push_back(index);
            stretch(*best, placed);
        } else if (placed.amount.whose != Whose::recruiter) {
            make(index);
        }
        share(index);
    }

    [[nodiscard]] std::int32_t sentence(std::int32_t word) const {
        return view_.clause(view_.clause_at(word)).sentence;
    }

    [[nodiscard]] bool may_hold(const ActDraft& draft, const PlacedAmount& placed) const {
        const auto kind = draft.act.kind;
        if (!parley::may_hold(kind, placed.amount.whose)) return false;
        if (kind == ActKind::ask && placed.amount.whose == Whose::ask && !compatible(draft, placed)) return false;
        if (sentence(draft.first) != sentence(placed.word)) return kind == ActKind::recap && !placed.marked;
        if (placed.amount.whose == Whose::competing) return same_employer(draft, placed);
        const bool here = view_.clause_at(placed.word) == draft.clause;
        return here || spans_sentence(kind) || reads_on(draft, placed);
    }

    /// An ask for another polarity is another ask: "not 205, 215".
    [[nodiscard]] bool compatible(const ActDraft& draft, const PlacedAmount& placed) const {
        return draft.act.polarity == placed.amount.polarity || !draft.by_amount;
    }

    static bool spans_sentence(ActKind kind) {
        return kind == ActKind::accept_if || kind == ActKind::trade || kind == ActKind::split_difference ||
               kind == ActKind::recap || kind == ActKind::correct || kind == ActKind::reveal_target ||
               kind == ActKind::give_reason || kind == ActKind::jailbreak || kind == ActKind::reveal_floor;
    }

    [[nodiscard]] bool reads_on(const ActDraft& draft, const PlacedAmount& placed) const {
        const auto clause = view_.clause_at(placed.word);
        if (clause <= draft.clause) return false;
        for (auto i = clause; i > draft.clause; --i)
            if (!view_.clause(i).continues || clause - i > 8) return false;
        return true;
    }

    [[nodiscard]] bool same_employer(const ActDraft& draft, const PlacedAmount& placed) const {
        return draft.act.employer == employer_of(placed) || (!draft.by_amount && draft.act.amounts.empty());
    }

    [[nodiscard]] bool nearer(const ActDraft& draft, const ActDraft& best, const PlacedAmount& placed) const {
        if (rank(draft.act.kind) != rank(best.act.kind)) return rank(draft.act.kind) < rank(best.act.kind);
        return std::abs(draft.first - placed.word) < std::abs(best.first - placed.word);
    }

    void stretch(ActDraft& draft, const PlacedAmount& placed) const {
        const Clause& clause = view_.clause(view_.clause_at(placed.word));
        const Span span = view_.span(clause.first, clause.last);
        draft.act.span.begin = std::min(draft.act.span.begin, span.begin);
        draft.act.span.end = std::max(draft.act.span.end, span.end);
        if (draft.act.kind == ActKind::competing_offer && draft.act.employer == 0) set_employer(draft, placed);
        // A demand met in an "if" is no supposition.
        if (draft.act.kind == ActKind::ask && placed.amount.whose == Whose::ask)
            draft.act.polarity = placed.amount.polarity;
    }

    void make(std::int32_t index) {
        const PlacedAmount& placed = amounts_[static_cast<std::size_t>(index)];
        ActDraft draft;
        draft.clause = view_.clause_at(placed.word);
        draft.first = placed.word;
        draft.last = placed.word + 1;
        draft.by_amount = true;
        draft.act.kind = kind_for(placed.amount.whose, view_);
        draft.act.polarity = placed.amount.polarity;
        draft.act.confidence = placed.amount.doubtful ? 600 : placed.marked ? 850 : 750;
        draft.act.amounts.push_back(index);
        const Clause& clause = view_.clause(draft.clause);
        draft.act.span = view_.span(clause.first, clause.last);
        if (draft.act.kind == ActKind::competing_offer) set_employer(draft, placed);
        drafts_.acts.push_back(std::move(draft));
    }

    /// The last employer named before the amount in its sentence, else the first after it.
    [[nodiscard]] const NamedEmployer* nearest_employer(const PlacedAmount& placed) const {
        const auto clause = view_.clause_at(placed.word);
        auto first = clause;
        auto last = clause;
        while (first > 0 && view_.clause(first - 1).sentence == view_.clause(clause).sentence && clause - first < 8)
            --first;
        while (last + 1 < view_.clauses.size() && view_.clause(last + 1).sentence == view_.clause(clause).sentence &&
               last - clause < 8)
            ++last;
        const Span around = view_.span(view_.clause(first).first, view_.clause(last).last);
        const NamedEmployer* found = nullptr;
        for (const auto& employer : view_.employers) {
            if (employer.company || employer.span.begin < around.begin || employer.span.end > around.end) continue;
            if (found != nullptr && employer.span.begin > placed.amount.span.begin) break;
            found = &employer;
        }
        return found;
    }

    [[nodiscard]] std::uint64_t employer_of(const PlacedAmount& placed) const {
        const auto* employer = nearest_employer(placed);
        return employer == nullptr ? 0 : employer->key;
    }

    void set_employer(ActDraft& draft, const PlacedAmount& placed) const {
        if (const auto* employer = nearest_employer(placed)) {
            draft.act.employer = employer->key;
            draft.act.employer_span = employer->span;
        }
    }

    /// An ultimatum names the ask that it stands on.
    void share(std::int32_t index) {
        const PlacedAmount& placed = amounts_[static_cast<std::size_t>(index)];
        if (placed.amount.whose != Whose::ask && placed.amount.whose != Whose::floor) return;
        for (auto& draft : drafts_.acts)
            if (draft.act.kind == ActKind::ultimatum && sentence(draft.first) == sentence(placed.word))
                draft.act.amounts.push_back(index);
    }

    void name_ranges() {
        const auto count = drafts_.acts.size();
        for (std::size_t i = 0; i < count; ++i) {
            const ActDraft draft = drafts_.acts[i];
            if (draft.act.kind != ActKind::ask && draft.act.kind != ActKind::give_expectation) continue;
            if (draft.act.polarity != Polarity::asserted) continue;
            for (const auto index : draft.act.amounts) add_range(draft, index);
        }
    }

    void add_range(const ActDraft& draft, std::int32_t index) {
        const PlacedAmount& placed = amounts_[static_cast<std::size_t>(index)];
        if (!placed.spelled_range || placed.amount.relative || placed.amount.polarity != Polarity::asserted) return;
        ActDraft range = draft;
        range.act.kind = ActKind::give_range;
        range.act.amounts = {index};
        drafts_.acts.push_back(std::move(range));
    }

    void fill_components() {
        for (auto& draft : drafts_.acts)
            if (!draft.act.amounts.empty()) {
                const auto& first = amounts_[static_cast<std::size_t>(draft.act.amounts.front())].amount;
                if (first.component) draft.act.component = first.component;
            }
    }

    const MessageView& view_;
    std::vector<PlacedAmount>& amounts_;
    ActDrafts& drafts_;
};

}  // namespace

bool may_hold(ActKind kind, Whose whose) {
    switch (whose) {
        case Whose::ask:
            return kind == ActKind::ask || kind == ActKind::accept_if || kind == ActKind::trade ||
                   kind == ActKind::split_difference || kind == ActKind::concede || kind == ActKind::recap ||
                   kind == ActKind::correct || kind == ActKind::give_expectation || kind == ActKind::accept ||
                   kind == ActKind::reveal_target || kind == ActKind::reject || kind == ActKind::jailbreak;
        case Whose::target:
            return kind == ActKind::reveal_target;
        case Whose::floor:
            return kind == ActKind::reveal_floor;
        case Whose::current:
            return kind == ActKind::state_current_pay;
        case Whose::competing:
        case Whose::alternative:
            return kind == ActKind::competing_offer;
        case Whose::forfeited:
        case Whose::other:
            return kind == ActKind::give_reason;
        case Whose::recruiter:
            return kind == ActKind::accept || kind == ActKind::reject || kind == ActKind::recap ||
                   kind == ActKind::paraphrase || kind == ActKind::accept_if || kind == ActKind::ask_component ||
                   kind == ActKind::ask_other || kind == ActKind::ask || kind == ActKind::concede ||
                   kind == ActKind::correct;
    }
    return false;
}

void claim_amounts(const MessageView& view, std::vector<PlacedAmount>& amounts, ActDrafts& drafts) {
    Claimer(view, amounts, drafts).claim();
}

}  // namespace parley
