#include "dialogue/simulation/candidate.hpp"

#include <algorithm>

namespace parley {
namespace {

// What a habit is worth is for the score to find out: the rubric is not tuned by moving these.
// clang-format off
constexpr auto kHabits = std::to_array<Habit>({
    //                                                                         naive  conc. boul. bluff expert hagg. random honest explorer
    {"accepts_at_once", "takes the first offer", &Skill::accepts_at_once,       {500,    0,    0,    0,    0,    0,  100,    0,   20}},
    {"deflects", "lets the recruiter name the first number", &Skill::deflects,  {  0,  300,  800,  700, 1000,    0,  500,  700,  500}},
    {"asks_questions", "before the second number", &Skill::asks_questions,      {  0,  300,  300,  600, 1000,    0,  500,  600,  300}},
    {"names_levers", "brings a reason with an ask", &Skill::names_levers,       {  0,  400,  500,  800, 1000,  300,  500,  800,  400}},
    {"backs_levers", "with a fact of the sheet", &Skill::backs_levers,          {  0,  500,  500,  800, 1000,  200,  500,  800,  500}},
    {"bluffs", "claims an offer that is not on the sheet", &Skill::bluffs,      {  0,    0,    0,  800,    0,    0,  100,    0,  300}},
    {"repeats_levers", "names old reasons again", &Skill::repeats_levers,       {  0,    0,    0,    0,    0,  700,  300,    0,  500}},
    {"packages", "asks for several components at once", &Skill::packages,       {  0,    0,    0,  500, 1000,    0,  500,  500,  300}},
    {"changes_component", "turns to what was not asked for yet",
                                              &Skill::changes_component,        {  0,    0,  300,  600, 1000,  200,  500,  600,  400}},
    {"asks_for_level", "once the reasons are told", &Skill::asks_for_level,     {  0,    0,    0,    0, 1000,    0,  100,    0,  200}},
    {"trades", "gives up what is worth least for its cost", &Skill::trades,     {  0,    0,    0,    0, 1000,    0,  100,    0,  200}},
    {"shows_proof", "promises the letter", &Skill::shows_proof,                 {  0,    0,  500,  800, 1000,    0,  500,  800,  500}},
    {"says_yes_if", "takes a proposal", &Skill::says_yes_if,                    {1000, 1000,  800, 1000, 1000,  600,  500, 1000,  500}},
    {"recaps", "sums up and asks for it in writing", &Skill::recaps,            {  0,    0,    0,  500, 1000,    0,  500,  500,  300}},
    {"wanders", "does what nobody plans", &Skill::wanders,                      {  0,    0,    0,    0,    0,    0,   50,    0,  350}},
    {"ambition", "where in the band the first ask stands", &Skill::ambition,    {600,  800, 1000,  900, 1000, 1000,  800,  900, 1000}},
    {"gives_way", "share of the gap, each turn without a move",
                                              &Skill::gives_way,                {500,  500,   50,  150,    0,  100,  200,  150,  100}},
    {"stubbornness", "turns without a move until the offer is taken",
                                              &Skill::stubbornness,             {  1,    1,    6,    3,    5,    5,    2,    3,    8}},
});
// clang-format on

Character character(std::size_t column) {
    Character one{std::string(kCharacterNames[column]), {}};
    for (const Habit& habit : kHabits) one.skill.*habit.odds = habit.of[column];
    return one;
}

std::vector<Character> make_all() {
    std::vector<Character> all;
    for (std::size_t i = 0; i < kCharacterNames.size(); ++i) all.push_back(character(i));
    return all;
}

}  // namespace

std::span<const Habit> all_habits() { return kHabits; }

const std::vector<Character>& all_characters() {
    static const std::vector<Character> all = make_all();
    return all;
}

std::optional<Character> find_character(std::string_view name) {
    const auto& all = all_characters();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Character& one) { return one.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace parley
