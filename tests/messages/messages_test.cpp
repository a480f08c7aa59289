// The set itself: each family on its side, nothing twice across the sides, enough of everything, and what has been
// reached is not lost again.

#include "judge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>

namespace parley::messages {
namespace {

const std::vector<LabelledMessage>& of(Side side) {
    static const auto tune = read_messages(folder_of(Side::tune));
    static const auto reported = read_messages(folder_of(Side::reported));
    return side == Side::tune ? tune : reported;
}

/// Lower case, figures alike, nothing but letters and digits: what two paraphrases that differ in a figure share.
std::string plain(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        const auto c = static_cast<unsigned char>(letter);
        if (std::isdigit(c) != 0 && !out.ends_with('#')) out += '#';
        if (std::isalpha(c) != 0 || c >= 0x80) out += static_cast<char>(std::tolower(c));
        if (std::isspace(c) != 0 && !out.ends_with(' ')) out += ' ';
    }
    return out;
}

/// Sorted, each once.
using Trigrams = std::vector<std::uint32_t>;

Trigrams trigrams(const std::string& text) {
    Trigrams all;
    const std::string letters = plain(text);
    for (std::size_t i = 0; i + 3 <= letters.size(); ++i)
        all.push_back(static_cast<std::uint32_t>(static_cast<unsigned char>(letters[i])) << 16U |
                      static_cast<std::uint32_t>(static_cast<unsigned char>(letters[i + 1])) << 8U |
                      static_cast<std::uint32_t>(static_cast<unsigned char>(letters[i + 2])));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

double overlap(const Trigrams& a, const Trigrams& b) {
    if (std::min(a.size(), b.size()) * 10 < std::max(a.size(), b.size()) * 6) return 0;  // cannot reach 0.6
    Trigrams common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const auto all = a.size() + b.size() - common.size();
    return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

/// Answers of a word or two ("yes", "215") are nobody's wording: they are twins only where all is the same.
bool twins(const LabelledMessage& a, const Trigrams& of_a, const LabelledMessage& b, const Trigrams& of_b) {
    constexpr std::size_t few = 20;
    if (std::min(a.text.size(), b.text.size()) < few) return a.text == b.text && a.context == b.context;
    return overlap(of_a, of_b) >= 0.6;
}

TEST(Messages, StandOnTheSideOfTheirFamily) {
    for (const Side side : {Side::tune, Side::reported})
        for (const auto& message : of(side)) EXPECT_EQ(side_of(message.family), side) << message.text;
}

TEST(Messages, HaveNoNearTwinOnTheOtherSide) {
    std::vector<Trigrams> tuned;
    for (const auto& message : of(Side::tune)) tuned.push_back(trigrams(message.text));
    for (const auto& message : of(Side::reported)) {
        const auto grams = trigrams(message.text);
        for (std::size_t i = 0; i < tuned.size(); ++i)
            EXPECT_FALSE(twins(message, grams, of(Side::tune)[i], tuned[i])) << message.text << "\n"
                                                                             << of(Side::tune)[i].text;
    }
}

TEST(Messages, AreEnoughOfEachAct) {
    EXPECT_GE(of(Side::tune).size() + of(Side::reported).size(), 2000U);
    std::map<ActKind, int> count;
    for (const auto& message : of(Side::reported))
        for (const ActKind kind : message.acts) ++count[kind];
    for (std::size_t i = 0; i < kActKindCount; ++i)
        EXPECT_GE(count[static_cast<ActKind>(i)], 40) << boost::describe::enum_to_string(static_cast<ActKind>(i), "?");
}

TEST(Messages, AreReadAlikeInAnyOrder) {
    auto backwards = of(Side::tune);
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_EQ(judge(backwards).all_acts_right, judge(of(Side::tune)).all_acts_right);
}

}  // namespace
}  // namespace parley::messages
