// Whether a lever that something in a message speaks for is meant, weighed once more beside the rules.
#include "dialogue/understanding/mention_signs.hpp"
#include "dialogue/understanding/read_message.hpp"
#include "dialogue/understanding/said_numbers.hpp"
#include "dialogue/understanding/sign_weights.hpp"
#include "lever_world.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

const LeverWorld& world() {
    static const LeverWorld made;
    return made;
}

/// Ids of the levers that are asserted, parted by blanks.
std::string meant(const std::string& text) {
    std::string ids;
    for (const LeverMention& mention : understand(text, world().scenario, *world().model, Context{}).levers)
        if (mention.polarity == Polarity::asserted)
            ids += (ids.empty() ? "" : " ") + world().persona->levers[static_cast<std::size_t>(mention.lever)].id;
    return ids;
}

std::vector<std::int64_t> numbers(std::string_view text) {
    const Reading reading = read(text);
    std::vector<std::int64_t> values;
    for (const SaidNumber& said : said_numbers(reading, {0, static_cast<std::int32_t>(reading.tokens.size())}))
        values.push_back(said.value);
    return values;
}

TEST(SaidNumbers, AreReadInDigitsAndInWords) {
    EXPECT_EQ(numbers("seventeen nurses, 38 shifts and dix-sept more"), (std::vector<std::int64_t>{17, 38, 17}));
}

TEST(SaidNumbers, LeaveOutThoseThatTellNothing) { EXPECT_TRUE(numbers("one of two or three").empty()); }

TEST(MeantLevers, AreWhatOneHasDone) {
    EXPECT_EQ(meant("I ran twelve plants across countries last year"), "sites");
    EXPECT_EQ(meant("I passed two audits early and kept the paper"), "audits");
}

TEST(MeantLevers, AreNoneThatTheCandidateNeverHad) {
    EXPECT_EQ(meant("To be honest, I have never been near an audit."), "");
}

TEST(MeantLevers, AreNoQuestionsAboutTheJob) { EXPECT_EQ(meant("Who keeps the audit calendar?"), ""); }

TEST(MeantLevers, HaveTheirActAndNoOther) {
    for (const std::string text : {"I passed two audits early and kept the paper", "Who keeps the audit calendar?"}) {
        const auto found = understand(text, world().scenario, *world().model, Context{});
        const auto acts = std::count_if(found.acts.begin(), found.acts.end(),
                                        [](const Act& act) { return act.kind == ActKind::invoke_lever; });
        EXPECT_EQ(static_cast<std::size_t>(acts), found.levers.size()) << text;
        EXPECT_FALSE(found.acts.empty()) << text;
    }
}

/// A running program spells no sign, the table does: both must mean the same.
TEST(MentionSigns, AreKeyedByTheirNames) {
    const Context context;
    const ReadMessage message = read_message("I ran twelve plants across countries, and passed 3 audits early.",
                                             world().scenario, *world().model, context);
    const MessageView view = message.view(world().scenario, context);
    const Understanding found = read_by_rules(view, *world().model);
    const MentionSigns signs(view, *world().model, found);
    ASSERT_FALSE(signs.hints().empty());
    std::vector<MentionSign> all;
    for (const LeverHint& hint : signs.hints()) {
        signs.of(hint, all);
        ASSERT_FALSE(all.empty());
        for (const MentionSign& sign : all)
            EXPECT_EQ(signs.key_of(sign), key_of_name(signs.name_of(sign))) << signs.name_of(sign);
    }
}

}  // namespace
}  // namespace parley::test
