#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/delays.hpp"
#include "dialogue/understanding/draft.hpp"
#include "dialogue/understanding/elsewhere.hpp"

#include <algorithm>

namespace parley {
namespace {

bool may_guess(const MessageView& view);

constexpr std::int32_t kWorthOfAWord = 15;  ///< per mille by which a longer match outweighs a shorter one

std::int32_t score(const Match& match) {
    return match.sense->weight + kWorthOfAWord * std::min(match.last - match.first, 10);
}

bool is_question_act(ActKind kind) {
    return kind == ActKind::ask_band || kind == ActKind::ask_authority || kind == ActKind::ask_best ||
           kind == ActKind::ask_other || kind == ActKind::ask_component;
}

bool is_elsewhere(ActKind kind) { return kind == ActKind::competing_offer || kind == ActKind::process_elsewhere; }

/// What is made of an offer elsewhere, or of somebody's advice.
bool is_move(ActKind kind) {
    return kind == ActKind::walk_away || kind == ActKind::ultimatum || kind == ActKind::defer ||
           kind == ActKind::accept_if || kind == ActKind::reject;
}

/// "I signed with Google" ends the talk and tells of an offer; "my lawyer has not opened it yet" asks for time and for
/// advice: one wording, two acts.
bool may_share(ActKind a, ActKind b) {
    const auto told_with = [](ActKind fact, ActKind move) {
        if (move == ActKind::defer) return fact == ActKind::consult;
        return is_move(move) && (is_elsewhere(fact) || fact == ActKind::consult);
    };
    return told_with(a, b) || told_with(b, a);
}

class Chooser {
public:
    explicit Chooser(const MessageView& view) : view_(view), taken_(view.words.words.size(), nullptr) {}

    std::vector<Match> choose() {
        std::vector<Match> candidates;
        for (const auto& match : view_.matches)
            if (match.sense->signal == Signal::act && applies(view_, match)) candidates.push_back(match);
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Match& a, const Match& b) { return score(a) > score(b); });
        std::vector<Match> chosen;
        for (const auto& match : candidates)
            if (take(match)) chosen.push_back(match);
        std::stable_sort(chosen.begin(), chosen.end(),
                         [](const Match& a, const Match& b) { return a.first < b.first; });
        return chosen;
    }

private:
    bool take(const Match& match) {
        for (auto w = match.first; w < match.last; ++w) {
            const Sense* const other = taken_[static_cast<std::size_t>(w)];
            if (other != nullptr && !may_share(other->act, match.sense->act)) return false;
        }
        for (auto w = match.first; w < match.last; ++w) {
            const Sense*& taken = taken_[static_cast<std::size_t>(w)];
            if (taken == nullptr) taken = match.sense;
        }
        return true;
    }

    const MessageView& view_;
    std::vector<const Sense*> taken_;
};

/// "No, I'm not sending it": the no before such an act says it again.
bool stands_after_no(ActKind kind) {
    return kind == ActKind::refuse_proof || kind == ActKind::reveal_floor || kind == ActKind::correct ||
           kind == ActKind::deflect_expectation;
}

/// A "not" before the match denies it; one inside it does unless the pattern is worded with it.
bool denied(const MessageView& view, const Match& match) {
    if (is_question_act(match.sense->act)) return false;
    const Clause& clause = view.clause(view.clause_at(match.first));
    const bool outer = match.first > clause.first && view.meaning(match.first - 1).negated;
    if (match.sense->negative) return outer && !stands_after_no(match.sense->act);
    return outer || view.meaning(match.first).negated || view.meaning(match.last - 1).negated;
}

/// Whoever supposes an insult or an order to the program, or joins it to the recruiter's words, has said it.
bool is_said_outright(ActKind kind) { return kind == ActKind::rude || kind == ActKind::jailbreak; }

/// "I am not an idiot": the "not" stands right before it.
bool denied_at_once(const MessageView& view, const Match& match) {
    constexpr std::int32_t reach = 3;
    const auto first = std::max(match.first - reach, view.clause(view.clause_at(match.first)).first);
    for (auto w = first; w < match.first; ++w)
        if (view.word(w).text == "not" || view.word(w).text == "pas" || view.word(w).text == "no") return true;
    return false;
}

Polarity polarity(const MessageView& view, const Match& match) {
    Meant meant = view.meaning(match.last - 1);
    const Meant& opening = view.meaning(match.first);
    meant.quoted = meant.quoted && opening.quoted;
    // To say back what the recruiter said is the candidate's own act.
    if (match.sense->act == ActKind::paraphrase || match.sense->act == ActKind::recap) meant.quoted = false;
    // What others get, or would be lost, is the reason.
    if (match.sense->act == ActKind::give_reason) meant.quoted = meant.supposed = false;
    meant.negated = denied(view, match);
    if (is_said_outright(match.sense->act)) {
        meant.negated = meant.negated && denied_at_once(view, match);
        meant.quoted = meant.quoted && !meant.recruiter;
        meant.supposed = false;
    }
    return polarity_of(meant);
}

Span span_of_clauses(const MessageView& view, const Match& match) {
    const std::size_t first = view.clause_at(match.first);
    const std::size_t last = view.clause_at(match.last - 1);
    return view.span(view.clause(first).first, view.clause(last).last);
}

bool takes_delay(ActKind kind) {
    return kind == ActKind::defer || kind == ActKind::consult || kind == ActKind::competing_offer ||
           kind == ActKind::process_elsewhere || kind == ActKind::ultimatum;
}

ActDraft draft_of(const MessageView& view, const Match& match) {
    ActDraft draft;
    draft.first = match.first;
    draft.last = match.last;
    draft.clause = view.clause_at(match.first);
    Act& act = draft.act;
    act.kind = match.sense->act;
    act.confidence = match.sense->weight;
    draft.guess = is_guess(match.sense->weight);
    act.polarity = polarity(view, match);
    act.span = span_of_clauses(view, match);
    act.component = match.sense->component;
    act.topic = match.sense->topic;
    act.option = match.sense->option;
    if (takes_delay(act.kind)) {
        const auto last_clause = view.clause_at(match.last - 1);
        act.days = find_delay(view, view.clause(draft.clause).first, view.clause(last_clause).last);
    }
    return draft;
}

/// Kinds of which a sentence holds one, however many patterns speak for it.
bool once_a_sentence(ActKind kind) {
    return kind == ActKind::give_reason || kind == ActKind::small_talk || kind == ActKind::thank ||
           kind == ActKind::process_elsewhere || kind == ActKind::rude || kind == ActKind::defer ||
           kind == ActKind::ask_band || kind == ActKind::competing_offer || kind == ActKind::recap ||
           kind == ActKind::accept_if || kind == ActKind::ultimatum || kind == ActKind::walk_away ||
           kind == ActKind::deflect_expectation;
}

bool same_act(const MessageView& view, const ActDraft& a, const ActDraft& b) {
    if (a.act.kind != b.act.kind || a.act.polarity != b.act.polarity || a.act.option != b.act.option) return false;
    if (a.act.topic != b.act.topic && a.act.kind == ActKind::ask_other) return false;
    if (a.clause == b.clause) return true;
    return once_a_sentence(a.act.kind) && view.clause(a.clause).sentence == view.clause(b.clause).sentence;
}

void join(ActDraft& into, const ActDraft& other) {
    into.act.confidence = std::max(into.act.confidence, other.act.confidence);
    into.act.span.end = std::max(into.act.span.end, other.act.span.end);
    into.last = std::max(into.last, other.last);
    if (!into.act.days) into.act.days = other.act.days;
}

void name_components(const MessageView& view, const std::vector<Noun>& nouns, ActDrafts& drafts) {
    for (auto& draft : drafts.acts) {
        if (draft.act.component) continue;
        const Clause& clause = view.clause(draft.clause);
        const std::int32_t end = std::max(clause.last, draft.last);
        for (const auto& noun : nouns)
            if (noun.component && noun.first >= clause.first && noun.last <= end) {
                draft.act.component = noun.component;
                break;
            }
    }
}

/// A condition stands within a few clauses of the match in its sentence.
bool conditioned(const MessageView& view, const Match& match) {
    constexpr std::size_t reach = 6;
    const std::size_t here = view.clause_at(match.first);
    const std::size_t end = std::min(here + reach, view.clauses.size());
    for (std::size_t i = here < reach ? 0 : here - reach; i < end; ++i)
        if (view.clause(i).sentence == view.clause(here).sentence && view.clause(i).opener == Opener::condition)
            return true;
    return false;
}

/// What nobody says of themselves in the form of a question: "is 205 the minimum?", "what matters to the team?".
bool tells_of_self(ActKind kind) {
    return kind == ActKind::reveal_floor || kind == ActKind::state_priority || kind == ActKind::process_elsewhere ||
           kind == ActKind::state_current_pay;
}

bool is_self(std::string_view word) {
    return word == "i" || word == "me" || word == "my" || word == "mine" || word == "us" || word == "moi" ||
           word == "mon" || word == "ma" || word == "mes" || word == "m";
}

bool asks_of_others(const MessageView& view, const Clause& clause) {
    if (!clause.inverted) return false;
    for (auto w = clause.first; w < clause.last; ++w)
        if (is_self(view.word(w).text)) return false;
    return true;
}

bool is_amenity(ActKind kind) {
    return kind == ActKind::greet || kind == ActKind::thank || kind == ActKind::apologise ||
           kind == ActKind::give_reason;
}

/// Few words, no figure, and no surer act.
bool may_guess(const MessageView& view) {
    constexpr std::size_t most_words = 30;
    if (!view.figures.empty() || view.words.words.size() > most_words) return false;
    return std::none_of(view.matches.begin(), view.matches.end(), [&](const Match& match) {
        const Sense& sense = *match.sense;
        return sense.signal == Signal::act && !is_guess(sense.weight) && !is_amenity(sense.act) && applies(view, match);
    });
}

}  // namespace

bool ActDrafts::has(ActKind kind) const {
    return std::any_of(acts.begin(), acts.end(), [kind](const ActDraft& draft) { return draft.act.kind == kind; });
}

bool applies(const MessageView& view, const Match& match) {
    const Sense& sense = *match.sense;
    if (sense.signal == Signal::act && is_guess(sense.weight) && !may_guess(view)) return false;
    if (sense.asked != 0 && ((sense.asked >> static_cast<std::uint32_t>(view.context.asked)) & 1U) == 0) return false;
    if (sense.offer && *sense.offer != view.offer_made()) return false;
    if (sense.condition && !conditioned(view, match)) return false;
    const bool commits = sense.act == ActKind::accept || sense.act == ActKind::accept_if;
    const bool in_question = view.clause(view.clause_at(match.last - 1)).question;
    if (commits && in_question && sense.asked == 0 && !sense.question) return false;
    // Nobody keeps a figure back from an offer that stands, unless asked for one.
    if (sense.act == ActKind::deflect_expectation && view.offer_made() && view.context.asked != Question::expectation)
        return false;
    // "The one with more stock" takes one of the two.
    if (sense.act == ActKind::ask && view.context.asked == Question::choose_option) return false;
    // "I'd rather not say" to the question for a figure speaks of no letter.
    if (sense.act == ActKind::refuse_proof && view.context.asked == Question::expectation) return false;
    if (sense.act == ActKind::reject && view.meaning(match.first).demanded) return false;
    if (is_elsewhere(sense.act) && speaks_of_this_job(view, match)) return false;
    if (tells_of_self(sense.act) && asks_of_others(view, view.clause(view.clause_at(match.first)))) return false;
    if (!sense.question) return true;
    return in_question == *sense.question;
}

ActDrafts acts_of_patterns(const MessageView& view) {
    ActDrafts drafts;
    for (const auto& match : Chooser(view).choose()) {
        ActDraft draft = draft_of(view, match);
        const auto twin = std::find_if(drafts.acts.rbegin(), drafts.acts.rend(),
                                       [&](const ActDraft& other) { return same_act(view, other, draft); });
        if (twin == drafts.acts.rend() || drafts.acts.rend() - twin > 64)
            drafts.acts.push_back(std::move(draft));
        else
            join(*twin, draft);
    }
    name_components(view, find_nouns(view), drafts);
    return drafts;
}

}  // namespace parley
