#include "dialogue/understanding/clauses.hpp"
#include "labelled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley {
namespace {

using testing::ElementsAre;

/// The message's clauses as text.
struct Cut {
    Reading reading;
    std::vector<Figure> figures;
    WordRow words;
    std::vector<Clause> clauses;

    explicit Cut(std::string_view text)
        : reading(read(text)),
          figures(find_figures(reading, test_scenario(), offer_made())),
          words(make_words(reading, figures)),
          clauses(find_clauses(words)) {}

    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> all;
        for (const Clause& clause : clauses) {
            std::string joined;
            for (auto w = clause.first; w < clause.last; ++w)
                joined += (joined.empty() ? "" : " ") + std::string(words.words[static_cast<std::size_t>(w)].text);
            all.push_back(joined);
        }
        return all;
    }
};

TEST(Clauses, APlainSentenceIsOne) { EXPECT_THAT(Cut("I need more base").texts(), ElementsAre("i need more base")); }

TEST(Clauses, AndBeginsOneOnlyBeforeASubject) {
    EXPECT_THAT(Cut("GitHub is at 215 and I need 220").texts(), ElementsAre("github is at #", "and i need #"));
    EXPECT_THAT(Cut("I need more base and more equity").texts(), ElementsAre("i need more base and more equity"));
}

TEST(Clauses, ContrastConditionAndReasonBeginOne) {
    EXPECT_THAT(Cut("sounds good but the base is low").texts(), ElementsAre("sounds good", "but the base is low"));
    EXPECT_THAT(Cut("yes if you get to 212").texts(), ElementsAre("yes", "if you get to #"));
    EXPECT_THAT(Cut("I ask because rent is high").texts(), ElementsAre("i ask", "because rent is high"));
    EXPECT_THAT(Cut("c'est bien mais le fixe est bas").texts(), ElementsAre("c est bien", "mais le fixe est bas"));
}

TEST(Clauses, ContractionsAreSpelledOut) {
    EXPECT_THAT(Cut("I can't, won't and don't").texts(), ElementsAre("i can not", "will not", "and do not"));
    EXPECT_THAT(Cut("im sure thats fine").texts(), ElementsAre("i am sure that is fine"));
}

TEST(Clauses, LinesAndBulletsAreSentences) {
    const Cut cut("- base 215\n- equity 260\nThanks");
    ASSERT_EQ(cut.clauses.size(), 3U);
    EXPECT_NE(cut.clauses[0].sentence, cut.clauses[1].sentence);
}

TEST(Clauses, AWrappedLineOfMailReadsOn) {
    const Cut cut("I have been thinking about the offer that you made me on\nmonday and would like more");
    EXPECT_EQ(cut.clauses.front().sentence, cut.clauses.back().sentence);
}

TEST(Clauses, AQuestionIsKnownByItsMarkOrItsOpening) {
    EXPECT_TRUE(Cut("you can do 215?").clauses[0].question);
    EXPECT_TRUE(Cut("can you do 215").clauses[0].question);
    EXPECT_FALSE(Cut("what I need is 215").clauses[0].question);
}

TEST(Clauses, AListReadsOnFromItsVerb) {
    const Cut cut("I need 215 base, 220 equity");
    ASSERT_EQ(cut.clauses.size(), 2U);
    EXPECT_TRUE(cut.clauses[1].continues);
}

}  // namespace
}  // namespace parley
