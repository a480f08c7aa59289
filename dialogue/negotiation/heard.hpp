#pragma once
// One message reduced to what a decision needs: numbers asked for by component, and what was done in it.

#include "dialogue/negotiation/decide.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace parley {

/// Acts below this confidence (per mille) are not acted on; asks below it are asked back.
inline constexpr std::int32_t kSureEnough = 400;
/// A typed yes that binds in Confirm.
inline constexpr std::int32_t kClearYes = 800;
/// Numbers beyond this are cut to it: no sum or product of two overflows, and no offer comes near.
inline constexpr std::int64_t kHugest = 1'000'000'000'000'000;

/// A number that needs asking back before it is used.
struct Doubt {
    enum class Kind : std::uint8_t { none, value, component, period, currency } kind = Kind::none;
    std::optional<Component> component{};
    std::int64_t lo = 0;  ///< component's unit, or as written where the component is not clear
    std::int64_t hi = 0;
    Currency currency{};
    Span span{};
};

struct Heard {
    Terms asks;               ///< asked for this time, region's currency, total included
    Terms expectation;        ///< a wish named as an expectation or a target
    Terms given_up;           ///< trade: what a component would come down to
    std::uint16_t wants = 0;  ///< bit per component asked for without a number
    Doubt doubt{};            ///< the first number that must be asked back
    Terms doubtful;           ///< all of them whose value alone is in doubt
    std::uint64_t acts = 0;   ///< bit per ActKind that was meant
    std::int32_t yes = 0;     ///< confidence of an acceptance
    std::int32_t option = -1;
    std::optional<std::int32_t> days;
    std::vector<std::int32_t> questions;  ///< indices of acts that ask something
    std::optional<Component> priority;
    std::optional<Span> process;  ///< where a process elsewhere was named
    bool no_offer = false;        ///< says that there is none elsewhere
    bool reason = false;          ///< a reason or a lever stands in the message
    bool go_on = false;

    // Set when levers and claims have been weighed.
    bool news = false;                    ///< evidence not heard before
    bool contradicted = false;            ///< a checkable claim that does not hold
    std::int32_t lever = -1;              ///< the strongest lever named this time
    bool lever_is_new = false;            ///< it gained strength or a fact
    std::int8_t claim = -1;               ///< slot of an offer named this time
    Span claim_span{};                    ///< its employer; empty: none was named
    std::optional<Span> contradiction{};  ///< the words that do not hold

    [[nodiscard]] bool did(ActKind kind) const { return ((acts >> static_cast<unsigned>(kind)) & 1U) != 0; }
    [[nodiscard]] bool wants_component(Component c) const { return ((wants >> index_of(c)) & 1U) != 0; }
    [[nodiscard]] bool asks_for_something() const { return !asks.empty() || wants != 0; }
};

/// Reads one input against the state. Buttons are plain acts.
[[nodiscard]] Heard hear(const Scenario& scenario, const State& state, const Event& event);
/// The same into one that has heard nothing yet.
void hear(const Scenario& scenario, const State& state, const Event& event, Heard& heard);

}  // namespace parley
