#include "dialogue/negotiation/transitions.hpp"

#include <array>
#include <initializer_list>
#include <utility>

namespace parley {
namespace {

using E = EventClass;
using H = Handler;
using Row = std::array<Handler, kEventClassCount>;

/// One decision and the events that it answers.
struct Cells {
    Handler handler;
    std::initializer_list<EventClass> events;
};

/// A row names every event exactly once, or it does not compile.
consteval Row row(std::initializer_list<Cells> cells) {
    Row made{};
    std::array<int, kEventClassCount> named{};
    for (const Cells& group : cells)
        for (const EventClass event : group.events) {
            made[static_cast<std::size_t>(event)] = group.handler;
            ++named[static_cast<std::size_t>(event)];
        }
    for (const int times : named)
        if (times != 1) throw "an event must have exactly one decision in every phase";
    return made;
}

constexpr Row kGreeting = row({
    {H::Greet, {E::Begin}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::HearDeflection, {E::Deflection}},
    {H::PresentOffer,
     {E::ConditionalYes, E::Trade, E::Ultimatum, E::AskReasoned, E::AskBare, E::AskAgain, E::Expectation}},
    {H::AskExpectation,
     {E::Amends, E::ConfirmTerms, E::Accept, E::Pick, E::ProofOffered, E::ProofRefused, E::Evidence, E::Stale,
      E::Refusal, E::Question, E::Priority, E::Social, E::OffTopic, E::GoOn, E::Unclear}},
});

constexpr Row kExpectationProbe = row({
    {H::Reply, {E::Question, E::Social, E::OffTopic}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::HearDeflection, {E::Deflection, E::Refusal}},
    {H::AskExpectation, {E::Begin}},
    {H::PresentOffer,
     {E::Amends, E::ConfirmTerms, E::ConditionalYes, E::Accept, E::Trade, E::Pick, E::Ultimatum, E::AskReasoned,
      E::AskBare, E::AskAgain, E::Expectation, E::ProofOffered, E::ProofRefused, E::Evidence, E::Stale, E::Priority,
      E::GoOn}},
});

constexpr Row kOfferPresented = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::Expectation, E::Evidence}},
    {H::Probe, {E::AskBare}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Hold, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kProbe = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::Expectation, E::Evidence, E::AskAgain, E::Stale}},
    {H::Probe, {E::AskBare}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Hold, {E::Refusal}},
});

constexpr Row kHold = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::Expectation, E::Evidence}},
    {H::Probe, {E::AskBare}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Press, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kCounter = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::Expectation, E::Evidence}},
    {H::Probe, {E::AskBare}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Hold, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kBandWall = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::AskBare, E::Expectation, E::Evidence}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Press, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kVerifyOffer = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused, E::Evidence, E::AskReasoned, E::Refusal}},
    {H::AskForProof, {E::AskBare, E::AskAgain, E::Expectation, E::Stale}},
});

constexpr Row kPreClose = row({
    {H::Reply,
     {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority, E::Stale}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYesToProposal, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::RefuseProposal,
     {E::AskReasoned, E::AskBare, E::AskAgain, E::Expectation, E::Evidence, E::Refusal, E::ProofOffered,
      E::ProofRefused}},
});

constexpr Row kApproval = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::AskBare, E::Expectation, E::Evidence}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Press, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kSwap = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::AskBare, E::Expectation, E::Evidence}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Press, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kClosePressure = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::ConsiderTrade, {E::Trade}},
    {H::TakeOption, {E::Pick}},
    {H::HearUltimatum, {E::Ultimatum}},
    {H::Weigh, {E::AskReasoned, E::AskBare, E::Expectation, E::Evidence}},
    {H::WeighProof, {E::ProofOffered, E::ProofRefused}},
    {H::Press, {E::AskAgain, E::Stale, E::Refusal}},
});

constexpr Row kFinal = row({
    {H::Reply, {E::Begin, E::Amends, E::Question, E::Deflection, E::Social, E::OffTopic, E::GoOn, E::Priority}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::TakeYes, {E::ConfirmTerms, E::Accept}},
    {H::WeighConditionalYes, {E::ConditionalYes}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::TakeOption, {E::Pick}},
    {H::Reopen, {E::AskReasoned, E::Evidence, E::ProofOffered, E::ProofRefused, E::Trade, E::Ultimatum}},
    {H::HoldFinal, {E::AskBare, E::AskAgain, E::Expectation, E::Stale, E::Refusal}},
});

constexpr Row kDeferred = row({
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::PickUpWhereItWas,
     {E::Begin,      E::Amends,       E::ConfirmTerms, E::ConditionalYes, E::Accept,   E::Trade,
      E::Pick,       E::Ultimatum,    E::AskReasoned,  E::AskBare,        E::AskAgain, E::Expectation,
      E::Deflection, E::ProofOffered, E::ProofRefused, E::Evidence,       E::Stale,    E::Refusal,
      E::Question,   E::Priority,     E::Social,       E::OffTopic,       E::GoOn,     E::Unclear}},
});

constexpr Row kConfirm = row({
    {H::Close, {E::ConfirmTerms}},
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::StepBack, {E::Refusal}},
    {H::Retrade,
     {E::ConditionalYes, E::Trade, E::Pick, E::Ultimatum, E::AskReasoned, E::AskBare, E::AskAgain, E::Expectation,
      E::Evidence, E::Stale, E::ProofOffered, E::ProofRefused}},
    {H::RecapAgain,
     {E::Begin, E::Amends, E::Accept, E::Deflection, E::Question, E::Priority, E::Social, E::OffTopic, E::GoOn,
      E::Unclear}},
});

constexpr Row kCredibilityLoss = row({
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::RestoreTrust, {E::Amends, E::ProofOffered}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::DemandProof,
     {E::ConditionalYes, E::Trade, E::Ultimatum, E::AskReasoned, E::AskBare, E::AskAgain, E::Evidence, E::Stale,
      E::Refusal, E::ProofRefused, E::Expectation, E::Pick}},
    {H::PickUpWhereItWas,
     {E::Begin, E::ConfirmTerms, E::Accept, E::Deflection, E::Question, E::Priority, E::Social, E::OffTopic, E::GoOn}},
});

constexpr Row kClarify = row({
    {H::Watch, {E::Silence}},
    {H::Leave, {E::End}},
    {H::CalmDown, {E::Rudeness}},
    {H::Challenge, {E::Contradiction}},
    {H::AskBack, {E::Doubt, E::Unclear}},
    {H::LetGo, {E::Decline}},
    {H::GrantTime, {E::NeedTime}},
    {H::TakeAsUnderstood, {E::Accept, E::ConfirmTerms}},
    {H::DropMisunderstanding, {E::Refusal, E::Amends}},
    {H::PickUpWhereItWas,
     {E::Begin, E::ConditionalYes, E::Trade, E::Pick, E::Ultimatum, E::AskReasoned, E::AskBare, E::AskAgain,
      E::Expectation, E::Deflection, E::ProofOffered, E::ProofRefused, E::Evidence, E::Stale, E::Question, E::Priority,
      E::Social, E::OffTopic, E::GoOn}},
});

constexpr Row kOver = row({
    {H::Absorb,
     {E::Begin,        E::Silence,        E::End,     E::Rudeness, E::Contradiction, E::Amends,     E::Doubt,
      E::ConfirmTerms, E::ConditionalYes, E::Decline, E::NeedTime, E::Accept,        E::Trade,      E::Pick,
      E::Ultimatum,    E::AskReasoned,    E::AskBare, E::AskAgain, E::Expectation,   E::Deflection, E::ProofOffered,
      E::ProofRefused, E::Evidence,       E::Stale,   E::Refusal,  E::Question,      E::Priority,   E::Social,
      E::OffTopic,     E::GoOn,           E::Unclear}},
});

}  // namespace

Handler handler_for(Phase phase, EventClass event) {
    auto cell = [&](const Row& row_of_phase) { return row_of_phase[static_cast<std::size_t>(event)]; };
    switch (phase) {
        case Phase::Greeting:
            return cell(kGreeting);
        case Phase::ExpectationProbe:
            return cell(kExpectationProbe);
        case Phase::OfferPresented:
            return cell(kOfferPresented);
        case Phase::Probe:
            return cell(kProbe);
        case Phase::Hold:
            return cell(kHold);
        case Phase::Counter:
            return cell(kCounter);
        case Phase::BandWall:
            return cell(kBandWall);
        case Phase::VerifyOffer:
            return cell(kVerifyOffer);
        case Phase::PreClose:
            return cell(kPreClose);
        case Phase::Approval:
            return cell(kApproval);
        case Phase::Swap:
            return cell(kSwap);
        case Phase::ClosePressure:
            return cell(kClosePressure);
        case Phase::Final:
            return cell(kFinal);
        case Phase::Deferred:
            return cell(kDeferred);
        case Phase::Confirm:
            return cell(kConfirm);
        case Phase::CredibilityLoss:
            return cell(kCredibilityLoss);
        case Phase::Clarify:
            return cell(kClarify);
        case Phase::Agreed:
        case Phase::Declined:
        case Phase::Withdrawn:
        case Phase::Expired:
        case Phase::Abandoned:
            return cell(kOver);
    }
    return Handler::Absorb;
}

}  // namespace parley
