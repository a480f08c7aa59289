// Keys of names and stems of words.
#include "dialogue/understanding/stem.hpp"
#include "dialogue/understanding/understand.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley {
namespace {

TEST(NameKey, MindsNoCaseAccentOrPunctuation) {
    EXPECT_EQ(name_key("GitHub"), name_key("github"));
    EXPECT_EQ(name_key("GitHub"), name_key("Git-Hub "));
    EXPECT_EQ(name_key("Soci\u00e9t\u00e9 G\u00e9n\u00e9rale"), name_key("societe generale"));
    EXPECT_EQ(name_key("O'Reilly"), name_key("O\u2019Reilly"));
}

TEST(NameKey, TellsNamesApart) {
    EXPECT_NE(name_key("GitHub"), name_key("GitLab"));
    EXPECT_NE(name_key("C3"), name_key("C4"));
}

TEST(NameKey, IsZeroOnlyWithoutALetterOrDigit) {
    EXPECT_EQ(name_key(""), 0U);
    EXPECT_EQ(name_key(" -- !"), 0U);
    EXPECT_NE(name_key("x"), 0U);
    EXPECT_NE(name_key("7"), 0U);
}

TEST(Stem, DropsEndingsByLanguage) {
    EXPECT_EQ(stem("certifications", Language::en), stem("certification", Language::en));
    EXPECT_EQ(stem("coordinated", Language::en), stem("coordinating", Language::en));
    EXPECT_EQ(stem("entreprises", Language::fr), stem("entreprise", Language::fr));
    EXPECT_NE(stem("audit", Language::en), stem("auction", Language::en));
}

TEST(Stem, KeysAgreeWithStems) {
    for (const char* word : {"releases", "release", "auditors", "global"})
        for (const Language language : {Language::en, Language::fr, Language::other})
            for (const char* other : {"released", "auditor", "globally"})
                EXPECT_EQ(stem(word, language) == stem(other, language),
                          stem_key(word, language) == stem_key(other, language));
}

TEST(Stem, TakesAnyLength) {
    const std::string endless(100'000, 'a');
    EXPECT_EQ(stem(endless, Language::en), endless);
    EXPECT_NE(stem_key(endless, Language::en), stem_key(endless + "b", Language::en));
    EXPECT_EQ(stem("", Language::en), "");
}

}  // namespace
}  // namespace parley
