// Preparation, opening, discovery, concessions, packaging, close: each rule earns and loses as it is written.

#include "tests/unit/scoring/reading_scores.hpp"

namespace parley {
namespace {

using enum Component;

// ---- preparation ------------------------------------------------------------------------------------

class PreparationRules : public Desk {
protected:
    DimensionScore of(const Preparation& prepared) const {
        return dimension(scored(talk(prepared).greet().offer_made().say(Said("hm")).end()), "preparation");
    }
};

TEST_F(PreparationRules, TargetAboveFloorWithAnAlternativeAndPrioritiesIsFull) {
    EXPECT_TRUE(is_full(of(usual_preparation())));
}

TEST_F(PreparationRules, NotApplicableWhereNoTargetAndFloorWereGiven) { EXPECT_FALSE(of({}).applicable); }

TEST_F(PreparationRules, ATargetUnderTheFloorEarnsNothingForIt) {
    Preparation prepared = usual_preparation();
    prepared.target = terms_of({{base, thousand(190)}});
    EXPECT_NEAR(of(prepared).points, of(prepared).of * 5 / 8, 1);
}

TEST_F(PreparationRules, ABaseFloorIsNotJudgedAgainstAnAnnualAlternative) {
    Preparation prepared = usual_preparation();
    prepared.alternative = thousand(900);
    EXPECT_TRUE(is_full(of(prepared)));
}

TEST_F(PreparationRules, ATotalFloorFarUnderTheAlternativeIsInconsistent) {
    Preparation prepared = usual_preparation();
    prepared.floor_kind = FloorKind::total;
    prepared.floor = terms_of({{total, thousand(200)}});
    prepared.target = terms_of({{total, thousand(280)}});
    EXPECT_FALSE(is_full(of(prepared)));
    prepared.floor = terms_of({{total, thousand(245)}});
    EXPECT_TRUE(is_full(of(prepared)));
}

TEST_F(PreparationRules, UnrankedPrioritiesLoseTheirPoints) {
    Preparation prepared = usual_preparation();
    prepared.priorities.clear();
    EXPECT_FALSE(is_full(of(prepared)));
}

// ---- opening ----------------------------------------------------------------------------------------

class OpeningRules : public Desk {};

TEST_F(OpeningRules, DeflectingAndCounteringAtTheTargetIsFull) {
    const Score one = scored(talk()
                                 .greet()
                                 .say(Said("You first, please.").act(ActKind::deflect_expectation))
                                 .offer_made()
                                 .say(Said("215").asking(base, thousand(215)))
                                 .end());
    EXPECT_TRUE(is_full(dimension(one, "opening")));
}

TEST_F(OpeningRules, AcceptingTheFirstOfferUnderTheTargetLosesIt) {
    const Score one = scored(talk().greet().offer_made().say(Said("Great!").act(ActKind::accept)).confirm());
    EXPECT_EQ(points_of(one, "first_offer_not_accepted"), 0);
    EXPECT_EQ(points_of(one, "counter_at_target"), 0);
}

TEST_F(OpeningRules, AcceptingOneAtOrAboveTheTargetLosesNothing) {
    Preparation modest = usual_preparation();
    modest.target = terms_of({{base, thousand(185)}});
    const Score one = scored(talk(modest).greet().offer_made().say(Said("Great!").act(ActKind::accept)).confirm());
    EXPECT_TRUE(is_full(dimension(one, "opening")));
}

TEST_F(OpeningRules, ALowNumberFirstLosesTheExpectation) {
    const Score one =
        scored(talk().greet().say(Said("190").asking(base, thousand(190))).offer_made().say(Said("hm")).end());
    EXPECT_EQ(points_of(one, "expectation_ambitious"), 0);
}

TEST_F(OpeningRules, ARangeWhoseLowEndIsTheTargetNeedsNoOtherReason) {
    const Score one = scored(talk()
                                 .greet()
                                 .say(Said("215 to 230").asking_range(base, thousand(215), thousand(230)))
                                 .offer_made()
                                 .say(Said("hm"))
                                 .end());
    EXPECT_GT(points_of(one, "expectation_ambitious"), 0);
    EXPECT_GT(points_of(one, "expectation_reasoned"), 0);
}

TEST_F(OpeningRules, ANumberFirstWithoutAReasonEarnsOnlyItsAmbition) {
    const Score one =
        scored(talk().greet().say(Said("220").asking(base, thousand(220))).offer_made().say(Said("hm")).end());
    EXPECT_GT(points_of(one, "expectation_ambitious"), 0);
    EXPECT_EQ(points_of(one, "expectation_reasoned"), 0);
}

TEST_F(OpeningRules, AFirstCounterUnderTheTargetLoses) {
    const Score one = scored(talk().greet().offer_made().say(Said("205").asking(base, thousand(205))).end());
    EXPECT_EQ(points_of(one, "counter_at_target"), 0);
    EXPECT_EQ(evidence_of(one, "counter_at_target").seq, 3U);
}

// ---- discovery --------------------------------------------------------------------------------------

class DiscoveryRules : public Desk {};

TEST_F(DiscoveryRules, AnyTwoUsefulQuestionsAndAParaphraseAreFull) {
    const Score one = scored(talk()
                                 .greet()
                                 .offer_made()
                                 .say(Said("What is the range?").question(ActKind::ask_band))
                                 .say(Said("Who approves?").question(ActKind::ask_authority))
                                 .say(Said("So base is fixed.").act(ActKind::paraphrase))
                                 .end());
    EXPECT_TRUE(is_full(dimension(one, "discovery")));
}

TEST_F(DiscoveryRules, TheSameQuestionTwiceIsOne) {
    const Said refreshers = std::move(Said("Refreshers?").question(ActKind::ask_other, Topic::refreshers));
    const Score one = scored(talk().greet().offer_made().say(refreshers).say(refreshers).end());
    EXPECT_GT(points_of(one, "question_one"), 0);
    EXPECT_EQ(points_of(one, "question_two"), 0);
}

TEST_F(DiscoveryRules, QuestionsAfterTheSecondNumberComeTooLate) {
    const Score one = scored(talk()
                                 .greet()
                                 .offer_made()
                                 .say(Said("215").asking(base, thousand(215)))
                                 .say(Said("212").asking(base, thousand(212)))
                                 .say(Said("Who approves?").question(ActKind::ask_authority))
                                 .end());
    EXPECT_EQ(points_of(one, "question_one"), 0);
}

TEST_F(DiscoveryRules, AskingForWhatTheBriefPrintedIsNeutral) {
    const Score one = scored(
        talk().greet().offer_made().say(Said("Until when?").question(ActKind::ask_other, Topic::deadline)).end());
    EXPECT_EQ(dimension(one, "discovery").points, 0);
    EXPECT_FALSE(has_dimension(one, "deductions"));
}

TEST_F(DiscoveryRules, APostedRangeIsPrintedInTheBriefToo) {
    const auto asking = [this](const Said& question) {
        return points_of(scored(talk().greet().offer_made().say(question).end()), "question_one");
    };
    EXPECT_GT(asking(Said("Which range?").question(ActKind::ask_band)), 0) << "nothing is posted here";
    persona.regions[0].law.requires_band_on_request = true;
    EXPECT_EQ(asking(Said("Which range?").question(ActKind::ask_band)), 0);
    EXPECT_GT(asking(Said("Which range for equity?").question(ActKind::ask_band).about(equity)), 0);
}

// ---- concessions ------------------------------------------------------------------------------------

class ConcessionRules : public Desk {
protected:
    Said ask(std::int64_t value) const { return std::move(Said("I ask").asking(base, thousand(value))); }
    Left moved(std::int64_t to) const { return {.offer = terms_of({{base, thousand(to)}})}; }
};

TEST_F(ConcessionRules, NoneMadeIsFullMarks) {
    EXPECT_TRUE(
        is_full(dimension(scored(talk().greet().offer_made().say(ask(215)).say(ask(215)).end()), "concessions")));
}

TEST_F(ConcessionRules, WhereNothingWasAskedThereWasNothingToConcede) {
    EXPECT_FALSE(dimension(scored(talk().greet().offer_made().say(Said("hm")).end()), "concessions").applicable);
}

TEST_F(ConcessionRules, BiddingAgainstOneselfIsUnprompted) {
    const Score one = scored(talk().greet().offer_made().say(ask(215)).say(ask(205)).end());
    EXPECT_EQ(points_of(one, "not_unprompted"), 0);
    EXPECT_EQ(evidence_of(one, "not_unprompted").seq, 4U);
}

TEST_F(ConcessionRules, AStepAfterTheyMovedIsPrompted) {
    const Score one = scored(talk().greet().offer_made().say(ask(215), moved(190)).say(ask(210)).end());
    EXPECT_GT(points_of(one, "not_unprompted"), 0);
}

TEST_F(ConcessionRules, StepsThatShrinkKeepTheirPointsAndOneAloneIsNotJudged) {
    auto shrinking =
        talk().greet().offer_made().say(ask(220), moved(187)).say(ask(210), moved(190)).say(ask(207)).end();
    EXPECT_GT(points_of(scored(shrinking), "steps_shrink"), 0);
    auto growing = talk().greet().offer_made().say(ask(220), moved(187)).say(ask(217), moved(190)).say(ask(205)).end();
    EXPECT_EQ(points_of(scored(growing), "steps_shrink"), 0);
    auto single = talk().greet().offer_made().say(ask(220), moved(187)).say(ask(200)).end();
    EXPECT_GT(points_of(scored(single), "steps_shrink"), 0);
}

TEST_F(ConcessionRules, EachStepShouldAskForSomethingInReturn) {
    const Said against =
        std::move(Said("210 with 20 signing").asking(base, thousand(210)).asking(signing, thousand(20)));
    auto given = talk().greet().offer_made().say(ask(215), moved(190)).say(against).end();
    EXPECT_TRUE(is_full(dimension(scored(given), "concessions")));
    auto bare = talk().greet().offer_made().say(ask(215), moved(190)).say(ask(210)).end();
    EXPECT_EQ(points_of(scored(bare), "concession_conditional"), 0);
}

// ---- packaging --------------------------------------------------------------------------------------

class PackagingRules : public Desk {};

TEST_F(PackagingRules, TwoComponentsWithAPriorityAreFullWhereNothingWasCapped) {
    const Score one = scored(talk()
                                 .greet()
                                 .offer_made()
                                 .say(Said("215 and 20, base first")
                                          .asking(base, thousand(215))
                                          .asking(signing, thousand(20))
                                          .act(ActKind::state_priority))
                                 .end());
    EXPECT_TRUE(is_full(dimension(one, "packaging")));
}

TEST_F(PackagingRules, ChangesComponentWhenOneIsCapped) {
    const Left capped{.reasons = {{.code = ReasonCode::above_authority, .component = base}}};
    const Said ask_base = std::move(Said("230").asking(base, thousand(230)));
    auto stuck = talk().greet().offer_made().say(ask_base, capped).say(ask_base, capped).end();
    EXPECT_EQ(dimension(scored(stuck), "packaging").points, 0);
    auto changed =
        talk().greet().offer_made().say(ask_base, capped).say(Said("20?").asking(signing, thousand(20))).end();
    EXPECT_GT(points_of(scored(changed), "component_changed"), 0);
}

// ---- close and tone ---------------------------------------------------------------------------------

class CloseRules : public Desk {
protected:
    SessionBuilder good_end() const {
        return talk()
            .greet()
            .offer_made()
            .say(Said("215?").asking(base, thousand(215)), {.offer = terms_of({{base, thousand(205)}})})
            .say(Said("At 205 I sign today.").act(ActKind::accept_if))
            .say(Said("So 205 base. In writing, please?").act(ActKind::recap).act(ActKind::in_writing));
    }
};

TEST_F(CloseRules, AConditionalYesARecapAndWritingAreFull) {
    auto builder = good_end();
    EXPECT_TRUE(is_full(dimension(scored(builder.confirm()), "close")));
}

TEST_F(CloseRules, AnsweringPreCloseWithYesEarnsTheClosePoint) {
    const Score one =
        scored(talk()
                   .greet()
                   .offer_made()
                   .say(Said("215").asking(base, thousand(215)), {.phase = Phase::PreClose, .asked = Question::sign_if})
                   .say(Said("Yes.").act(ActKind::accept))
                   .end());
    EXPECT_GT(points_of(one, "conditional_commitment"), 0);
}

TEST_F(CloseRules, AReTradeAfterAVerbalYesTakesThreePoints) {
    auto clean = good_end();
    auto again = good_end();
    again.say(Said("And 5 more.").asking(signing, thousand(5)), {.reasons = {{.code = ReasonCode::retrade}}});
    EXPECT_EQ(dimension(scored(clean.confirm()), "close").points - dimension(scored(again.confirm()), "close").points,
              300);
    EXPECT_EQ(points_of(scored(again), "retrade"), -300);
}

TEST_F(CloseRules, AcceptingUnderTheFloorLoses) {
    const Score one = scored(talk().greet().offer_made().say(Said("ok").act(ActKind::accept)).confirm());
    EXPECT_EQ(points_of(one, "nothing_under_floor"), 0);
}

TEST_F(CloseRules, AnInsultAnEmptyUltimatumAndTheFloorGivenAwayEachLose) {
    const Score one = scored(
        talk()
            .greet()
            .offer_made()
            .say(Said("You clown.").act(ActKind::rude))
            .say(Said("Now or never.").act(ActKind::ultimatum), {.reasons = {{.code = ReasonCode::empty_ultimatum}}})
            .say(Said("My floor is 195.").act(ActKind::reveal_floor))
            .end());
    EXPECT_EQ(points_of(one, "civil"), 0);
    EXPECT_EQ(points_of(one, "no_empty_ultimatum"), 0);
    EXPECT_EQ(points_of(one, "floor_kept"), 0);
}

TEST_F(CloseRules, AskingForTimeIsNeverHeldAgainstAnyone) {
    auto plain = good_end();
    auto slow = good_end();
    slow.say(Said("May I think it over?").act(ActKind::defer), {.phase = Phase::Deferred});
    slow.press(Button::need_time, {.phase = Phase::Deferred});
    EXPECT_EQ(scored(slow.confirm()).process, scored(plain.confirm()).process);
}

// ---- deductions -------------------------------------------------------------------------------------

class Deductions : public Desk {
protected:
    Said named() const { return std::move(Said("I led eleven teams.").lever(kPrograms).borne_out(0)); }
};

TEST_F(Deductions, EachBareRepeatCostsOneAndAtMostThree) {
    auto builder = talk().greet().offer_made().say(named());
    for (std::int32_t repeats = 1; repeats <= 5; ++repeats) {
        builder.say(named());
        EXPECT_EQ(points_of(scored(builder), "lever_repeated"), -100 * std::min(repeats, 3));
    }
}

TEST_F(Deductions, ANewFactNumberOrQuestionIsNoRepeat) {
    for (const Said& again :
         {std::move(Said("Never late.").lever(kPrograms).borne_out(1)),
          std::move(Said("So 212.").lever(kPrograms).borne_out(0).asking(base, thousand(212))),
          std::move(Said("Who approves?").lever(kPrograms).borne_out(0).question(ActKind::ask_authority))})
        EXPECT_EQ(points_of(scored(talk().greet().offer_made().say(named()).say(again)), "lever_repeated"), 0);
}

TEST_F(Deductions, RephrasingAfterClarifyIsNoRepeat) {
    auto builder = talk().greet().offer_made().say(named(), {.phase = Phase::Clarify}).say(named());
    EXPECT_EQ(points_of(scored(builder), "lever_repeated"), 0);
}

TEST_F(Deductions, AContradictedClaimTakesEightFromTheWholeAndMarksCredibility) {
    auto honest = talk().greet().offer_made().say(Said("215").asking(base, thousand(215)));
    auto bluff = talk().greet().offer_made().say(Said("215")
                                                     .asking(base, thousand(215))
                                                     .lever(kOffers)
                                                     .backed_by(EvidenceKind::offer, ClaimStatus::contradicted, -1));
    const Score a = scored(honest.end());
    const Score b = scored(bluff.end());
    EXPECT_EQ(a.process - b.process, 800);
    EXPECT_TRUE(a.credible);
    EXPECT_FALSE(b.credible);
}

TEST_F(Deductions, TakeEightAlsoForALeverThatIsNotInTheScale) {
    auto builder =
        talk().greet().offer_made().say(Said("215")
                                            .asking(base, thousand(215))
                                            .lever(kPatents)
                                            .backed_by(EvidenceKind::program, ClaimStatus::contradicted, -1));
    EXPECT_EQ(points_of(scored(builder), "claim_contradicted"), -800);
}

TEST_F(Deductions, NeverBringTheWholeUnderZero) {
    auto builder = talk({})
                       .greet(Question::none)
                       .say(Said("x")
                                .act(ActKind::rude)
                                .act(ActKind::reveal_floor)
                                .lever(kOffers)
                                .backed_by(EvidenceKind::offer, ClaimStatus::contradicted, -1));
    builder.end(Phase::Withdrawn);
    EXPECT_GE(scored(builder).process, 0);
}

}  // namespace
}  // namespace parley
