// What holds of any score, over random personas, seeds and talks.

#include "dialogue/scoring/reachable.hpp"
#include "dialogue/scoring/score.hpp"
#include "tests/property/negotiation_play.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

constexpr std::size_t kLongTalk = 40;

Session session_of(const std::vector<Played>& rows) {
    Session session;
    session.header.started_ms = 1'000'000;
    session.header.preparation.given = true;
    for (const Played& row : rows) {
        Turn turn;
        turn.seq = row.seq;
        turn.at_ms = row.at_ms;
        turn.input = row.happening.input;
        turn.understanding = row.happening.understanding;
        turn.decision = row.decision;
        session.turns.push_back(std::move(turn));
    }
    return session;
}

/// A target in the middle of the band, so that levers and preparation are in the scale now and then.
Session prepared_session(const Scenario& scenario, const std::vector<Played>& rows) {
    Session session = session_of(rows);
    const Limit& base = scenario.limit(Component::base, scenario.level);
    session.header.preparation.target.set(Component::base, (base.opening + base.band_max) / 2);
    session.header.preparation.floor_kind = FloorKind::base;
    session.header.preparation.floor.set(Component::base, base.opening);
    return session;
}

// ---- no session ends above the reachable limit ----

std::optional<std::string> within_reach(const Scenario& scenario, const std::vector<Played>& rows) {
    const CandidateValues& own = scenario.region->default_values;
    const Minor limit = reachable_limit(scenario, own).value;
    const Minor cash_limit = reachable_limit(scenario, {}).value;
    for (const Played& row : rows) {
        const Terms& offer = row.decision.next.table.offer;
        if (candidate_value(offer, scenario.rules(), own) > limit)
            return "an offer is worth more than the reachable limit at seq " + std::to_string(row.seq);
        if (annual_value(offer, scenario.rules()) > cash_limit)
            return "an offer pays more than the reachable limit at seq " + std::to_string(row.seq);
    }
    return std::nullopt;
}

TEST(Scoring, NoSessionEndsAboveTheReachableLimit) { holds_always(within_reach, 60); }

/// Unlock sets one by one, where there are few: no set beats all together, so the search need not try them.
TEST(Scoring, NoSetOfUnlocksBeatsAllOfThem) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Persona persona = random_persona(seed);
        TestDice dice(seed);
        const Scenario scenario = random_scenario(persona, dice);
        const scoring::Strengths best = scoring::best_strengths(scenario);
        const Minor limit = reachable_limit(scenario, {}).value;
        const std::size_t levers = std::min<std::size_t>(persona.levers.size(), 7);
        for (std::uint32_t set = 0; set < (1U << levers); ++set) {
            scoring::Strengths some{};
            for (std::size_t i = 0; i < levers; ++i)
                if (((set >> i) & 1U) != 0) some[i] = best[i];
            ASSERT_LE(scoring::reachable_with(scenario, {}, some).value, limit) << "persona seed " << seed;
        }
    }
}

// ---- a score is well formed and the same when repeated ----

Score without_debrief(Score score) {
    score.outcome.missed.clear();
    score.opportunities.clear();
    score.went_well.clear();
    return score;
}

std::optional<std::string> well_formed(const Scenario& scenario, const std::vector<Played>& rows) {
    const Session session = prepared_session(scenario, rows);
    const Score one = score(scenario, session, standard_rubric());
    if (one != score(scenario, session, standard_rubric())) return "differs when repeated";
    if (without_debrief(one) != score_without_debrief(scenario, session, standard_rubric()))
        return "differs without its debrief";
    if (one.process < 0 || one.process > 10'000) return "process out of range";
    if (one.outcome.captured && (*one.outcome.captured < 0 || *one.outcome.captured > 10'000))
        return "captured out of range";
    if (one.opportunities.size() > 3) return "more than three opportunities";
    std::int32_t sum = 0;
    std::int32_t of = 0;
    for (const DimensionScore& dimension : one.dimensions) {
        std::int32_t evidence = 0;
        for (const ScoreEvidence& point : dimension.evidence) evidence += point.points;
        if (evidence != dimension.points) return "evidence of " + dimension.id + " does not add up";
        if (dimension.points > dimension.of) return dimension.id + " over its scale";
        sum += dimension.points;
        of += dimension.of;
    }
    if (sum != one.process) return "dimensions do not add up to the process";
    return of == 10'000 || of == 0 ? std::nullopt : std::optional<std::string>("the scale is not a hundred");
}

TEST(Scoring, AddsUpStaysInRangeAndRepeatsItself) { holds_always(well_formed, kLongTalk); }

// ---- names do not matter ----

Persona renamed(Persona persona) {
    persona.company = "Quite Another";
    persona.role = "Someone Else";
    persona.recruiter = "Nobody";
    for (Lever& lever : persona.levers) lever.title = "T " + lever.title;
    for (FactSheet& sheet : persona.fact_sheets)
        for (Fact& fact : sheet.facts) fact.text = "Other words.";
    for (Region& region : persona.regions) region.name = "N " + region.name;
    return persona;
}

TEST(Scoring, DoesNotDependOnNames) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Persona persona = random_persona(seed);
        const Persona other = renamed(persona);
        TestDice dice(seed);
        TestDice same_dice(seed);
        const Scenario scenario = random_scenario(persona, dice);
        const Scenario other_scenario = random_scenario(other, same_dice);
        const Session session = prepared_session(scenario, play(scenario, random_talk(dice, scenario, kLongTalk)));
        const Score a = score(scenario, session, standard_rubric());
        const Score b = score(other_scenario, session, standard_rubric());
        EXPECT_EQ(a.process, b.process) << seed;
        EXPECT_EQ(a.outcome, b.outcome) << seed;
    }
}

// ---- a bare mention replaced by one that is borne out never costs a point ----

/// A fact that speaks for every lever and that nobody has named yet.
FactSheet with_fresh_fact(const Scenario& scenario) {
    FactSheet sheet = *scenario.sheet;
    Fact fact;
    fact.id = "fresh";
    for (const Lever& lever : scenario.persona->levers) fact.levers.push_back(lever.id);
    sheet.facts.push_back(fact);
    return sheet;
}

LeverMention* some_bare_mention(Session& session, TestDice& dice) {
    std::vector<LeverMention*> bare;
    for (Turn& turn : session.turns)
        for (LeverMention& mention : turn.understanding.levers)
            if (mention.polarity == Polarity::asserted && mention.evidence.empty()) bare.push_back(&mention);
    return bare.empty() ? nullptr : bare[dice.below(bare.size())];
}

TEST(Scoring, BorneOutEvidenceInPlaceOfABareMentionNeverLowersIt) {
    std::size_t compared = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const Persona persona = random_persona(seed);
        TestDice dice(seed);
        Scenario scenario = random_scenario(persona, dice);
        const FactSheet sheet = with_fresh_fact(scenario);
        const auto talk = random_talk(dice, scenario, kLongTalk);
        scenario.sheet = &sheet;
        Session session = prepared_session(scenario, play(scenario, talk));
        const std::int32_t bare = score(scenario, session, standard_rubric()).process;
        LeverMention* mention = some_bare_mention(session, dice);
        if (mention == nullptr || mention->lever < 0 ||
            static_cast<std::size_t>(mention->lever) >= persona.levers.size())
            continue;
        const auto& kinds = persona.levers[static_cast<std::size_t>(mention->lever)].evidence;
        mention->evidence.push_back({.kind = kinds.empty() ? EvidenceKind::program : kinds.front(),
                                     .span = mention->span,
                                     .status = ClaimStatus::borne_out,
                                     .fact = static_cast<std::int32_t>(sheet.facts.size()) - 1});
        EXPECT_GE(score(scenario, session, standard_rubric()).process, bare) << "persona seed " << seed;
        ++compared;
    }
    EXPECT_GT(compared, 100U) << "too few talks held a bare mention";
}

}  // namespace
}  // namespace parley
