#include "dialogue/simulation/talk.hpp"

namespace parley {

const Decision& Stage::answer(const Scenario& scenario, const Action& action, std::int64_t now, std::uint32_t seq) {
    const State& before = standing();
    newest_ = 1 - newest_;
    input_.kind = action.kind;
    const Event event{.input = &input_, .understanding = &action.speech.understanding(), .at_ms = now, .seq = seq};
    decide(scenario, before, event, decisions_[newest_]);
    return decisions_[newest_];
}

}  // namespace parley
