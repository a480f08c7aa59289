// The tables are checked when they are read: what is wrong in them is found at start, never while talking.

#include "dialogue/phrasing/phrase_book.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace parley {
namespace {

using testing::HasSubstr;

std::string complaints_of(std::string_view text) {
    const PhraseTable table{"test.txt", text};
    try {
        const PhraseBook book(std::span(&table, 1));
    } catch (const PhraseError& error) {
        return error.what();
    }
    return {};
}

TEST(Phrases, TheShippedTablesAreSound) {
    EXPECT_NO_THROW({
        try {
            static_cast<void>(phrase_book());
        } catch (const PhraseError& error) {
            ADD_FAILURE() << error.what();
            throw;
        }
    });
}

TEST(Phrases, EveryKindHasWordsInEveryVoice) {
    for (std::size_t kind = 0; kind < kLineKindCount; ++kind)
        EXPECT_FALSE(phrase_book().phrases(static_cast<LineKind>(kind)).empty()) << kLineKindNames[kind];
}

TEST(Phrases, AnUnknownKindIsAnError) {
    EXPECT_THAT(complaints_of("\n[Boast]\nall: We are the best.\n"),
                HasSubstr("test.txt:2: unknown line kind [Boast]"));
}

TEST(Phrases, AnUnknownVoiceIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nangry: Hello?\n"), HasSubstr("unknown voice 'angry'"));
}

TEST(Phrases, AnUnknownConditionIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nall (sunny): Hello?\n"), HasSubstr("unknown condition 'sunny'"));
}

TEST(Phrases, AnUnknownVariableIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nall: Hello, {candidate}?\n"), HasSubstr("unknown variable {candidate}"));
}

TEST(Phrases, AVariableTheKindDoesNotProvideIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nall: Is it {offer}?\n"), HasSubstr("{offer} is not provided"));
}

TEST(Phrases, LeavingOutWhatMustBeSaidIsAnError) {
    EXPECT_THAT(complaints_of("[PresentOffer]\nall: We have an offer.\n"), HasSubstr("leaves out what this line kind"));
}

TEST(Phrases, AFigureInATableIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nall: Back in 5 minutes?\n"), HasSubstr("a figure of its own"));
}

TEST(Phrases, ABraceThatDoesNotCloseIsAnError) {
    EXPECT_THAT(complaints_of("[PresentOffer]\nall: Here: {offer.\n"), HasSubstr("a brace does not close"));
}

TEST(Phrases, TheSamePhraseTwiceIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nwarm: Hello?\nbrisk: Hello?\n"),
                HasSubstr("test.txt:3: the same phrase twice"));
}

TEST(Phrases, TooFewPhrasesForAVoiceIsAnError) {
    EXPECT_THAT(complaints_of("[Nudge]\nwarm: Hello?\nwarm: Hi?\n"), HasSubstr("Nudge in voice brisk"));
}

TEST(Phrases, WordsBeforeAnyKindAreAnError) {
    EXPECT_THAT(complaints_of("all: Hello?\n"), HasSubstr("a phrase before any [LineKind]"));
}

}  // namespace
}  // namespace parley
