#pragma once
// A finished session -> process, outcome, debrief. Pure over the rows; hundredths, no floating point.

#include "dialogue/scoring/rubric.hpp"
#include "dialogue/session/turn.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley {

/// One point won or lost, with the words that did it.
struct ScoreEvidence {
    std::uint32_t seq = 0;    ///< 0: before the talk
    Span span;                ///< in that turn's message; empty: the whole turn
    std::string rule;         ///< id in the rubric
    std::int32_t points = 0;  ///< hundredths of a point; negative: lost
    std::string advice;
    friend bool operator==(const ScoreEvidence&, const ScoreEvidence&) = default;
};

struct DimensionScore {
    std::string id;  ///< levers, preparation, opening, discovery, concessions, packaging, close; last, and only
                     ///< where there are any, deductions (out of 0), so that the points add up to the process
    bool applicable = true;
    std::int32_t points = 0;  ///< hundredths
    std::int32_t of = 0;      ///< hundredths, after renormalising
    std::vector<ScoreEvidence> evidence;
    friend bool operator==(const DimensionScore&, const DimensionScore&) = default;
};

BOOST_DEFINE_FIXED_ENUM_CLASS(OutcomeLabel, std::uint8_t, excellent, good, fair, little, nothing_to_win, no_deal,
                              right_to_walk_away, unfinished)

struct MissedUnlock {
    std::int32_t lever = 0;
    std::uint32_t seq = 0;  ///< before this turn it would have brought most
    Minor value = 0;        ///< V_candidate a year that the same session would have brought more with it
    friend bool operator==(const MissedUnlock&, const MissedUnlock&) = default;
};

struct Outcome {
    OutcomeLabel label = OutcomeLabel::unfinished;
    std::optional<std::int32_t> captured;  ///< basis points; null: nothing to win
    Minor opening = 0;                     ///< V_candidate a year of the unanchored opening
    Minor final = 0;                       ///< of the deal; of the last offer where there is none
    Minor reachable = 0;
    Minor won = 0;
    Minor left = 0;
    std::vector<MissedUnlock> missed;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

struct Opportunity {
    std::uint32_t seq = 0;
    std::string rule;
    std::string why;
    std::string line;         ///< a rewritten line in the candidate's own situation
    Minor value = 0;          ///< 0: cannot be priced
    std::int32_t points = 0;  ///< hundredths it would have earned
    friend bool operator==(const Opportunity&, const Opportunity&) = default;
};

struct Score {
    std::int32_t process = 0;  ///< hundredths of 0..100
    bool credible = true;      ///< no contradicted claim
    std::vector<DimensionScore> dimensions;
    Outcome outcome;
    std::vector<Opportunity> opportunities;  ///< at most three
    std::vector<ScoreEvidence> went_well;
    std::string rubric;  ///< id and version
    friend bool operator==(const Score&, const Score&) = default;
};

[[nodiscard]] Score score(const Scenario& scenario, const Session& session, const Rubric& rubric);

/// The same points and the same outcome without the debrief: missed unlocks, opportunities and what went well stay
/// empty. To price them takes nine tenths of the time.
[[nodiscard]] Score score_without_debrief(const Scenario& scenario, const Session& session, const Rubric& rubric);

/// The greatest V_candidate over feasible packages and unlock sets that the sheet supports, turns and
/// patience ignored: a sound upper bound. With the package that reaches it.
struct Reachable {
    Minor value = 0;
    Terms terms;
};
[[nodiscard]] Reachable reachable_limit(const Scenario& scenario, const CandidateValues& values);

BOOST_DESCRIBE_STRUCT(ScoreEvidence, (), (seq, span, rule, points, advice))
BOOST_DESCRIBE_STRUCT(DimensionScore, (), (id, applicable, points, of, evidence))
BOOST_DESCRIBE_STRUCT(MissedUnlock, (), (lever, seq, value))
BOOST_DESCRIBE_STRUCT(Outcome, (), (label, captured, opening, final, reachable, won, left, missed))
BOOST_DESCRIBE_STRUCT(Opportunity, (), (seq, rule, why, line, value, points))
BOOST_DESCRIBE_STRUCT(Score, (), (process, credible, dimensions, outcome, opportunities, went_well, rubric))

}  // namespace parley
