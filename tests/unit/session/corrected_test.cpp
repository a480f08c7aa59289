// A misread figure put right by the candidate: the figure changes, the acts follow, nothing else does.

#include "dialogue/session/step.hpp"
#include "tests/support/session_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parley {
namespace {

const Said kAsk = Said("I'd like 215 base and 220 equity")
                      .asking(Component::base, thousand(215), "215 base")
                      .asking(Component::equity, thousand(220), "220 equity");

AmountFix fix_of(std::int32_t index) {
    AmountFix fix;
    fix.index = index;
    return fix;
}

bool says(const Understanding& understanding, ActKind kind, std::int32_t amount) {
    return std::any_of(understanding.acts.begin(), understanding.acts.end(), [&](const Act& act) {
        return act.kind == kind && std::find(act.amounts.begin(), act.amounts.end(), amount) != act.amounts.end();
    });
}

TEST(Corrected, AFigureIsTheOneTheCandidateMeant) {
    AmountFix fix = fix_of(0);
    fix.lo = thousand(205);
    const Understanding after = corrected(kAsk.understanding(), {fix});
    EXPECT_EQ(after.amounts[0].lo, thousand(205));
    EXPECT_EQ(after.amounts[0].hi, thousand(205));
    ASSERT_TRUE(after.amounts[0].resolved);
    EXPECT_EQ(after.amounts[0].resolved->lo, thousand(205));
    EXPECT_EQ(after.amounts[1], kAsk.understanding().amounts[1]);
}

TEST(Corrected, AnotherComponentMovesTheActWithIt) {
    AmountFix fix = fix_of(0);
    fix.component = Component::signing;
    const Understanding after = corrected(kAsk.understanding(), {fix});
    EXPECT_EQ(after.amounts[0].component, Component::signing);
    EXPECT_TRUE(says(after, ActKind::ask, 0));
    for (const Act& act : after.acts)
        EXPECT_TRUE(act.amounts != std::vector<std::int32_t>{0} || act.component == Component::signing);
}

TEST(Corrected, AnotherOwnerMakesAnotherAct) {
    AmountFix fix = fix_of(0);
    fix.whose = Whose::competing;
    const Understanding after = corrected(kAsk.understanding(), {fix});
    EXPECT_FALSE(says(after, ActKind::ask, 0));
    EXPECT_TRUE(says(after, ActKind::competing_offer, 0));
    EXPECT_TRUE(says(after, ActKind::ask, 1));
}

TEST(Corrected, ADroppedFigureIsListedButAsksForNothing) {
    AmountFix fix = fix_of(0);
    fix.drop = true;
    const Understanding after = corrected(kAsk.understanding(), {fix});
    ASSERT_EQ(after.amounts.size(), 2U);
    EXPECT_EQ(after.amounts[0].whose, Whose::other);
    EXPECT_FALSE(says(after, ActKind::ask, 0));
    EXPECT_TRUE(says(after, ActKind::ask, 1));
}

TEST(Corrected, ACorrectedFigureIsNoLongerDoubtful) {
    Understanding doubtful = kAsk.understanding();
    doubtful.amounts[0].doubtful = true;
    AmountFix fix = fix_of(0);
    fix.whose = Whose::ask;
    EXPECT_FALSE(corrected(doubtful, {fix}).amounts[0].doubtful);
}

TEST(Corrected, AChangeInMoneyBecomesTheFigureItself) {
    Understanding relative = kAsk.understanding();
    relative.amounts[0].relative = true;
    AmountFix fix = fix_of(0);
    fix.lo = fix.hi = thousand(200);
    EXPECT_FALSE(corrected(relative, {fix}).amounts[0].relative);
}

TEST(Corrected, NoFixesChangeNothing) { EXPECT_EQ(corrected(kAsk.understanding(), {}), kAsk.understanding()); }

}  // namespace
}  // namespace parley
