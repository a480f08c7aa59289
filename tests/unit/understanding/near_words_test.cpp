#include "dialogue/understanding/near_words.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

NearWords of_a_trade() {
    NearWords words;
    for (const auto* word : {"releases", "migration", "supplier", "supplies", "audit"}) words.add(word);
    return words;
}

TEST(NearWords, FindsTheWordWhoseLettersChangedPlaces) {
    EXPECT_EQ(of_a_trade().nearest("relaeses"), "releases");
    EXPECT_EQ(of_a_trade().nearest("migartion"), "migration");
}

TEST(NearWords, FindsTheWordWithALetterTooFewOrTooMany) {
    EXPECT_EQ(of_a_trade().nearest("relases"), "releases");
    EXPECT_EQ(of_a_trade().nearest("miggration"), "migration");
}

TEST(NearWords, FindsNoneThatCouldBeSeveral) {
    EXPECT_EQ(of_a_trade().nearest("supplie"), "");  // supplier or supplies
}

TEST(NearWords, KeepsTheFirstLetterAndLeavesOtherWordsAlone) {
    EXPECT_EQ(of_a_trade().nearest("erleases"), "");
    EXPECT_EQ(of_a_trade().nearest("adult"), "");
}

TEST(NearWords, TakesOnlyPlainWords) {
    NearWords words;
    words.add("co-op");
    words.add("as");
    EXPECT_FALSE(words.holds("co-op"));
    EXPECT_FALSE(words.holds("as"));
}

}  // namespace
}  // namespace parley
