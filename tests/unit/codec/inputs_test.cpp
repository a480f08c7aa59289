#include "server/codec/inputs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace parley::codec {
namespace {

using Json = nlohmann::json;

PackageRules dollars() {
    PackageRules rules;
    rules.currency = parse_currency("USD").value();
    return rules;
}

template <class T>
std::string first_field(const Checked<T>& read) {
    return read ? "" : read.complaints.front().field;
}

TEST(Package, IsReadPlainOrAsATurnShowsIt) {
    const auto plain = read_package(Json::parse(R"({"base":215000.5,"bonus":12.5,"pto":25,"visa":true})"), dollars());
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain.value->get(Component::base), 215'000'50);
    EXPECT_EQ(plain.value->get(Component::bonus), 1'250);
    EXPECT_EQ(plain.value->get(Component::pto), 25);
    EXPECT_EQ(plain.value->get(Component::visa), 1);
    const auto shown = read_package(Json::parse(R"({"base":{"amount":215000.5,"currency":"USD"},
        "bonus":{"percent":12.5},"pto":{"days":25},"visa":{"included":true},
        "annual_value":{"amount":1,"currency":"USD"}})"),
                                    dollars());
    ASSERT_TRUE(shown);
    EXPECT_EQ(*shown.value, *plain.value);
}

TEST(Package, ThatIsWrongNamesItsField) {
    EXPECT_EQ(first_field(read_package(Json::parse(R"({"base":-1})"), dollars())), "base");
    EXPECT_EQ(first_field(read_package(Json::parse(R"({"base":"215k"})"), dollars())), "base");
    EXPECT_EQ(first_field(read_package(Json::parse(R"({"base":1e300})"), dollars())), "base");
    EXPECT_EQ(first_field(read_package(Json::parse(R"({"car":1})"), dollars())), "car");
    EXPECT_EQ(first_field(read_package(Json::parse(R"({"base":{"amount":1,"currency":"EUR"}})"), dollars())),
              "base.currency");
    EXPECT_FALSE(read_package(Json::parse("[]"), dollars()));
}

TEST(PreparationInput, HoldsTargetFloorAlternativeAndPriorities) {
    const auto read = read_preparation_text(R"({"target":{"base":215000,"equity":220000},
        "floor":{"kind":"base","amount":200000},"alternative":{"annual":280000,"text":"an offer elsewhere"},
        "priorities":["base","equity","signing"]})",
                                            dollars());
    ASSERT_TRUE(read) << first_field(read);
    const Preparation& preparation = *read.value;
    EXPECT_TRUE(preparation.given);
    EXPECT_EQ(preparation.target.get(Component::equity), 220'000'00);
    EXPECT_EQ(preparation.floor_kind, FloorKind::base);
    EXPECT_EQ(preparation.floor.get(Component::base), 200'000'00);
    EXPECT_EQ(preparation.alternative, 280'000'00);
    EXPECT_EQ(preparation.priorities.front(), Component::base);
}

TEST(PreparationInput, MayBeEmptyAndIsThenNotGiven) {
    const auto read = read_preparation_text("{\"target\":null}", dollars());
    ASSERT_TRUE(read);
    EXPECT_FALSE(read.value->given);
}

TEST(PreparationInput, ThatIsWrongNamesItsField) {
    const auto field = [](const char* text) { return first_field(read_preparation_text(text, dollars())); };
    EXPECT_EQ(field(R"({"floor":{"kind":"soft","amount":1}})"), "floor.kind");
    EXPECT_EQ(field(R"({"floor":{"kind":"base"}})"), "floor.amount");
    EXPECT_EQ(field(R"({"priorities":["base","fame"]})"), "priorities[1]");
    EXPECT_EQ(field(R"({"target":{"base":"much"}})"), "target.base");
    EXPECT_EQ(field(R"({"tarjet":{}})"), "tarjet");
    EXPECT_FALSE(read_preparation_text("{", dollars()));
}

TEST(Fixes, AreReadInTheUnitOfTheAmountThatTheyCorrect) {
    Understanding understood;
    understood.amounts.resize(2);
    understood.amounts[1].unit = AmountUnit::percent;
    const auto read = read_fixes_text(
        R"({"fixes":[{"index":0,"component":"equity","lo":220000,"hi":220000,"whose":"ask"},{"index":1,"lo":12.5,"hi":12.5},{"index":1,"drop":true}]})",
        understood, dollars());
    ASSERT_TRUE(read) << first_field(read);
    EXPECT_EQ(read.value->at(0).lo, 220'000'00);
    EXPECT_EQ(read.value->at(0).component, Component::equity);
    EXPECT_EQ(read.value->at(1).hi, 1'250);
    EXPECT_TRUE(read.value->at(2).drop);
}

TEST(Fixes, ThatAreWrongNameTheirField) {
    const auto field = [](const char* text) { return first_field(read_fixes_text(text, {}, dollars())); };
    EXPECT_EQ(field("{}"), "fixes");
    EXPECT_EQ(field(R"({"fixes":[{"lo":1}]})"), "fixes[0].index");
    EXPECT_EQ(field(R"({"fixes":[{"index":0,"component":"car"}]})"), "fixes[0].component");
    EXPECT_EQ(field(R"({"fixes":[7]})"), "fixes[0]");
}

TEST(Start, HoldsTheChoiceAndThePreparationForLater) {
    const auto read = read_start(R"({"type":"start","v":1,"persona":"p","region":"paris","level":null,
        "difficulty":"tough","fact_sheet":null,"seed":7,"preparation":{"target":{"base":1}}})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value->persona, "p");
    EXPECT_EQ(read.value->choice.region, "paris");
    EXPECT_EQ(read.value->choice.seed, 7U);
    EXPECT_TRUE(read.value->seed_given);
    EXPECT_EQ(read.value->preparation, R"({"target":{"base":1}})");
    EXPECT_EQ(first_field(read_start(R"({"persona":7})")), "persona");
}

TEST(ContextInput, ReadsTheOfferTheQuestionAndTheLastAsk) {
    const auto read = read_context(Json::parse(R"({"offer":{"base":195000},"asked":"expectation",
        "last_ask":{"base":{"amount":215000,"currency":"USD"}}})"),
                                   dollars());
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value->offer.get(Component::base), 195'000'00);
    EXPECT_EQ(read.value->asked, Question::expectation);
    EXPECT_EQ(read.value->last_ask.get(Component::base), 215'000'00);
    EXPECT_EQ(first_field(read_context(Json::parse(R"({"asked":"the time"})"), dollars())), "context.asked");
}

}  // namespace
}  // namespace parley::codec
