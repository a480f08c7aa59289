// docs/simulation.md shows the candidates as they are built in.

#include "dialogue/simulation/candidate.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace parley {
namespace {

std::string handbook() {
    std::ifstream file(PARLEY_SOURCE_DIR "/docs/simulation.md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string table_of_habits() {
    std::string head = "| habit | |";
    std::string rule = "|---|---|";
    for (const std::string_view name : kCharacterNames) {
        head += " " + std::string(name) + " |";
        rule += "---|";
    }
    std::string table = head + "\n" + rule + "\n";
    for (const Habit& habit : all_habits()) {
        table += "| `" + std::string(habit.name) + "` | " + std::string(habit.meaning) + " |";
        for (const std::int32_t odds : habit.of) table += " " + std::to_string(odds) + " |";
        table += "\n";
    }
    return table;
}

TEST(SimulationHandbook, PrintsEveryHabitOfEveryCharacter) {
    EXPECT_NE(handbook().find(table_of_habits()), std::string::npos) << "Put this table into docs/simulation.md:\n"
                                                                     << table_of_habits();
}

}  // namespace
}  // namespace parley
