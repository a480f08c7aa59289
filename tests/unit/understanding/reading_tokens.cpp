// How a message is cut into tokens, and where each stands in the text as typed.
#include "dialogue/understanding/reading.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley {
namespace {

/// "word(norm)" and the like, parted by blanks; "_" before a token that follows a space.
std::string cut(std::string_view text) {
    const Reading reading = read(text);
    std::string tokens;
    for (const Token& token : reading.tokens) {
        constexpr std::string_view kLetters = "wnxsplEo";
        tokens += tokens.empty() ? "" : " ";
        tokens += token.space_before ? "_" : "";
        tokens += kLetters[static_cast<std::size_t>(token.kind)];
        tokens += ':';
        tokens += token.norm;
    }
    return tokens;
}

struct CutCase {
    const char* text;
    const char* tokens;  ///< w word, n number, x mixed, s symbol, p punct, l newline, E emoji, o other
};
void PrintTo(const CutCase& c, std::ostream* out) { *out << c.text; }

class ReadingTokens : public testing::TestWithParam<CutCase> {};
TEST_P(ReadingTokens, AreCut) { EXPECT_EQ(cut(GetParam().text), GetParam().tokens); }

constexpr CutCase kWords[] = {
    {"", ""},
    {"   ", ""},
    {"Sure", "w:sure"},
    {"I don't", "w:i _w:don't"},
    {"they\u2019ve", "w:they've"},
    {"j'ai", "w:j' w:ai"},
    {"L\u2019offre", "w:l' w:offre"},
    {"qu'elle", "w:qu' w:elle"},
    {"aujourd'hui", "w:aujourd'hui"},
    {"the teams' plan", "w:the _w:teams p:' _w:plan"},
    {"sign-on", "w:sign p:- w:on"},
    {"caf\u00e9 CAFE\u0301", "w:cafe _w:cafe"},
    {"\u00c9quit\u00e9 \u0153uvre Stra\u00dfe", "w:equite _w:oeuvre _w:strasse"},
    {"\u05e9\u05dc\u05d5\u05dd", "w:\u05e9\u05dc\u05d5\u05dd"},
    {"a\u200bb", "w:ab"},
};
INSTANTIATE_TEST_SUITE_P(Words, ReadingTokens, testing::ValuesIn(kWords));

constexpr CutCase kFigures[] = {
    {"$218K", "s:$ n:218 w:k"},
    {"218.000,50", "n:218.000,50"},
    {"218.", "n:218 p:."},
    {"1'200", "n:1'200"},
    {"66,500pa", "n:66,500 w:pa"},
    {"EUR95K", "w:eur n:95 w:k"},
    {"L6", "x:l6"},
    {"K8s", "x:k8s"},
    {"2l8k", "x:2l8k"},
    {"403b", "n:403 w:b"},
    {"90\u00a0000\u202f\u20ac", "n:90 _n:000 _s:\u20ac"},
    {"\uff12\uff11\uff15k", "n:215 w:k"},
    {"\u0661\u0662", "n:12"},
    {"15\uff05", "n:15 s:%"},
    {"205\u2013215", "n:205 p:- n:215"},
    {"+10%", "s:+ n:10 s:%"},
    {"a/b", "w:a s:/ w:b"},
};
INSTANTIATE_TEST_SUITE_P(Figures, ReadingTokens, testing::ValuesIn(kFigures));

constexpr CutCase kSigns[] = {
    {"well... ok!", "w:well p:... _w:ok p:!"},
    {"hm\u2026", "w:hm p:..."},
    {"\u201cyes\u201d \u00abnon\u00bb", "p:\" w:yes p:\" _p:\" w:non p:\""},
    {"one\r\ntwo\rthree", "w:one l:\n w:two l:\n w:three"},
    {"\u2022 base", "p:* _w:base"},
    {"\u2265 200", "s:> _n:200"},
    {"ok \U0001F44D\U0001F3FD", "w:ok _E:\U0001F44D"},
    {"\xff\xfe", "o:\uFFFD o:\uFFFD"},
    {"ok\xc3", "w:ok o:\uFFFD"},
};
INSTANTIATE_TEST_SUITE_P(Signs, ReadingTokens, testing::ValuesIn(kSigns));

TEST(ReadingSpans, CountCodePointsOfTheTextAsTyped) {
    const Reading reading = read("\u00e9t\u00e9 \U0001F44D 90k");
    ASSERT_EQ(reading.tokens.size(), 4U);
    EXPECT_EQ(reading.tokens[0].span, (Span{0, 3}));
    EXPECT_EQ(reading.tokens[1].span, (Span{4, 5}));
    EXPECT_EQ(reading.tokens[2].span, (Span{6, 8}));
    EXPECT_EQ(reading.tokens[3].span, (Span{8, 9}));
    EXPECT_EQ(reading.length, 9);
}

TEST(ReadingSpans, CombiningMarksBelongToTheirLetter) {
    const Reading reading = read("e\u0301a b");
    ASSERT_EQ(reading.tokens.size(), 2U);
    EXPECT_EQ(reading.tokens[0].span, (Span{0, 3}));
    EXPECT_EQ(reading.tokens[1].span, (Span{4, 5}));
}

TEST(ReadingSpans, EveryInvalidByteIsOneCodePoint) {
    const Reading reading = read("a\xf0\x9f\x91z");  // an emoji cut short
    EXPECT_EQ(reading.length, 5);
    EXPECT_EQ(reading.tokens.back().span, (Span{4, 5}));
}

TEST(ReadingCapitals, AreToldApart) {
    const Reading reading = read("GitHub SOC I \u00c9cole soc");
    ASSERT_EQ(reading.tokens.size(), 5U);
    EXPECT_TRUE(reading.tokens[0].upper && !reading.tokens[0].all_caps);
    EXPECT_TRUE(reading.tokens[1].upper && reading.tokens[1].all_caps);
    EXPECT_TRUE(reading.tokens[2].upper && !reading.tokens[2].all_caps);  // one letter shouts nothing
    EXPECT_TRUE(reading.tokens[3].upper);
    EXPECT_FALSE(reading.tokens[4].upper);
}

TEST(Reading, KeepsItsTokensWhenMoved) {
    Reading first = read("ok");
    const Reading second = std::move(first);
    EXPECT_EQ(second.tokens.front().norm, "ok");
    EXPECT_GE(second.tokens.front().norm.data(), second.store.data());
    EXPECT_LT(second.tokens.front().norm.data(), second.store.data() + second.store.size());
}

TEST(Reading, CoversAnyByteStringInOrder) {
    std::string bytes;
    for (std::uint32_t i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 2654435761U) >> 13);
    const Reading reading = read(bytes);
    std::int32_t end = 0;
    for (const Token& token : reading.tokens) {
        EXPECT_GE(token.span.begin, end);
        EXPECT_LT(token.span.begin, token.span.end);
        end = token.span.end;
    }
    EXPECT_LE(end, reading.length);
}

}  // namespace
}  // namespace parley
