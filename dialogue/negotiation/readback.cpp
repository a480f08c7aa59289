// What the candidate says back of the offer: "so the base is 176, right?" A right word is confirmed, a wrong one put
// right, and neither is an ask.

#include "dialogue/negotiation/figures_asked.hpp"
#include "dialogue/negotiation/questions.hpp"

#include <algorithm>

namespace parley {
namespace {

bool says_back(const Draft& draft) {
    const bool of_the_recap = draft.was->phase == Phase::Confirm && draft.heard.did(ActKind::correct);
    return draft.heard.did(ActKind::paraphrase) || draft.heard.did(ActKind::recap) || of_the_recap;
}

/// Named as the recruiter's, or in the same breath as "so that is".
bool is_said_back(const Draft& draft, const Amount& amount) {
    if (amount.whose == Whose::recruiter) return true;
    const auto& said = *draft.event.understanding;
    const auto index = static_cast<std::int32_t>(&amount - said.amounts.data());
    return amount.whose == Whose::ask && std::any_of(said.acts.begin(), said.acts.end(), [&](const Act& act) {
               return act.kind == ActKind::recap &&
                      std::find(act.amounts.begin(), act.amounts.end(), index) != act.amounts.end();
           });
}

/// Read back to be confirmed, terms are what was agreed; before that they are what is offered.
void put_right(Draft& draft, Component c, std::int64_t said) {
    const std::int64_t standing = draft.was->table.offer.get(c);
    if (draft.was->phase == Phase::Confirm && standing > 0)
        return draft.say(Part::answer, Line{.kind = LineKind::RecapDiffers, .component = c, .a = said, .b = standing});
    draft.say(Part::answer, Line{.kind = LineKind::AnswerStanding, .component = c, .a = standing});
}

}  // namespace

void answer_readback(Draft& draft) {
    if (draft.event.understanding == nullptr || draft.was->table.offer.empty() || !says_back(draft)) return;
    bool right = false;
    for (const Amount& amount : draft.event.understanding->amounts) {
        if (!is_said_back(draft, amount) || !amount.component || *amount.component == Component::total) continue;
        const auto said = value_for(draft.scenario, *draft.was, amount, *amount.component);
        if (!said) continue;
        if (*said != draft.was->table.offer.get(*amount.component)) return put_right(draft, *amount.component, *said);
        right = true;
    }
    if (right) draft.say(Part::answer, LineKind::RightlySaid);
}

}  // namespace parley
