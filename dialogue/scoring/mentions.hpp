#pragma once
// Every time a lever was named as the candidate's own, with what came with it.

#include "dialogue/scoring/view.hpp"

#include <cstddef>
#include <vector>

namespace parley::scoring {

/// How well a mention is backed. Only kinds of evidence that count for the lever are looked at.
enum class Backing : std::uint8_t { bare, off_sheet, borne_out };

/// One lever named in one message; negated, quoted and hypothetical mentions are not here.
struct Mention {
    const Moment* moment = nullptr;
    std::int32_t lever = 0;
    Span span{};
    std::vector<Evidence> evidence;
    Backing backing = Backing::bare;
    Span backing_span{};
    bool contradicted = false;
    bool new_evidence = false;        ///< some of it had not been named for this lever before
    bool first = false;               ///< of this lever in the session
    std::size_t rank = 0;             ///< levers named before it in the same message
    std::size_t bare_in_message = 0;  ///< levers named in the same message with nothing behind them
};

/// In the order of the session, then of the text; at most one a lever and message.
[[nodiscard]] std::vector<Mention> find_mentions(const Case& all);

/// The message answers a question of substance, or puts right a misunderstanding.
[[nodiscard]] bool answers_recruiter(const Moment& moment);

/// Earns "invoked" and no more: a fourth reason, a list of keywords, or a reason before any offer, unasked.
[[nodiscard]] bool only_named(const Case& all, const Mention& mention);

/// The mention comes with something asked for: a number, a term, or it answers a question about a standing ask.
[[nodiscard]] bool tied_to_ask(const Mention& mention);

/// By the lever's recommended states, the question it answers, and the final offer.
[[nodiscard]] bool on_time(const Case& all, const Mention& mention);

/// What is asked for stands within the band, as far as the band was visible; or it is framed as a level case.
[[nodiscard]] bool ask_is_credible(const Case& all, const Mention& mention);

}  // namespace parley::scoring
