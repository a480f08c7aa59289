#pragma once
// Acts while they are being found: with the words they stand in.

#include "dialogue/understanding/amounts.hpp"
#include "dialogue/understanding/components.hpp"
#include "dialogue/understanding/view.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace parley {

/// Patterns of these weights are guesses: they count in a short message that says nothing surer.
constexpr bool is_guess(std::int32_t weight) { return weight >= 410 && weight < 430; }

struct ActDraft {
    Act act;
    std::int32_t first = 0;  ///< words of the match [first, last)
    std::int32_t last = 0;
    std::size_t clause = 0;  ///< index of the first clause it stands in
    bool by_amount = false;  ///< made for an amount, not by a pattern
    bool guess = false;      ///< its pattern is a guess
};

struct ActDrafts {
    std::vector<ActDraft> acts;
    [[nodiscard]] bool has(ActKind kind) const;
};

/// Acts beside which a question may still stand unanswered.
[[nodiscard]] bool is_courtesy(ActKind kind);

/// Something other than a courtesy stands in the clause or reaches over it.
[[nodiscard]] bool answered(const MessageView& view, const ActDrafts& drafts, std::size_t clause);

/// Acts that the patterns name; of overlapping ones the heavier, then the longer.
[[nodiscard]] ActDrafts acts_of_patterns(const MessageView& view);

/// True where an act of this kind can hold an amount of this owner.
[[nodiscard]] bool may_hold(ActKind kind, Whose whose);

/// Hands every amount to an act: one that stands with it, else one of its own.
void claim_amounts(const MessageView& view, std::vector<PlacedAmount>& amounts, ActDrafts& drafts);

/// Acts that the figures show beside the table and the last ask: the middle between them, a lower ask, the terms
/// summed up. Runs behind claim_amounts.
void add_bargaining(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts);

/// How far a yes goes: conditions, asks and doubts in the message turn it into a conditional or a doubtful one.
void weigh_acceptance(const MessageView& view, std::vector<PlacedAmount>& amounts, ActDrafts& drafts);

/// A promise or a threat that follows an ask in its sentence. Runs before settle_asks.
void add_acts_of_form(const MessageView& view, ActDrafts& drafts);

/// Names what a question is about where its pattern does not, and asks for each question that no pattern knows.
void add_questions(const MessageView& view, std::span<const Noun> nouns, const std::vector<PlacedAmount>& amounts,
                   ActDrafts& drafts);

/// "My daughter learned to walk on video while I built your plant": what serves a point leads nowhere else.
void drop_asides(const MessageView& view, ActDrafts& drafts);

/// A message of words, none of them of work, that says nothing known is chat; an answer to a question is not. For
/// messages without amounts and levers.
void hear_chat(const MessageView& view, ActDrafts& drafts);

/// "200 does not even pay the movers": a figure on the table that is denied is turned down. Runs behind all others.
void turn_down_standing_figures(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts);

/// Drops an ask without a figure where its sentence says the same otherwise, and time asked for where leave is; names
/// the ask that a swap, a meeting halfway or a last word demands. Linear but for sorting.
void settle_asks(const MessageView& view, const std::vector<PlacedAmount>& amounts, ActDrafts& drafts);

}  // namespace parley
