// Event-level sessions a second on one core, with the share of each stage, beside a baseline of the same run: copying
// the rows of those sessions once, which is the least that keeping a session as its rows costs.

#include "dialogue/negotiation/decide.hpp"
#include "dialogue/session/step.hpp"
#include "dialogue/simulation/simulate.hpp"
#include "persona/catalog.hpp"

#include <algorithm>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <vector>

namespace parley {
namespace {

constexpr int kRounds = 5;
constexpr std::uint64_t kTalksOfEach = 40;

/// Keeps the compiler from leaving out work whose result nobody looks at.
template <class Value>
void keep(const Value& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

struct Played {
    const Character* who = nullptr;
    Choice choice;
    Scenario scenario;
    Session session;
};

std::vector<Played> play_all(const Persona& persona) {
    std::vector<Played> all;
    for (std::size_t i = 0; i < kOfferedCharacters; ++i)
        for (std::uint64_t n = 0; n < kTalksOfEach; ++n) {
            Choice choice;
            choice.region = persona.regions.front().id;
            choice.seed = n + 1;
            const auto scenario = make_scenario(persona, choice);
            if (!scenario) throw std::runtime_error("the first region does not resolve");
            const Character& who = all_characters()[i];
            all.push_back({&who, choice, *scenario.value, simulate_talk(*scenario.value, who, choice.seed)});
        }
    return all;
}

/// Median of the rounds, nanoseconds of processor time a session: what else runs on the machine does not count.
double cost_of(std::size_t sessions, const std::function<void()>& work) {
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i) {
        const std::clock_t begin = std::clock();
        work();
        const double passed = static_cast<double>(std::clock() - begin) * 1e9 / CLOCKS_PER_SEC;
        rounds.push_back(passed / static_cast<double>(sessions));
    }
    std::nth_element(rounds.begin(), rounds.begin() + kRounds / 2, rounds.end());
    return rounds[kRounds / 2];
}

void resolve(const Persona& persona, const Played& one) { keep(make_scenario(persona, one.choice)); }

void talk(const Played& one) { keep(simulate_talk(one.scenario, *one.who, one.choice.seed)); }

void speak(const Played& one) {
    Player player(one.scenario, one.who->skill, one.choice.seed);
    for (std::size_t i = 0; i + 1 < one.session.turns.size(); ++i)
        keep(player.next(one.session.turns[i].decision.next));
}

void decide_again(const Played& one) {
    State state = initial_state(one.scenario, 0);
    for (const Turn& turn : one.session.turns) {
        const Event event{&turn.input, &turn.understanding, turn.at_ms, turn.seq};
        const Decision decision = decide(one.scenario, state, event);
        state = apply(state, decision);
        keep(state);
    }
}

void judge(const Played& one) { keep(score_without_debrief(one.scenario, one.session, standard_rubric())); }

void copy_rows(const Played& one) {
    const Session copy = one.session;
    keep(copy);
}

void print(const char* stage, double cost, double whole) {
    std::cout << std::left << std::setw(44) << stage << std::right << std::setw(9) << std::setprecision(0) << cost
              << " ns" << std::setw(8) << std::setprecision(1) << 100 * cost / whole << " %\n";
}

void report(const Persona& persona) {
    const std::vector<Played> all = play_all(persona);
    auto each = [&](auto work) { return cost_of(all.size(), [&] { std::for_each(all.begin(), all.end(), work); }); };
    std::size_t rows = 0;
    for (const Played& one : all) rows += one.session.turns.size();
    const double resolving = each([&](const Played& one) { resolve(persona, one); });
    const double talking = each(talk);
    const double speaking = each(speak);
    const double deciding = each(decide_again);
    const double judging = each(judge);
    const double copying = each(copy_rows);
    const double whole = resolving + talking + judging;
    std::cout << std::fixed << persona.id << ": " << all.size() << " sessions, " << std::setprecision(1)
              << static_cast<double>(rows) / static_cast<double>(all.size()) << " rows each\n";
    print("scenario", resolving, whole);
    print("candidate", speaking, whole);
    print("decide", deciding, whole);
    print("keeping rows", talking - speaking - deciding, whole);
    print("score", judging, whole);
    std::cout << std::setprecision(0) << 1e9 / (resolving + talking) << " sessions a second played, " << 1e9 / whole
              << " played and scored\n"
              << std::setprecision(2) << "playing costs " << (resolving + talking) / copying
              << " times the baseline, a copy of the rows (" << std::setprecision(0) << copying << " ns)\n";
}

}  // namespace
}  // namespace parley

int main() {
    for (const auto& persona : parley::shipped_catalog().personas) parley::report(*persona);
}
