// Acts weighed a second time: what the weights add to what the rules hear, and what they must leave alone.

#include "labelled.hpp"

#include "dialogue/understanding/clause_signs.hpp"
#include "dialogue/understanding/read_message.hpp"
#include "dialogue/understanding/sign_weights.hpp"
#include "persona/catalog.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <fstream>

namespace parley {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

constexpr std::array<std::string_view, 2> kLabels{"yes", "no"};

TEST(SignWeights, AddUpByLabel) {
    const SignWeights weights("yes no\nbias\t-10 5\npair no thanks\t1:120\nword deal\t0:80 1:-40\n", kLabels);
    std::array<std::int32_t, 2> sums{weights.bias()[0], weights.bias()[1]};
    weights.add(key_of_name("word deal"), sums);
    weights.add(key_of_name("word unknown"), sums);
    EXPECT_THAT(sums, ElementsAre(70, -35));
    weights.add(key_with(key_with(key_of_text("pair"), key_of_text("no")), key_of_text("thanks")), sums);
    EXPECT_THAT(sums, ElementsAre(70, 85));
}

TEST(SignWeights, OfOtherLabelsAreRefused) {
    EXPECT_THROW(SignWeights("no yes\nbias\t0 0\n", kLabels), std::logic_error);
    EXPECT_THROW(SignWeights("yes no\nbias\t0\n", kLabels), std::logic_error);
    EXPECT_THROW(SignWeights("yes no\nbias\t0 0\nword deal\t2:5\n", kLabels), std::logic_error);
    EXPECT_THROW(SignWeights("yes no\nbias\t0 0\nword deal\t1:much\n", kLabels), std::logic_error);
}

TEST(ClauseSigns, AreFoundByTheirNames) {
    const auto persona = shipped_catalog().find("hugging-face-enterprise-tpm");
    const LeverModel levers(*persona);
    const Context context = offer_made(Question::proof);
    const ReadMessage message = parley::read_message(
        "Hi! No, GitHub's letter stays with me. If you can't do 215, \"fair enough\", but je pars; deal?",
        test_scenario(), levers, context);
    const MessageView view = message.view(test_scenario(), context);
    const Understanding found = read_by_rules(view, levers);
    const ClauseSigns signs(view, found);
    std::vector<Sign> all;
    ASSERT_GT(signs.clauses(), 3U);
    for (std::size_t i = 0; i < signs.clauses(); ++i) {
        signs.of(i, all);
        EXPECT_GT(all.size(), 10U);
        for (const Sign& sign : all)
            EXPECT_EQ(signs.key_of(sign), key_of_name(signs.name_of(sign))) << signs.name_of(sign);
    }
}

TEST(ActJudge, HearsWhatNoPatternHolds) {
    EXPECT_THAT(acts_meant(read_message("give me a couple of sleeps on it")), Contains("defer"));
    EXPECT_THAT(acts_meant(read_message("my other half wants a say in this before I answer")), Contains("consult"));
}

TEST(ActJudge, LeavesOutWhatAWordAloneMadeOfIt) {
    EXPECT_THAT(acts_meant(read_message("my sister rejected her first offer and regretted it ever since")),
                Not(Contains("reject")));
    EXPECT_THAT(acts_meant(read_message("three contracts were signed because of that report")),
                Not(Contains("accept_if")));
}

/// What candidates type, from the labelled messages that may be read.
std::vector<std::string> messages() {
    std::vector<std::string> texts;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(PARLEY_SOURCE_DIR) + "/tests/messages/tune")) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            std::string text;
            const auto message = nlohmann::json::parse(line);
            for (const auto& part : message["parts"]) text += part[0].get<std::string>();
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

Understanding by_rules(const std::string& text, const Context& context) {
    static const auto persona = shipped_catalog().find("hugging-face-enterprise-tpm");
    static const LeverModel levers(*persona);
    const ReadMessage message = parley::read_message(text, test_scenario(), levers, context);
    return read_by_rules(message.view(test_scenario(), context), levers);
}

/// What binds a candidate needs a confidence of 800: no learned weight alone may give it.
TEST(ActJudge, IsNeverSureOfWhatNoRuleHears) {
    constexpr std::int32_t binding = 800;
    int added = 0;
    for (const auto& text : messages()) {
        const Context recap = offer_made(Question::confirm_terms);
        const Understanding ruled = by_rules(text, recap);
        for (const Act& act : read_message(text, recap).acts) {
            if (act.kind == ActKind::invoke_lever || find_act(ruled, act.kind) != nullptr) continue;
            ++added;
            EXPECT_LT(act.confidence, binding) << text;
        }
    }
    EXPECT_GT(added, 100) << "too few to tell";
}

TEST(ActJudge, LeavesTheTruthToWhoAsksForIt) {
    const auto understanding = read_message("are you a real person or a bot?");
    EXPECT_TRUE(std::any_of(understanding.acts.begin(), understanding.acts.end(),
                            [](const Act& act) { return act.topic == Topic::who_are_you; }));
}

TEST(ActJudge, TakesNoAskFromItsFigure) {
    for (const char* text : {"215 base", "not sure, maybe 212 on the base", "so what about 210, my friend?"})
        EXPECT_THAT(acts_meant(read_message(text)), testing::AnyOf(Contains("ask"), Contains("accept_if"))) << text;
}

}  // namespace
}  // namespace parley
