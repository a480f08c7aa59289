#pragma once
// One scripted candidate in one talk: what they do next, given what a candidate can see.

#include "dialogue/negotiation/input.hpp"
#include "dialogue/negotiation/state.hpp"
#include "dialogue/simulation/candidate.hpp"
#include "dialogue/simulation/speech.hpp"
#include "persona/dice.hpp"

#include <array>
#include <cstdint>

namespace parley {

inline constexpr std::int32_t kAlways = 1'000;     ///< of odds
inline constexpr std::int64_t kTypingMs = 20'000;  ///< between messages

struct Action {
    InputKind kind = InputKind::message;
    Speech speech;
    std::int64_t after_ms = kTypingMs;  ///< since the action before
};

/// Whether the candidate's sentences are written out, to be read by `understand`.
enum class Wording : std::uint8_t { none, sentences };

/// Scenario, skill and action must outlive the player. Deterministic in the seed and the states shown.
class Player {
public:
    /// What they do is written into `action`, whose memory is used again.
    Player(const Scenario& scenario, const Skill& skill, std::uint64_t seed, Action& action,
           Wording wording = Wording::none);

    /// Into the action.
    void next(const State& seen);

private:
    // player.cpp: answers, and the order of a negotiator's business
    Speech& begin();
    [[nodiscard]] std::uint64_t pick(std::uint64_t bound) { return dice_.draw(rolls_++, Purpose::phrase) % bound; }
    /// What is certain needs no dice, but its place among the draws.
    [[nodiscard]] bool roll(std::int32_t odds) {
        if (odds > 0 && odds < kAlways) return static_cast<std::int32_t>(pick(kAlways)) < odds;
        ++rolls_;
        return odds > 0;
    }
    void watch(const State& seen);
    void answer(const State& seen);
    void pick_first();
    void say_yes();
    void answer_expectation();
    void answer_proposal(const State& seen);
    void answer_confirm();
    void answer_proof();
    void negotiate(const State& seen);
    void take_offer();
    void ask_for_level(const State& seen);
    [[nodiscard]] bool content(const State& seen) const;
    [[nodiscard]] bool time_to_trade(const State& seen) const;
    bool add_question(Speech& speech);

    // wishes.cpp: what is asked for
    void set_wishes();
    void add_asks(const State& seen, Speech& speech);
    void add_ask(Component component, Speech& speech);
    bool ask_other_terms(const State& seen, bool several, Speech& speech);
    bool offer_trade(const State& seen, Speech& speech);
    void give_way(const State& seen);
    [[nodiscard]] std::int64_t first_ask(Component component) const;
    [[nodiscard]] bool wants(Component component, const State& seen) const;

    // argument.cpp: what is said for it
    void add_lever(Speech& speech);
    void add_news(Speech& speech);
    void add_case(Speech& speech);
    void name(Speech& speech, std::int32_t lever);
    void name_offer(Speech& speech, std::int32_t lever);
    void bluff(Speech& speech);
    [[nodiscard]] std::int32_t next_lever() const;
    [[nodiscard]] std::int32_t next_fact(std::size_t lever) const;
    [[nodiscard]] bool ready_for_level() const;

    // wander.cpp
    void wander(const State& seen);

    const Scenario& scenario_;
    const Skill& skill_;
    const ScenarioTables& tables_;
    Dice dice_;
    Action& action_;
    Wording wording_;
    std::uint32_t rolls_ = 0;
    std::uint8_t level_;                           ///< whose band they ask by
    Terms wish_;                                   ///< what they ask for now
    std::uint16_t asked_ = 0;                      ///< bit per component
    std::array<std::uint8_t, kMaxLevers> told_{};  ///< facts told of each lever
    Mask open_;                                    ///< levers that they would ever name
    Mask nameable_;                                ///< those that the sheet supports
    Mask named_ = 0;
    Terms last_offer_;
    std::int32_t stale_ = 0;  ///< turns since the offer moved
    std::int32_t questions_ = 0;
    std::int32_t numbers_ = 0;
    std::int32_t trades_ = 0;
    bool level_asked_ = false;
    bool proof_shown_ = false;
    bool recapped_ = false;
    bool greeted_offer_ = false;
};

}  // namespace parley
