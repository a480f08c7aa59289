#pragma once
// Decided lines -> words. Sees the persona's public side and the decision's lines, never a hidden limit.

#include "dialogue/negotiation/decision.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Changes whenever the same lines can be worded differently.
inline constexpr int kWordsVersion = 1;

/// The recruiter's words of one turn.
struct Words {
    std::string text;                    ///< UTF-8, paragraphs apart by "\n\n"; a scene break is not in it
    std::int32_t scene_at = 0;           ///< bytes of text that are said before the scene break
    std::vector<std::uint32_t> phrases;  ///< ids of the phrases used, so that a session does not repeat itself
    friend bool operator==(const Words&, const Words&) = default;
};
BOOST_DESCRIBE_STRUCT(Words, (), (text, scene_at, phrases))

/// What may be said aloud: the packages of a decision and the candidate's text of this turn.
struct Spoken {
    std::span<const Line> lines;
    Scene scene = Scene::none;
    std::int32_t scene_before = 0;
    Terms offer;
    Terms previous_offer;
    Terms proposal;
    std::array<Terms, 2> options{};
    Terms ask;               ///< the candidate's own numbers
    std::uint8_t level = 0;  ///< index of the level now talked about
    std::int32_t day = 0;    ///< story day of this turn
    std::string_view candidate_text;
};

/// The part of a decision that phrasing may see.
[[nodiscard]] Spoken spoken_part(const Decision& decision, std::string_view candidate_text);

/// Words for the lines. `used`: ids of the phrases of all earlier turns. Deterministic in (seed, seq).
/// Reads only the public fields of scenario.persona and scenario.region.
[[nodiscard]] Words phrase(const Scenario& scenario, const Spoken& spoken, std::span<const std::uint32_t> used,
                           std::uint32_t seq);

/// "$215,000", "€187,000", "₹42,00,000": a component's value for a person to read, in the region's locale.
[[nodiscard]] std::string say_value(const Region& region, Component component, std::int64_t value);

/// "$215,000 base, $220,000 in equity over four years, a 12 % bonus and ...": a package for a person to read.
[[nodiscard]] std::string say_package(const Region& region, const Terms& terms, std::uint8_t level);

}  // namespace parley
