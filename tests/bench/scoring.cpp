// What a score is worth: does the process rise with skill, and with what is captured, over candidates of graded skill;
// and do those who game the rules stay under the average honest one. Per persona; the minimum is what counts. Habits
// are odds, so one talk is one throw of each: the mean of four says more of the candidate, and it is what the bound is
// for. Exits 1 where a bound is missed.

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
constexpr int kTalksOfEach = 4;
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
    Skill made;
    for (const Habit& habit : all_habits()) made.*habit.odds = between(low.*habit.odds, high.*habit.odds, skill);
    return made;
}

Scenario scenario_with(const Persona& persona, std::uint64_t seed) {
    const Region& region = persona.regions.front();
    return *make_scenario(persona, {region.id, "", "", "", seed}).value;
}

struct Correlations {
    double of_one_talk = 0;  ///< process with skill
    double of_several = 0;   ///< the mean process of kTalksOfEach talks with skill
    double with_captured = 0;

    [[nodiscard]] Correlations least_with(const Correlations& other) const {
        return {std::min(of_one_talk, other.of_one_talk), std::min(of_several, other.of_several),
                std::min(with_captured, other.with_captured)};
    }
};

/// One talk by acts, or in sentences that are understood, where there are levers to understand them by.
Score talk_of(const Persona& persona, const LeverModel* levers, std::int32_t skill, std::uint64_t seed) {
    const Scenario scenario = scenario_with(persona, seed);
    const Character candidate{"graded", graded(skill)};
    const Session session = levers == nullptr ? simulate_talk(scenario, candidate, seed)
                                              : simulate_talk_in_words(scenario, *levers, candidate, seed);
    return score_without_debrief(scenario, session, standard_rubric());
}

Correlations over_graded_candidates(const Persona& persona, const LeverModel* levers) {
    std::vector<double> skills;
    std::vector<double> firsts;
    std::vector<double> means;
    std::vector<double> captured;
    for (int i = 0; i < kCandidates; ++i) {
        const auto skill = static_cast<std::int32_t>(std::int64_t{1'000} * i / (kCandidates - 1));
        std::int64_t process = 0;
        for (int talk = 0; talk < kTalksOfEach; ++talk) {
            const auto nth = static_cast<std::uint32_t>(i * kTalksOfEach + talk);
            const Score one = talk_of(persona, levers, skill, draw(kSeed, nth, Purpose::jitter));
            process += one.process;
            if (talk > 0) continue;
            firsts.push_back(one.process);
            captured.push_back(one.outcome.captured.value_or(0));
        }
        skills.push_back(skill);
        means.push_back(static_cast<double>(process) / kTalksOfEach);
    }
    return {spearman(skills, firsts), spearman(skills, means), spearman(firsts, captured)};
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

bool gamers_stay_under(const Persona& persona) {
    const double honest = mean_process_of_honest(persona);
    std::printf("  %-12s honest %.1f", "gaming", honest);
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

void print(const char* how, const Correlations& found) {
    std::printf("  %-12s process with skill: one talk %.3f, mean of %d talks %.3f; with captured %.3f\n", how,
                found.of_one_talk, kTalksOfEach, found.of_several, found.with_captured);
}

int run() {
    std::printf("%d candidates of graded skill a persona; %d talks in sentences for each way of gaming\n", kCandidates,
                kGamers);
    Correlations acts{1, 1, 1};
    Correlations sentences{1, 1, 1};
    bool under = true;
    const Catalog catalog = shipped_catalog();
    for (const PersonaPtr& persona : catalog.personas) {
        std::printf("%s\n", persona->id.c_str());
        const LeverModel levers(*persona);
        const Correlations by_acts = over_graded_candidates(*persona, nullptr);
        const Correlations in_sentences = over_graded_candidates(*persona, &levers);
        print("acts", by_acts);
        print("sentences", in_sentences);
        acts = acts.least_with(by_acts);
        sentences = sentences.least_with(in_sentences);
        under = gamers_stay_under(*persona) && under;
    }
    std::printf(
        "minimum over personas; goals: with skill %.1f, with captured %.1f; those who game are %s the honest mean\n",
        kWithSkill, kWithCaptured, under ? "under" : "NOT all under");
    print("acts", acts);
    print("sentences", sentences);
    const Correlations least = acts.least_with(sentences);
    return least.of_several >= kWithSkill && least.with_captured >= kWithCaptured && under ? 0 : 1;
}

}  // namespace
}  // namespace parley

int main() { return parley::run(); }
