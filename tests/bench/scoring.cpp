// What a score is worth: does the process rise with skill, and with what is captured, over candidates of graded skill;
// and do those who game the rules stay under the average honest one. Per persona; the minimum is what counts.
// Exits 1 where a bound is missed.

#include "dialogue/scoring/score.hpp"
#include "dialogue/session/step.hpp"
#include "dialogue/simulation/simulate.hpp"
#include "persona/catalog.hpp"
#include "persona/dice.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace parley {
namespace {

constexpr int kCandidates = 2'000;
constexpr int kGamers = 60;
constexpr std::uint64_t kSeed = 20'261'126;
constexpr double kWithSkill = 0.9;
constexpr double kWithCaptured = 0.6;

// ---- rank correlation ----------------------------------------------------------------------------------------

/// Ranks from 1, ties sharing their mean.
std::vector<double> ranks_of(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
        for (std::size_t k = i; k < end; ++k) ranks[order[k]] = static_cast<double>(i + end + 1) / 2;
        i = end;
    }
    return ranks;
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Spearman's rho: Pearson's correlation of the ranks, so that ties are counted.
double spearman(const std::vector<double>& xs, const std::vector<double>& ys) {
    const auto a = ranks_of(xs);
    const auto b = ranks_of(ys);
    const double mean = mean_of(a);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean) * (b[i] - mean);
        aa += (a[i] - mean) * (a[i] - mean);
        bb += (b[i] - mean) * (b[i] - mean);
    }
    return aa == 0 || bb == 0 ? 0 : ab / std::sqrt(aa * bb);
}

// ---- graded candidates ---------------------------------------------------------------------------------------

std::int32_t between(std::int32_t low, std::int32_t high, std::int32_t per_mille) {
    return low + (high - low) * per_mille / 1'000;
}

/// From the naive candidate (0) to the one who knows the levers (1000), every habit in step.
Skill graded(std::int32_t skill) {
    static const Skill low = find_character("naive")->skill;
    static const Skill high = find_character("lever-expert")->skill;
    const auto mix = [skill](std::int32_t a, std::int32_t b) { return between(a, b, skill); };
    Skill made;
    made.accepts_at_once = mix(low.accepts_at_once, high.accepts_at_once);
    made.deflects = mix(low.deflects, high.deflects);
    made.asks_questions = mix(low.asks_questions, high.asks_questions);
    made.names_levers = mix(low.names_levers, high.names_levers);
    made.backs_levers = mix(low.backs_levers, high.backs_levers);
    made.packages = mix(low.packages, high.packages);
    made.changes_component = mix(low.changes_component, high.changes_component);
    made.asks_for_level = mix(low.asks_for_level, high.asks_for_level);
    made.shows_proof = mix(low.shows_proof, high.shows_proof);
    made.says_yes_if = mix(low.says_yes_if, high.says_yes_if);
    made.recaps = mix(low.recaps, high.recaps);
    made.ambition = mix(low.ambition, high.ambition);
    made.gives_way = mix(low.gives_way, high.gives_way);
    made.stubbornness = mix(low.stubbornness, high.stubbornness);
    return made;
}

Scenario scenario_with(const Persona& persona, std::uint64_t seed) {
    const Region& region = persona.regions.front();
    return *make_scenario(persona, {region.id, "", "", "", seed}).value;
}

struct Correlations {
    double with_skill = 0;
    double with_captured = 0;
};

Correlations over_graded_candidates(const Persona& persona) {
    std::vector<double> skills;
    std::vector<double> processes;
    std::vector<double> captured;
    for (int i = 0; i < kCandidates; ++i) {
        const auto seed = draw(kSeed, static_cast<std::uint32_t>(i), Purpose::jitter);
        const auto skill = static_cast<std::int32_t>(std::int64_t{1'000} * i / (kCandidates - 1));
        const Scenario scenario = scenario_with(persona, seed);
        const Score one = score(scenario, simulate_talk(scenario, {"graded", graded(skill)}, seed), standard_rubric());
        skills.push_back(skill);
        processes.push_back(one.process);
        captured.push_back(one.outcome.captured.value_or(0));
    }
    return {spearman(skills, processes), spearman(processes, captured)};
}

// ---- those who game the rules, in sentences ------------------------------------------------------------------

using Gamer = std::function<std::string(const Scenario&, int turn)>;

std::string all_levers_named(const Scenario& scenario) {
    std::string said;
    for (const Lever& lever : scenario.persona->levers) said += lever.title + ", ";
    return said;
}

std::string all_levers_backed(const Scenario& scenario) {
    std::string said;
    for (const Lever& lever : scenario.persona->levers) said += "I bring " + lever.title + ". ";
    for (const Fact& fact : scenario.sheet->facts) said += fact.text + " ";
    return said;
}

std::string stuffs(const Scenario& scenario, int) { return all_levers_named(scenario) + all_levers_named(scenario); }

std::string repeats(const Scenario& scenario, int) {
    return "I have " + scenario.persona->levers.front().title + ", so I want more base.";
}

std::string bluffs(const Scenario& scenario, int turn) {
    const auto base = scenario.limit(Component::base, scenario.level).band_max / 100;
    if (turn > 4) return "I still have that offer. Could you match it?";
    return "I have a written offer from Nowhere Corp at " + std::to_string(base * 2) + " base. Match it.";
}

std::string dumps(const Scenario& scenario, int) { return all_levers_backed(scenario) + "So give me more."; }

/// Greets, lets the recruiter go first, games for six messages, and takes what is there.
Score gamed(const Persona& persona, const LeverModel& levers, const Gamer& gamer, std::uint64_t seed) {
    const Scenario scenario = scenario_with(persona, seed);
    Session session;
    session.turns.push_back(step(scenario, levers, session, Input{}, 0));
    const auto say = [&](InputKind kind, std::string text) {
        if (is_terminal(current_state(scenario, session).phase)) return;
        Input input;
        input.kind = kind;
        input.text = std::move(text);
        if (!check_input(session, current_state(scenario, session), input).empty()) return;
        session.turns.push_back(step(scenario, levers, session, std::move(input), session.turns.back().at_ms + 20'000));
    };
    say(InputKind::message, "Hello.");
    say(InputKind::message, "I would like to hear your offer first.");
    for (int turn = 3; turn < 9; ++turn) say(InputKind::message, gamer(scenario, turn));
    say(InputKind::message, "I accept.");
    say(InputKind::confirm, "");
    return score(scenario, session, standard_rubric());
}

double mean_process_of(const Persona& persona, const Gamer& gamer) {
    const LeverModel levers(persona);
    std::vector<double> processes;
    for (int i = 0; i < kGamers; ++i)
        processes.push_back(
            gamed(persona, levers, gamer, draw(kSeed, static_cast<std::uint32_t>(i), Purpose::jitter)).process);
    return mean_of(processes) / 100;
}

/// The honest character's talks, scored without preparation as the gamers' are.
double mean_process_of_honest(const Persona& persona) {
    std::vector<double> processes;
    for (int i = 0; i < kGamers; ++i) {
        const auto seed = draw(kSeed, static_cast<std::uint32_t>(i), Purpose::jitter);
        const Scenario scenario = scenario_with(persona, seed);
        Session session = simulate_talk(scenario, *find_character("honest"), seed);
        session.header.preparation = {};
        processes.push_back(score(scenario, session, standard_rubric()).process);
    }
    return mean_of(processes) / 100;
}

bool report(const Persona& persona, Correlations& least) {
    const Correlations found = over_graded_candidates(persona);
    least = {std::min(least.with_skill, found.with_skill), std::min(least.with_captured, found.with_captured)};
    const double honest = mean_process_of_honest(persona);
    std::printf("%-32s skill %.3f  captured %.3f  honest %.1f", persona.id.c_str(), found.with_skill,
                found.with_captured, honest);
    bool under = true;
    const std::vector<std::pair<const char*, Gamer>> gamers{
        {"stuffs", stuffs}, {"repeats", repeats}, {"bluffs", bluffs}, {"dumps", dumps}};
    for (const auto& [name, gamer] : gamers) {
        const double mean = mean_process_of(persona, gamer);
        under = under && mean < honest;
        std::printf("  %s %.1f", name, mean);
    }
    std::printf("\n");
    return under;
}

int run() {
    std::printf("%d candidates of graded skill a persona, by acts; %d talks in sentences for each way of gaming\n",
                kCandidates, kGamers);
    Correlations least{1, 1};
    bool under = true;
    const Catalog catalog = shipped_catalog();
    for (const PersonaPtr& persona : catalog.personas) under = report(*persona, least) && under;
    std::printf(
        "minimum: process with skill %.3f (at least %.1f), with captured %.3f (at least %.1f); those who game are "
        "%s the honest mean\n",
        least.with_skill, kWithSkill, least.with_captured, kWithCaptured, under ? "under" : "NOT all under");
    return least.with_skill >= kWithSkill && least.with_captured >= kWithCaptured && under ? 0 : 1;
}

}  // namespace
}  // namespace parley

int main() { return parley::run(); }
