#include "tests/property/negotiation_play.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace parley {
namespace {

constexpr std::size_t kUsualRuns = 3'000;
constexpr std::size_t kTalksPerPersona = 20;
constexpr std::size_t kRunsTogether = 100'000;
constexpr std::size_t kShortTalk = 24;
constexpr std::size_t kEndlessTalk = 120;

std::optional<std::string> wrong(const Property& property, const Scenario& scenario,
                                 const std::vector<Happening>& talk) {
    return property(scenario, play(scenario, talk));
}

/// Leaves out one step after another, then one act after another, as long as it still fails.
std::vector<Happening> shrunk(const Property& property, const Scenario& scenario, std::vector<Happening> talk) {
    for (std::size_t i = talk.size(); i-- > 1;) {
        std::vector<Happening> shorter = talk;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        if (wrong(property, scenario, shorter)) talk = std::move(shorter);
    }
    for (std::size_t i = 1; i < talk.size(); ++i)
        for (std::size_t k = talk[i].understanding.acts.size(); k-- > 0;) {
            std::vector<Happening> shorter = talk;
            auto& acts = shorter[i].understanding.acts;
            acts.erase(acts.begin() + static_cast<std::ptrdiff_t>(k));
            if (wrong(property, scenario, shorter)) talk = std::move(shorter);
        }
    return talk;
}

}  // namespace

std::vector<Played> play(const Scenario& scenario, const std::vector<Happening>& talk) {
    std::vector<Played> rows;
    std::int64_t now = 1'000'000;
    State state = opening_state(scenario, now);
    for (const Happening& one : talk) {
        now += one.after_ms;
        const auto seq = static_cast<std::uint32_t>(rows.size() + 1);
        const Event event{&one.input, &one.understanding, now, seq};
        Played row{state, decide(scenario, state, event), one, now, seq};
        state = apply(state, row.decision);
        rows.push_back(std::move(row));
    }
    return rows;
}

namespace {

std::size_t runs_or(std::size_t usual) {
    const char* text = std::getenv("PARLEY_PROPERTY_RUNS");
    if (text == nullptr) return usual;
    char* end = nullptr;
    const unsigned long runs = std::strtoul(text, &end, 10);
    if (end == text || *end != '\0' || runs == 0) throw std::invalid_argument("PARLEY_PROPERTY_RUNS is no number");
    return runs;
}

void report(const NamedProperty& broken, const Scenario& scenario, const std::vector<Happening>& talk,
            std::size_t persona_seed) {
    const auto least = shrunk(broken.property, scenario, talk);
    FAIL() << broken.name << ": " << *wrong(broken.property, scenario, least) << "\npersona seed " << persona_seed
           << ", region " << scenario.region->id << ":\n"
           << describe_talk(least);
}

}  // namespace

std::size_t property_runs() { return runs_or(kUsualRuns); }

void hold_together(const std::vector<NamedProperty>& properties) {
    const std::size_t runs = runs_or(kRunsTogether);
    for (std::size_t run = 0; run < runs; run += kTalksPerPersona) {
        const Persona persona = random_persona(run + 1);
        TestDice dice(run + 7);
        for (std::size_t i = 0; i < kTalksPerPersona; ++i) {
            const Scenario scenario = random_scenario(persona, dice);
            const auto talk = random_talk(dice, scenario, i % 10 == 0 ? kEndlessTalk : kShortTalk);
            const std::vector<Played> rows = play(scenario, talk);
            for (const NamedProperty& one : properties)
                if (one.property(scenario, rows)) return report(one, scenario, talk, run + 1);
        }
    }
}

Scenario random_scenario(const Persona& persona, TestDice& dice) {
    const Region& region = persona.regions[dice.below(persona.regions.size())];
    Choice choice;
    choice.region = region.id;
    choice.level = region.levels[dice.below(region.levels.size())].id;
    choice.difficulty = persona.difficulties[dice.below(persona.difficulties.size())].id;
    choice.fact_sheet = dice.chance(80) ? "offers-" + region.id : "none";
    choice.seed = dice.bits();
    Checked<Scenario> made = make_scenario(persona, choice);
    if (!made) throw std::logic_error("random persona: " + made.complaints.front().message);
    return *made.value;
}

void holds_always(const Property& property, std::size_t longest_talk) {
    const std::size_t runs = property_runs();
    for (std::size_t run = 0; run < runs; run += kTalksPerPersona) {
        const Persona persona = random_persona(run + 1);
        TestDice dice(run + 7);
        for (std::size_t i = 0; i < kTalksPerPersona; ++i) {
            const Scenario scenario = random_scenario(persona, dice);
            const std::vector<Happening> talk = random_talk(dice, scenario, longest_talk);
            if (!wrong(property, scenario, talk)) continue;
            const auto least = shrunk(property, scenario, talk);
            FAIL() << *wrong(property, scenario, least) << "\npersona seed " << run + 1 << ", talk " << i << ", region "
                   << scenario.region->id << ":\n"
                   << describe_talk(least);
        }
    }
}

}  // namespace parley
