#include "dialogue/simulation/candidate.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::int32_t kAlways = 1'000;

Character naive() {
    return {"naive", {.accepts_at_once = 800, .says_yes_if = kAlways, .ambition = 600, .gives_way = 500}};
}

Character conceder() {
    return {"conceder",
            {.deflects = 300,
             .asks_questions = 300,
             .names_levers = 400,
             .backs_levers = 500,
             .says_yes_if = kAlways,
             .ambition = 800,
             .gives_way = 500,
             .stubbornness = 1}};
}

Character boulware() {
    return {"boulware",
            {.deflects = 800,
             .asks_questions = 300,
             .names_levers = 500,
             .backs_levers = 500,
             .changes_component = 300,
             .shows_proof = 500,
             .says_yes_if = 800,
             .ambition = kAlways,
             .gives_way = 50,
             .stubbornness = 6}};
}

Character honest() {
    return {"honest",
            {.deflects = 700,
             .asks_questions = 600,
             .names_levers = 800,
             .backs_levers = 800,
             .packages = 500,
             .changes_component = 600,
             .shows_proof = 800,
             .says_yes_if = kAlways,
             .recaps = 500,
             .ambition = 900,
             .gives_way = 150,
             .stubbornness = 3}};
}

/// The same habits, but for the offers they do not have.
Character bluffer() {
    Character one = honest();
    one.name = "bluffer";
    one.skill.bluffs = 800;
    return one;
}

Character lever_expert() {
    return {"lever-expert",
            {.deflects = kAlways,
             .asks_questions = kAlways,
             .names_levers = kAlways,
             .backs_levers = kAlways,
             .packages = kAlways,
             .changes_component = kAlways,
             .asks_for_level = kAlways,
             .shows_proof = kAlways,
             .says_yes_if = kAlways,
             .recaps = kAlways,
             .ambition = kAlways,
             .gives_way = 0,
             .stubbornness = 5}};
}

Character haggler() {
    return {"haggler",
            {.names_levers = 300,
             .backs_levers = 200,
             .repeats_levers = 700,
             .changes_component = 200,
             .says_yes_if = 600,
             .ambition = kAlways,
             .gives_way = 100,
             .stubbornness = 5}};
}

Character random() {
    constexpr std::int32_t half = 500;
    return {"random",
            {.accepts_at_once = 100,
             .deflects = half,
             .asks_questions = half,
             .names_levers = half,
             .backs_levers = half,
             .bluffs = 100,
             .repeats_levers = 300,
             .packages = half,
             .changes_component = half,
             .asks_for_level = 100,
             .shows_proof = half,
             .says_yes_if = half,
             .recaps = half,
             .ambition = 800,
             .gives_way = 200,
             .stubbornness = 2}};
}

}  // namespace

const std::vector<Character>& all_characters() {
    static const std::vector<Character> all{naive(),  conceder(),     boulware(), bluffer(),
                                            honest(), lever_expert(), haggler(),  random()};
    return all;
}

std::optional<Character> find_character(std::string_view name) {
    const auto& all = all_characters();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Character& one) { return one.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace parley
