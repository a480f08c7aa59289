// Whole messages in many voices, labelled by the project: data/sentences.jsonl. A line holds the text, what it is
// read against, the acts it must be read as, the acts it must never be read as, and, where given, every amount.

#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace parley {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::ElementsAreArray;
using testing::Not;

Terms terms_of(const json& written) {
    Terms terms;
    for (const auto& [name, value] : written.items()) {
        Component component{};
        EXPECT_TRUE(boost::describe::enum_from_string(name.c_str(), component)) << name;
        terms.set(component, value.get<std::int64_t>() * 100);
    }
    return terms;
}

Context context_of_line(const json& written) {
    Context context;
    if (written.contains("offer")) context.offer = terms_of(written["offer"]);
    if (written.contains("last_ask")) context.last_ask = terms_of(written["last_ask"]);
    if (written.contains("asked")) {
        EXPECT_TRUE(boost::describe::enum_from_string(written["asked"].get<std::string>().c_str(), context.asked));
    }
    return context;
}

std::vector<json> labelled_lines() {
    std::ifstream file(std::string(PARLEY_SOURCE_DIR) + "/tests/unit/understanding/data/sentences.jsonl");
    std::vector<json> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(json::parse(line));
    return lines;
}

class Labelled : public testing::TestWithParam<json> {};

TEST_P(Labelled, ReadsAsItsLabel) {
    const json& line = GetParam();
    const auto understanding =
        read_message(line["text"].get<std::string>(), context_of_line(line.value("context", json::object())));
    const auto acts = acts_meant(understanding);
    for (const auto& act : line["acts"]) EXPECT_THAT(acts, Contains(act.get<std::string>())) << line["text"];
    for (const auto& act : line["never"]) EXPECT_THAT(acts, Not(Contains(act.get<std::string>()))) << line["text"];
    if (line.contains("amounts")) {
        EXPECT_THAT(amounts_told(understanding), ElementsAreArray(line["amounts"].get<std::vector<std::string>>()))
            << line["text"];
    }
}

INSTANTIATE_TEST_SUITE_P(Sentences, Labelled, testing::ValuesIn(labelled_lines()));

TEST(Understand, HasLabelledSentencesToReadAtAll) { EXPECT_GE(labelled_lines().size(), 100U); }

TEST(Understand, AnEmptyMessageIsUnclearAndNowhere) {
    const auto understanding = read_message("");
    ASSERT_EQ(understanding.acts.size(), 1U);
    EXPECT_EQ(understanding.acts[0].kind, ActKind::unclear);
    EXPECT_EQ(understanding.acts[0].span, (Span{0, 0}));
}

TEST(Understand, EveryMessageWithWordsGivesAnAct) {
    for (const char* text : {"hm", "zxcv", "…", "?", "\n\n", "12", "\xff\xfe", "日本語", "(((", "...but?"})
        EXPECT_FALSE(read_message(text).acts.empty()) << text;
}

TEST(Understand, SpansStayInsideTheTextAndActsInItsOrder) {
    const std::string text = "Hi! GitHub is at 215K / 260K, I need 220K — or 30K signing. Deal?\nThanks 👍";
    const auto understanding = read_message(text);
    std::int32_t before = 0;
    for (const Act& act : understanding.acts) {
        EXPECT_LE(before, act.span.begin);
        EXPECT_LT(act.span.begin, act.span.end);
        EXPECT_LE(act.span.end, static_cast<std::int32_t>(text.size()));
        before = act.span.begin;
    }
}

TEST(Understand, TellsTheLanguage) {
    EXPECT_EQ(read_message("could you do a bit more on the base?").language, Language::en);
    EXPECT_EQ(read_message("je voudrais un peu plus de fixe").language, Language::fr);
    EXPECT_EQ(read_message("ich möchte gerne etwas mehr Gehalt bekommen").language, Language::other);
}

TEST(Understand, TheSameTextIsAlwaysReadAlike) {
    const std::string text = "If you get me to 212 and 25 signing I sign today; otherwise GitHub wins.";
    EXPECT_EQ(read_message(text), read_message(text));
}

}  // namespace
}  // namespace parley
