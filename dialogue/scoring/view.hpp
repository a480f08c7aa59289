#pragma once
// A walk over a session's rows: what the candidate said at each point, what stood before it and after it.

#include "dialogue/negotiation/heard.hpp"
#include "dialogue/scoring/rubric.hpp"
#include "dialogue/session/turn.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley::scoring {

/// One thing the candidate did: a message, a button, a confirmation. A correction does not stand alone; it
/// replaces how the message before it was understood, as if it had been understood so at once.
struct Moment {
    std::uint32_t seq = 0;
    const Input* input = nullptr;
    const Understanding* said = nullptr;
    const Decision* decision = nullptr;  ///< the recruiter's answer; of the correction where there was one
    State before;
    Heard heard;  ///< numbers asked for and acts meant, as the engine hears them

    [[nodiscard]] const State& after() const { return decision->next; }
    /// The state the message was spoken in: Clarify and Deferred are the state they return to.
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool offer_on_table() const { return !before.table.offer.empty(); }
    [[nodiscard]] bool says(ReasonCode code) const;
    /// The first act of the kind that was meant; null where there is none.
    [[nodiscard]] const Act* act(ActKind kind) const;
    [[nodiscard]] Span span_of(ActKind kind) const;
    /// Where the first number or term asked for stands.
    [[nodiscard]] Span span_of_ask() const;
    [[nodiscard]] bool asks_a_question() const;
};

/// References into the rows: the session must outlive the view.
struct View {
    std::vector<Moment> moments;
    State last;  ///< after the last row
    std::uint32_t last_seq = 0;
    Terms opening;                ///< the first offer made; empty where none was
    std::uint32_t offer_seq = 0;  ///< of the row that made it

    [[nodiscard]] bool ended() const { return is_terminal(last.phase); }
    [[nodiscard]] bool agreed() const { return last.phase == Phase::Agreed; }
};

[[nodiscard]] View make_view(const Scenario& scenario, const Session& session);

/// What every rule is judged by. References: all must outlive it.
struct Case {
    const Scenario& scenario;
    const Preparation& preparation;
    const CandidateValues& values;
    const Rubric& rubric;
    const View& view;
    const Session& session;

    [[nodiscard]] const PackageRules& rules() const { return scenario.rules(); }
};

/// The rubric's text with the lever's title for "{lever}"; as it is where there is no lever.
[[nodiscard]] std::string about_lever(const Case& all, std::string text, std::int32_t lever);

/// Code points [begin, end) of UTF-8 text; cut to what is there.
[[nodiscard]] std::string quoted(const std::string& text, Span span);

}  // namespace parley::scoring
