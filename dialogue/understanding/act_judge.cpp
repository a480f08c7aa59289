#include "dialogue/understanding/act_judge.hpp"

#include "dialogue/understanding/act_details.hpp"
#include "dialogue/understanding/clause_signs.hpp"
#include "dialogue/understanding/draft.hpp"
#include "dialogue/understanding/lexicon.hpp"
#include "dialogue/understanding/sign_weights.hpp"

#include <algorithm>
#include <limits>

namespace parley {
namespace {

// Hundredths of the logarithm of the odds.
constexpr std::int32_t kEnough = -120;      ///< for what the rules heard too: they are right more often than not
constexpr std::int32_t kDoubted = 0;        ///< for an ask whose figure another act of its clause can carry
constexpr std::int32_t kAlone = 20;         ///< for what they did not hear
constexpr std::int32_t kBinding = 60;       ///< for that where it commits the candidate
constexpr std::int32_t kEnding = 90;        ///< for that where it can end the talk
constexpr std::int32_t kHopeless = -600;    ///< the last act of a message is not taken from it above that
constexpr std::int32_t kGuessed = -90;      ///< for the one act of a message in which nothing else was heard
constexpr std::int32_t kActedOn = 400;      ///< per mille; under it an act is asked back
constexpr std::int32_t kMostLearned = 780;  ///< per mille: what no rule knows binds nobody without being asked back

using Sums = std::array<std::int32_t, kActKindCount>;

std::int32_t& of(Sums& sums, ActKind kind) { return sums[static_cast<std::size_t>(kind)]; }

const SignWeights& act_weights() {
    static const SignWeights weights(lexicon_text("act_weights.txt"), act_label_names());
    return weights;
}

/// The chance, per mille, drawn in straight lines from even odds to twenty to one.
std::int32_t confidence_of(std::int32_t sum) { return std::clamp(500 + sum * 3 / 2, kActedOn, kMostLearned); }

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
            for (const Sign& sign : signs)
                if (const auto key = signs_.key_of(sign); weights.may_hold(key)) keys.push_back(key);
            weights.add_each_once(keys, sums_[i]);
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
        if (of(sums_[strongest], kind) > needed(kind) && !said_otherwise(kind, strongest)) add(kind, strongest);
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

    /// The same words mean one or the other: "I can send the letter" asks for no paper.
    [[nodiscard]] bool said_otherwise(ActKind kind, std::size_t clause) const {
        const Sums& sums = sums_[clause];
        // What can end the talk must be the likeliest reading of its clause.
        if (ends(kind) && *std::max_element(sums.begin(), sums.end()) > sums[static_cast<std::size_t>(kind)])
            return true;
        struct Pair {
            ActKind added, there;
        };
        static constexpr std::array<Pair, 5> kExclusive{{{ActKind::in_writing, ActKind::promise_proof},
                                                         {ActKind::in_writing, ActKind::refuse_proof},
                                                         {ActKind::ask_best, ActKind::ask},
                                                         {ActKind::ultimatum, ActKind::accept_if},
                                                         {ActKind::accept, ActKind::pick_option}}};
        return std::any_of(found_.acts.begin(), found_.acts.end(), [&](const Act& act) {
            return judged(act) && overlap(act.span, signs_.span_of(clause)) &&
                   std::any_of(kExclusive.begin(), kExclusive.end(),
                               [&](const Pair& pair) { return pair.added == kind && pair.there == act.kind; });
        });
    }

    /// What no rule heard must be likelier than not, and plain where it commits somebody.
    static std::int32_t needed(ActKind kind) { return ends(kind) ? kEnding : binds(kind) ? kBinding : kAlone; }

    static bool ends(ActKind kind) {
        return kind == ActKind::accept || kind == ActKind::accept_if || kind == ActKind::walk_away;
    }

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
        fill_in(view_, found_, clause, act);
        found_.acts.push_back(std::move(act));
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
    std::vector<Act> dropped_;
};

}  // namespace

std::array<std::string_view, kActKindCount> act_label_names() {
    std::array<std::string_view, kActKindCount> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = boost::describe::enum_to_string(static_cast<ActKind>(i), "?");
    return names;
}

void judge_acts(const MessageView& view, Understanding& found) { Judge(view, found).judge(); }

}  // namespace parley
