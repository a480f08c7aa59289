// docs/scoring.md shows the rubric as it is built in.

#include "dialogue/scoring/rubric.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace parley {
namespace {

std::string handbook() {
    std::ifstream file(PARLEY_SOURCE_DIR "/docs/scoring.md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string in_points(std::int32_t hundredths) {
    const std::int32_t whole = hundredths / 100;
    const std::int32_t rest = std::abs(hundredths % 100);
    return std::to_string(whole) + (rest == 0 ? "" : "." + std::to_string(rest / 10));
}

/// One line a rule, by dimension, as the handbook prints them.
std::string table_of(const Rubric& rubric) {
    std::string table;
    for (const Rule& rule : rubric.rules)
        table += "| " + name_of(rule.dimension) + " | `" + name_of(rule.id) + "` | " + in_points(rule.points) + " | " +
                 rule.looks_for + " | " + rule.advice + " | " + rule.source + " |\n";
    return table;
}

TEST(Handbook, PrintsEveryRuleOfTheRubricAsItIsBuilt) {
    const std::string table = table_of(standard_rubric());
    EXPECT_NE(handbook().find(table), std::string::npos) << "Put this table into docs/scoring.md:\n" << table;
}

TEST(Handbook, PrintsTheWeightsAndTheVersion) {
    const Rubric& rubric = standard_rubric();
    const std::string text = handbook();
    EXPECT_NE(text.find(rubric.version), std::string::npos);
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
        const std::string row = "| " + name_of(static_cast<Dimension>(i)) + " | " + in_points(rubric.weights[i]) + " |";
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

}  // namespace
}  // namespace parley
