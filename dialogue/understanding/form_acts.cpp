#include "dialogue/understanding/draft.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kByForm = 600;        ///< confidence of an act that the form of a sentence shows
constexpr std::int32_t kShortestThreat = 4;  ///< words: "or I sign elsewhere"
constexpr std::int32_t kShortestPromise = 3;

/// Acts read from how the clauses of a sentence follow each other.
class FormReader {
public:
    FormReader(const MessageView& view, ActDrafts& drafts) : view_(view), drafts_(drafts) {}

    void read() {
        drop_no_that_leads_on();
        add_promise();
        add_threat();
    }

    void turn_down(const std::vector<PlacedAmount>& amounts) {
        if (!view_.offer_made() || drafts_.has(ActKind::reject)) return;
        for (const PlacedAmount& placed : amounts) {
            const std::size_t i = view_.clause_at(placed.word);
            if (stands(placed.amount) && !view_.clause(i).question && denies(i) && !answered(view_, drafts_, i))
                return add(ActKind::reject, i);
        }
    }

private:
    [[nodiscard]] std::string_view text(std::int32_t word) const {
        return word < static_cast<std::int32_t>(view_.words.words.size()) ? view_.word(word).text : std::string_view{};
    }

    /// "No, I meant base": the no belongs to what follows.
    void drop_no_that_leads_on() {
        if (!drafts_.has(ActKind::correct) && !drafts_.has(ActKind::refuse_proof)) return;
        std::erase_if(drafts_.acts, [this](const ActDraft& draft) {
            return draft.act.kind == ActKind::reject && draft.last - draft.first == 1 &&
                   (text(draft.first) == "no" || text(draft.first) == "non");
        });
    }

    /// "Round it up to 206 and my pen is out": what follows the "and" is what comes of a yes.
    void add_promise() {
        if (!view_.offer_made() || drafts_.has(ActKind::accept_if)) return;
        for (std::size_t i = 1; i < view_.clauses.size(); ++i)
            if (promises(view_.clause(i)) && ordered_before(i) && !answered(view_, drafts_, i))
                return add(ActKind::accept_if, i);
    }

    /// "and I will", "and my", "and you have": not a wish, not a denial.
    [[nodiscard]] bool promises(const Clause& clause) const {
        if (clause.question || clause.last - clause.first < kShortestPromise) return false;
        const auto joint = text(clause.first);
        if (joint != "and" && joint != "then" && joint != "et") return false;
        const auto subject = text(clause.first + 1);
        const auto verb = text(clause.first + 2);
        if (subject == "you") return verb == "have" || verb == "can" || verb == "get";
        if (subject == "i" || subject == "we")
            return verb == "will" || verb == "am" || verb == "are" || verb == "would";
        return subject == "my" || subject == "consider";
    }

    /// Something is asked of the recruiter earlier in the sentence, and not as a question.
    [[nodiscard]] bool ordered_before(std::size_t i) const {
        return asked_before(i, [this](const Clause& clause) {
            return !clause.question && text(clause.first) != "i" && text(clause.first) != "we";
        });
    }

    /// "208 by Friday, or I sign elsewhere": what follows the "or" is what comes of a no.
    void add_threat() {
        if (drafts_.has(ActKind::ultimatum)) return;
        for (std::size_t i = 1; i < view_.clauses.size(); ++i)
            if (threatens(view_.clause(i)) && asked_before(i, [](const Clause&) { return true; }) &&
                !answered(view_, drafts_, i))
                return add(ActKind::ultimatum, i);
    }

    [[nodiscard]] bool threatens(const Clause& clause) const {
        if (clause.question || clause.last - clause.first < kShortestThreat) return false;
        const auto joint = text(clause.first);
        return joint == "or" || joint == "otherwise" || joint == "else" || joint == "sinon";
    }

    /// An ask stands in an earlier clause of the sentence, and that clause is of the kind.
    template <class OfKind>
    [[nodiscard]] bool asked_before(std::size_t i, OfKind of_kind) const {
        return std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& draft) {
            const Clause& clause = view_.clause(draft.clause);
            return draft.act.kind == ActKind::ask && draft.act.polarity == Polarity::asserted && draft.clause < i &&
                   clause.sentence == view_.clause(i).sentence && of_kind(clause);
        });
    }

    [[nodiscard]] bool stands(const Amount& amount) const {
        if (!amount.component || !amount.lo || amount.relative || amount.whose != Whose::recruiter) return false;
        const auto standing = view_.table().find(*amount.component);
        return standing && *standing == *amount.lo;
    }

    [[nodiscard]] bool denies(std::size_t i) const {
        for (auto w = view_.clause(i).first; w < view_.clause(i).last; ++w)
            if (view_.meaning(w).negated) return true;
        return false;
    }

    void add(ActKind kind, std::size_t i) {
        ActDraft draft;
        draft.clause = i;
        draft.first = view_.clause(i).first;
        draft.last = view_.clause(i).last;
        draft.act.span = view_.span(draft.first, draft.last);
        draft.act.kind = kind;
        draft.act.confidence = kByForm;
        drafts_.acts.push_back(std::move(draft));
    }

    const MessageView& view_;
    ActDrafts& drafts_;
};

}  // namespace

bool is_courtesy(ActKind kind) {
    return kind == ActKind::greet || kind == ActKind::thank || kind == ActKind::small_talk ||
           kind == ActKind::apologise || kind == ActKind::accept || kind == ActKind::give_reason ||
           kind == ActKind::competing_offer || kind == ActKind::process_elsewhere || kind == ActKind::paraphrase ||
           kind == ActKind::invoke_lever || kind == ActKind::correct;
}

bool answered(const MessageView& view, const ActDrafts& drafts, std::size_t clause) {
    const Span span = view.span(view.clause(clause).first, view.clause(clause).last);
    return std::any_of(drafts.acts.begin(), drafts.acts.end(), [&](const ActDraft& draft) {
        return !is_courtesy(draft.act.kind) && draft.act.span.begin < span.end && draft.act.span.end > span.begin;
    });
}

void add_acts_of_form(const MessageView& view, ActDrafts& drafts) { FormReader(view, drafts).read(); }

void turn_down_standing_figures(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts) {
    FormReader(view, drafts).turn_down(amounts);
}

}  // namespace parley
