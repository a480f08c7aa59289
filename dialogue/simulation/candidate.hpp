#pragma once
// Scripted candidates: habits as odds, so that many talks with one character differ and still are the same for the
// same seed. They see what a candidate sees: the offer, the band, their own sheet; never a hidden limit.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Odds are per mille, each rolled where the occasion comes up. docs/simulation.md prints who has which.
struct Skill {
    std::int32_t accepts_at_once = 0;
    std::int32_t deflects = 0;
    std::int32_t asks_questions = 0;
    std::int32_t names_levers = 0;
    std::int32_t backs_levers = 0;
    std::int32_t bluffs = 0;
    std::int32_t repeats_levers = 0;
    std::int32_t packages = 0;
    std::int32_t changes_component = 0;
    std::int32_t asks_for_level = 0;
    std::int32_t trades = 0;
    std::int32_t shows_proof = 0;
    std::int32_t says_yes_if = 0;
    std::int32_t recaps = 0;
    std::int32_t wanders = 0;
    std::int32_t ambition = 0;      ///< of the band, where the first ask stands: 1000 is its top
    std::int32_t gives_way = 0;     ///< of the gap, with each turn that brings nothing
    std::int32_t stubbornness = 0;  ///< turns without a move until the offer is taken
    std::uint16_t silent_on = 0;    ///< bit per lever that is never named
};

struct Character {
    std::string name;
    Skill skill;
};

/// The columns of the table of habits. The first seven are offered to whoever simulates; `honest` is the bluffer
/// without the bluff, and `explorer` does what nobody plans, to find every state of a persona.
inline constexpr std::array<std::string_view, 9> kCharacterNames{
    "naive", "conceder", "boulware", "bluffer", "lever-expert", "haggler", "random", "honest", "explorer"};
inline constexpr std::size_t kOfferedCharacters = 7;

/// One row of the table: a habit and how strong it is in each character.
struct Habit {
    std::string_view name;
    std::string_view meaning;
    std::int32_t Skill::*odds;
    std::array<std::int32_t, kCharacterNames.size()> of;
};
[[nodiscard]] std::span<const Habit> all_habits();

/// In the order of kCharacterNames.
[[nodiscard]] const std::vector<Character>& all_characters();
[[nodiscard]] std::optional<Character> find_character(std::string_view name);

}  // namespace parley
