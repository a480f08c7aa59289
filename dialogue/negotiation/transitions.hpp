#pragma once
// The table of the negotiation: for every phase and every event a named decision. It is complete by
// construction: a phase or an event without a cell does not compile.

#include "dialogue/negotiation/event_class.hpp"

#include <cstdint>
#include <string_view>

namespace parley {

/// The named decisions. What each does is in the file of its topic; who answers which event when is below.
#define PARLEY_HANDLERS(X)                                                       \
    X(Absorb)               /* the session is over: nothing more */              \
    X(Greet)                /* who I am, what today is about */                  \
    X(AskExpectation)       /* what would make this work */                      \
    X(HearDeflection)       /* once more, softer; then the offer */              \
    X(PresentOffer)         /* the whole package and its deadline */             \
    X(Reply)                /* answers and goes on where the talk was */         \
    X(Weigh)                /* moves, trades, refuses or answers item by item */ \
    X(Probe)                /* the reason behind the ask, once */                \
    X(Hold)                 /* restates, invites something new */                \
    X(Press)                /* repetition: patience, then towards the close */   \
    X(HearUltimatum)        /* supported: weighed; empty: patience */            \
    X(TakeYes)              /* recap of the exact terms */                       \
    X(TakeYesToProposal)    /* to the committee with a yes */                    \
    X(RefuseProposal)       /* to the committee without one, or a swap */        \
    X(WeighConditionalYes)  /* granted whole, to the committee, or weighed */    \
    X(ConsiderTrade)        /* what they give for what they want */              \
    X(TakeOption)           /* one of the two packages */                        \
    X(WeighProof)           /* verified, or as good as it gets */                \
    X(AskForProof)          /* what is still missing */                          \
    X(Close)                /* agreed */                                         \
    X(RecapAgain)           /* the terms once more, and the button */            \
    X(Retrade)              /* a new ask after the yes */                        \
    X(StepBack)             /* not yet confirmed: on with the talk */            \
    X(HoldFinal)            /* final is final without a new fact */              \
    X(Reopen)               /* a new fact after Final */                         \
    X(GrantTime)            /* of course; a scene break */                       \
    X(PickUpWhereItWas)     /* after time, a question back or a challenge */     \
    X(TakeAsUnderstood)     /* yes, that number was meant */                     \
    X(DropMisunderstanding) /* no, it was not */                                 \
    X(AskBack)              /* says what was understood and asks */              \
    X(CalmDown)             /* rudeness */                                       \
    X(Challenge)            /* a claim that does not hold */                     \
    X(RestoreTrust)         /* put right: on as before */                        \
    X(DemandProof)          /* cooler, proof first */                            \
    X(LetGo)                /* one attempt to save it, then goodwill */          \
    X(Watch)                /* silence */                                        \
    X(Leave)                /* ended without a decision */

enum class Handler : std::uint8_t {
#define PARLEY_ENUMERATOR(name) name,
    PARLEY_HANDLERS(PARLEY_ENUMERATOR)
#undef PARLEY_ENUMERATOR
};

/// The decision for an event in a phase.
[[nodiscard]] Handler handler_for(Phase phase, EventClass event);

}  // namespace parley
