#include "dialogue/understanding/draft.hpp"

#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

constexpr std::int32_t kOutright = 850;  ///< from here on a yes is worded as one
constexpr std::int32_t kMereOk = 880;    ///< up to here it may be no more than an acknowledgement
constexpr std::int32_t kPolite = 550;    ///< below: an acknowledgement as much as a yes
constexpr std::int32_t kDoubtful = 390;  ///< not to be acted on
constexpr std::int32_t kEmpty = 200;
constexpr std::int32_t kReachOfOr = 3;  ///< words between an "or" and the leaving it threatens with

bool asks_for_more(ActKind kind) {
    return kind == ActKind::ask || kind == ActKind::trade || kind == ActKind::split_difference ||
           kind == ActKind::correct || kind == ActKind::give_expectation;
}

bool asks_something(ActKind kind) {
    return kind == ActKind::ask_band || kind == ActKind::ask_authority || kind == ActKind::ask_best ||
           kind == ActKind::ask_component || kind == ActKind::ask_other;
}

bool holds_back(ActKind kind) {
    return kind == ActKind::defer || kind == ActKind::consult || kind == ActKind::reject ||
           kind == ActKind::walk_away || kind == ActKind::ultimatum || kind == ActKind::competing_offer ||
           kind == ActKind::process_elsewhere || kind == ActKind::reveal_floor || kind == ActKind::reveal_target;
}

/// "Fine, I'll come down": the "fine" goes with it.
bool gives_in(ActKind kind) { return kind == ActKind::concede; }

class Scale {
public:
    Scale(const MessageView& view, std::vector<PlacedAmount>& amounts, ActDrafts& drafts)
        : view_(view), amounts_(amounts), drafts_(drafts) {}

    void weigh() {
        for (auto& draft : drafts_.acts)
            if (draft.act.kind == ActKind::accept || draft.act.kind == ActKind::accept_if) turn_denied(draft);
        for (auto& draft : drafts_.acts)
            if (draft.act.kind == ActKind::walk_away && (has_condition(draft) || behind_or(draft))) threaten(draft);
        drop_leaving_below_floor();
        for (auto& draft : drafts_.acts)
            if (draft.act.kind == ActKind::accept) weigh_one(draft);
        for (auto& draft : drafts_.acts)
            if (draft.act.kind == ActKind::accept_if) settle(draft);
        drop_yes_with_strings();
    }

private:
    /// "I can't accept" is a no.
    static void turn_denied(ActDraft& draft) {
        if (draft.act.polarity != Polarity::negated) return;
        draft.act.kind = ActKind::reject;
        draft.act.polarity = Polarity::asserted;
        draft.act.confidence = 800;
    }

    /// "I walk if you can't do 210" is not walking yet.
    void threaten(ActDraft& draft) const {
        draft.act.kind = ActKind::ultimatum;
        draft.act.polarity = Polarity::asserted;
        for (const auto& other : drafts_.acts)
            if (other.act.kind == ActKind::ask &&
                view_.clause(other.clause).sentence == view_.clause(draft.clause).sentence)
                draft.act.amounts = other.act.amounts;
    }

    /// "Under 203 I stay where I am" tells where the floor is; nobody leaves yet.
    void drop_leaving_below_floor() {
        const auto sentence = [&](const ActDraft& draft) { return view_.clause(draft.clause).sentence; };
        std::vector<std::int32_t> floors;
        for (const ActDraft& draft : drafts_.acts)
            if (draft.act.kind == ActKind::reveal_floor && draft.act.polarity == Polarity::asserted)
                floors.push_back(sentence(draft));
        std::erase_if(drafts_.acts, [&](const ActDraft& draft) {
            return draft.act.kind == ActKind::walk_away &&
                   std::find(floors.begin(), floors.end(), sentence(draft)) != floors.end();
        });
    }

    /// "If you get to 212 I sign": the condition is the point of it, not a doubt. "If I sign, when do I start" is
    /// no yes at all.
    void settle(ActDraft& draft) const {
        if (draft.act.polarity == Polarity::hypothetical) draft.act.polarity = Polarity::asserted;
        if (supposes_itself(draft)) cap(draft, kEmpty);
    }

    /// The "if" is the candidate's own: "if I accept".
    [[nodiscard]] bool supposes_itself(const ActDraft& draft) const {
        constexpr std::int32_t kFromIf = 3;
        const Clause& clause = view_.clause(draft.clause);
        if (clause.opener != Opener::condition || draft.first - clause.first > kFromIf) return false;
        const auto next = clause.first + 1 < clause.last ? view_.word(clause.first + 1).text : std::string_view{};
        return next == "i" || next == "we" || next == "je" || next == "j";
    }

    /// A yes beside a conditional one is the same yes.
    void drop_yes_with_strings() {
        const bool strings = std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [](const ActDraft& draft) {
            return draft.act.kind == ActKind::accept_if && draft.act.confidence > kDoubtful &&
                   draft.act.polarity == Polarity::asserted;
        });
        if (strings)
            std::erase_if(drafts_.acts, [](const ActDraft& draft) { return draft.act.kind == ActKind::accept; });
    }

    void weigh_one(ActDraft& draft) {
        if (!fits_table(draft) || has_condition(draft) || promises(draft)) return make_conditional(draft);
        if (!view_.offer_made() && !answers_recap()) cap(draft, kDoubtful);
        if (any(draft, asks_for_more)) return with_an_ask(draft);
        if (any(draft, holds_back)) cap(draft, kDoubtful);
        if (draft.act.confidence < kPolite && says_more(draft)) cap(draft, kEmpty);
        if (any(draft, asks_something)) cap(draft, draft.act.confidence >= kOutright ? kPolite : kDoubtful);
        if (const auto other = grudging(draft)) cap(draft, *other);
        if (half_hearted(draft)) cap(draft, kEmpty + 100);
        if (draft.act.confidence < kOutright && any(draft, gives_in)) cap(draft, kEmpty);
        if (contrast_after(draft)) cap(draft, draft.act.confidence >= kOutright ? kDoubtful : kEmpty);
    }

    /// A yes to "would you sign at 210?" has that for its condition.
    [[nodiscard]] bool promises(const ActDraft& draft) const {
        return view_.context.asked == Question::sign_if && draft.act.confidence > kDoubtful;
    }

    [[nodiscard]] bool answers_recap() const {
        const auto asked = view_.context.asked;
        return asked == Question::understood_right || asked == Question::which_component ||
               asked == Question::which_period || asked == Question::which_currency || asked == Question::correction ||
               asked == Question::ready || asked == Question::confirm_terms;
    }

    static void cap(ActDraft& draft, std::int32_t most) { draft.act.confidence = std::min(draft.act.confidence, most); }

    /// "205 works" accepts only if 205 is what is on the table.
    [[nodiscard]] bool fits_table(const ActDraft& draft) const {
        return std::all_of(draft.act.amounts.begin(), draft.act.amounts.end(), [&](std::int32_t i) {
            const Amount& amount = amounts_[static_cast<std::size_t>(i)].amount;
            if (amount.whose == Whose::recruiter) return true;
            const auto standing = amount.component ? view_.table().find(*amount.component) : std::nullopt;
            return standing && amount.lo == standing && !amount.relative;
        });
    }

    [[nodiscard]] bool has_condition(const ActDraft& draft) const {
        const auto sentence = view_.clause(draft.clause).sentence;
        for (auto i = draft.clause; i < view_.clauses.size() && view_.clause(i).sentence == sentence; ++i)
            if (is_condition(i)) return true;
        for (auto i = draft.clause; i-- > 0 && view_.clause(i).sentence == sentence;)
            if (is_condition(i)) return true;
        return false;
    }

    /// "I apologise if I was slow" and "let me know if you need more" set no condition.
    [[nodiscard]] bool is_condition(std::size_t i) const {
        static constexpr auto kHarmless = word_list({"apologise", "apologize", "ask", "check", "doubt", "know",
                                                     "pardon", "see", "sorry", "tell", "wonder", "wondering"});
        const Clause& clause = view_.clause(i);
        if (clause.opener != Opener::condition || clause.first == 0) return clause.opener == Opener::condition;
        return !kHarmless.holds(view_.word(clause.first - 1).text);
    }

    /// "Pay it or I stay where I am".
    [[nodiscard]] bool behind_or(const ActDraft& draft) const {
        const Clause& clause = view_.clause(draft.clause);
        if (clause.opener == Opener::otherwise) return true;
        for (auto w = std::max(clause.first, draft.first - kReachOfOr); w < draft.last; ++w)
            if (view_.word(w).text == "or" || view_.word(w).text == "sinon") return true;
        return view_.word(clause.first).text == "else" || view_.word(clause.first).text == "or";
    }

    /// "ok, fine" to the last question: a mere ok weighs no more than the weaker yes beside it.
    [[nodiscard]] std::optional<std::int32_t> grudging(const ActDraft& draft) const {
        if (view_.context.asked != Question::confirm_terms || draft.act.confidence > kMereOk) return std::nullopt;
        for (const ActDraft& other : drafts_.acts)
            if (other.act.kind == ActKind::accept && other.act.confidence < draft.act.confidence)
                return other.act.confidence;
        return std::nullopt;
    }

    /// "fine, whatever": a yes in the same sentence that is hardly one.
    [[nodiscard]] bool half_hearted(const ActDraft& draft) const {
        return std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& other) {
            return other.act.kind == ActKind::accept && other.act.confidence <= kEmpty + 100 &&
                   view_.clause(other.clause).sentence == view_.clause(draft.clause).sentence;
        });
    }

    [[nodiscard]] bool contrast_after(const ActDraft& draft) const {
        const auto last = std::min(draft.clause + 4, view_.clauses.size());
        for (auto i = draft.clause + 1; i < last; ++i)
            if (view_.clause(i).opener == Opener::contrast) return true;
        return false;
    }

    [[nodiscard]] bool any(const ActDraft& draft, bool (*is)(ActKind)) const {
        return std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& other) {
            if (&other == &draft || !is(other.act.kind) || other.act.polarity == Polarity::quoted) return false;
            return other.act.polarity != Polarity::negated || other.act.amounts.empty();
        });
    }

    /// The message does something besides the yes and courtesies.
    [[nodiscard]] bool says_more(const ActDraft& draft) const {
        return std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& other) {
            const auto kind = other.act.kind;
            return &other != &draft && kind != ActKind::accept && kind != ActKind::thank && kind != ActKind::greet &&
                   kind != ActKind::small_talk && kind != ActKind::in_writing;
        });
    }

    /// A clear yes with a wish is conditional; a polite one is only the opening of the wish.
    void with_an_ask(ActDraft& draft) {
        if (draft.act.confidence < kPolite || !worded_as_yes(draft)) return cap(draft, kEmpty);
        make_conditional(draft);
    }

    [[nodiscard]] bool worded_as_yes(const ActDraft& draft) const {
        return draft.act.confidence >= kOutright || !draft.act.amounts.empty();
    }

    void make_conditional(ActDraft& draft) {
        draft.act.kind = ActKind::accept_if;
        draft.act.confidence = std::clamp(draft.act.confidence, 500, 800);
        gather_asks(draft);
    }

    /// The conditional yes takes over the asks of its message that are not yet its own.
    void gather_asks(ActDraft& draft) {
        for (auto& other : drafts_.acts) {
            if (other.act.kind != ActKind::ask || other.act.polarity != Polarity::asserted) continue;
            for (const auto index : other.act.amounts)
                if (std::find(draft.act.amounts.begin(), draft.act.amounts.end(), index) == draft.act.amounts.end())
                    draft.act.amounts.push_back(index);
        }
        for (const auto index : draft.act.amounts) own(index);
        std::sort(draft.act.amounts.begin(), draft.act.amounts.end());
    }

    /// A number that differs from the table and is agreed to is asked for.
    void own(std::int32_t index) {
        Amount& amount = amounts_[static_cast<std::size_t>(index)].amount;
        const auto standing = amount.component ? view_.table().find(*amount.component) : std::nullopt;
        if (amount.whose == Whose::recruiter && amount.polarity == Polarity::asserted && amount.lo != standing)
            amount.whose = Whose::ask;
    }

    const MessageView& view_;
    std::vector<PlacedAmount>& amounts_;
    ActDrafts& drafts_;
};

}  // namespace

void weigh_acceptance(const MessageView& view, std::vector<PlacedAmount>& amounts, ActDrafts& drafts) {
    Scale(view, amounts, drafts).weigh();
}

}  // namespace parley
