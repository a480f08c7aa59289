// The invariants of the negotiation, each over random personas, seeds and talks.

#include "dialogue/negotiation/limits.hpp"
#include "dialogue/scoring/score.hpp"
#include "tests/property/negotiation_play.hpp"

#include <gtest/gtest.h>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

namespace parley {
namespace {

std::string name(Component c) { return boost::describe::enum_to_string(c, "?"); }
std::string at(const Played& row) { return " at seq " + std::to_string(row.seq); }

// ---- 1: no offered or proposed component exceeds its limits, no package its budget ----

/// What is newly on the table; what stood before was within reach when it was put there.
std::optional<std::string> over_limit(const Scenario& scenario, const State& after, const Terms& before,
                                      const Terms& package, const std::string& what) {
    for (const Component c : kTerms) {
        const Limit limit = limit_now(scenario, after, c);
        if (package.get(c) > std::max(limit.authority, before.get(c))) return what + " over authority: " + name(c);
        if (package.get(c) > std::max(limit.band_max, before.get(c))) return what + " over the band: " + name(c);
        const std::int64_t reach = c == Component::level ? limit.authority : allowed(scenario, after, c);
        if (package.get(c) > before.get(c) && package.get(c) > reach) return what + " over allowed: " + name(c);
    }
    const Minor cost = company_cost(scenario, after.level, package);
    const bool dearer = cost > company_cost(scenario, after.level, before);
    if (!before.empty() && dearer && cost > allowed_cost(scenario, after)) return what + " over budget";
    return std::nullopt;
}

std::optional<std::string> within_limits(const Scenario& scenario, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        const State& after = row.decision.next;
        const Terms& standing = row.before.table.offer;
        auto check = [&](const Terms& package, const std::string& what) -> std::optional<std::string> {
            if (package.empty()) return std::nullopt;
            const auto wrong = over_limit(scenario, after, standing, package, what);
            return wrong ? std::optional(*wrong + at(row)) : std::nullopt;
        };
        if (after.table.offer != standing)
            if (const auto wrong = check(after.table.offer, "offer")) return wrong;
        if (after.table.proposal != row.before.table.proposal)
            if (const auto wrong = check(after.table.proposal, "proposal")) return wrong;
        for (std::size_t i = 0; i < 2; ++i)
            if (after.table.options != row.before.table.options)
                if (const auto wrong = check(after.table.options[i], "option")) return wrong;
    }
    return std::nullopt;
}

// ---- 2: a standing offer never gets worse, but by a trade that was asked for and confirmed ----

std::optional<std::string> never_worse(const Scenario&, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        const Table& before = row.before.table;
        const Table& after = row.decision.next.table;
        const bool trade_confirmed = !before.proposal.empty() && after.offer == before.proposal;
        if (trade_confirmed) continue;
        for (const Component c : kTerms)
            if (after.offer.get(c) < before.offer.get(c)) return name(c) + " fell" + at(row);
    }
    return std::nullopt;
}

// ---- 3: every session reaches a terminal state ----

/// A candidate who keeps talking: the turn limit, and the small limits of Clarify and Deferred, end it.
std::optional<std::string> ends_while_talking(const Scenario& scenario, const std::vector<Played>& rows) {
    const Tactics& tactics = scenario.tactics();
    std::int64_t talk = 0;
    for (const Played& row : rows) {
        if (row.decision.next.turn > tactics.turn_limit) return "beyond the turn limit" + at(row);
        const InputKind kind = row.happening.input.kind;
        talk += kind != InputKind::tick && kind != InputKind::start && !is_terminal(row.before.phase) ? 1 : 0;
    }
    const std::int64_t most = tactics.turn_limit + tactics.clarify_limit + tactics.defer_limit + 1;
    if (talk > most) return "still going after " + std::to_string(talk) + " inputs, allowed " + std::to_string(most);
    return std::nullopt;
}

std::optional<std::string> ends_in_silence(const Scenario& scenario, const std::vector<Played>& rows) {
    State state = rows.back().decision.next;
    if (is_terminal(state.phase)) return std::nullopt;
    Input tick;
    tick.kind = InputKind::tick;
    const std::int64_t deadline = rows.front().before.clock.expires_ms;
    const Event early{&tick, nullptr, deadline - 1, 900};
    if (is_terminal(decide(scenario, state, early).next.phase)) return "expired before the deadline";
    for (const std::int64_t late : {std::int64_t{0}, std::int64_t{1}, std::int64_t{86'400'000}}) {
        const Event event{&tick, nullptr, deadline + late, 901};
        const Decision decision = decide(scenario, state, event);
        if (decision.next.phase != Phase::Expired) return "not expired at the deadline";
        if (decision.next.clock.last_ms != deadline) return "expired at the moment it was noticed";
    }
    return std::nullopt;
}

// ---- 4: the same inputs, the same rows ----

std::optional<std::string> same_again(const Scenario& scenario, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        const Happening copy = row.happening;  // other addresses, same values
        const State state = row.before;
        const Event event{&copy.input, &copy.understanding, row.at_ms, row.seq};
        if (decide(scenario, state, event) != row.decision) return "another decision" + at(row);
    }
    return std::nullopt;
}

// ---- 5: a terminal session accepts no more moves ----

std::optional<std::string> terminal_absorbs(const Scenario&, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        if (!is_terminal(row.before.phase)) continue;
        if (row.decision.next != row.before) return "moved after the end" + at(row);
        if (row.decision.move != Move::Nothing || !row.decision.lines.empty()) return "spoke after the end" + at(row);
    }
    return std::nullopt;
}

// ---- 7: no question that the law bars ----

/// The closed list of what the recruiter can ask; none of it is about past pay, health, family or age.
bool is_lawful(Question question) {
    switch (question) {
        case Question::none:
        case Question::small_talk:
        case Question::expectation:
        case Question::priorities:
        case Question::timeline:
        case Question::alternatives:
        case Question::reason:
        case Question::evidence:
        case Question::offer_details:
        case Question::proof:
        case Question::sign_if:
        case Question::what_would_it_take:
        case Question::choose_option:
        case Question::confirm_terms:
        case Question::understood_right:
        case Question::which_component:
        case Question::which_currency:
        case Question::which_period:
        case Question::correction:
        case Question::stay_or_go:
        case Question::ready:
            return true;
    }
    return false;
}

bool told_of_pay(const Understanding& said) {
    return std::any_of(said.acts.begin(), said.acts.end(),
                       [](const Act& act) { return act.kind == ActKind::state_current_pay; });
}

/// Numbers that the candidate named as their pay never come back in a line of the recruiter's.
bool repeats_pay(const Decision& decision, const Understanding& said) {
    for (const Amount& amount : said.amounts) {
        if (amount.whose != Whose::current && amount.whose != Whose::forfeited) continue;
        const bool also_asked = std::any_of(said.amounts.begin(), said.amounts.end(), [&](const Amount& other) {
            return other.whose != amount.whose && other.lo == amount.lo;
        });
        const bool quoted = std::any_of(decision.lines.begin(), decision.lines.end(), [&](const Line& line) {
            const bool of_theirs = line.kind == LineKind::NoteExpectation || line.kind == LineKind::NoteAsk ||
                                   line.kind == LineKind::AskReason || line.kind == LineKind::CheckUnderstood;
            return of_theirs && amount.lo && line.a == *amount.lo && line.a > 1'000;
        });
        if (quoted && !also_asked) return true;
    }
    return false;
}

std::optional<std::string> lawful(const Scenario&, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        if (!is_lawful(row.decision.next.asked)) return "a barred question" + at(row);
        if (told_of_pay(row.happening.understanding) && repeats_pay(row.decision, row.happening.understanding))
            return "volunteered pay was used" + at(row);
    }
    return std::nullopt;
}

// ---- what every decision owes ----

std::optional<std::string> owes(const Scenario&, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        if (is_terminal(row.before.phase)) continue;
        const Decision& decision = row.decision;
        if (decision.move == Move::Nothing) continue;
        if (decision.reasons.empty()) return "a decision without a reason" + at(row);
        if (decision.lines.empty()) return "a decision without a word" + at(row);
        if (decision.lines.size() > 10) return "too many lines" + at(row);
        const auto most = static_cast<std::int32_t>(decision.lines.size());
        if (decision.scene != Scene::none && (decision.scene_before <= 0 || decision.scene_before >= most))
            return "a scene break with nothing before or after it" + at(row);
    }
    return std::nullopt;
}

std::optional<std::string> promises_kept(const Scenario&, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        const State& after = row.decision.next;
        if (is_terminal(after.phase)) continue;
        for (const Promise& promise : after.promises) {
            if (promise.topic == Topic::none) continue;
            if (after.turn > promise.due_turn) return "a promise not kept in time" + at(row);
            if (row.decision.scene != Scene::none) return "a promise carried across a scene break" + at(row);
        }
    }
    return std::nullopt;
}

// ---- 8: no session ends above the reachable limit ----

std::optional<std::string> within_reach(const Scenario& scenario, const std::vector<Played>& rows) {
    const CandidateValues& own = scenario.region->default_values;
    const Minor limit = reachable_limit(scenario, own).value;
    for (const Played& row : rows)
        if (candidate_value(row.decision.next.table.offer, scenario.rules(), own) > limit)
            return "an offer is worth more than the reachable limit" + at(row);
    return std::nullopt;
}

// ---- more borne-out evidence never yields less ----

std::optional<std::string> monotone(const Scenario& scenario, const std::vector<Played>& rows) {
    for (const Played& row : rows) {
        State stronger = row.decision.next;
        for (std::size_t i = 0; i < scenario.persona->levers.size() && i < kMaxLevers; ++i) {
            if (stronger.levers[i].strength == Strength::full) continue;
            stronger.levers[i].strength = static_cast<Strength>(static_cast<int>(stronger.levers[i].strength) + 1);
            for (const Component c : kTerms)
                if (allowed(scenario, stronger, c) < allowed(scenario, row.decision.next, c))
                    return "less " + name(c) + " for more evidence" + at(row);
            if (allowed_cost(scenario, stronger) < allowed_cost(scenario, row.decision.next))
                return "less budget for more evidence" + at(row);
        }
    }
    return std::nullopt;
}

// ---- all of them ----

/// Invariant 6, of the recruiter's words, is in phrasing_words_test.cpp.
TEST(Negotiation, HoldsItsInvariantsOverAHundredThousandTalks) {
    hold_together({
        {"KeepsEveryPackageWithinItsLimits", within_limits},
        {"NeverMakesAStandingOfferWorse", never_worse},
        {"EndsWithinTheTurnLimitWhenTheCandidateKeepsTalking", ends_while_talking},
        {"ExpiresAtTheComputedDeadlineInSilence", ends_in_silence},
        {"DecidesTheSameForTheSame", same_again},
        {"AcceptsNothingAfterTheEnd", terminal_absorbs},
        {"NeverAsksWhatTheLawBars", lawful},
        {"EndsNowhereAboveTheReachableLimit", within_reach},
        {"GivesAReasonAndAWordForEveryMove", owes},
        {"AnswersEveryPromiseInTime", promises_kept},
        {"NeverAllowsLessForMoreEvidence", monotone},
    });
}

}  // namespace
}  // namespace parley
