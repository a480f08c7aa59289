#pragma once
// A persona's levers as a whole argument is held against them: which words of their titles tell how much, and which
// reasons they are about.

#include "dialogue/understanding/lever_reasons.hpp"
#include "persona/persona.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley {

/// A cue longer than anybody's phrase is text about the lever or its trade. It names nothing; how common a word is in
/// all such text says how little it tells.
[[nodiscard]] bool is_prose(std::string_view cue);

/// What a word says of one lever.
struct TitleWord {
    enum class Kind : std::uint8_t {
        none,
        word,
        number,
        kin,   ///< begins like a word of it
        weak,  ///< generic, or a word of the role itself: supports, but claims nothing
    };
    Kind kind = Kind::none;
    bool titled = false;        ///< in the title, not only in a cue or an example
    std::uint16_t rarity = 0;   ///< per mille, by how few levers hold it
    std::uint16_t telling = 0;  ///< the same, less for a word that the trade's text is full of
};
using TitleWords = std::array<TitleWord, kMaxLevers>;

struct LeverTitle {
    std::vector<std::vector<std::uint64_t>> parts;  ///< "A + B — C": the words of each side
    std::int32_t words = 0;                         ///< telling ones, of the whole title
    std::uint64_t reasons = 0;                      ///< bit by reason
    bool rivalry = false;                           ///< other employers' names speak for it
};

struct ScriptModel {
    std::unordered_map<std::uint64_t, TitleWords> words;
    std::array<LeverTitle, kMaxLevers> titles;
    std::array<std::int32_t, kMaxReasons> reason_rarity{};  ///< per mille, by how few levers are about it
    std::int32_t rivalry_rarity = 0;
    std::size_t levers = 0;
    bool knows_trade = false;  ///< prose said how common its words are
};
[[nodiscard]] ScriptModel make_script_model(const Persona& persona);

}  // namespace parley
