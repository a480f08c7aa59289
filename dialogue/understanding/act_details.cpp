#include "dialogue/understanding/act_details.hpp"

#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/delays.hpp"
#include "dialogue/understanding/draft.hpp"
#include "dialogue/understanding/word_list.hpp"

#include <algorithm>

namespace parley {
namespace {

bool asks(ActKind kind) { return kind == ActKind::ask_other || kind == ActKind::ask_component; }

bool is_elsewhere(ActKind kind) { return kind == ActKind::competing_offer || kind == ActKind::process_elsewhere; }

bool names_time(ActKind kind) {
    return is_elsewhere(kind) || kind == ActKind::defer || kind == ActKind::consult || kind == ActKind::ultimatum;
}

std::optional<Component> component_in(const MessageView& view, const Clause& clause) {
    for (const Noun& noun : find_nouns(view))
        if (noun.component && noun.first >= clause.first && noun.last <= clause.last) return noun.component;
    return std::nullopt;
}

Topic topic_in(const MessageView& view, const Clause& clause) {
    for (const Match& match : view.matches)
        if (match.sense->signal == Signal::about && match.first >= clause.first && match.last <= clause.last &&
            applies(view, match))
            return match.sense->topic;
    return Topic::none;
}

/// -1 where it names neither or both.
std::int32_t option_in(const MessageView& view, const Clause& clause) {
    static constexpr auto kFirst = word_list({"1", "1st", "first", "former", "premier", "premiere"});
    static constexpr auto kSecond = word_list({"2", "2nd", "b", "deuxieme", "latter", "second", "seconde"});
    bool first = false;
    bool second = false;
    for (auto w = clause.first; w < clause.last; ++w) {
        first = first || kFirst.holds(view.word(w).text);
        second = second || kSecond.holds(view.word(w).text);
    }
    return first == second ? -1 : first ? 0 : 1;
}

void name_employer(const MessageView& view, Act& act) {
    for (const auto& employer : view.employers)
        if (!employer.company && overlap(employer.span, act.span)) {
            act.employer = employer.key;
            act.employer_span = employer.span;
            return;
        }
}

bool held(const Understanding& found, std::int32_t index) {
    return std::any_of(found.acts.begin(), found.acts.end(),
                       [&](const Act& act) { return std::count(act.amounts.begin(), act.amounts.end(), index) > 0; });
}

void take_loose_amounts(const Understanding& found, Act& act) {
    for (std::size_t i = 0; i < found.amounts.size(); ++i) {
        const auto index = static_cast<std::int32_t>(i);
        const Amount& amount = found.amounts[i];
        if (overlap(amount.span, act.span) && may_hold(act.kind, amount.whose) && !held(found, index))
            act.amounts.push_back(index);
    }
    if (!act.amounts.empty() && !act.component)
        act.component = found.amounts[static_cast<std::size_t>(act.amounts.front())].component;
}

}  // namespace

void fill_in(const MessageView& view, const Understanding& found, const Clause& clause, Act& act) {
    act.component = component_in(view, clause);
    if (asks(act.kind)) act.topic = topic_in(view, clause);
    if (act.kind == ActKind::ask_other && act.topic == Topic::none) act.topic = Topic::other;
    if (act.kind == ActKind::pick_option) act.option = option_in(view, clause);
    if (names_time(act.kind)) act.days = find_delay(view, clause.first, clause.last);
    if (is_elsewhere(act.kind)) name_employer(view, act);
    take_loose_amounts(found, act);
}

}  // namespace parley
