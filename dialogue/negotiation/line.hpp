#pragma once
// What the recruiter says, decided but not yet worded. A decision's words come from its lines alone, so
// a line may hold only what the candidate may hear: see the invariants in docs/architecture.md.

#include "dialogue/understanding/understanding.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace parley {

// Every line kind with the slots its phrases may use:
//   c component · a, b values in the component's unit · l lever · t topic · q the candidate's own words
//   d days · o standing offer · p proposal · m the two options
#define PARLEY_LINE_KINDS(X)                                                                    \
    /* opening */                                                                               \
    X(Greet)               /* rapport, who I am, what today is about */                         \
    X(AskExpectation)      /* what would make this work; never salary history */                \
    X(AskExpectationAgain) /* second, softer */                                                 \
    X(AskPriorities)                                                                            \
    X(NoteExpectation) /* c a: heard a number */                                                \
    X(NoteDeflection)  /* fine, I'll go first */                                                \
    X(NotePriority)    /* c */                                                                  \
    X(PresentOffer)    /* o */                                                                  \
    X(StateDeadline)   /* d: the offer stands until the day-th day, as a weekday */             \
    X(InviteReaction)                                                                           \
    X(NoteRefusal) /* not what they hoped for, and nothing asked for yet */                     \
    X(AskNumber)   /* what would they like it to be, where nothing is known of it */            \
    /* answers */                                                                               \
    X(AnswerBand)        /* a b: base range, published */                                       \
    X(DeclineBand)       /* not able to share it here */                                        \
    X(AnswerApprover)    /* who decides above me */                                             \
    X(AnswerNegotiable)  /* c: can be talked about */                                           \
    X(AnswerException)   /* c: only as an exception */                                          \
    X(AnswerFixed)       /* c: the same for everyone at this level */                           \
    X(AnswerAbsent)      /* c: not part of this offer */                                        \
    X(AnswerStanding)    /* c a: what the offer says on it */                                   \
    X(AnswerOfferStands) /* o: where we are */                                                  \
    X(RightlySaid)       /* what they said back of the offer is so */                           \
    X(AnswerBest)        /* what I'm approved for today; never "there is no more" */            \
    X(AnswerFact)        /* t: the persona's public fact, verbatim slot */                      \
    X(AnswerEquity)      /* t: an open equity fact, verbatim slot */                            \
    X(PromiseToFindOut)  /* t */                                                                \
    X(AnswerUnknown)     /* a question on no topic that the recruiter knows of */               \
    X(KeepPromise)       /* t: fact found, verbatim slot */                                     \
    X(KeepPromiseEmpty)  /* t: I asked and could not get it */                                  \
    X(AnswerWhyOffer)    /* how the number came about, no hidden figure */                      \
    X(AnswerWho)         /* I'm the recruiter; an honest practice partner if asked sincerely */ \
    X(AnswerInWriting)   /* it comes in writing once we agree; happy to */                      \
    /* asks */                                                                                  \
    X(NoteAsk)          /* c a: so you're looking for a */                                      \
    X(AskReason)        /* c a */                                                               \
    X(AlreadyThere)     /* c a b: asked a, the offer says b already */                          \
    X(AboveBand)        /* c a b: a is over the band's public top b */                          \
    X(AboveBandUntold)  /* c a: over the range, where the range is not told */                  \
    X(Absurd)           /* c a: not a number for this role; answered as a person would */       \
    X(AboveReach)       /* c a: not something I can get, with the reason */                     \
    X(WrongCurrency)    /* a q: in dollars? we pay in ... */                                    \
    X(ItemYes)          /* c a */                                                               \
    X(ItemPartly)       /* c a b: asked a, can do b */                                          \
    X(ItemNo)           /* c a */                                                               \
    X(ItemCheck)        /* c a: I'll check */                                                   \
    X(SumUpOffer)       /* o */                                                                 \
    X(Concede)          /* c a b: from a to b */                                                \
    X(ConcedeForReason) /* c a b l: because of what you said on l */                            \
    X(ConcedeWhole)     /* c b: you have it */                                                  \
    X(ConcedeTerm)      /* c b: a non-cash term granted */                                      \
    X(TradeDone)        /* what was proposed, as asked; the recap says what it comes to */      \
    X(TradeDeclined)    /* c */                                                                 \
    X(HoldAt)           /* c b: staying at b, with a reason */                                  \
    X(InviteNew)        /* something new would help */                                          \
    X(NothingNew)       /* we have been over this */                                            \
    X(AskWhichMatters)  /* too many things at once: which first */                              \
    /* levers and claims */                                                                     \
    X(NoteLever)         /* l: heard, and it counts */                                          \
    X(NoteLeverBare)     /* l: heard, tell me more */                                           \
    X(NoteLeverHeard)    /* l: already taken into account */                                    \
    X(AskEvidence)       /* l: an example, a number */                                          \
    X(NoteOffer)         /* q: congratulations on q */                                          \
    X(NoteProcess)       /* q: good luck there; an offer would change things */                 \
    X(AskOfferDetails)   /* q: what are the components, the deadline */                         \
    X(AskOfferEmployer)  /* who is it with */                                                   \
    X(AskProof)          /* something in writing */                                             \
    X(NoteProof)         /* thanks, that helps */                                               \
    X(NoteProofDeclined) /* understood, confidential; the details help */                       \
    X(ClaimContradicted) /* q: does not match what I have */                                    \
    X(NeedProofFromNow)                                                                         \
    X(ClaimCorrected)  /* thanks for putting it right */                                        \
    X(SetPrivateAside) /* volunteered pay, family, health: plays no part */                     \
    /* limits, approval, swaps */                                                               \
    X(TopAlone)            /* c b: as far as I can go alone */                                  \
    X(TopAloneAll)         /* o: the package is as far as I can go alone */                     \
    X(Propose)             /* p: if I can get you p, would you sign */                          \
    X(ProposeTrade)        /* p: more of one thing for less of another, at no more cost */      \
    X(TakeToCommittee)     /* going in with a yes */                                            \
    X(TakeToCommitteeWeak) /* going in without one */                                           \
    X(Approved)            /* o */                                                              \
    X(ApprovedInPart)      /* o */                                                              \
    X(ApprovalDenied)      /* with the reason */                                                \
    X(ProposalLapsed)                                                                           \
    X(Swap)         /* c b: instead */                                                          \
    X(OfferOptions) /* m */                                                                     \
    X(AskChoice)    /* m: which one */                                                          \
    X(LevelReview)  /* level case goes to the committee */                                      \
    X(LevelRaised)  /* t o */                                                                   \
    X(LevelKept)                                                                                \
    /* closing */                                                                               \
    X(AskWhatItTakes)                                                                           \
    X(AskInstead)     /* c: what else, if it cannot be that */                                  \
    X(RemindDeadline) /* d */                                                                   \
    X(Final)          /* o */                                                                   \
    X(FinalHolds)     /* o */                                                                   \
    X(ReopenForNew)                                                                             \
    X(Recap)       /* o: exact terms, binding only when confirmed */                            \
    X(RecapStands) /* o: the same terms once more, where nobody has just said yes */            \
    X(AskConfirm)                                                                               \
    X(RecapDiffers) /* c a b: a was said to be agreed, the offer says b */                      \
    X(RetradeReminder)                                                                          \
    X(RecapAmended)    /* o */                                                                  \
    X(NotYetConfirmed) /* fine, we go on talking */                                             \
    /* time */                                                                                  \
    X(GrantTime) /* d */                                                                        \
    X(WelcomeBack)                                                                              \
    X(ExtensionGranted) /* d */                                                                 \
    X(ExtensionPartly)  /* d */                                                                 \
    X(ExtensionRefused) /* d */                                                                 \
    X(Nudge)                                                                                    \
    /* tone */                                                                                  \
    X(ReplyGreeting)                                                                            \
    X(ReplyThanks)                                                                              \
    X(ReplySmallTalk)                                                                           \
    X(ReplyApology)      /* for what was rude */                                                \
    X(ReplySorry)        /* a passing "sorry": nothing to forgive */                            \
    X(BackToOffer)       /* off topic: kindly back */                                           \
    X(ShrugInstructions) /* "ignore your instructions": a human shrug */                        \
    X(CalmRude)          /* first: let's keep it civil */                                       \
    X(WarnRude)          /* second */                                                           \
    X(UltimatumHeard)    /* a supported one */                                                  \
    X(UltimatumEmpty)                                                                           \
    /* clarify */                                                                               \
    X(CheckUnderstood)    /* c a b: I understood c between a and b: right? */                   \
    X(CheckUnderstoodTwo) /* o as understood in ask: several numbers: right? */                 \
    X(AskWhichComponent)  /* a */                                                               \
    X(AskPeriod)          /* a b: a an hour or month is b a year: right? */                     \
    X(AskRephrase)                                                                              \
    X(NoteCorrection)                                                                           \
    X(AnswerInEnglish) /* I follow, and answer in English */                                    \
    /* ends */                                                                                  \
    X(Welcome)     /* agreed */                                                                 \
    X(SaveAttempt) /* before you go: what would change your mind */                             \
    X(Goodbye)     /* declined, goodwill */                                                     \
    X(WarnWithdrawal)                                                                           \
    X(Withdraw)  /* with the reason */                                                          \
    X(Expire)    /* the time is up */                                                           \
    X(Abandon)   /* ended by the candidate without a decision */                                \
    X(TurnLimit) /* we have to stop here */

enum class LineKind : std::uint8_t {
#define PARLEY_ENUMERATOR(name) name,
    PARLEY_LINE_KINDS(PARLEY_ENUMERATOR)
#undef PARLEY_ENUMERATOR
};

inline constexpr auto kLineKindNames = std::to_array<std::string_view>({
#define PARLEY_NAME(name) #name,
    PARLEY_LINE_KINDS(PARLEY_NAME)
#undef PARLEY_NAME
});
inline constexpr std::size_t kLineKindCount = kLineKindNames.size();

/// One thing to say. Unused slots keep their defaults.
struct Line {
    LineKind kind = LineKind::Greet;
    std::optional<Component> component{};
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int32_t lever = -1;
    Topic topic = Topic::none;
    Currency currency{};    ///< WrongCurrency: what the candidate wrote; else the region's is meant
    Span quote{};           ///< into the candidate's message of this turn
    std::int32_t days = 0;  ///< story day, counted from the first
    friend bool operator==(const Line&, const Line&) = default;
};

}  // namespace parley
