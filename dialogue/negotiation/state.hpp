#pragma once
// Where a negotiation stands. A value without heap memory: copying it is the whole of saving it.

#include "dialogue/understanding/understand.hpp"
#include "persona/scenario.hpp"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace parley {

/// The states of the design's table; enumerators are the contract's names.
BOOST_DEFINE_FIXED_ENUM_CLASS(Phase, std::uint8_t, Greeting, ExpectationProbe, OfferPresented, Probe, Hold, Counter,
                              BandWall, VerifyOffer, PreClose, Approval, Swap, ClosePressure, Final, Deferred, Confirm,
                              CredibilityLoss, Clarify, Agreed, Declined, Withdrawn, Expired, Abandoned)
inline constexpr std::size_t kPhaseCount = 22;

[[nodiscard]] constexpr bool is_terminal(Phase phase) { return phase >= Phase::Agreed; }

/// How well a lever has been supported so far; only ever rises within a session, but for contradiction.
BOOST_DEFINE_FIXED_ENUM_CLASS(Strength, std::uint8_t, none, bare, off_sheet, unverified, refused_proof, full)

struct LeverState {
    Strength strength = Strength::none;
    bool contradicted = false;
    std::uint8_t mentions = 0;
    std::uint16_t facts_seen = 0;  ///< bit per fact of the sheet named for it; more than 16: the last bit
    bool answered = false;         ///< the recruiter has moved on it or said why not
    friend bool operator==(const LeverState&, const LeverState&) = default;
};

BOOST_DEFINE_FIXED_ENUM_CLASS(Verification, std::uint8_t, none, asked, promised, letter, declined)

struct ClaimedOffer {
    NamedOffer named;
    std::int8_t sheet_index = -1;  ///< into FactSheet::offers
    bool contradicted = false;
    bool said_written = false;  ///< the candidate says it is in writing
    Verification verification = Verification::none;
    friend bool operator==(const ClaimedOffer&, const ClaimedOffer&) = default;
};

/// "I'll find out": answered within two recruiter turns or by the next scene break.
struct Promise {
    Topic topic = Topic::none;  ///< none: an empty slot
    std::uint16_t due_turn = 0;
    friend bool operator==(const Promise&, const Promise&) = default;
};
inline constexpr std::size_t kMaxPromises = 4;

/// Time as the story and the wall have it. Story days move only by scene breaks.
struct Clock {
    std::int64_t started_ms = 0;
    std::int64_t last_ms = 0;     ///< of the last input that was not a tick
    std::int64_t expires_ms = 0;  ///< when silence ends the session
    bool nudged = false;
    std::uint8_t day = 0;           ///< since the first
    std::uint8_t deadline_day = 0;  ///< the offer's
    bool extended = false;
    friend bool operator==(const Clock&, const Clock&) = default;
};

/// What is on the table and what has been asked.
struct Table {
    Terms offer;                     ///< the standing offer; empty before OfferPresented
    Terms previous_offer;            ///< what stood before the last change; empty where none
    Terms opening;                   ///< what the first offer said
    Terms proposal;                  ///< PreClose; lapses when refused
    std::array<Terms, 2> options{};  ///< two packages to choose from; empty where none
    Terms ask;                       ///< the candidate's latest numbers by component
    Terms first_ask;
    Terms ask_before;   ///< asks before the last message: what a correction goes back to
    Terms refused;      ///< asks capped or refused, with the number refused
    Terms expectation;  ///< base or total named before the offer
    std::array<std::uint8_t, kTermCount> concessions{};  ///< recruiter's steps so far, by component
    std::uint16_t reason_asked = 0;                      ///< bit per component: the reason has been asked once
    std::uint16_t requested = 0;  ///< bit per component the candidate has asked for: never a swap
    std::uint16_t swapped = 0;    ///< bit per component already offered as a swap
    friend bool operator==(const Table&, const Table&) = default;
};

/// How the talk itself has gone.
struct Conduct {
    std::int32_t patience = 0;
    std::uint8_t strikes = 0;  ///< contradicted claims
    std::uint8_t rudeness = 0;
    std::uint8_t bare_repeats = 0;
    std::uint8_t deflections = 0;
    std::uint8_t probes = 0;
    std::uint8_t clarifies = 0;
    std::uint8_t defers = 0;
    std::uint8_t approvals = 0;         ///< times the committee has been asked
    bool approval_conditional = false;  ///< the candidate said yes to PreClose
    std::uint8_t finals = 0;
    bool verbal_yes = false;
    std::uint8_t retrades = 0;
    bool save_attempted = false;
    bool withdraw_warned = false;
    bool band_told = false;
    bool english_noted = false;  ///< has said once that the answers come in English
    friend bool operator==(const Conduct&, const Conduct&) = default;
};

struct State {
    Phase phase = Phase::Greeting;
    Phase back_to = Phase::Greeting;  ///< where Clarify, Deferred, Confirm and CredibilityLoss return
    std::uint16_t turn = 0;           ///< recruiter turns that count against the limit
    std::uint8_t level = 0;           ///< index of the level now talked about
    Clock clock;
    Table table;
    Conduct conduct;
    std::array<LeverState, kMaxLevers> levers{};
    std::array<ClaimedOffer, kMaxNamedOffers> claims{};
    std::array<Promise, kMaxPromises> promises{};
    Question asked = Question::none;
    std::optional<Component> about;  ///< component of the last question or move
    friend bool operator==(const State&, const State&) = default;
};

BOOST_DESCRIBE_STRUCT(NamedOffer, (), (employer, terms, deadline_day))
BOOST_DESCRIBE_STRUCT(LeverState, (), (strength, contradicted, mentions, facts_seen, answered))
BOOST_DESCRIBE_STRUCT(ClaimedOffer, (), (named, sheet_index, contradicted, said_written, verification))
BOOST_DESCRIBE_STRUCT(Promise, (), (topic, due_turn))
BOOST_DESCRIBE_STRUCT(Clock, (), (started_ms, last_ms, expires_ms, nudged, day, deadline_day, extended))
BOOST_DESCRIBE_STRUCT(Table, (),
                      (offer, previous_offer, opening, proposal, options, ask, first_ask, ask_before, refused,
                       expectation, concessions, reason_asked, requested, swapped))
BOOST_DESCRIBE_STRUCT(Conduct, (),
                      (patience, strikes, rudeness, bare_repeats, deflections, probes, clarifies, defers, approvals,
                       approval_conditional, finals, verbal_yes, retrades, save_attempted, withdraw_warned, band_told,
                       english_noted))
BOOST_DESCRIBE_STRUCT(State, (),
                      (phase, back_to, turn, level, clock, table, conduct, levers, claims, promises, asked, about))

/// The part of a state that a message is read against.
[[nodiscard]] Context context_of(const State& state);

}  // namespace parley
