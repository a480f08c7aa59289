#include "dialogue/phrasing/joining.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley {
namespace {

using enum LineKind;

/// What a line is for, in the order of speaking for the first two.
enum class Part { tone, answer, item, offer, substance, question };

template <std::size_t n>
bool any_of(const std::array<LineKind, n>& kinds, LineKind kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

constexpr auto kTone =
    std::to_array<LineKind>({Greet, ReplyGreeting, ReplyThanks, ReplySmallTalk, ReplyApology, ReplySorry, WelcomeBack,
                             AnswerInEnglish, CalmRude, WarnRude, ShrugInstructions, NoteCorrection, ClaimCorrected});
constexpr auto kAnswers = std::to_array<LineKind>(
    {KeepPromise, KeepPromiseEmpty, AnswerBand, DeclineBand, AnswerApprover, AnswerNegotiable, AnswerException,
     AnswerFixed, AnswerAbsent, AnswerStanding, RightlySaid, AnswerBest, AnswerFact, AnswerEquity, PromiseToFindOut,
     AnswerUnknown, AnswerWhyOffer, AnswerWho, AnswerInWriting});
constexpr auto kItems = std::to_array<LineKind>({ItemYes, ItemPartly, ItemNo, ItemCheck});
constexpr auto kOffers = std::to_array<LineKind>({PresentOffer, AnswerOfferStands, SumUpOffer, Propose, Approved,
                                                  ApprovedInPart, OfferOptions, LevelRaised, Final, FinalHolds, Recap,
                                                  RecapStands, RecapAmended, TopAloneAll});
constexpr auto kQuestions =
    std::to_array<LineKind>({AskExpectation, AskExpectationAgain, AskPriorities, AskNumber, InviteReaction, AskReason,
                             InviteNew, AskWhichMatters, AskEvidence, AskOfferDetails, AskOfferEmployer, AskProof,
                             AskChoice, AskWhatItTakes, AskInstead, AskConfirm, StateDeadline, RemindDeadline});
constexpr auto kYes = std::to_array<LineKind>({Concede, ConcedeForReason, ConcedeWhole, ConcedeTerm, Swap});
constexpr auto kNo = std::to_array<LineKind>({HoldAt, AboveReach, AboveBand, AboveBandUntold, TradeDeclined});

Part part_of(LineKind kind) {
    if (any_of(kTone, kind)) return Part::tone;
    if (any_of(kAnswers, kind)) return Part::answer;
    if (any_of(kItems, kind)) return Part::item;
    if (any_of(kOffers, kind)) return Part::offer;
    return any_of(kQuestions, kind) ? Part::question : Part::substance;
}

/// A greeting before all else, then tone, then answers, then the rest as decided.
int speaking_rank(const Line& line) {
    if (line.kind == Greet || line.kind == ReplyGreeting || line.kind == WelcomeBack) return 0;
    const Part part = part_of(line.kind);
    return part == Part::tone ? 1 : part == Part::answer ? 2 : 3;
}

std::optional<Link> link_between(LineKind before, LineKind after) {
    if (any_of(kYes, before) && any_of(kYes, after)) return Link::also;
    if (any_of(kYes, before) && any_of(kNo, after)) return Link::but;
    if (any_of(kNo, before) && any_of(kYes, after)) return Link::but;
    return std::nullopt;
}

/// Lets a sentence follow a link: "The base ..." -> "the base ...". False where its first word must stay.
bool lower_first(std::string& text) {
    constexpr auto kCommon = std::to_array<std::string_view>(
        {"The",  "On",    "For",  "That", "We", "My", "This",  "You",     "It",    "What",   "As",
         "With", "There", "Your", "Our",  "If", "At", "Since", "Because", "Given", "Instead"});
    const std::string_view word = std::string_view(text).substr(0, text.find_first_of(" ,.:!?'"));
    if (word == "I") return true;
    if (std::find(kCommon.begin(), kCommon.end(), word) == kCommon.end()) return false;
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return true;
}

/// How a text goes on after another: one blank, a new line between list items, a new paragraph where the matter
/// changes and the paragraph would grow past what is read at a glance.
std::string_view gap(LineKind before, LineKind after, std::size_t paragraph, std::size_t next) {
    constexpr std::size_t kGlance = 200;
    const Part from = part_of(before);
    const Part to = part_of(after);
    if (from == Part::item && to == Part::item) return "\n";
    if (from == Part::item || to == Part::item) return "\n\n";
    return from != to && paragraph + next > kGlance ? "\n\n" : " ";
}

}  // namespace

std::vector<Line> in_speaking_order(std::span<const Line> lines) {
    std::vector<Line> ordered;
    const bool greeted = std::any_of(lines.begin(), lines.end(),
                                     [](const Line& line) { return line.kind == Greet || line.kind == WelcomeBack; });
    for (const Line& line : lines) {
        const bool again = std::find(ordered.begin(), ordered.end(), line) != ordered.end();
        if (!again && !(greeted && line.kind == ReplyGreeting)) ordered.push_back(line);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Line& one, const Line& other) { return speaking_rank(one) < speaking_rank(other); });
    return ordered;
}

std::string join(const std::vector<Sentence>& sentences, Chooser& chooser, Voice voice) {
    std::string text;
    std::size_t paragraph_begin = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::string next = sentences[i].text;
        if (i > 0) {
            const auto before = sentences[i - 1].kind;
            const auto space = gap(before, sentences[i].kind, text.size() - paragraph_begin, next.size());
            const auto link = link_between(before, sentences[i].kind);
            if (link && space == " " && lower_first(next))
                if (const std::string* words = chooser.choose_link(*link, voice)) next = *words + ' ' + next;
            text += space;
            if (space == "\n\n") paragraph_begin = text.size();
        }
        text += next;
    }
    return text;
}

}  // namespace parley
