#pragma once
// One talk by events, action by action. Who plays it says what becomes of its rows.

#include "dialogue/negotiation/opening_state.hpp"
#include "dialogue/session/turn.hpp"
#include "dialogue/simulation/player.hpp"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace parley {

inline constexpr std::uint32_t kMostRows = 120;

/// Plays until the talk is over. `answer(action, now, seq)` decides on one action and gives the state after it, which
/// must hold until it is called again.
template <class Answer>
void play_talk(const Scenario& scenario, const Skill& skill, std::uint64_t seed, Wording wording, Action& action,
               Answer answer) {
    Player player(scenario, skill, seed, action, wording);
    std::int64_t now = 0;
    action.kind = InputKind::start;
    action.speech.start_over(nullptr);
    action.after_ms = 0;
    for (std::uint32_t seq = 1;; ++seq) {
        now += action.after_ms;
        const State& state = answer(action, now, seq);
        if (is_terminal(state.phase) || seq >= kMostRows) return;
        player.next(state);
    }
}

/// What a talk is played in of which nothing is kept but where it stands: the next talk is played in the same memory.
class Stage {
public:
    /// The state at the end, until the next talk. `watch(before, decision)` sees every row.
    template <class Watch>
    const State& play(const Scenario& scenario, const Skill& skill, std::uint64_t seed, Watch watch);
    const State& play(const Scenario& scenario, const Skill& skill, std::uint64_t seed) {
        return play(scenario, skill, seed, [](const State&, const Decision&) {});
    }

private:
    /// Decides on what stands, into the older of the two decisions.
    const Decision& answer(const Scenario& scenario, const Action& action, std::int64_t now, std::uint32_t seq);

    [[nodiscard]] const State& standing() const { return decisions_[newest_].next; }

    Action action_;
    Input input_;
    std::array<Decision, 2> decisions_;
    std::size_t newest_ = 0;
};

/// A talk played with its rows, as a session: they hold made understandings, the recruiter's words stay empty, and
/// nothing is read. The next talk is played in the same memory.
class Recorder {
public:
    /// Until the next talk. The preparation is the character's: a target where their ambition lies, the first offer's
    /// base as the floor.
    const Session& play(const Scenario& scenario, const Skill& skill, std::uint64_t seed);
    /// The talk played last; the recorder is used up.
    [[nodiscard]] Session take() && { return std::move(session_); }

private:
    const State& add_row(const Scenario& scenario, const Action& action, std::int64_t now, std::uint32_t seq);
    Turn& row_at(std::size_t index);
    void put_by_rows_after(std::size_t count);

    Action action_;
    Session session_;
    std::vector<Turn> spare_;  ///< of longer talks before
};

[[nodiscard]] Preparation preparation_of(const Scenario& scenario, const Skill& skill);

template <class Watch>
const State& Stage::play(const Scenario& scenario, const Skill& skill, std::uint64_t seed, Watch watch) {
    decisions_[newest_].next = opening_state(scenario, 0);
    play_talk(scenario, skill, seed, Wording::none, action_,
              [&](const Action& action, std::int64_t now, std::uint32_t seq) -> const State& {
                  const State& before = standing();
                  const Decision& made = answer(scenario, action, now, seq);
                  watch(before, made);
                  return made.next;
              });
    return standing();
}

}  // namespace parley
