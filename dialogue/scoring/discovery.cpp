// Questions before the second number, and listening to the answers.

#include "dialogue/scoring/asks.hpp"
#include "dialogue/scoring/dimensions.hpp"
#include "persona/posting.hpp"

#include <algorithm>
#include <tuple>

namespace parley::scoring {
namespace {

/// What the brief prints, or what is small talk: asking costs nothing and earns nothing.
bool is_neutral(Topic topic) {
    switch (topic) {
        case Topic::deadline:
        case Topic::who_are_you:
        case Topic::role:
        case Topic::team:
        case Topic::other:
            return true;
        case Topic::none:
        case Topic::benefits:
        case Topic::level:
        case Topic::vesting:
        case Topic::remote:
        case Topic::start_date:
        case Topic::timeline:
        case Topic::growth:
        case Topic::equity_terms:
        case Topic::equity_price:
        case Topic::equity_liquidity:
        case Topic::refreshers:
        case Topic::bonus_terms:
        case Topic::review:
        case Topic::pto:
        case Topic::relocation:
        case Topic::visa:
        case Topic::why_offer:
        case Topic::negotiable:
            return false;
    }
    return false;
}

/// The range of the base, which the brief may print; that of another term it never does.
bool is_known_range(const Act& act, const Case& all, const Moment& moment) {
    const Component about = act.component.value_or(Component::base);
    const bool of_another = about != Component::base && (is_cash(about) || about == Component::relocation);
    return moment.before.conduct.band_told || (!of_another && posts_range(*all.scenario.region));
}

bool is_useful(const Act& act, const Case& all, const Moment& moment) {
    if (act.kind == ActKind::ask_band) return !is_known_range(act, all, moment);
    if (act.kind == ActKind::ask_other) return act.topic != Topic::none && !is_neutral(act.topic);
    return act.kind == ActKind::ask_authority || act.kind == ActKind::ask_component || act.kind == ActKind::ask_best;
}

using Subject = std::tuple<ActKind, Topic, std::optional<Component>>;

struct Asked {
    Subject subject;
    std::uint32_t seq = 0;
    Span span{};
};

/// The second message with a number of the candidate's own; past the end where there is none.
std::uint32_t second_number(const Case& all) {
    int numbers = 0;
    for (const Moment& moment : all.view.moments)
        if (names_number(moment) && ++numbers == 2) return moment.seq;
    return all.view.last_seq + 1;
}

/// Different questions that were meant, up to the second number; the same one twice is one.
std::vector<Asked> useful_questions(const Case& all) {
    std::vector<Asked> found;
    const std::uint32_t end = second_number(all);
    for (const Moment& moment : all.view.moments) {
        for (const std::int32_t index : moment.heard.questions) {
            const Act& act = moment.said->acts[static_cast<std::size_t>(index)];
            if (moment.seq >= end || !is_useful(act, all, moment)) continue;
            const Subject subject{act.kind, act.topic, act.component};
            const bool again =
                std::any_of(found.begin(), found.end(), [&](const Asked& old) { return old.subject == subject; });
            if (!again) found.push_back({subject, moment.seq, act.span});
        }
    }
    return found;
}

Finding nth_question(const Case& all, const std::vector<Asked>& asked, std::size_t n, RuleId rule) {
    if (n < asked.size()) return earned(all.rubric, rule, asked[n].seq, asked[n].span);
    return missed(all.rubric, rule, all.view.offer_seq);
}

Finding paraphrased(const Case& all) {
    for (const Moment& moment : all.view.moments)
        if (const Act* act = moment.act(ActKind::paraphrase))
            return earned(all.rubric, RuleId::constraint_paraphrased, moment.seq, act->span);
    return missed(all.rubric, RuleId::constraint_paraphrased, all.view.last_seq);
}

}  // namespace

Findings judge_discovery(const Case& all) {
    const std::vector<Asked> asked = useful_questions(all);
    return {nth_question(all, asked, 0, RuleId::question_one), nth_question(all, asked, 1, RuleId::question_two),
            paraphrased(all)};
}

}  // namespace parley::scoring
