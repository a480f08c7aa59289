#include "dialogue/phrasing/slots.hpp"

#include <stdexcept>
#include <string_view>

namespace parley {
namespace {

struct Entry {
    LineKind kind;
    /// One letter a slot, then how the line brings it: nothing, always there, may be said; `!` always there,
    /// must be said; `?` may be missing, may be said; `*` may be missing, must be said where it is not.
    std::string_view slots;
};

using enum LineKind;

// Letters as in line.hpp; besides: f fact, k the candidate's numbers, x the currency they wrote.
constexpr auto kEntries = std::to_array<Entry>({
    {Greet, ""},
    {AskExpectation, ""},
    {AskExpectationAgain, ""},
    {AskPriorities, ""},
    {NoteExpectation, "c?a?"},
    {NoteDeflection, ""},
    {NotePriority, "c?"},
    {PresentOffer, "o!"},
    {StateDeadline, "d*"},
    {InviteReaction, ""},
    {NoteRefusal, ""},
    {AskNumber, ""},
    {AnswerBand, "a!b!"},
    {DeclineBand, ""},
    {AnswerApprover, ""},
    {AnswerNegotiable, "c?"},
    {AnswerException, "c?"},
    {AnswerFixed, "c?"},
    {AnswerAbsent, "c?"},
    {AnswerStanding, "c!a*"},
    {AnswerOfferStands, "o!"},
    {RightlySaid, ""},
    {AnswerBest, ""},
    {AnswerFact, "tf!"},
    {AnswerEquity, "tf!"},
    {PromiseToFindOut, "t?"},
    {AnswerUnknown, ""},
    {KeepPromise, "tf!"},
    {KeepPromiseEmpty, "t?"},
    {AnswerWhyOffer, ""},
    {AnswerWho, ""},
    {AnswerInWriting, ""},
    {NoteAsk, "c?a?"},
    {AskReason, "c?a?"},
    {AlreadyThere, "c?a?b?"},
    {AboveBand, "c?a?b!"},
    {AboveBandUntold, "c!a?"},
    {Absurd, "c?a?"},
    {AboveReach, "c?a?"},
    {WrongCurrency, "a?q?x?"},
    {ItemYes, "c!a?"},
    {ItemPartly, "c!a?b!"},
    {ItemNo, "c!a?"},
    {ItemCheck, "c!a?"},
    {SumUpOffer, "o!"},
    {Concede, "c!a?b!"},
    {ConcedeForReason, "c!a?b!l?"},
    {ConcedeWhole, "c!b!"},
    {ConcedeTerm, "c!b*"},
    {TradeDone, ""},
    {TradeDeclined, "c?"},
    {HoldAt, "c?b?"},
    {InviteNew, ""},
    {NothingNew, ""},
    {AskWhichMatters, ""},
    {NoteLever, "l?"},
    {NoteLeverBare, "l?"},
    {NoteLeverHeard, "l?"},
    {AskEvidence, "l?"},
    {NoteOffer, "q?"},
    {NoteProcess, "q?"},
    {AskOfferDetails, "q?"},
    {AskOfferEmployer, ""},
    {AskProof, ""},
    {NoteProof, ""},
    {NoteProofDeclined, ""},
    {ClaimContradicted, "q?"},
    {NeedProofFromNow, ""},
    {ClaimCorrected, ""},
    {SetPrivateAside, ""},
    {TopAlone, "c?b?"},
    {TopAloneAll, "o"},
    {Propose, "p!"},
    {ProposeTrade, "p!"},
    {TakeToCommittee, ""},
    {TakeToCommitteeWeak, ""},
    {Approved, "o!"},
    {ApprovedInPart, "o!"},
    {ApprovalDenied, ""},
    {ProposalLapsed, ""},
    {Swap, "c!b!"},
    {OfferOptions, "m!"},
    {AskChoice, ""},
    {LevelReview, ""},
    {LevelRaised, "to!"},
    {LevelKept, ""},
    {AskWhatItTakes, ""},
    {AskInstead, "c!"},
    {RemindDeadline, "d*"},
    {Final, "o!"},
    {FinalHolds, "o"},
    {ReopenForNew, ""},
    {Recap, "o!"},
    {RecapStands, "o!"},
    {AskConfirm, ""},
    {RecapDiffers, "c!a?b!"},
    {RetradeReminder, ""},
    {RecapAmended, "o!"},
    {NotYetConfirmed, ""},
    {GrantTime, "d*o?"},
    {WelcomeBack, ""},
    {ExtensionGranted, "d*"},
    {ExtensionPartly, "d*"},
    {ExtensionRefused, "d*"},
    {Nudge, ""},
    {ReplyGreeting, ""},
    {ReplyThanks, ""},
    {ReplySmallTalk, ""},
    {ReplyApology, ""},
    {ReplySorry, ""},
    {BackToOffer, ""},
    {ShrugInstructions, ""},
    {CalmRude, ""},
    {WarnRude, ""},
    {UltimatumHeard, ""},
    {UltimatumEmpty, ""},
    {CheckUnderstood, "c?a?b*"},
    {CheckUnderstoodTwo, "k!"},
    {AskWhichComponent, "a?"},
    {AskPeriod, "a?b*"},
    {AskRephrase, ""},
    {NoteCorrection, ""},
    {AnswerInEnglish, ""},
    {Welcome, ""},
    {SaveAttempt, ""},
    {Goodbye, ""},
    {WarnWithdrawal, "o?"},
    {Withdraw, "o?"},
    {Expire, "o?"},
    {Abandon, ""},
    {TurnLimit, ""},
});

constexpr std::string_view kLetters = "cabltqdopmkfx";
static_assert(kLetters.size() == kSlotCount);

constexpr SlotRule parse_rule(std::string_view slots) {
    SlotRule rule;
    SlotSet last = 0;
    for (const char letter : slots) {
        const auto place = kLetters.find(letter);
        if (place != std::string_view::npos) {
            last = static_cast<SlotSet>(1U << place);
            rule.provided = static_cast<SlotSet>(rule.provided | last);
            continue;
        }
        if (letter == '?' || letter == '*') rule.optional = static_cast<SlotSet>(rule.optional | last);
        if (letter == '!' || letter == '*') rule.said = static_cast<SlotSet>(rule.said | last);
    }
    return rule;
}

constexpr std::array<SlotRule, kLineKindCount> make_rules() {
    std::array<SlotRule, kLineKindCount> rules{};
    std::array<bool, kLineKindCount> seen{};
    for (const Entry& entry : kEntries) {
        rules[static_cast<std::size_t>(entry.kind)] = parse_rule(entry.slots);
        seen[static_cast<std::size_t>(entry.kind)] = true;
    }
    for (const bool named : seen)
        if (!named) throw std::logic_error("a line kind has no slot rule");  // a compile error: this is constexpr
    return rules;
}

constexpr auto kRules = make_rules();

}  // namespace

const SlotRule& slot_rule(LineKind kind) { return kRules[static_cast<std::size_t>(kind)]; }

}  // namespace parley
