#include "tests/unit/scoring/reading_scores.hpp"

#include "dialogue/scoring/reachable.hpp"
#include "dialogue/scoring/rerun.hpp"

#include <boost/mp11.hpp>

#include <algorithm>

namespace parley {
namespace {

using enum Component;

class Outcomes : public Desk {
protected:
    Outcome of_deal(const Terms& final) const {
        auto builder = talk().greet().offer_made().say(Said("x").asking(base, thousand(215)), {.offer = final});
        return scored(builder.confirm()).outcome;
    }
    Terms reachable_terms() const { return reachable_limit(scenario, {}).terms; }
};

TEST_F(Outcomes, TakingTheFirstOfferCapturesNothing) {
    const Outcome one = of_deal({});
    EXPECT_EQ(one.captured, 0);
    EXPECT_EQ(one.label, OutcomeLabel::little);
    EXPECT_EQ(one.won, 0);
    EXPECT_EQ(one.left, one.reachable - one.opening);
}

TEST_F(Outcomes, TheReachablePackageCapturesAllAndReadsExcellent) {
    const Outcome one = of_deal(reachable_terms());
    EXPECT_GE(one.captured, 9'990);
    EXPECT_EQ(one.label, OutcomeLabel::excellent);
}

TEST_F(Outcomes, TheMoneyIsCountedFromTheUnanchoredOpening) {
    auto anchored = talk().greet().offer_made();
    anchored.say(Said("x").asking(base, thousand(180)), {.offer = terms_of({{base, thousand(175)}})});
    const Outcome one = scored(anchored.confirm()).outcome;
    EXPECT_EQ(one.opening, annual_value(opening_terms(scenario.limits[0]), scenario.rules()));
    EXPECT_LT(one.won, 0);
    EXPECT_EQ(one.captured, 0) << "clipped";
}

TEST_F(Outcomes, NoRoomReadsNothingToWin) {
    Persona fixed = desk_persona();
    Level& level = fixed.regions[0].levels[0];
    for (Limit& limit : level.limits) limit.discretion = limit.authority = limit.opening;
    for (Limit& limit : level.limits) limit.band_min = limit.opening;
    const Scenario tight = desk_scenario(fixed);
    SessionBuilder builder(tight, usual_preparation());
    builder.greet().offer_made().confirm();
    const Outcome one = score(tight, builder.session(), standard_rubric()).outcome;
    EXPECT_EQ(one.label, OutcomeLabel::nothing_to_win);
    EXPECT_EQ(one.captured, std::nullopt);
}

TEST_F(Outcomes, NoDealWhereOneWasPossibleIsZero) {
    auto builder = talk().greet().offer_made().say(Said("x"));
    const Outcome one = scored(builder.end()).outcome;
    EXPECT_EQ(one.label, OutcomeLabel::no_deal);
    EXPECT_EQ(one.captured, 0);
}

TEST_F(Outcomes, WalkingFromWhatCannotReachTheFloorIsRight) {
    Preparation high = usual_preparation();
    high.floor = terms_of({{base, thousand(218)}});
    auto builder = talk(high).greet().offer_made().say(Said("x"));
    const Outcome one = scored(builder.end()).outcome;
    EXPECT_EQ(one.label, OutcomeLabel::right_to_walk_away);
    EXPECT_EQ(one.captured, std::nullopt);
}

TEST_F(Outcomes, WalkingFromAFinalOfferUnderTheFloorIsRightOnlyWithEveryLeverUsed) {
    const Left used{
        .phase = Phase::Final,
        .finals = 1,
        .strengths = {{kPrograms, Strength::full}, {kCertification, Strength::full}, {kOffers, Strength::full}}};
    auto all_used = talk().greet().offer_made().say(Said("x"), used);
    EXPECT_EQ(scored(all_used.end()).outcome.label, OutcomeLabel::right_to_walk_away);
    auto none_used = talk().greet().offer_made().say(Said("x"), {.phase = Phase::Final, .finals = 1});
    EXPECT_EQ(scored(none_used.end()).outcome.label, OutcomeLabel::no_deal);
}

TEST_F(Outcomes, AnUnfinishedTalkHasNoCapture) {
    auto builder = talk().greet().offer_made();
    EXPECT_EQ(scored(builder).outcome.label, OutcomeLabel::unfinished);
}

TEST_F(Outcomes, EachSupportedLeverLeftAsideHasItsPrice) {
    const Outcome one = of_deal({});
    ASSERT_FALSE(one.missed.empty());
    for (const MissedUnlock& missed : one.missed) {
        EXPECT_NE(missed.lever, kPatents) << "the sheet cannot support it";
        EXPECT_GT(missed.value, 0);
        EXPECT_GT(missed.seq, 0U) << "the turn before which it would have brought most";
        EXPECT_LE(one.final + missed.value, one.reachable) << "a session cannot end above the limit";
    }
}

TEST_F(Outcomes, ThePriceIsWhatTheSameSessionBringsWithTheLeverInIt) {
    auto builder = talk().greet().offer_made().say(Said("x").asking(base, thousand(215)));
    const Score one = scored(builder.confirm());
    const scoring::View view = scoring::make_view(scenario, builder.session());
    const Preparation prepared = builder.session().header.preparation;
    const scoring::Case all{scenario,          prepared, scenario.region->default_values,
                            standard_rubric(), view,     builder.session()};
    for (const MissedUnlock& missed : one.outcome.missed) {
        const scoring::Moment& moment = *std::find_if(view.moments.begin(), view.moments.end(),
                                                      [&](const auto& at) { return at.seq == missed.seq; });
        const Terms offer = scoring::offer_with(all, missed.seq, scoring::used_well(all, missed.lever, moment.before));
        EXPECT_EQ(candidate_value(offer, scenario.rules(), all.values), one.outcome.final + missed.value);
    }
}

TEST_F(Outcomes, UsedWellIsBackedByEverythingTheSheetHoldsAndTiedToTheTarget) {
    auto builder = talk().greet().offer_made().say(Said("x"));
    const Session& session = builder.session();
    const scoring::View view = scoring::make_view(scenario, session);
    const scoring::Case all{
        scenario, session.header.preparation, scenario.region->default_values, standard_rubric(), view, session};
    const Understanding offers = scoring::used_well(all, kOffers, view.last);
    ASSERT_EQ(offers.levers.size(), 1U);
    EXPECT_EQ(offers.levers[0].evidence.at(0).status, ClaimStatus::borne_out);
    EXPECT_EQ(offers.acts.front().kind, ActKind::competing_offer);
    const Understanding programs = scoring::used_well(all, kPrograms, view.last);
    ASSERT_EQ(programs.acts.size(), 1U);
    EXPECT_EQ(programs.acts[0].kind, ActKind::ask);
    EXPECT_GT(*programs.amounts.at(0).lo, view.last.table.offer.get(base));
}

TEST_F(Outcomes, ALeverAtFullStrengthWasNotMissed) {
    auto builder = talk().greet().offer_made().say(Said("x"), {.strengths = {{kOffers, Strength::full}}});
    for (const MissedUnlock& missed : scored(builder.confirm()).outcome.missed) EXPECT_NE(missed.lever, kOffers);
}

// ---- reachable limit --------------------------------------------------------------------------------

class ReachableLimit : public Desk {};

TEST_F(ReachableLimit, GivesEveryComponentItsUnlockedLimitWhereTheBudgetAllows) {
    const Reachable best = reachable_limit(scenario, {});
    // discretion + half of the headroom: 197 + 9 (+ 30 % of 9 for the unsupported lever), 140 + 30, 10 + 10
    EXPECT_EQ(best.terms.get(base), thousand(211));
    EXPECT_EQ(best.terms.get(equity), thousand(170));
    EXPECT_EQ(best.terms.get(signing), thousand(20));
    EXPECT_EQ(best.value, annual_value(best.terms, scenario.rules()));
}

TEST_F(ReachableLimit, StaysWithinTheBudget) {
    Scenario tight = scenario;
    tight.budgets[0] = {.discretion = thousand(265), .authority = thousand(265)};
    const Reachable best = reachable_limit(tight, {});
    EXPECT_LT(best.value, reachable_limit(scenario, {}).value);
    const Minor cost = package_cost(tight.limits[0], tight.rules(), best.terms);
    EXPECT_NEAR(static_cast<double>(cost), static_cast<double>(thousand(265)), 100.0);
}

/// The greedy answer against every package on the grid of the offers' steps.
TEST_F(ReachableLimit, IsNotBelowAnyPackageOfTheGridThatTheBudgetAllows) {
    for (const std::int64_t budget : {255, 265, 275, 290}) {
        Scenario tight = scenario;
        tight.budgets[0] = {.discretion = thousand(budget), .authority = thousand(budget)};
        const Reachable best = reachable_limit(tight, {});
        Minor grid = 0;
        for (std::int64_t b = 170; b <= 211; ++b)
            for (std::int64_t e = 100; e <= 170; e += 2)
                for (std::int64_t s = 0; s <= 20; s += 2) {
                    const Terms terms =
                        terms_of({{base, thousand(b)}, {equity, thousand(e)}, {signing, thousand(s)}, {bonus, 1'000}});
                    if (package_cost(tight.limits[0], tight.rules(), terms) <= thousand(budget))
                        grid = std::max(grid, annual_value(terms, tight.rules()));
                }
        EXPECT_GE(best.value, grid);
        EXPECT_LE(best.value - grid, thousand(2)) << "and close to it";
    }
}

/// Every set of unlocks, one by one: all together are the best, so that the search need not try the others.
TEST_F(ReachableLimit, NoSetOfUnlocksBeatsAllOfThem) {
    const scoring::Strengths best = scoring::best_strengths(scenario);
    const Minor limit = reachable_limit(scenario, {}).value;
    for (std::uint32_t set = 0; set < 16; ++set) {
        scoring::Strengths some{};
        for (std::size_t i = 0; i < 4; ++i)
            if (((set >> i) & 1U) != 0) some[i] = best[i];
        EXPECT_LE(scoring::reachable_with(scenario, {}, some).value, limit);
    }
}

/// The same with as many levers as a persona may have: 65,536 sets. The limit itself tries none of them; what it costs
/// is one programme a level, and one a bonus where the budget binds.
TEST_F(ReachableLimit, NoneOfTheSetsOfSixteenLeversBeatsAllOfThem) {
    Persona many = desk_persona();
    while (many.levers.size() < kMaxLevers) {
        Lever copy = many.levers[many.levers.size() % 3];
        copy.id += std::to_string(many.levers.size());
        for (FactSheet& sheet : many.fact_sheets)
            for (Fact& fact : sheet.facts) fact.levers.push_back(copy.id);
        many.levers.push_back(std::move(copy));
    }
    Scenario wide = desk_scenario(many);
    wide.budgets[0] = {.discretion = thousand(255), .authority = thousand(275)};
    const scoring::Strengths best = scoring::best_strengths(wide);
    const Minor limit = reachable_limit(wide, {}).value;
    Minor greatest = 0;
    for (std::uint32_t set = 0; set < (1U << kMaxLevers); ++set) {
        scoring::Strengths some{};
        for (std::size_t i = 0; i < kMaxLevers; ++i)
            if (((set >> i) & 1U) != 0) some[i] = best[i];
        greatest = std::max(greatest, scoring::reachable_with(wide, {}, some).value);
    }
    EXPECT_EQ(greatest, limit);
}

// ---- the whole --------------------------------------------------------------------------------------

class WholeScore : public Desk {
protected:
    SessionBuilder some_talk() const {
        return talk()
            .greet()
            .say(Said("You first.").act(ActKind::deflect_expectation))
            .offer_made()
            .say(Said("Who approves?").question(ActKind::ask_authority))
            .say(Said("I led eleven teams: 215 and 20.")
                     .lever(kPrograms)
                     .borne_out(0)
                     .asking(base, thousand(215))
                     .asking(signing, thousand(20)),
                 {.offer = terms_of({{base, thousand(200)}})});
    }
};

TEST_F(WholeScore, IsTheSameWhenRepeated) {
    auto builder = some_talk();
    builder.confirm();
    EXPECT_EQ(scored(builder), scored(builder));
}

TEST_F(WholeScore, PointsOfAllDimensionsAreTheProcess) {
    auto builder = some_talk();
    const Score one = scored(builder.confirm());
    std::int32_t points = 0;
    std::int32_t of = 0;
    for (const DimensionScore& dimension : one.dimensions) {
        points += dimension.points;
        of += dimension.of;
    }
    EXPECT_EQ(points, one.process);
    EXPECT_EQ(of, 10'000);
    EXPECT_EQ(one.rubric, "standard-1");
}

TEST_F(WholeScore, SilenceEarnsNothing) {
    auto builder = talk({}).greet().offer_made();
    EXPECT_EQ(scored(builder.end(Phase::Abandoned)).process, 0);
}

TEST_F(WholeScore, NamesAtMostThreeOpportunitiesDearestFirstWithALineOfOnesOwnFacts) {
    auto builder = talk().greet().offer_made().say(Said("ok").act(ActKind::accept));
    const Score one = scored(builder.confirm());
    ASSERT_EQ(one.opportunities.size(), 3U);
    EXPECT_GE(one.opportunities[0].value, one.opportunities[1].value);
    bool own_words = false;
    for (const Opportunity& opportunity : one.opportunities) {
        EXPECT_FALSE(opportunity.line.empty());
        EXPECT_EQ(opportunity.line.find('{'), std::string::npos) << opportunity.line;
        own_words = own_words || opportunity.line.find("Acme") != std::string::npos;
    }
    EXPECT_TRUE(own_words);
}

TEST_F(WholeScore, SaysWhatWentWell) {
    auto builder = some_talk();
    const Score one = scored(builder.confirm());
    ASSERT_FALSE(one.went_well.empty());
    EXPECT_LE(one.went_well.size(), 3U);
    for (const ScoreEvidence& good : one.went_well) EXPECT_GT(good.points, 0);
}

TEST(StandardRubric, HasEveryRuleOnceWithSourceAndAdviceAndWeightsThatSumToAHundred) {
    const Rubric& rubric = standard_rubric();
    EXPECT_EQ(rubric.rules.size(), kRuleCount);
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<RuleId>>([&](auto described) {
        const Rule& rule = rubric.rule(described.value);
        EXPECT_FALSE(rule.source.empty()) << described.name;
        EXPECT_FALSE(rule.advice.empty()) << described.name;
    });
    std::int32_t sum = 0;
    for (const std::int32_t weight : rubric.weights) sum += weight;
    EXPECT_EQ(sum, 10'000);
}

}  // namespace
}  // namespace parley
