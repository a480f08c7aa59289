#include "tests/unit/scoring/reading_scores.hpp"

namespace parley {
namespace {

using enum Component;

/// Three levers that the sheet supports share 48 points: 16 each, cut 2:3:2:3:2.
constexpr std::int32_t kOneLever = 1'600;
constexpr std::int32_t kInvoked = 267;

/// The same on the scale of this score: without asks the concessions leave it, and the levers weigh more.
std::int32_t invoked_on(const Score& score) { return dimension(score, "levers").of / 3 * 2 / 12; }

class Levers : public Desk {
protected:
    Score after_saying(const Said& said) const {
        return scored(talk().greet().offer_made().say(said, {.phase = Phase::Counter}).end());
    }
};

Said reason_with_ask() {
    return std::move(Said("I led eleven teams, so I would like 215.")
                         .lever(kPrograms, "eleven teams")
                         .borne_out(0)
                         .asking(base, thousand(215), "215"));
}

TEST_F(Levers, AReasonBackedTimelyAndTiedToACredibleAskEarnsItsWholeShare) {
    const Score one = after_saying(reason_with_ask());
    EXPECT_EQ(dimension(one, "levers").of, 4'800);
    EXPECT_NEAR(dimension(one, "levers").points, kOneLever, 1);
}

TEST_F(Levers, ThePointsNameTheTurnAndTheWords) {
    const Score one = after_saying(reason_with_ask());
    const ScoreEvidence& invoked = evidence_of(one, "lever_invoked");
    EXPECT_EQ(invoked.seq, 3U);
    EXPECT_EQ(invoked.span, (Span{6, 18}));
    EXPECT_NE(invoked.advice.find("Lever programs"), std::string::npos);
}

TEST_F(Levers, EvidenceAddsUpToThePointsOfItsDimension) {
    const Score one = after_saying(reason_with_ask());
    for (const DimensionScore& dimension : one.dimensions) {
        std::int32_t sum = 0;
        for (const ScoreEvidence& evidence : dimension.evidence) sum += evidence.points;
        EXPECT_EQ(sum, dimension.points) << dimension.id;
    }
}

TEST_F(Levers, ALeverTheSheetCannotSupportIsNotInTheScale) {
    const Score one = after_saying(Said("I hold patents.").lever(kPatents));
    EXPECT_EQ(points_of(one, "lever_invoked"), 0);
    EXPECT_EQ(dimension(one, "levers").evidence.size(), 15U) << "three levers, five checks each";
}

TEST_F(Levers, ABareWordEarnsInvokedAlone) {
    const Score one = after_saying(Said("I know programs.").lever(kPrograms));
    EXPECT_NEAR(dimension(one, "levers").points, invoked_on(one), 1);
}

TEST_F(Levers, OffSheetEvidenceEarnsHalf) {
    const Score borne_out = after_saying(Said("I led eleven teams.").lever(kPrograms).borne_out(0));
    const Score own = after_saying(Said("I ran a bakery.").lever(kPrograms).off_sheet("a bakery"));
    EXPECT_NEAR(points_of(own, "lever_evidence") * 2, points_of(borne_out, "lever_evidence"), 2);
    EXPECT_FALSE(has_dimension(own, "deductions")) << "off-sheet claims cost nothing";
}

TEST_F(Levers, AFactOfAnotherLeverIsNoFullEvidence) {
    const Score one = after_saying(Said("I passed an audit.").lever(kPrograms).borne_out(2));
    const Score own = after_saying(Said("I led eleven teams.").lever(kPrograms).borne_out(0));
    EXPECT_LT(points_of(one, "lever_evidence"), points_of(own, "lever_evidence"));
}

TEST_F(Levers, ANegatedQuotedOrHypotheticalMentionEarnsNothing) {
    for (const Polarity polarity : {Polarity::negated, Polarity::quoted, Polarity::hypothetical}) {
        const Score one = after_saying(Said("an offer from Acme")
                                           .lever(kOffers, {}, polarity)
                                           .backed_by(EvidenceKind::offer, ClaimStatus::borne_out, 0));
        EXPECT_EQ(dimension(one, "levers").points, 0);
    }
}

TEST_F(Levers, StuffingKeywordsEarnsInvokedOnceEach) {
    const Said stuffed = std::move(Said("Programs, certification, offers, patents: 215!")
                                       .lever(kPrograms, "Programs")
                                       .lever(kCertification, "certification")
                                       .lever(kOffers, "offers")
                                       .asking(base, thousand(215), "215"));
    const Score once = after_saying(stuffed);
    EXPECT_NEAR(dimension(once, "levers").points, 3 * kInvoked, 2);
    const Score twice = scored(talk().greet().offer_made().say(stuffed).say(stuffed).end());
    EXPECT_EQ(dimension(twice, "levers").points, dimension(once, "levers").points);
}

TEST_F(Levers, UpToThreeReasonsInOneCounterKeepTheirTiming) {
    const Score one = after_saying(Said("I led eleven teams, passed an audit, and Acme offers me more: 215 and 20?")
                                       .lever(kPrograms, "eleven")
                                       .borne_out(0)
                                       .lever(kCertification, "audit")
                                       .borne_out(2)
                                       .lever(kOffers, "Acme")
                                       .backed_by(EvidenceKind::offer, ClaimStatus::borne_out, 0)
                                       .asking(base, thousand(215), "215")
                                       .asking(signing, thousand(20), "20"));
    EXPECT_EQ(dimension(one, "levers").points, 4'800);
}

TEST_F(Levers, FromTheFourthReasonInOneMessageOnlyInvokedIsEarned) {
    const Score one = after_saying(Said("Patents, eleven teams, an audit, and Acme: 215?")
                                       .lever(kPatents, "Patents")
                                       .off_sheet("Patents")
                                       .lever(kPrograms, "eleven")
                                       .borne_out(0)
                                       .lever(kCertification, "audit")
                                       .borne_out(2)
                                       .lever(kOffers, "Acme")
                                       .backed_by(EvidenceKind::offer, ClaimStatus::borne_out, 0)
                                       .asking(base, thousand(215), "215"));
    EXPECT_NEAR(dimension(one, "levers").points, 2 * kOneLever + kInvoked, 2);
}

TEST_F(Levers, BeforeAnyOfferAndUnaskedALeverEarnsOnlyInvoked) {
    const Score one = scored(talk().greet(Question::none).say(reason_with_ask()).offer_made().end());
    EXPECT_NEAR(dimension(one, "levers").points, invoked_on(one), 1);
}

TEST_F(Levers, AnsweringTheRecruitersQuestionIsOnTime) {
    const Score one = scored(talk().greet(Question::expectation).say(reason_with_ask()).offer_made().end());
    EXPECT_GT(points_of(one, "lever_moment"), 0);
}

TEST_F(Levers, AReasonGivenWhenAskedForOneIsTiedToTheStandingAsk) {
    const Score one = scored(talk()
                                 .greet()
                                 .offer_made()
                                 .say(Said("215").asking(base, thousand(215)), {.asked = Question::reason})
                                 .say(Said("I led eleven teams.").lever(kPrograms).borne_out(0))
                                 .end());
    EXPECT_NEAR(dimension(one, "levers").points, kOneLever, 1);
}

TEST_F(Levers, AfterFinalOnlyANewFactIsOnTime) {
    const Said again =
        std::move(Said("I led eleven teams: 215.").lever(kPrograms).borne_out(0).asking(base, thousand(215)));
    auto late = talk().greet().offer_made().say(Said("no").act(ActKind::reject), {.phase = Phase::Final});
    EXPECT_GT(points_of(scored(late.say(again, {.phase = Phase::Final}).end()), "lever_moment"), 0);

    auto early = talk().greet(Question::none).say(again).offer_made();
    early.say(Said("no").act(ActKind::reject), {.phase = Phase::Final}).say(again, {.phase = Phase::Final}).end();
    EXPECT_EQ(points_of(scored(early), "lever_moment"), 0);
}

TEST_F(Levers, AnAskAboveTheBandIsNotCredibleOnceTheBandWasVisible) {
    const Said high =
        std::move(Said("I led eleven teams: 230.").lever(kPrograms).borne_out(0).asking(base, thousand(230)));
    const Score unseen = scored(talk().greet().offer_made().say(high).end());
    EXPECT_GT(points_of(unseen, "lever_credible"), 0);
    const Score seen =
        scored(talk()
                   .greet()
                   .offer_made()
                   .say(Said("range?").question(ActKind::ask_band), {.phase = Phase::OfferPresented, .band_told = true})
                   .say(high)
                   .end());
    EXPECT_EQ(points_of(seen, "lever_credible"), 0);
    EXPECT_GT(points_of(seen, "lever_ask"), 0);
    persona.regions[0].law.requires_band_on_request = true;
    EXPECT_EQ(points_of(scored(talk().greet().offer_made().say(high).end()), "lever_credible"), 0) << "posted";
}

TEST_F(Levers, ALevelCaseKeepsAHighAskCredible) {
    const Said high = std::move(Said("I led eleven teams: 230 at the next level.")
                                    .lever(kPrograms)
                                    .borne_out(0)
                                    .asking(base, thousand(230))
                                    .asking(level, 1));
    const Score one = scored(talk()
                                 .greet()
                                 .offer_made()
                                 .say(Said("range?").question(ActKind::ask_band), {.band_told = true})
                                 .say(high)
                                 .end());
    EXPECT_GT(points_of(one, "lever_credible"), 0);
}

TEST_F(Levers, AnAskInTheWrongCurrencyIsVoidUntilCorrected) {
    auto builder = talk().greet().offer_made();
    const Said euros = std::move(
        Said("I led eleven teams: 215 euros.").lever(kPrograms).borne_out(0).asking_in("EUR", base, thousand(215)));
    builder.say(euros, {.phase = Phase::Clarify});
    EXPECT_EQ(points_of(scored(builder), "lever_ask"), 0);
    builder.correct(reason_with_ask());
    EXPECT_NEAR(dimension(scored(builder), "levers").points, kOneLever, 1) << "correcting is free";
}

TEST_F(Levers, AContradictedClaimZeroesItsLever) {
    const Score one = after_saying(Said("Initech gives me 240, so 215.")
                                       .lever(kOffers)
                                       .backed_by(EvidenceKind::offer, ClaimStatus::contradicted, -1, "Initech")
                                       .asking(base, thousand(215), "215"));
    EXPECT_EQ(dimension(one, "levers").points, 0);
}

TEST_F(Levers, UnusedLeversLeaveTheScaleOnceTheOfferIsAtTheTarget) {
    const Score one = scored(
        talk().greet().offer_made().say(reason_with_ask(), {.offer = terms_of({{base, thousand(215)}})}).confirm());
    EXPECT_TRUE(is_full(dimension(one, "levers"))) << "the one lever used was enough";
}

TEST_F(Levers, WhereNoLeverCountsTheScaleGoesOnWithoutThem) {
    Preparation modest = usual_preparation();
    modest.target = terms_of({{base, thousand(180)}});
    modest.floor = terms_of({{base, thousand(175)}});
    const Score one = scored(talk(modest).greet().offer_made().press(Button::accept).confirm());
    EXPECT_FALSE(dimension(one, "levers").applicable);
    EXPECT_EQ(dimension(one, "levers").of, 0);
    std::int32_t of = 0;
    for (const DimensionScore& dimension : one.dimensions) of += dimension.of;
    EXPECT_EQ(of, 10'000);
}

TEST_F(Levers, AnOfferNamedInPassingIsTheOfferLever) {
    Said said("Acme offers me more, I need 215.");
    said.act(ActKind::competing_offer, "Acme offers").asking(base, thousand(215), "215");
    EXPECT_GT(points_of(after_saying(said), "lever_invoked"), 0);
}

}  // namespace
}  // namespace parley
