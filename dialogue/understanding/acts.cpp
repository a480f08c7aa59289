#include "dialogue/understanding/acts.hpp"

#include "dialogue/understanding/beside.hpp"
#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/delays.hpp"
#include "dialogue/understanding/draft.hpp"
#include "dialogue/understanding/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

bool is_greeting(ActKind kind) {
    return kind == ActKind::greet || kind == ActKind::thank || kind == ActKind::apologise;
}

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
        drop_asides();
        turn_down_standing_figures(view_, amounts_, drafts_);
        name_topics();
        read_questions();
        hear_silence_on_pay();
        invoke_levers();
        drop_guesses();
        hear_chat();
        if (drafts_.acts.empty() && !view_.clauses.empty()) add_unclear();
        return in_order();
    }

private:
    static constexpr std::int32_t kWordsOfSoftener = 3;
    static constexpr int kWordsOfChat = 3;          ///< with a meaning of their own
    static constexpr int kWordsOfIdleQuestion = 2;  ///< the same, in a question
    static constexpr std::int32_t kChat = 450;      ///< confidence of what only its words show
    static constexpr std::ptrdiff_t kSentencesToAside = 5;

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
        if (!known && is_beside(clause.first, clause.last, kWordsOfIdleQuestion)) draft.act.kind = chat();
        draft.act.confidence = known ? 750 : 450;
        if (draft.act.topic == Topic::none && draft.act.component) draft.act.topic = topic_beside(*draft.act.component);
        if (!known) draft.act.topic = Topic::other;
        if (draft.act.component) take_table_amounts(draft, clause);
        drafts_.acts.push_back(std::move(draft));
    }

    /// "Could we stretch a little?" wants something; "could you explain" wants to know.
    [[nodiscard]] bool wants_something_done(const Clause& clause) const {
        static constexpr auto kSaying = std::to_array<std::string_view>(
            {"advise", "ask",     "believe", "call",   "check",      "clarify", "confirm", "describe", "elaborate",
             "email",  "explain", "give",    "guess",  "hear",       "help",    "hold",    "imagine",  "know",
             "let",    "mean",    "meet",    "please", "repeat",     "say",     "see",     "send",     "share",
             "show",   "speak",   "talk",    "tell",   "understand", "wait",    "walk",    "write"});
        if (!view_.offer_made() || clause.last - clause.first < 4) return false;
        const auto modal = view_.word(clause.first).text;
        const auto subject = view_.word(clause.first + 1).text;
        if (modal != "could" && modal != "can" && modal != "would" && modal != "may" && modal != "might") return false;
        if (subject != "you" && subject != "we" && subject != "i") return false;
        return !std::binary_search(kSaying.begin(), kSaying.end(), view_.word(clause.first + 2).text);
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

    /// Once an offer stands, talk of something else leads away; before it breaks the ice.
    [[nodiscard]] ActKind chat() const { return view_.offer_made() ? ActKind::off_topic : ActKind::small_talk; }

    [[nodiscard]] bool is_beside(std::int32_t first, std::int32_t last, int fewest) const {
        return content_words(view_, first, last) >= fewest && is_language(view_, first, last) &&
               !speaks_of_work(view_, first, last);
    }

    /// A message of words, none of them of work, that says nothing known is chat; an answer to a question is not.
    void hear_chat() {
        const auto asked = view_.context.asked;
        if (asked != Question::none && asked != Question::small_talk) return;
        if (view_.clauses.empty() || !amounts_.empty() || !levers_.empty() || !only_amenities()) return;
        if (!is_beside(0, view_.clauses.back().last, kWordsOfChat)) return;
        ActDraft draft;
        draft.act.kind = chat();
        draft.act.confidence = kChat;
        draft.last = view_.clauses.back().last;
        draft.act.span = view_.span(0, draft.last);
        drafts_.acts.push_back(std::move(draft));
    }

    /// Once an offer stands, thanks and apologies are all that their message wanted to say.
    [[nodiscard]] bool only_amenities() const {
        const bool offer = view_.offer_made();
        return std::all_of(drafts_.acts.begin(), drafts_.acts.end(), [offer](const ActDraft& draft) {
            return !offer && (draft.act.kind == ActKind::greet || draft.act.kind == ActKind::thank);
        });
    }

    /// "My daughter learned to walk on video while I built your plant": what serves a point leads nowhere else.
    void drop_asides() {
        std::erase_if(drafts_.acts, [&](const ActDraft& aside) {
            return aside.act.kind == ActKind::off_topic && (shares_clause(aside) || is_small_part());
        });
    }

    [[nodiscard]] bool shares_clause(const ActDraft& aside) const {
        return std::any_of(drafts_.acts.begin(), drafts_.acts.end(), [&](const ActDraft& draft) {
            return !is_courtesy(draft.act.kind) && draft.act.kind != ActKind::off_topic &&
                   draft.act.kind != ActKind::jailbreak && draft.clause == aside.clause;
        });
    }

    /// A sentence or two of many beside acts of bargaining.
    [[nodiscard]] bool is_small_part() const {
        const auto asides = std::count_if(drafts_.acts.begin(), drafts_.acts.end(),
                                          [](const ActDraft& draft) { return draft.act.kind == ActKind::off_topic; });
        const auto others = std::count_if(drafts_.acts.begin(), drafts_.acts.end(), [](const ActDraft& draft) {
            return !is_courtesy(draft.act.kind) && draft.act.kind != ActKind::off_topic;
        });
        return others > 0 && asides * kSentencesToAside < view_.clauses.back().sentence + 1;
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
