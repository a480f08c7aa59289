#include "dialogue/negotiation/questions.hpp"

#include "dialogue/negotiation/limits.hpp"
#include "dialogue/understanding/vocabulary.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace parley {
namespace {

constexpr std::size_t kMostAnswers = 3;
constexpr int kTurnsToFindOut = 2;

struct EquityTopic {
    std::string_view fact;
    Topic topic;
};
constexpr auto kEquityTopics = std::to_array<EquityTopic>({
    {"instrument", Topic::equity_terms},
    {"exercise_window", Topic::equity_terms},
    {"schedule", Topic::vesting},
    {"cliff", Topic::vesting},
    {"price", Topic::equity_price},
    {"shares", Topic::equity_price},
    {"liquidity", Topic::equity_liquidity},
    {"refreshers", Topic::refreshers},
});

/// The most that any fact on the topic is disclosed.
Disclosure disclosure(const Region& region, Topic topic) {
    Disclosure most = Disclosure::unknown;
    for (const EquityFact& fact : region.equity)
        for (const EquityTopic& entry : kEquityTopics)
            if (entry.topic == topic && entry.fact == fact.id) most = std::max(most, fact.disclosure);
    return most;
}

bool has_public_fact(const Persona& persona, Topic topic) {
    const std::string_view name = boost::describe::enum_to_string(topic, "");
    return std::any_of(persona.public_facts.begin(), persona.public_facts.end(),
                       [&](const PublicFact& fact) { return fact.topic == name; });
}

void answer_line(Draft& draft, const Line& line) {
    const bool said = std::any_of(draft.said.begin(), draft.said.end(),
                                  [&](const auto& one) { return one.part == Part::answer && one.line == line; });
    const auto count =
        std::count_if(draft.said.begin(), draft.said.end(), [](const auto& one) { return one.part == Part::answer; });
    if (said || static_cast<std::size_t>(count) >= kMostAnswers) return;
    draft.say(Part::answer, line);
    draft.because(ReasonCode::question_answered, static_cast<std::int64_t>(line.topic), 0);
}

void keep(Draft& draft, Promise& promise, Part part) {
    const Region& region = *draft.scenario.region;
    const bool found = disclosure(region, promise.topic) == Disclosure::on_request;
    draft.say(part, Line{.kind = found ? LineKind::KeepPromise : LineKind::KeepPromiseEmpty, .topic = promise.topic});
    draft.because(ReasonCode::promise_kept, static_cast<std::int64_t>(promise.topic), found ? 1 : 0);
    promise = {};
}

void promise_to_find_out(Draft& draft, Topic topic) {
    auto& promises = draft.next.promises;
    const bool pending =
        std::any_of(promises.begin(), promises.end(), [&](const Promise& p) { return p.topic == topic; });
    if (pending) return answer_line(draft, Line{.kind = LineKind::PromiseToFindOut, .topic = topic});
    auto slot = std::find_if(promises.begin(), promises.end(), [](const Promise& p) { return p.topic == Topic::none; });
    if (slot == promises.end()) {
        slot = promises.begin();
        keep(draft, *slot, Part::promise);
    }
    *slot = {.topic = topic, .due_turn = static_cast<std::uint16_t>(draft.was->turn + 1 + kTurnsToFindOut)};
    draft.because(ReasonCode::promise_made, static_cast<std::int64_t>(topic), slot->due_turn);
    answer_line(draft, Line{.kind = LineKind::PromiseToFindOut, .topic = topic});
}

/// A total has no limit of its own: what can be talked about in it is the base.
Component part_talked_about(Component c) { return c == Component::total ? Component::base : c; }

bool is_absent(const Draft& draft, Component asked) {
    const Component c = part_talked_about(asked);
    return limit_now(draft.scenario, draft.next, c).negotiability == Negotiability::absent;
}

/// What is no part of the offer: in the persona's own words where it has any.
Line absent_line(const Draft& draft, Component c) {
    if (has_public_fact(*draft.scenario.persona, topic_of(c)))
        return {.kind = LineKind::AnswerFact, .topic = topic_of(c)};
    return {.kind = LineKind::AnswerAbsent, .component = c};
}

void answer_negotiable(Draft& draft, Component asked) {
    const Component c = part_talked_about(asked);
    Line line{.component = c};
    const Limit& limit = limit_now(draft.scenario, draft.next, c);
    switch (limit.negotiability) {
        case Negotiability::absent:
            line = absent_line(draft, c);
            break;
        case Negotiability::fixed:
            line.kind = LineKind::AnswerFixed;
            break;
        case Negotiability::exception_only:
            line.kind = LineKind::AnswerException;
            break;
        case Negotiability::negotiable:
            line.kind = LineKind::AnswerNegotiable;
            break;
    }
    answer_line(draft, line);
}

void answer_component(Draft& draft, Component c, Topic topic) {
    const Terms& offer = draft.was->table.offer;
    if (c == Component::total)
        return answer_line(draft, Line{.kind = offer.empty() ? LineKind::AnswerNegotiable : LineKind::AnswerOfferStands,
                                       .component = offer.empty() ? std::optional(Component::base) : std::nullopt});
    if (topic != Topic::negotiable && offer.has(c))
        return answer_line(draft, Line{.kind = LineKind::AnswerStanding, .component = c, .a = offer.get(c)});
    answer_negotiable(draft, c);
}

void answer_band(Draft& draft) {
    const Limit& base = limit_now(draft.scenario, draft.next, Component::base);
    if (!draft.scenario.region->law.requires_band_on_request)
        return answer_line(draft, Line{.kind = LineKind::DeclineBand, .component = Component::base});
    draft.next.conduct.band_told = true;
    answer_line(
        draft,
        Line{.kind = LineKind::AnswerBand, .component = Component::base, .a = base.band_min, .b = base.band_max});
}

void answer_deadline(Draft& draft) {
    if (draft.was->clock.deadline_day == 0) return promise_to_find_out(draft, Topic::deadline);
    answer_line(draft, Line{.kind = LineKind::StateDeadline, .days = draft.was->clock.deadline_day});
}

bool is_of_equity(Topic topic) {
    return std::any_of(kEquityTopics.begin(), kEquityTopics.end(),
                       [topic](const EquityTopic& entry) { return entry.topic == topic; });
}

/// "RSUs or options?" and "is the bonus guaranteed?" ask for more than the figure that is on the table.
bool is_about_terms(Topic topic) { return is_of_equity(topic) || topic == Topic::bonus_terms; }

/// Nobody could be sent to find out what was not understood: no promise is made that can only be kept with nothing.
void answer_unknown(Draft& draft) { answer_line(draft, Line{.kind = LineKind::AnswerUnknown}); }

/// The persona's public fact, the equity's as it may be told, or a promise to find out.
void answer_fact(Draft& draft, Topic topic) {
    if (has_public_fact(*draft.scenario.persona, topic))
        return answer_line(draft, Line{.kind = LineKind::AnswerFact, .topic = topic});
    if (is_of_equity(topic) && is_absent(draft, Component::equity))
        return answer_line(draft, absent_line(draft, Component::equity));
    if (disclosure(*draft.scenario.region, topic) == Disclosure::open)
        return answer_line(draft, Line{.kind = LineKind::AnswerEquity, .topic = topic});
    promise_to_find_out(draft, topic);
}

void answer_topic(Draft& draft, const Act& act) {
    switch (act.topic) {
        case Topic::why_offer:
            return answer_line(draft, Line{.kind = LineKind::AnswerWhyOffer});
        case Topic::who_are_you:
            return answer_line(draft, Line{.kind = LineKind::AnswerWho});
        case Topic::negotiable:
            return answer_negotiable(draft, act.component.value_or(Component::base));
        case Topic::deadline:
            return answer_deadline(draft);
        case Topic::none:
            if (act.component) return answer_component(draft, *act.component, act.topic);
            return answer_unknown(draft);
        case Topic::benefits:
        case Topic::level:
        case Topic::vesting:
        case Topic::remote:
        case Topic::start_date:
        case Topic::timeline:
        case Topic::team:
        case Topic::role:
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
            return answer_fact(draft, act.topic);
        case Topic::other:
            return answer_unknown(draft);
    }
}

void answer_best(Draft& draft) {
    if (draft.was->table.offer.empty())
        return answer_line(draft, Line{.kind = LineKind::AnswerNegotiable, .component = Component::base});
    answer_line(draft, Line{.kind = LineKind::AnswerBest});
}

void answer_one(Draft& draft, const Act& act) {
    if (act.kind == ActKind::ask_band) return answer_band(draft);
    if (act.kind == ActKind::ask_authority) return answer_line(draft, Line{.kind = LineKind::AnswerApprover});
    if (act.kind == ActKind::ask_best) return answer_best(draft);
    if (act.kind == ActKind::in_writing) return answer_line(draft, Line{.kind = LineKind::AnswerInWriting});
    if (act.kind == ActKind::ask_component && act.component && !is_about_terms(act.topic))
        return answer_component(draft, *act.component, act.topic);
    answer_topic(draft, act);
}

}  // namespace

void answer_questions(Draft& draft) {
    for (const std::int32_t i : draft.heard.questions)
        answer_one(draft, draft.event.understanding->acts[static_cast<std::size_t>(i)]);
}

void answer_terms_named(Draft& draft) {
    for (const Component c : kTerms) {
        const bool named = draft.heard.wants_component(c) || draft.heard.asks.has(c);
        if (!named || is_cash(c) || c == Component::level) continue;
        if (has_public_fact(*draft.scenario.persona, topic_of(c)))
            answer_line(draft, Line{.kind = LineKind::AnswerFact, .topic = topic_of(c)});
        else
            answer_negotiable(draft, c);
    }
}

void keep_promises(Draft& draft) {
    const bool scene = draft.scene != Scene::none;
    const bool settling = draft.next.phase == Phase::Confirm || draft.next.phase == Phase::Final;
    for (std::size_t i = 0; i < kMaxPromises; ++i) {
        Promise& promise = draft.next.promises[i];
        if (promise.topic == Topic::none) continue;
        const bool older = draft.was->promises[i].topic == promise.topic;
        if (scene || (older && (settling || draft.next.turn >= promise.due_turn)))
            keep(draft, promise, scene ? Part::after : Part::promise);
    }
}

}  // namespace parley
