#pragma once
// What kind of event a message is, once everything in it has been weighed. One event a turn; whatever else the
// message held is answered beside it.

#include "dialogue/negotiation/draft.hpp"

#include <cstdint>

namespace parley {

/// In order of precedence within a message: the first that applies names the event.
enum class EventClass : std::uint8_t {
    Begin,           ///< the session's own start
    Silence,         ///< a tick
    End,             ///< the candidate closes the page or says so
    Rudeness,        ///< insult, contempt
    Contradiction,   ///< a checkable claim that does not hold
    Amends,          ///< puts a contradicted claim right, or apologises for it
    Doubt,           ///< a number that must be asked back
    ConfirmTerms,    ///< the one yes that binds, where there are terms to confirm
    ConditionalYes,  ///< "at 212 and 20 signing I sign today"
    Decline,         ///< walks away
    NeedTime,        ///< wants time or someone's opinion
    Accept,          ///< a yes
    Trade,           ///< gives up one thing for another
    Pick,            ///< chooses one of two packages
    Ultimatum,       ///< "or I walk"
    AskReasoned,     ///< asks for something, and why
    AskBare,         ///< asks for something
    AskAgain,        ///< the same numbers with nothing new
    Expectation,     ///< names a wish before there is an offer
    Deflection,      ///< will not name one
    ProofOffered,    ///< will send something in writing
    ProofRefused,    ///< will not, or cannot
    Evidence,        ///< news for a lever, a claim, or the reason that was asked for
    Stale,           ///< a lever or claim named again with nothing new
    Refusal,         ///< "not enough", without a number
    Question,        ///< wants to know something
    Priority,        ///< what matters most
    Social,          ///< greeting, thanks, small talk, a recap
    OffTopic,        ///< something else, or an attempt on the machine
    GoOn,            ///< "let's go on"
    Unclear,         ///< nothing in it could be read
};
inline constexpr std::size_t kEventClassCount = 31;

/// Reads draft.heard, draft.was and the input. Levers and claims must have been weighed.
[[nodiscard]] EventClass classify(const Draft& draft);

/// The event that decide() would see: for tests and for explaining a row.
[[nodiscard]] EventClass event_of(const Scenario& scenario, const State& state, const Event& event);

}  // namespace parley
