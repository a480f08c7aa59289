#pragma once
// What the recruiter does with one input, complete: the move, the lines, the reasons, the next state.

#include "dialogue/negotiation/input.hpp"
#include "dialogue/negotiation/line.hpp"
#include "dialogue/negotiation/state.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// Changes whenever the same state and understanding can lead to another decision.
inline constexpr int kEngineVersion = 1;

BOOST_DEFINE_FIXED_ENUM_CLASS(Move, std::uint8_t, Nothing, Greet, AskExpectation, PresentOffer, Answer, AskReason, Hold,
                              Concede, AnswerList, StateLimit, AskProof, Propose, GoToCommittee, ReportApproval,
                              OfferSwap, OfferOptions, Trade, PressToClose, GiveFinal, GrantTime, Recap, Close,
                              SaveAttempt, AcceptDecline, WarnWithdrawal, Withdraw, Challenge, AskBack, Nudge, Expire,
                              Abandon, SmallTalk)

/// Why. `a` and `b` are numbers in the component's unit; those marked H are hidden from a candidate until the end.
BOOST_DEFINE_FIXED_ENUM_CLASS(ReasonCode, std::uint8_t,
                              first_number_deflected,   // expectation withheld
                              anchored_down,            // a: their number, b: opening H
                              ask_at_or_below_offer,    // a: asked, b: standing
                              no_reason_given,          // component asked without one
                              new_evidence,             // lever; a: strength before, b: after
                              no_new_evidence,          // lever
                              lever_contradicted,       // lever
                              inside_discretion,        // component; a: asked, b: granted
                              small_gap_granted,        // component; a: gap, b: threshold
                              conditional_yes_granted,  // component
                              concession_step,          // component; a: step number, b: to
                              well_timed,               // lever; a: step on the curve, b: the step it counts as
                              reciprocity,      // component; a: their step down (negative: up), b: ours in return H
                              at_discretion,    // component; a: discretion H
                              needs_approval,   // component; a: asked, b: discretion H
                              above_authority,  // component; a: asked, b: authority H
                              above_band,       // component; a: asked, b: band top
                              wrong_currency, absurd_ask,
                              budget_bound,  // a: cost H, b: budget H
                              fixed_term, exception_only, not_offered, approval_granted, approval_partial,
                              approval_denied,
                              patience_spent,  // a: left H, b: cost H
                              rude, bare_repeat, empty_ultimatum, supported_ultimatum, offer_named, offer_verified,
                              proof_declined, claim_contradicted, retrade, new_fact_reopens, deadline_near, turn_limit,
                              session_expired, question_answered, promise_made, promise_kept, doubtful_amount,
                              unclear_message, correction_applied, candidate_left, candidate_accepted, cost_traded,
                              time_granted,
                              package_presented,  // a: V a year, b: its deadline, story day
                              conversation)       // small talk, silence, an opening: a: turn

struct Reason {
    ReasonCode code{};
    std::optional<Component> component{};
    std::int32_t lever = -1;
    std::int64_t a = 0;
    std::int64_t b = 0;
    friend bool operator==(const Reason&, const Reason&) = default;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (code, component, lever, a, b))

BOOST_DEFINE_FIXED_ENUM_CLASS(Scene, std::uint8_t, none, later_today, next_morning, some_days_later)

struct Decision {
    Move move = Move::Nothing;
    std::vector<Line> lines;  ///< in the order they are said; a scene break stands before line `scene_before`
    std::vector<Reason> reasons;
    Scene scene = Scene::none;
    std::int32_t scene_before = 0;  ///< lines from here on are said after the break
    State next;                     ///< complete
    friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace parley
