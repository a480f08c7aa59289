#include "dialogue/understanding/scopes.hpp"
#include "labelled.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

/// How the word that begins with `wanted` is meant in the text.
Polarity meant(std::string_view text, std::string_view wanted) {
    const Reading reading = read(text);
    const auto figures = find_figures(reading, test_scenario(), offer_made());
    const WordRow words = make_words(reading, figures);
    const auto clauses = find_clauses(words);
    const auto scopes = find_scopes(words, clauses, act_matcher().run(words, figures, clauses));
    const auto found = std::find_if(words.words.begin(), words.words.end(),
                                    [&](const Word& word) { return word.text.starts_with(wanted); });
    EXPECT_NE(found, words.words.end()) << wanted;
    if (found == words.words.end()) return Polarity::asserted;
    return polarity_of(scopes[static_cast<std::size_t>(found - words.words.begin())]);
}

TEST(Negation, ReachesToTheEndOfItsClause) {
    EXPECT_EQ(meant("I don't have another offer", "offer"), Polarity::negated);
    EXPECT_EQ(meant("I don't know but another offer is here", "offer"), Polarity::asserted);
    EXPECT_EQ(meant("je n'ai pas d'autre offre", "offre"), Polarity::negated);
}

TEST(Negation, IsNotInWordingThatOnlyLooksLikeIt) {
    EXPECT_EQ(meant("no problem with the base", "base"), Polarity::asserted);
    EXPECT_EQ(meant("not only base", "base"), Polarity::asserted);
    EXPECT_EQ(meant("why not more equity", "equity"), Polarity::asserted);
    EXPECT_EQ(meant("pourquoi pas plus de fixe", "fixe"), Polarity::asserted);
}

TEST(Hypothesis, IsAConditionOnTheFacts) {
    EXPECT_EQ(meant("if I had an offer from Google", "offer"), Polarity::hypothetical);
    EXPECT_EQ(meant("si j'avais une offre de Google", "offre"), Polarity::hypothetical);
}

TEST(Hypothesis, IsNotADemandOnTheRecruiter) {
    EXPECT_EQ(meant("if you raise the base", "base"), Polarity::asserted);
    EXPECT_EQ(meant("unless you can't raise the base", "base"), Polarity::asserted);
}

TEST(Quotation, IsAnothersWords) {
    EXPECT_EQ(meant("you said the base was fixed", "base"), Polarity::quoted);
    EXPECT_EQ(meant("my friend got more equity", "equity"), Polarity::quoted);
    EXPECT_EQ(meant("he wrote \"the base is fixed\" to me", "base"), Polarity::quoted);
}

TEST(Quotation, ALineReadOutIsTheCandidatesOwn) {
    EXPECT_EQ(meant("\"I need more base\"", "base"), Polarity::asserted);
}

}  // namespace
}  // namespace parley
