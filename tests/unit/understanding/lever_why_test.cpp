// Why a lever was recognised: words of the message, each by where it was met.
#include "dialogue/understanding/lever_why.hpp"
#include "lever_world.hpp"

#include <gtest/gtest.h>

namespace parley::test {
namespace {

const LeverWorld& world() {
    static const LeverWorld made;
    return made;
}

std::string part_name(LeverPart part) { return boost::describe::enum_to_string(part, ""); }

/// "audits: cue=inspection readiness title=audits", lever by lever.
std::string why(const std::string& text) {
    std::string notes;
    const auto understood = understand(text, world().scenario, *world().model, Context{});
    for (const LeverMention& mention : understood.levers) {
        notes +=
            (notes.empty() ? "" : "; ") + world().persona->levers[static_cast<std::size_t>(mention.lever)].id + ":";
        for (const LeverSign& sign : explain_mention(text, *world().persona, *world().model, mention))
            notes += " " + part_name(sign.part) + "=" +
                     text.substr(static_cast<std::size_t>(sign.span.begin),
                                 static_cast<std::size_t>(sign.span.end - sign.span.begin));
    }
    return notes;
}

TEST(LeverWhy, TellsAPhraseOfACueAsOne) {
    EXPECT_EQ(why("I kept several plants in step for four years"),
              "sites: example=kept cue=several plants example=step");
}

TEST(LeverWhy, TellsTheTitleBeforeCues) {
    EXPECT_NE(why("I passed two audits early and kept the paper").find("title=audits"), std::string::npos);
}

TEST(LeverWhy, TellsWhatASheetsFactSays) {
    EXPECT_NE(why("I ran twelve plants across countries last year").find("fact=twelve plants"), std::string::npos);
}

TEST(LeverWhy, TellsWhatPeopleUsuallySay) {
    EXPECT_NE(why("I have a competing offer that I must answer").find("reason="), std::string::npos);
}

TEST(LeverWhy, AlwaysTellsSomething) {
    for (const std::string text :
         {"Brightwater gave me 190", "Stripe gave me 230", "I hold an ISO 27001 certificate"}) {
        const auto understood = understand(text, world().scenario, *world().model, Context{});
        ASSERT_FALSE(understood.levers.empty()) << text;
        for (const auto& mention : understood.levers)
            EXPECT_FALSE(explain_mention(text, *world().persona, *world().model, mention).empty()) << text;
    }
}

TEST(LeverWhy, TellsOfNoWordTwice) {
    const std::string text = "Inspection readiness: iso 27001 and the audit passed early, audits all";
    const auto understood = understand(text, world().scenario, *world().model, Context{});
    ASSERT_FALSE(understood.levers.empty());
    std::int32_t end = 0;
    for (const auto& sign : explain_mention(text, *world().persona, *world().model, understood.levers.front())) {
        EXPECT_GE(sign.span.begin, end);
        end = sign.span.end;
    }
}

}  // namespace
}  // namespace parley::test
