// Questions: what those are about that a pattern leaves open, and those that no pattern knows.

#include "dialogue/understanding/beside.hpp"
#include "dialogue/understanding/draft.hpp"
#include "dialogue/understanding/vocabulary.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr int kWordsOfIdleQuestion = 2;  ///< with a meaning of their own

bool is_greeting(ActKind kind) {
    return kind == ActKind::greet || kind == ActKind::thank || kind == ActKind::apologise;
}

class Questions {
public:
    Questions(const MessageView& view, std::span<const Noun> nouns, const std::vector<PlacedAmount>& amounts,
              ActDrafts& drafts)
        : view_(view), nouns_(nouns), amounts_(amounts), drafts_(drafts) {}

    /// A pattern that fits many questions leaves open what its question is about.
    void name_topics() {
        for (ActDraft& draft : drafts_.acts) {
            if (draft.act.kind != ActKind::ask_other || draft.act.topic != Topic::none) continue;
            const Topic named = topic_in(view_.clause(draft.clause));
            draft.act.topic = named == Topic::none ? Topic::other : named;
        }
    }

    /// A question that no pattern knows asks about the component it names, or the topic.
    void read_questions() {
        for (std::size_t i = 0; i < view_.clauses.size(); ++i)
            if (view_.clause(i).question && !answered(view_, drafts_, i)) add_question(i);
    }

private:
    void add_question(std::size_t i) {
        const Clause& clause = view_.clause(i);
        ActDraft draft;
        draft.clause = i;
        draft.first = clause.first;
        draft.last = clause.last;
        draft.act.span = view_.span(clause.first, clause.last);
        draft.act.topic = topic_in(clause);
        draft.act.component = component_in(clause);
        const bool known = draft.act.component || draft.act.topic != Topic::none;
        if (!known && !(clause.inverted && stands_alone(i))) return;
        if (!known && wants_something_done(clause)) return add_wish(std::move(draft));
        if (!draft.act.component && idle()) return;
        const bool of_offer = draft.act.component && (is_pay(*draft.act.component) || names_figure(clause));
        draft.act.kind = of_offer ? ActKind::ask_component : ActKind::ask_other;
        if (!known && is_beside_work(view_, clause.first, clause.last, kWordsOfIdleQuestion))
            draft.act.kind = chat_kind(view_);
        draft.act.confidence = known ? 750 : 450;
        if (draft.act.topic == Topic::none && draft.act.component) draft.act.topic = topic_beside(*draft.act.component);
        if (!known) draft.act.topic = Topic::other;
        if (draft.act.component) take_table_amounts(draft, clause);
        drafts_.acts.push_back(std::move(draft));
    }

    /// "Could we stretch a little?" wants something; "could you explain" wants to know.
    [[nodiscard]] bool wants_something_done(const Clause& clause) const {
        static constexpr auto kSaying = word_list(
            {"advise", "ask",     "believe", "call",   "check",      "clarify", "confirm", "describe", "elaborate",
             "email",  "explain", "give",    "guess",  "hear",       "help",    "hold",    "imagine",  "know",
             "let",    "mean",    "meet",    "please", "repeat",     "say",     "see",     "send",     "share",
             "show",   "speak",   "talk",    "tell",   "understand", "wait",    "walk",    "write"});
        if (!view_.offer_made() || clause.last - clause.first < 4) return false;
        const auto modal = view_.word(clause.first).text;
        const auto subject = view_.word(clause.first + 1).text;
        if (modal != "could" && modal != "can" && modal != "would" && modal != "may" && modal != "might") return false;
        if (subject != "you" && subject != "we" && subject != "i") return false;
        return !kSaying.holds(view_.word(clause.first + 2).text);
    }

    void add_wish(ActDraft&& draft) {
        constexpr std::int32_t by_form = 500;
        draft.act.kind = ActKind::ask;
        draft.act.confidence = by_form;
        drafts_.acts.push_back(std::move(draft));
    }

    /// Days off, the start or the title are questions about the job; what is paid is a question about the offer.
    [[nodiscard]] static bool is_pay(Component component) {
        return component == Component::base || component == Component::equity || component == Component::bonus ||
               component == Component::signing || component == Component::total || component == Component::relocation;
    }

    /// "Does that include the 20 days?"
    [[nodiscard]] bool names_figure(const Clause& clause) const {
        return std::any_of(amounts_.begin(), amounts_.end(), [&](const PlacedAmount& placed) {
            return placed.word >= clause.first && placed.word < clause.last;
        });
    }

    /// "What is the bonus?" asks for its size; what else there is to say about a term of no size is its topic.
    [[nodiscard]] static Topic topic_beside(Component component) {
        const bool sized = component == Component::equity || component == Component::bonus;
        return sized ? Topic::none : topic_of(component);
    }

    /// What is asked in anger or in jest wants no answer.
    [[nodiscard]] bool idle() const {
        return drafts_.has(ActKind::rude) || drafts_.has(ActKind::off_topic) || drafts_.has(ActKind::jailbreak);
    }

    /// "what does 240 over four look like" asks about the recruiter's number.
    void take_table_amounts(ActDraft& draft, const Clause& clause) {
        for (std::size_t i = 0; i < amounts_.size(); ++i)
            if (amounts_[i].word >= clause.first && amounts_[i].word < clause.last)
                draft.act.amounts.push_back(static_cast<std::int32_t>(i));
    }

    /// Nothing is said in its sentence, and but for courtesy nothing in the message.
    [[nodiscard]] bool stands_alone(std::size_t i) const {
        const auto sentence = view_.clause(i).sentence;
        return std::all_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& draft) {
            return is_greeting(draft.act.kind) && view_.clause(draft.clause).sentence != sentence;
        });
    }

    [[nodiscard]] Topic topic_in(const Clause& clause) const {
        for (const auto& match : view_.matches)
            if (match.sense->signal == Signal::about && match.first >= clause.first && match.last <= clause.last &&
                applies(view_, match))
                return match.sense->topic;
        return Topic::none;
    }

    /// By the longest wording: a "prime de bienvenue" is no "prime".
    [[nodiscard]] std::optional<Component> component_in(const Clause& clause) const {
        for (const auto& noun : nouns_)
            if (noun.component && noun.first >= clause.first && noun.last <= clause.last) return noun.component;
        return std::nullopt;
    }

    const MessageView& view_;
    std::span<const Noun> nouns_;
    const std::vector<PlacedAmount>& amounts_;
    ActDrafts& drafts_;
};

}  // namespace

void add_questions(const MessageView& view, std::span<const Noun> nouns, const std::vector<PlacedAmount>& amounts,
                   ActDrafts& drafts) {
    Questions questions(view, nouns, amounts, drafts);
    questions.name_topics();
    questions.read_questions();
}

}  // namespace parley
