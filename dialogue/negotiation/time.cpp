// Time: asked for, passing in silence, and running out.

#include "dialogue/negotiation/claims.hpp"
#include "dialogue/negotiation/handlers.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr int kUsualDays = 2;
constexpr int kMostDays = 30;
constexpr int kLastDay = 250;  ///< of a story

std::uint8_t story_day(int day) { return static_cast<std::uint8_t>(std::clamp(day, 0, kLastDay)); }

void say_day(Draft& draft, LineKind kind, int day) { draft.say(Part::move, Line{.kind = kind, .days = day}); }

/// Until which day they may think: as asked, with the deadline moved once where it must be.
int granted_until(Draft& draft, int wanted) {
    Clock& clock = draft.next.clock;
    const int deadline = clock.deadline_day;
    if (deadline == 0 || wanted <= deadline) return wanted;
    if (clock.extended) {
        say_day(draft, LineKind::ExtensionRefused, deadline);
        return deadline;
    }
    clock.extended = true;
    if (competing_date(draft.next) > deadline) {
        clock.deadline_day = story_day(wanted);
        say_day(draft, LineKind::ExtensionGranted, clock.deadline_day);
        return clock.deadline_day;
    }
    clock.deadline_day = story_day(deadline + std::max(1, (wanted - deadline) / 2));
    say_day(draft, LineKind::ExtensionPartly, clock.deadline_day);
    return clock.deadline_day;
}

void no_more_time(Draft& draft) {
    if (!draft.says(LineKind::ExtensionRefused))
        say_day(draft, LineKind::ExtensionRefused, draft.next.clock.deadline_day);
    draft.because(ReasonCode::deadline_near, draft.next.clock.deadline_day, draft.next.clock.day);
    const Phase phase = resting_phase(*draft.was);
    if (draft.was->table.offer.empty()) {
        draft.said.clear();
        draft.go_back_to(phase);
        return present_offer(draft);
    }
    const bool stays = phase == Phase::Final || phase == Phase::Confirm;
    draft.go(stays ? phase : Phase::ClosePressure, Move::PressToClose);
    if (phase == Phase::Confirm)
        return draft.say(Part::close, LineKind::AskConfirm), draft.ask(Question::confirm_terms);
    draft.say(Part::close, LineKind::AskWhatItTakes);
    draft.ask(Question::what_would_it_take);
}

}  // namespace

void pass_days(Draft& draft, Scene scene, int days) {
    draft.scene = scene;
    Clock& clock = draft.next.clock;
    clock.day = story_day(clock.day + days);
    if (clock.deadline_day != 0 && clock.deadline_day <= clock.day) clock.deadline_day = story_day(clock.day + 1);
    for (ClaimedOffer& claim : draft.next.claims)
        if (claim.verification == Verification::promised && claim.sheet_index >= 0 &&
            draft.scenario.sheet->offers[static_cast<std::size_t>(claim.sheet_index)].written)
            claim.verification = Verification::letter;
}

void grant_time(Draft& draft) {
    const bool may =
        draft.was->conduct.defers < draft.scenario.tactics().defer_limit && draft.was->conduct.defers < 255;
    if (!may) return no_more_time(draft);
    const int today = draft.was->clock.day;
    const int days = std::clamp(draft.heard.days.value_or(kUsualDays), 1, kMostDays);
    const int until = std::min(granted_until(draft, today + days), kLastDay);
    if (until <= today) return no_more_time(draft);
    ++draft.next.conduct.defers;
    draft.costs_turn = false;
    draft.because(ReasonCode::time_granted, until - today, draft.next.clock.deadline_day);
    if (draft.said.empty() || draft.said.back().part != Part::move) say_day(draft, LineKind::GrantTime, until);
    const bool overnight = until - today == 1;
    const int deadline = draft.next.clock.deadline_day;
    pass_days(draft, overnight ? Scene::next_morning : Scene::some_days_later, until - today);
    draft.next.clock.deadline_day = story_day(deadline);  // the candidate's own time does not move it
    draft.say(Part::after, LineKind::WelcomeBack);
    draft.next.back_to = resting_phase(*draft.was);
    draft.go(Phase::Deferred, Move::GrantTime);
}

bool expired(const Draft& draft) { return draft.event.at_ms >= draft.was->clock.expires_ms; }

void expire(Draft& draft) {
    draft.said.clear();
    draft.costs_turn = false;
    draft.say(Part::move, LineKind::Expire);
    draft.because(ReasonCode::session_expired);
    draft.next = *draft.was;
    draft.next.clock.last_ms = draft.was->clock.expires_ms;  // the deadline, not the moment it was noticed
    draft.go(Phase::Expired, Move::Expire);
    draft.ask(Question::none);
}

void watch(Draft& draft) {
    draft.costs_turn = false;
    draft.because(ReasonCode::conversation, draft.was->turn, 0);
    const std::int64_t silence = draft.event.at_ms - draft.was->clock.last_ms;
    const std::int64_t patience_ms = std::int64_t{draft.scenario.tactics().nudge_after_s} * 1000;
    draft.go(draft.was->phase, Move::Nothing);
    if (draft.was->clock.nudged || silence < patience_ms) return;
    draft.next.clock.nudged = true;
    draft.say(Part::move, LineKind::Nudge);
    draft.move = Move::Nudge;
}

void stop_at_turn_limit(Draft& draft) {
    draft.said.clear();
    draft.scene = Scene::none;
    draft.say(Part::move, LineKind::TurnLimit);
    draft.because(ReasonCode::turn_limit, draft.next.turn, draft.scenario.tactics().turn_limit);
    draft.go(Phase::Expired, Move::Expire);
    draft.ask(Question::none);
}

}  // namespace parley
