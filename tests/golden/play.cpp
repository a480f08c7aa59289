#include "tests/golden/play.hpp"

#include "dialogue/scoring/rubric.hpp"
#include "tests/golden/print.hpp"

#include <stdexcept>

namespace parley::golden {
namespace {

constexpr std::int64_t kStartedMs = 1'000'000;

PersonaPtr persona_named(const std::string& id) {
    static const Catalog catalog = shipped_catalog();
    const PersonaPtr persona = catalog.find(id);
    if (!persona) throw std::runtime_error("no persona " + id);
    return persona;
}

Scenario scenario_of(const Persona& persona, const Choice& choice) {
    auto made = make_scenario(persona, choice);
    if (!made) throw std::runtime_error(made.complaints.at(0).field + ": " + made.complaints.at(0).message);
    return *std::move(made.value);
}

}  // namespace

Currency currency_of(const Script& script) {
    for (const Region& region : persona_named(script.persona)->regions)
        if (region.id == script.choice.region || region.name == script.choice.region) return region.rules.currency;
    throw std::runtime_error("no region " + script.choice.region);
}

Play::Play(const Script& script)
    : persona_(persona_named(script.persona)),
      levers_(*persona_),
      scenario_(scenario_of(*persona_, script.choice)),
      now_ms_(kStartedMs) {
    session_.header.persona_id = persona_->id;
    session_.header.persona_hash = persona_->hash;
    session_.header.choice = script.choice;
    session_.header.preparation = script.preparation;
    session_.header.started_ms = kStartedMs;
    session_.header.rubric = standard_rubric().version;
}

std::string Play::take(const Input& input, std::int64_t after_ms) {
    now_ms_ += after_ms;
    const auto complaints = check_input(session_, current_state(scenario_, session_), input);
    if (!complaints.empty()) return "  refused: " + complaints.front().message + '\n';
    session_.turns.push_back(step(scenario_, levers_, session_, input, now_ms_));
    return print_turn(scenario_, session_.turns.back());
}

}  // namespace parley::golden
