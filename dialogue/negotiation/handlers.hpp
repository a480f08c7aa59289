#pragma once
// The named decisions of the table, each in the file of its topic, and what they hand on to each other.

#include "dialogue/negotiation/draft.hpp"
#include "dialogue/negotiation/transitions.hpp"

namespace parley {

/// Runs one named decision.
void run(Draft& draft, Handler handler);

// opening.cpp
void greet(Draft& draft);
void ask_expectation(Draft& draft);
void hear_deflection(Draft& draft);
void present_offer(Draft& draft);
/// "What is your offer?", "what is the best you can do?": the offer is the answer.
[[nodiscard]] bool asks_for_the_offer(const Draft& draft);

// reply.cpp
void reply(Draft& draft);
void pick_up_where_it_was(Draft& draft);

// counter.cpp
void weigh(Draft& draft);
void probe(Draft& draft);

// standing.cpp: when nothing moves
void hold(Draft& draft);
void press(Draft& draft);
void hear_ultimatum(Draft& draft);
/// The next step towards the close for an ask that nobody moves on alone.
void escalate(Draft& draft);
/// Says where the recruiter's own reach ends: BandWall.
void state_limit(Draft& draft, Component component);
void close_pressure(Draft& draft);
/// What the reasons carry and has not been brought up yet is proposed; else best and final.
void end_of_patience(Draft& draft);

// approval.cpp
/// "If I can get you ..., are you ready to sign?" True where there was something to propose.
[[nodiscard]] bool propose(Draft& draft);
void take_yes_to_proposal(Draft& draft);
void refuse_proposal(Draft& draft);
void weigh_conditional_yes(Draft& draft);
/// Across a scene break, with the proposal on the table.
void go_to_committee(Draft& draft, bool with_a_yes);

// level.cpp
/// Where the message asks for another level: takes the case up or says why not. False: it does not ask.
[[nodiscard]] bool review_level(Draft& draft);

// swap.cpp
/// Something else instead: two packages of like cost, or one component. False: nothing is left.
[[nodiscard]] bool swap(Draft& draft);
void take_option(Draft& draft);
/// "What could you do?": two packages of like cost, each the size of the next move. False: nothing is known of what
/// they want, or there is no second way.
[[nodiscard]] bool show_two_ways(Draft& draft);

// trade.cpp
void consider_trade(Draft& draft);
/// Where the budget is what binds: more of what they want for less of what they did not ask for, at no more cost.
/// False: there is nothing to give for it.
[[nodiscard]] bool offer_trade(Draft& draft);

// verify.cpp
void weigh_proof(Draft& draft);
void challenge(Draft& draft);
void restore_trust(Draft& draft);
void demand_proof(Draft& draft);

// closing.cpp
void take_yes(Draft& draft);
void close(Draft& draft);
void recap_again(Draft& draft);
void retrade(Draft& draft);
void step_back(Draft& draft);
void give_final(Draft& draft);
void hold_final(Draft& draft);
void reopen(Draft& draft);
/// Recap of the exact terms; acceptance binds only from here.
void enter_confirm(Draft& draft);

// leaving.cpp
void let_go(Draft& draft);
void leave(Draft& draft);
void withdraw(Draft& draft);

// time.cpp
void grant_time(Draft& draft);
void watch(Draft& draft);
/// The computed deadline has passed.
[[nodiscard]] bool expired(const Draft& draft);
void expire(Draft& draft);
void stop_at_turn_limit(Draft& draft);
/// A night or some days pass: promised letters arrive, the day moves.
void pass_days(Draft& draft, Scene scene, int days);

// clarify.cpp
void ask_back(Draft& draft);
void take_as_understood(Draft& draft);
void drop_misunderstanding(Draft& draft);

// tone.cpp
void calm_down(Draft& draft);
void small_courtesies(Draft& draft);
/// Takes points of patience, never below zero.
void lose_patience(Draft& draft, int points);

/// Where Clarify, Deferred and CredibilityLoss return to: never one of themselves.
[[nodiscard]] Phase resting_phase(const State& state);

}  // namespace parley
