#pragma once
// Scripted candidates: habits as odds, so that many talks with one character differ and still are the same for the
// same seed. They see what a candidate sees: the offer, the band, their own sheet; never a hidden limit.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Odds are per mille, each rolled where the occasion comes up.
struct Skill {
    std::int32_t accepts_at_once = 0;    ///< takes the first offer
    std::int32_t deflects = 0;           ///< lets the recruiter name the first number
    std::int32_t asks_questions = 0;     ///< before the second number
    std::int32_t names_levers = 0;       ///< brings a reason with an ask
    std::int32_t backs_levers = 0;       ///< with a fact of the sheet
    std::int32_t bluffs = 0;             ///< claims an offer that is not on the sheet
    std::int32_t repeats_levers = 0;     ///< names old reasons again when there is no new one
    std::int32_t packages = 0;           ///< asks for several components at once
    std::int32_t changes_component = 0;  ///< turns to what has not been asked for yet
    std::int32_t asks_for_level = 0;     ///< once the reasons are told
    std::int32_t shows_proof = 0;        ///< promises the letter
    std::int32_t says_yes_if = 0;        ///< takes a proposal
    std::int32_t recaps = 0;             ///< sums up and asks for it in writing before confirming
    std::int32_t ambition = 0;           ///< of the band, where the first ask stands: 1000 is its top
    std::int32_t gives_way = 0;          ///< of the gap, with each turn that brings nothing
    std::int32_t stubbornness = 0;       ///< turns without a move until the offer is taken
};

struct Character {
    std::string name;
    Skill skill;
};

/// naive, conceder, boulware, bluffer, honest (the bluffer without the bluff), lever-expert, haggler, random.
[[nodiscard]] const std::vector<Character>& all_characters();
[[nodiscard]] std::optional<Character> find_character(std::string_view name);

}  // namespace parley
