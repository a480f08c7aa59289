#include "dialogue/understanding/act_judge.hpp"

#include "dialogue/understanding/clause_signs.hpp"
#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/delays.hpp"
#include "dialogue/understanding/draft.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/sign_weights.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>
#include <limits>

namespace parley {
namespace {

// Hundredths of the logarithm of the odds.
constexpr std::int32_t kEnough = -120;      ///< for what the rules heard too: they are right more often than not
constexpr std::int32_t kDoubted = 0;        ///< for an ask whose figure another act of its clause can carry
constexpr std::int32_t kAlone = 20;         ///< for what they did not hear
constexpr std::int32_t kBinding = 60;       ///< for that where it commits the candidate
constexpr std::int32_t kHopeless = -600;    ///< the last act of a message is not taken from it above that
constexpr std::int32_t kGuessed = -90;      ///< for the one act of a message in which nothing else was heard
constexpr std::int32_t kActedOn = 400;      ///< per mille; under it an act is asked back
constexpr std::int32_t kMostLearned = 780;  ///< per mille: what no rule knows binds nobody without being asked back

using Sums = std::array<std::int32_t, kActKindCount>;

std::int32_t& of(Sums& sums, ActKind kind) { return sums[static_cast<std::size_t>(kind)]; }

const SignWeights& act_weights() {
    static const SignWeights weights = [] {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < kActKindCount; ++i)
            names.push_back(boost::describe::enum_to_string(static_cast<ActKind>(i), "?"));
        return SignWeights(lexicon_text("act_weights.txt"), names);
    }();
    return weights;
}

/// The chance, per mille, drawn in straight lines from even odds to twenty to one.
std::int32_t confidence_of(std::int32_t sum) { return std::clamp(500 + sum * 3 / 2, kActedOn, kMostLearned); }

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool stands_by_itself(ActKind kind) { return kind == ActKind::invoke_lever || kind == ActKind::unclear; }

class Judge {
public:
    Judge(const MessageView& view, Understanding& found) : view_(view), found_(found), signs_(view, found) {}

    void judge() {
        weigh();
        if (means_nothing()) return;
        drop();
        for (std::size_t i = 0; i < kActKindCount; ++i) add(static_cast<ActKind>(i));
        hand_over_figures();
        keep_likeliest();
        if (found_.acts.empty()) guess();
        if (found_.acts.empty()) say_unclear();
        std::stable_sort(found_.acts.begin(), found_.acts.end(),
                         [](const Act& a, const Act& b) { return a.span.begin < b.span.begin; });
    }

private:
    void weigh() {
        const SignWeights& weights = act_weights();
        std::vector<Sign> signs;
        std::vector<std::uint64_t> keys;
        sums_.resize(signs_.clauses());
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            std::copy(weights.bias().begin(), weights.bias().end(), sums_[i].begin());
            signs_.of(i, signs);
            keys.clear();
            for (const Sign& sign : signs) keys.push_back(signs_.key_of(sign));
            std::sort(keys.begin(), keys.end());
            keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
            for (const auto key : keys) weights.add(key, sums_[i]);
        }
    }

    /// The rules heard nothing in it, and nothing is the likeliest that it says.
    [[nodiscard]] bool means_nothing() {
        if (sums_.size() > 2 || found_.acts.front().kind != ActKind::unclear) return false;
        return std::all_of(sums_.begin(), sums_.end(), [](const Sums& sums) {
            return *std::max_element(sums.begin(), sums.end()) == sums[static_cast<std::size_t>(ActKind::unclear)];
        });
    }

    /// Who asks whether a person answers is told the truth, whatever else is in the message.
    [[nodiscard]] bool judged(const Act& act) const {
        if (act.topic == Topic::who_are_you) return false;
        return !stands_by_itself(act.kind) && act.polarity == Polarity::asserted && act.confidence >= kActedOn;
    }

    [[nodiscard]] std::int32_t best(const Act& act) {
        std::int32_t best = std::numeric_limits<std::int32_t>::min();
        for (std::size_t i = signs_.first_at(act.span); i < sums_.size() && signs_.span_of(i).begin < act.span.end; ++i)
            best = std::max(best, of(sums_[i], act.kind));
        return best;
    }

    void drop() {
        std::vector<Act> kept;
        for (Act& act : found_.acts) {
            if (act.kind == ActKind::unclear) continue;
            const bool out = judged(act) && !carries_own_figure(act) && best(act) <= kEnough;
            (out ? dropped_ : kept).push_back(std::move(act));
        }
        found_.acts = std::move(kept);
    }

    /// "At 212 I sign": the figure is what the yes hangs on, and no ask of its own.
    void hand_over_figures() {
        for (std::size_t i = 0; i < found_.acts.size();) {
            if (hand_over(found_.acts[i]))
                found_.acts.erase(found_.acts.begin() + static_cast<std::ptrdiff_t>(i));
            else
                ++i;
        }
    }

    bool hand_over(const Act& ask) {
        if (ask.kind != ActKind::ask || !judged(ask) || ask.amounts.empty() || best(ask) > kDoubted) return false;
        const auto heir = std::find_if(found_.acts.begin(), found_.acts.end(), [&](const Act& act) {
            return takes_figures(act.kind) && judged(act) && overlap(act.span, ask.span) && best(act) > 0;
        });
        if (heir == found_.acts.end()) return false;
        for (const auto index : ask.amounts)
            if (std::count(heir->amounts.begin(), heir->amounts.end(), index) == 0) heir->amounts.push_back(index);
        if (!heir->component) heir->component = ask.component;
        return true;
    }

    static bool takes_figures(ActKind kind) {
        return kind == ActKind::accept_if || kind == ActKind::trade || kind == ActKind::split_difference ||
               kind == ActKind::recap || kind == ActKind::concede || kind == ActKind::correct;
    }

    /// Better the likeliest of what the rules heard than nothing.
    void keep_likeliest() {
        const auto says = [](const Act& act) { return !is_courtesy(act.kind); };
        if (std::any_of(found_.acts.begin(), found_.acts.end(), says)) return;
        if (!found_.acts.empty()) std::erase_if(dropped_, [&](const Act& act) { return !says(act); });
        const auto likeliest = std::max_element(dropped_.begin(), dropped_.end(),
                                                [&](const Act& a, const Act& b) { return best(a) < best(b); });
        if (likeliest != dropped_.end() && best(*likeliest) > kHopeless) found_.acts.push_back(std::move(*likeliest));
    }

    /// A figure is taken at its word: whose it is was settled before.
    [[nodiscard]] bool carries_own_figure(const Act& act) const {
        return (act.kind == ActKind::ask || act.kind == ActKind::concede) &&
               std::any_of(act.amounts.begin(), act.amounts.end(), [&](std::int32_t i) {
                   return found_.amounts[static_cast<std::size_t>(i)].whose == Whose::ask;
               });
    }

    void add(ActKind kind) {
        if (stands_by_itself(kind)) return;
        if (std::any_of(found_.acts.begin(), found_.acts.end(), [&](const Act& act) { return settles(act, kind); }))
            return;
        std::size_t strongest = 0;
        for (std::size_t i = 1; i < sums_.size(); ++i)
            if (of(sums_[i], kind) > of(sums_[strongest], kind)) strongest = i;
        if (of(sums_[strongest], kind) > needed(kind)) add(kind, strongest);
    }

    /// It is there already, or another says the same of the message; a yes that the rules doubt ("fine, whatever")
    /// stays doubtful.
    [[nodiscard]] bool settles(const Act& act, ActKind kind) const {
        if (kind == ActKind::jailbreak && act.topic == Topic::who_are_you) return true;
        if (kind == ActKind::deflect_expectation && act.kind == ActKind::jailbreak) return true;
        if (act.kind != kind) return false;
        if (judged(act) || act.topic == Topic::who_are_you) return true;
        return kind == ActKind::accept && act.polarity == Polarity::asserted;
    }

    /// What no rule heard must be likelier than not, and plain where it commits somebody.
    static std::int32_t needed(ActKind kind) { return binds(kind) ? kBinding : kAlone; }

    static bool binds(ActKind kind) {
        return kind == ActKind::accept || kind == ActKind::accept_if || kind == ActKind::concede ||
               kind == ActKind::trade || kind == ActKind::walk_away || kind == ActKind::pick_option;
    }

    void add(ActKind kind, std::size_t i) {
        const Clause& clause = view_.clause(i);
        Act act;
        act.kind = kind;
        act.span = signs_.span_of(i);
        act.confidence = confidence_of(of(sums_[i], kind));
        // What the rules took for denied or doubtful here is meant.
        std::erase_if(found_.acts,
                      [&](const Act& other) { return other.kind == kind && overlap(other.span, act.span); });
        name_component(act, clause);
        if (kind == ActKind::ask_other || kind == ActKind::ask_component) act.topic = topic_in(clause);
        if (kind == ActKind::ask_other && act.topic == Topic::none) act.topic = Topic::other;
        if (kind == ActKind::pick_option) act.option = option_in(clause);
        if (names_time(kind)) act.days = find_delay(view_, clause.first, clause.last);
        if (kind == ActKind::competing_offer || kind == ActKind::process_elsewhere) name_employer(act);
        take_loose_amounts(act);
        found_.acts.push_back(std::move(act));
    }

    static bool names_time(ActKind kind) {
        return kind == ActKind::defer || kind == ActKind::consult || kind == ActKind::competing_offer ||
               kind == ActKind::process_elsewhere || kind == ActKind::ultimatum;
    }

    void name_component(Act& act, const Clause& clause) {
        if (nouns_.empty()) nouns_ = find_nouns(view_);
        for (const Noun& noun : nouns_)
            if (noun.component && noun.first >= clause.first && noun.last <= clause.last) {
                act.component = noun.component;
                return;
            }
    }

    [[nodiscard]] Topic topic_in(const Clause& clause) const {
        for (const Match& match : view_.matches)
            if (match.sense->signal == Signal::about && match.first >= clause.first && match.last <= clause.last &&
                applies(view_, match))
                return match.sense->topic;
        return Topic::none;
    }

    /// -1 where it names neither or both.
    [[nodiscard]] std::int32_t option_in(const Clause& clause) const {
        static constexpr auto kFirst = word_list({"1", "1st", "a", "first", "former", "one", "premier", "premiere"});
        static constexpr auto kSecond = word_list({"2", "2nd", "b", "deuxieme", "latter", "second", "seconde", "two"});
        bool first = false;
        bool second = false;
        for (auto w = clause.first; w < clause.last; ++w) {
            first = first || kFirst.holds(view_.word(w).text);
            second = second || kSecond.holds(view_.word(w).text);
        }
        return first == second ? -1 : first ? 0 : 1;
    }

    void name_employer(Act& act) const {
        for (const auto& employer : view_.employers)
            if (!employer.company && overlap(employer.span, act.span)) {
                act.employer = employer.key;
                act.employer_span = employer.span;
                return;
            }
    }

    /// Figures of the clause that no act holds any more, or none ever did.
    void take_loose_amounts(Act& act) const {
        for (std::size_t i = 0; i < found_.amounts.size(); ++i) {
            const auto index = static_cast<std::int32_t>(i);
            const Amount& amount = found_.amounts[i];
            if (overlap(amount.span, act.span) && may_hold(act.kind, amount.whose) && !held(index))
                act.amounts.push_back(index);
        }
        if (!act.amounts.empty() && !act.component)
            act.component = found_.amounts[static_cast<std::size_t>(act.amounts.front())].component;
    }

    [[nodiscard]] bool held(std::int32_t index) const {
        return std::any_of(found_.acts.begin(), found_.acts.end(), [&](const Act& act) {
            return std::count(act.amounts.begin(), act.amounts.end(), index) > 0;
        });
    }

    /// Where nothing was heard, what comes nearest, if it commits to nothing and is likelier than that nothing was
    /// meant.
    void guess() {
        std::int32_t most = kGuessed;
        std::optional<ActKind> likeliest;
        std::size_t where = 0;
        for (std::size_t i = 0; i < sums_.size(); ++i)
            for (std::size_t k = 0; k < kActKindCount; ++k) {
                const auto kind = static_cast<ActKind>(k);
                if (sums_[i][k] <= most || binds(kind) || kind == ActKind::invoke_lever) continue;
                most = sums_[i][k];
                likeliest = kind;
                where = i;
            }
        if (likeliest && *likeliest != ActKind::unclear) add(*likeliest, where);
    }

    void say_unclear() {
        Act act;
        act.confidence = 300;
        act.span = {signs_.span_of(0).begin, signs_.span_of(signs_.clauses() - 1).end};
        found_.acts.push_back(std::move(act));
    }

    const MessageView& view_;
    Understanding& found_;
    ClauseSigns signs_;
    std::vector<Sums> sums_;  ///< by clause
    std::vector<Noun> nouns_;
    std::vector<Act> dropped_;
};

}  // namespace

void judge_acts(const MessageView& view, Understanding& found) { Judge(view, found).judge(); }

}  // namespace parley
