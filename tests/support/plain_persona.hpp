#pragma once
// A persona with round figures, and words of a candidate without their text, so that a test of the negotiation
// reads like a line of the design's table.

#include "dialogue/negotiation/opening_state.hpp"
#include "persona/scenario.hpp"

#include <cstdint>
#include <memory>
#include <string_view>

namespace parley {

/// Dollars in minor units.
[[nodiscard]] constexpr Minor usd(std::int64_t thousands) { return thousands * 1'000 * 100; }

/// base 185 opening, 197 discretion, 215 authority, 170-220 band; equity 140/180/210 of 225; signing 0/10/30 of 40;
/// bonus 12 % fixed; start date 0/30/60 days; review 0/3/6 months; visa absent; a second level above. Levers:
/// 0 a competing offer, 1 launches (base and equity), 2 compliance (signing), 3 seniority (level). Sheet: Acme in
/// writing, Borealis not; facts 0 for launches, 1 for compliance, 2 for seniority.
[[nodiscard]] Persona plain_persona();

/// A candidate's message put together by hand.
class Saying {
public:
    Saying& act(ActKind kind, Polarity polarity = Polarity::asserted, std::int32_t confidence = 900);
    Saying& asks(Component component, std::int64_t value, ActKind kind = ActKind::ask);
    Saying& wants(Component component);
    Saying& amount(const Amount& amount, ActKind kind = ActKind::ask);
    Saying& because(std::int32_t lever, std::int32_t fact);
    Saying& mentions(std::int32_t lever);
    Saying& contradicts(std::int32_t lever);
    Saying& offer(std::string_view employer, Minor base, std::int32_t days);
    Saying& question(ActKind kind, Topic topic = Topic::none);
    Saying& about(Component component);  ///< of the act said last
    Saying& gives_up(Component component);
    Saying& days(std::int32_t days);
    [[nodiscard]] const Understanding& said() const { return said_; }

private:
    Understanding said_;
};

/// A talk in progress with the plain persona.
class Talk {
public:
    explicit Talk(std::string_view difficulty = "standard", std::string_view sheet = "offers", std::uint64_t seed = 1);
    explicit Talk(Persona persona, std::uint64_t seed = 1);

    const Decision& say(const Saying& saying);
    const Decision& press(Button button);
    const Decision& confirm();
    const Decision& correct(const Saying& saying);
    const Decision& end();
    const Decision& wait(std::int64_t seconds);
    /// Greeting, then straight to the offer.
    Talk& to_the_offer();

    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] State& state() { return state_; }
    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const Decision& last() const { return last_; }
    [[nodiscard]] Phase phase() const { return state_.phase; }
    [[nodiscard]] std::int64_t offered(Component c) const { return state_.table.offer.get(c); }
    [[nodiscard]] bool said(LineKind kind) const;
    [[nodiscard]] const Line* line(LineKind kind) const;
    [[nodiscard]] bool reasoned(ReasonCode code) const;

private:
    const Decision& happen(InputKind kind, const Understanding& said, Button button, std::int64_t after_ms);

    std::unique_ptr<Persona> persona_;  ///< the scenario points into it
    Scenario scenario_;
    State state_;
    Decision last_;
    std::int64_t now_ms_ = 1'000'000;
    std::uint32_t seq_ = 0;
};

}  // namespace parley
