#include "server/cli/game.hpp"

#include "server/cli/sources.hpp"
#include "server/cli/streams.hpp"
#include "server/codec/inputs.hpp"

#include <filesystem>
#include <iostream>
#include <random>

namespace parley::cli {
namespace {

std::uint64_t fresh_seed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

bool is_file(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error);
}

/// A sheet of the candidate's own becomes part of the persona, so that the session can be replayed from its file.
Checked<PersonaPtr> with_own_sheet(PersonaPtr persona, GameOptions& options) {
    if (!is_file(options.fact_sheet)) return {std::move(persona), {}};
    const auto text = read_file(options.fact_sheet, std::cin);
    if (!text) return {std::nullopt, {{"fact_sheet", "The file cannot be read.", "Check that it may be read."}}};
    auto made = with_fact_sheet(*persona, *text);
    if (!made) return {std::nullopt, std::move(made.complaints)};
    options.fact_sheet = made.value->fact_sheets.back().id;
    return {std::make_shared<const Persona>(std::move(*made.value)), {}};
}

Checked<Preparation> prepare(const GameOptions& options, const PackageRules& rules) {
    if (options.candidate.empty()) return {Preparation{}, {}};
    const auto text = read_file(options.candidate, std::cin);
    if (!text) return {std::nullopt, {{"candidate", "The file cannot be read.", "Check that it exists."}}};
    auto read = codec::read_preparation_text(*text, rules);
    for (Complaint& found : read.complaints) found.field = "candidate" + (found.field.empty() ? "" : "." + found.field);
    return read;
}

Choice choice_of(const GameOptions& options) {
    return {options.region, options.level, options.difficulty, options.fact_sheet,
            options.seed ? *options.seed : fresh_seed()};
}

/// Row 0: what was chosen, with nothing left to be chosen.
Header header_of(const Scenario& scenario, Preparation preparation) {
    Header header;
    header.persona_id = scenario.persona->id;
    header.persona_hash = scenario.persona->hash;
    header.choice = {scenario.region->id, scenario.region->levels[scenario.level].id, scenario.difficulty->id,
                     scenario.sheet->id, scenario.seed};
    header.preparation = std::move(preparation);
    header.locale = scenario.region->locale;
    header.rubric = standard_rubric().version;
    return header;
}

}  // namespace

Game::Game(PersonaPtr persona, Scenario scenario, Header header)
    : persona_(std::move(persona)), scenario_(std::move(scenario)), levers_(*persona_) {
    session_.header = std::move(header);
}

Checked<std::unique_ptr<Game>> Game::make(const GameOptions& given) {
    GameOptions options = given;
    auto persona = find_persona(options.persona);
    if (persona) persona = with_own_sheet(std::move(*persona.value), options);
    if (!persona) return {std::nullopt, std::move(persona.complaints)};
    auto scenario = make_scenario(**persona.value, choice_of(options));
    if (!scenario) return {std::nullopt, std::move(scenario.complaints)};
    auto preparation = prepare(options, scenario.value->rules());
    if (!preparation) return {std::nullopt, std::move(preparation.complaints)};
    Header header = header_of(*scenario.value, std::move(*preparation.value));
    std::unique_ptr<Game> game(new Game(std::move(*persona.value), std::move(*scenario.value), std::move(header)));
    return {std::move(game), {}};
}

Checked<Turn> Game::play(Input input) {
    auto complaints = check_input(session_, current_state(scenario_, session_), input);
    if (!complaints.empty()) return {std::nullopt, std::move(complaints)};
    session_.turns.push_back(step(scenario_, levers_, session_, std::move(input), now_ms_));
    return {session_.turns.back(), {}};
}

Checked<Turn> Game::wait(std::int64_t milliseconds) {
    now_ms_ += milliseconds;
    Input input;
    input.kind = InputKind::tick;
    return play(std::move(input));
}

bool Game::over() const { return is_terminal(current_state(scenario_, session_).phase); }

Score Game::judged() const { return score(scenario_, session_, standard_rubric()); }

Understanding Game::last_understood() const {
    for (auto turn = session_.turns.rbegin(); turn != session_.turns.rend(); ++turn)
        if (turn->input.kind == InputKind::message || turn->input.kind == InputKind::correct)
            return turn->understanding;
    return {};
}

}  // namespace parley::cli
