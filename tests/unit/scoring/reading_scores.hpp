#pragma once
// Reading a score in tests, and a desk to negotiate at.

#include "dialogue/scoring/score.hpp"
#include "tests/support/session_builder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley {

inline const DimensionScore& dimension(const Score& score, const std::string& id) {
    for (const DimensionScore& one : score.dimensions)
        if (one.id == id) return one;
    static const DimensionScore none;
    ADD_FAILURE() << "no dimension " << id;
    return none;
}

inline bool has_dimension(const Score& score, const std::string& id) {
    for (const DimensionScore& one : score.dimensions)
        if (one.id == id) return true;
    return false;
}

/// Points of one rule, over all its evidence, hundredths.
inline std::int32_t points_of(const Score& score, const std::string& rule) {
    std::int32_t sum = 0;
    for (const DimensionScore& one : score.dimensions)
        for (const ScoreEvidence& evidence : one.evidence)
            if (evidence.rule == rule) sum += evidence.points;
    return sum;
}

inline const ScoreEvidence& evidence_of(const Score& score, const std::string& rule) {
    for (const DimensionScore& one : score.dimensions)
        for (const ScoreEvidence& evidence : one.evidence)
            if (evidence.rule == rule) return evidence;
    static const ScoreEvidence none;
    ADD_FAILURE() << "no evidence for " << rule;
    return none;
}

/// Everything a rule could have brought has been earned / nothing of it.
inline bool is_full(const DimensionScore& one) { return one.applicable && one.points == one.of; }

class Desk : public testing::Test {
protected:
    Desk() : persona(desk_persona()), scenario(desk_scenario(persona)) {}

    SessionBuilder talk(Preparation prepared = usual_preparation()) const { return {scenario, std::move(prepared)}; }
    Score scored(const SessionBuilder& builder) const { return score(scenario, builder.session(), standard_rubric()); }

    Persona persona;
    Scenario scenario;
};

}  // namespace parley
