#include "dialogue/understanding/acts.hpp"

#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/delays.hpp"
#include "dialogue/understanding/draft.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

class Finder {
public:
    Finder(const MessageView& view, std::vector<PlacedAmount>& amounts, const std::vector<LeverMention>& levers)
        : view_(view), amounts_(amounts), levers_(levers), nouns_(find_nouns(view)), drafts_(acts_of_patterns(view)) {}

    std::vector<Act> find() {
        name_employers();
        mark_written();
        claim_amounts(view_, amounts_, drafts_);
        drop_goals_without_figure();
        add_bargaining(view_, amounts_, drafts_);
        weigh_acceptance(view_, amounts_, drafts_);
        add_acts_of_form(view_, drafts_);
        drop_softeners();
        settle_asks(view_, amounts_, drafts_);
        drop_asides(view_, drafts_);
        turn_down_standing_figures(view_, amounts_, drafts_);
        add_questions(view_, nouns_, amounts_, drafts_);
        hear_silence_on_pay();
        invoke_levers();
        drop_guesses();
        if (amounts_.empty() && levers_.empty()) hear_chat(view_, drafts_);
        if (drafts_.acts.empty() && !view_.clauses.empty()) add_unclear();
        return in_order();
    }

private:
    static constexpr std::int32_t kWordsOfSoftener = 3;

    /// The first employer named in the clauses of an act about other offers, but the persona's own company.
    void name_employers() {
        for (auto& draft : drafts_.acts) {
            if (draft.act.kind != ActKind::competing_offer && draft.act.kind != ActKind::process_elsewhere) continue;
            for (const auto& employer : view_.employers)
                if (!employer.company && employer.span.begin >= draft.act.span.begin &&
                    employer.span.end <= draft.act.span.end) {
                    draft.act.employer = employer.key;
                    draft.act.employer_span = employer.span;
                    break;
                }
        }
    }

    /// "I have it in writing" speaks of the other offer; it does not ask for one.
    void mark_written() {
        for (const auto& match : view_.matches) {
            if (match.sense->signal != Signal::written) continue;
            const auto sentence = view_.clause(view_.clause_at(match.first)).sentence;
            for (auto& draft : drafts_.acts)
                if (speaks_of_paper(draft.act.kind) && near(draft, sentence)) mark_written(draft, sentence);
        }
        std::erase_if(drafts_.acts,
                      [](const ActDraft& draft) { return draft.act.kind == ActKind::in_writing && draft.act.written; });
    }

    /// "Sorry, 205 is too low" softens a no and makes no amends.
    void drop_softeners() {
        std::erase_if(drafts_.acts, [&](const ActDraft& sorry) {
            return sorry.act.kind == ActKind::apologise && sorry.last - sorry.first <= kWordsOfSoftener &&
                   std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& no) {
                       return refuses(no.act.kind) &&
                              view_.clause(no.clause).sentence == view_.clause(sorry.clause).sentence;
                   });
        });
    }

    static bool refuses(ActKind kind) {
        return kind == ActKind::reject || kind == ActKind::refuse_proof || kind == ActKind::reveal_floor;
    }

    /// "My goal is to ship in June" names no pay.
    void drop_goals_without_figure() {
        if (!amounts_.empty() || !view_.context.last_ask.empty()) return;
        std::erase_if(drafts_.acts, [](const ActDraft& draft) {
            return draft.act.kind == ActKind::reveal_target || draft.act.kind == ActKind::reveal_floor;
        });
    }

    static bool speaks_of_paper(ActKind kind) {
        return kind == ActKind::competing_offer || kind == ActKind::promise_proof;
    }

    [[nodiscard]] bool near(const ActDraft& draft, std::int32_t sentence) const {
        const auto own = view_.clause(draft.clause).sentence;
        return own == sentence || own + 1 == sentence;
    }

    void mark_written(ActDraft& offer, std::int32_t sentence) {
        bool asked_of_recruiter = false;
        for (auto& draft : drafts_.acts) {
            if (draft.act.kind != ActKind::in_writing || view_.clause(draft.clause).sentence != sentence) continue;
            asked_of_recruiter = view_.clause(draft.clause).question || asks_you(view_.clause(draft.clause));
            draft.act.written = !asked_of_recruiter;
        }
        offer.act.written = offer.act.written || !asked_of_recruiter;
    }

    [[nodiscard]] bool asks_you(const Clause& clause) const {
        for (auto w = clause.first; w < clause.last; ++w)
            if (const auto text = view_.word(w).text;
                text == "you" || text == "your" || text == "please" || text == "send" || text == "need")
                return true;
        return false;
    }

    /// Who is asked for a figure and says something else keeps it back.
    void hear_silence_on_pay() {
        if (view_.context.asked != Question::expectation || view_.clauses.empty()) return;
        const bool named = std::any_of(amounts_.begin(), amounts_.end(), [](const PlacedAmount& placed) {
            return placed.amount.whose == Whose::ask || placed.amount.whose == Whose::target ||
                   placed.amount.whose == Whose::floor;
        });
        if (named) return drop_silence();
        if (elsewhere() || !makes_sense()) return;
        ActDraft draft;
        draft.act.kind = ActKind::deflect_expectation;
        draft.act.confidence = 600;
        draft.last = view_.clauses.back().last;
        draft.act.span = view_.span(0, draft.last);
        drafts_.acts.push_back(std::move(draft));
    }

    /// "205 to 215, depending on the equity" does name a figure.
    void drop_silence() {
        std::erase_if(drafts_.acts,
                      [](const ActDraft& draft) { return draft.act.kind == ActKind::deflect_expectation; });
    }

    /// The answer is one of its own kind, or already heard.
    [[nodiscard]] bool elsewhere() const {
        return std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [](const ActDraft& draft) {
            const auto kind = draft.act.kind;
            return kind == ActKind::deflect_expectation || kind == ActKind::give_expectation ||
                   kind == ActKind::defer || kind == ActKind::consult || kind == ActKind::walk_away ||
                   kind == ActKind::jailbreak || kind == ActKind::rude || kind == ActKind::ask ||
                   kind == ActKind::correct || draft.act.topic == Topic::who_are_you;
        });
    }

    [[nodiscard]] bool makes_sense() const {
        constexpr std::ptrdiff_t fewest = 4;
        const auto known = std::count_if(view_.matches.begin(), view_.matches.end(), [](const Match& match) {
            return match.sense->signal == Signal::english || match.sense->signal == Signal::french;
        });
        return !drafts_.acts.empty() || known >= fewest;
    }

    void invoke_levers() {
        for (std::size_t i = 0; i < levers_.size(); ++i) {
            const auto& lever = levers_[i];
            ActDraft draft;
            draft.act.kind = ActKind::invoke_lever;
            draft.act.span = lever.span;
            draft.act.confidence = lever.confidence;
            draft.act.polarity = lever.polarity;
            draft.act.lever = lever.lever;
            drop_reason(lever);
            drafts_.acts.push_back(std::move(draft));
        }
    }

    /// The lever is the reason; a "because" beside it leads to it. A reason with a subject of its own stays.
    void drop_reason(const LeverMention& lever) {
        constexpr std::int32_t own_subject = 650;
        std::erase_if(drafts_.acts, [&](const ActDraft& draft) {
            if (draft.act.kind != ActKind::give_reason || !draft.act.amounts.empty()) return false;
            const bool over = draft.act.span.begin < lever.span.end && draft.act.span.end > lever.span.begin;
            return over || (lever.polarity == Polarity::asserted && draft.act.confidence != own_subject);
        });
    }

    /// A lever or a question found by its form is surer than a guess.
    void drop_guesses() {
        const auto guessed = [](const ActDraft& draft) { return draft.guess; };
        const bool surer = std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& draft) {
            return !guessed(draft) && !is_courtesy(draft.act.kind);
        });
        if (surer || tells_other_lever()) std::erase_if(drafts_.acts, guessed);
    }

    /// An argument is no guess at an offer elsewhere.
    [[nodiscard]] bool tells_other_lever() const {
        return std::any_of(levers_.begin(), levers_.end(),
                           [](const LeverMention& lever) { return !is_guess(lever.confidence); });
    }

    void add_unclear() {
        ActDraft draft;
        draft.act.kind = ActKind::unclear;
        draft.act.confidence = 300;
        draft.act.span = view_.span(view_.clauses.front().first, view_.clauses.back().last);
        drafts_.acts.push_back(std::move(draft));
    }

    std::vector<Act> in_order() {
        std::stable_sort(drafts_.acts.begin(), drafts_.acts.end(),
                         [](const ActDraft& a, const ActDraft& b) { return a.act.span.begin < b.act.span.begin; });
        std::vector<Act> acts;
        acts.reserve(drafts_.acts.size());
        for (auto& draft : drafts_.acts) acts.push_back(std::move(draft.act));
        return acts;
    }

    const MessageView& view_;
    std::vector<PlacedAmount>& amounts_;
    const std::vector<LeverMention>& levers_;
    std::vector<Noun> nouns_;
    ActDrafts drafts_;
};

}  // namespace

std::vector<Act> find_acts(const MessageView& view, std::vector<PlacedAmount>& amounts,
                           const std::vector<LeverMention>& levers) {
    return Finder(view, amounts, levers).find();
}

}  // namespace parley
