#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

std::int32_t yes_of(const Understanding& understanding) {
    const Act* act = find_act(understanding, ActKind::accept);
    return act == nullptr || act->polarity != Polarity::asserted ? 0 : act->confidence;
}

Context before_the_offer(Question asked) {
    Context context;
    context.asked = asked;
    return context;
}

TEST(Acceptance, IsASpectrum) {
    const auto clear = yes_of(read_message("I accept"));
    const auto warm = yes_of(read_message("that works for me"));
    const auto cool = yes_of(read_message("I could live with that"));
    const auto cold = yes_of(read_message("fine, whatever"));
    EXPECT_GT(clear, warm);
    EXPECT_GT(warm, cool);
    EXPECT_GT(cool, cold);
}

TEST(Acceptance, OnlyAnOutrightYesIsClear) {
    EXPECT_GE(yes_of(read_message("we have a deal")), 800);
    for (const char* text : {"sounds good", "ok", "that works", "great", "👍", "fine"})
        EXPECT_LT(yes_of(read_message(text)), 800) << text;
}

TEST(Acceptance, AYesToTheRecapIsClear) {
    EXPECT_GE(yes_of(read_message("yes, that's right", offer_made(Question::confirm_terms))), 800);
    EXPECT_LT(yes_of(read_message("yes, but the signing should be 25", offer_made(Question::confirm_terms))), 400);
}

TEST(Acceptance, AMereOkToTheRecapIsNotClear) {
    const Context recap = offer_made(Question::confirm_terms);
    for (const char* text : {"ok fine", "ok, fine", "fine, whatever", "fine then", "sure, fine"})
        EXPECT_LT(yes_of(read_message(text, recap)), 800) << text;
    for (const char* text : {"yes", "ok", "yes, I confirm", "ok great, thanks"})
        EXPECT_GE(yes_of(read_message(text, recap)), 800) << text;
}

TEST(Papers, TheOfferElsewhereIsSaidToBeWritten) {
    for (const auto asked : {Question::none, Question::proof})
        for (const char* text : {"I have it in writing", "it's a written offer"}) {
            const auto acts = read_message(text, offer_made(asked)).acts;
            EXPECT_TRUE(std::any_of(acts.begin(), acts.end(), [](const Act& act) { return act.written; })) << text;
        }
}

TEST(Acceptance, IsNeverReadFromDenialHypothesisQuestionOrReport) {
    for (const char* text :
         {"I can't accept 205", "I don't accept", "if I accept, when do I start?", "should I accept?",
          "my friend said deal", "not sold on it", "I would never accept that", "you said we have a deal at 230",
          "that doesn't work for me", "I'm not in", "no way I sign that"})
        EXPECT_LT(yes_of(read_message(text)), 400) << text;
}

TEST(Acceptance, OfAnotherNumberIsAnAsk) {
    const auto understanding = read_message("215 works");
    EXPECT_EQ(yes_of(understanding), 0);
    EXPECT_THAT(acts_meant(understanding), Contains("accept_if"));
    EXPECT_GE(yes_of(read_message("205 works")), 400);
}

TEST(Acceptance, WithoutAnOfferIsNone) { EXPECT_LT(yes_of(read_message("sounds good, deal", Context{})), 400); }

TEST(Answers, AreReadByTheirQuestion) {
    EXPECT_THAT(acts_meant(read_message("yes", offer_made(Question::sign_if))), ElementsAre("accept_if"));
    EXPECT_THAT(acts_meant(read_message("yes", offer_made(Question::proof))), ElementsAre("promise_proof"));
    EXPECT_THAT(acts_meant(read_message("no", offer_made(Question::proof))), ElementsAre("refuse_proof"));
    EXPECT_THAT(acts_meant(read_message("215", before_the_offer(Question::expectation))),
                ElementsAre("give_expectation"));
}

TEST(Options, AreCountedFromNought) {
    const auto first = read_message("the first one", offer_made(Question::choose_option));
    const auto second = read_message("option B", offer_made(Question::choose_option));
    ASSERT_NE(find_act(first, ActKind::pick_option), nullptr);
    ASSERT_NE(find_act(second, ActKind::pick_option), nullptr);
    EXPECT_EQ(find_act(first, ActKind::pick_option)->option, 0);
    EXPECT_EQ(find_act(second, ActKind::pick_option)->option, 1);
}

TEST(Delays, AreInDays) {
    const auto days = [](std::string_view text) {
        const auto understanding = read_message(text);
        const Act* act = find_act(understanding, ActKind::defer);
        return act == nullptr ? std::nullopt : act->days;
    };
    EXPECT_EQ(days("give me 48 hours"), 2);
    EXPECT_EQ(days("I need two weeks to think"), 14);
    EXPECT_EQ(days("can I get back to you by Friday?"), 4);
    EXPECT_EQ(days("let me think about it until tomorrow"), 1);
    EXPECT_EQ(days("I need time to think"), std::nullopt);
}

TEST(Offers, NameTheirEmployerAndWriting) {
    const auto understanding = read_message("I have a written offer from GitHub at 215, it expires in 5 days");
    const Act* act = find_act(understanding, ActKind::competing_offer);
    ASSERT_NE(act, nullptr);
    EXPECT_EQ(act->employer, name_key("GitHub"));
    EXPECT_TRUE(act->written);
}

TEST(Offers, OfTwoEmployersAreTwoActs) {
    const auto understanding = read_message("GitHub is at $215K / $260K RSU and Google is at $210K / $250K RSU");
    std::vector<std::uint64_t> employers;
    for (const Act& act : understanding.acts)
        if (act.kind == ActKind::competing_offer) employers.push_back(act.employer);
    EXPECT_THAT(employers, ElementsAre(name_key("GitHub"), name_key("Google")));
}

TEST(Questions, KnowTheirTopic) {
    const auto topic = [](std::string_view text) {
        const auto understanding = read_message(text);
        const Act* act = find_act(understanding, ActKind::ask_other);
        return act == nullptr ? Topic::none : act->topic;
    };
    EXPECT_EQ(topic("how does vesting work?"), Topic::vesting);
    EXPECT_EQ(topic("are you a real person?"), Topic::who_are_you);
    EXPECT_EQ(topic("when does this offer expire?"), Topic::deadline);
    EXPECT_EQ(topic("is the base negotiable?"), Topic::negotiable);
    EXPECT_EQ(topic("how did you get to that number?"), Topic::why_offer);
    EXPECT_EQ(topic("what are the next steps?"), Topic::timeline);
}

TEST(Conduct, FirmIsNotRude) {
    for (const char* text : {"I demand 220", "you must do better", "it is not enough", "impossible", "I insist on 215",
                             "I want more money", "no. 220."})
        EXPECT_THAT(acts_meant(read_message(text)), Not(Contains("rude"))) << text;
}

TEST(Conduct, InsultIsRude) {
    for (const char* text :
         {"you're an idiot", "this is bullshit", "what a joke", "shut up", "you people are pathetic"})
        EXPECT_THAT(acts_meant(read_message(text)), Contains("rude")) << text;
}

}  // namespace
}  // namespace parley
