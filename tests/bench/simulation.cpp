// Event-level sessions a second on one core, for every shipped persona in its first region: by character, for the seven
// that are offered and for all nine in equal shares; with the share of each stage, and beside a baseline of the same
// run: copying the rows of those sessions once, which is the least that keeping a session as its rows costs.

#include "dialogue/session/step.hpp"
#include "dialogue/simulation/simulate.hpp"
#include "persona/catalog.hpp"

#include <algorithm>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace parley {
namespace {

constexpr int kRounds = 9;
constexpr std::uint64_t kTalksOfEach = 64;
constexpr std::uint64_t kHandful = 8;

/// Keeps the compiler from leaving out work whose result nobody looks at.
template <class Value>
void keep(const Value& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

Scenario first_scenario(const Persona& persona) {
    Choice choice;
    choice.region = persona.regions.front().id;
    const auto made = make_scenario(persona, choice);
    if (!made) throw std::runtime_error("the first region does not resolve");
    return *made.value;
}

/// Nanoseconds of processor time: what else runs on the machine does not count.
double now_ns() {
    timespec at{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) * 1e9 + static_cast<double>(at.tv_nsec);
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

using Characters = std::vector<const Character*>;

Characters characters(std::size_t first, std::size_t last) {
    Characters chosen;
    for (std::size_t i = first; i < last; ++i) chosen.push_back(&all_characters()[i]);
    return chosen;
}

/// A talk that has been played, so that a part of it can be done again by itself.
struct Kept {
    const Character* who = nullptr;
    Scenario scenario;
    Session session;
};

/// What one persona's talks cost, nanoseconds a talk. Every talk has a seed, and so limits, of its own.
class Costs {
public:
    Costs(const Persona& persona, const Characters& who)
        : persona_(persona), scenario_(first_scenario(persona)), who_(who) {}

    double playing() {
        return each([&](const Character& one, std::uint64_t seed) {
            reseed(scenario_, seed);
            keep(stage_.play(scenario_, one.skill, seed));
        });
    }
    double reseeding() {
        return each([&](const Character&, std::uint64_t seed) {
            reseed(scenario_, seed);
            keep(scenario_);
        });
    }
    /// The scenario from its names, as a single talk begins.
    double resolving() {
        return each([&](const Character&, std::uint64_t) { keep(first_scenario(persona_)); });
    }
    double recording() {
        return each([&](const Character& one, std::uint64_t seed) {
            reseed(scenario_, seed);
            keep(recorder_.play(scenario_, one.skill, seed));
        });
    }
    double playing_a_session_each() {
        return each([&](const Character& one, std::uint64_t seed) {
            reseed(scenario_, seed);
            keep(simulate_talk(scenario_, one, seed));
        });
    }
    double playing_and_scoring() {
        Sampler sampler(scenario_);
        return each([&](const Character& one, std::uint64_t seed) { keep(sampler.sample(one, seed, 0)); });
    }
    double speaking() {
        return each_kept([&](const Kept& kept) {
            Player player(kept.scenario, kept.who->skill, kept.scenario.seed, action_);
            for (std::size_t i = 0; i + 1 < kept.session.turns.size(); ++i) {
                player.next(kept.session.turns[i].decision.next);
                keep(action_);
            }
        });
    }
    double deciding() {
        return each_kept([&](const Kept& kept) {
            const State opening = initial_state(kept.scenario, 0);
            const State* before = &opening;
            for (const Turn& turn : kept.session.turns) {
                decide(kept.scenario, *before, {&turn.input, &turn.understanding, turn.at_ms, turn.seq}, decision_);
                keep(decision_);
                before = &turn.decision.next;
            }
        });
    }
    double copying_rows() {
        return each_kept([&](const Kept& kept) { keep(Session(kept.session)); });
    }
    double rows() {
        double all = 0;
        each_kept([&](const Kept& kept) { all += static_cast<double>(kept.session.turns.size()); });
        return all / static_cast<double>(who_.size() * kTalksOfEach) / kRounds;
    }

private:
    /// Median of the rounds.
    template <class Work>
    double each(Work work) {
        std::vector<double> rounds;
        for (int i = 0; i < kRounds; ++i) {
            const double begin = now_ns();
            for (const Character* one : who_)
                for (std::uint64_t seed = 1; seed <= kTalksOfEach; ++seed) work(*one, seed);
            rounds.push_back((now_ns() - begin) / static_cast<double>(who_.size() * kTalksOfEach));
        }
        return median(std::move(rounds));
    }

    /// A handful of talks at a time, so that they are as near to the processor as in a talk being played.
    template <class Work>
    double each_kept(Work work) {
        double sum = 0;
        for (const Character* one : who_)
            for (std::uint64_t seed = 1; seed <= kTalksOfEach; seed += kHandful) {
                const std::vector<Kept> handful = play(*one, seed);
                std::vector<double> rounds;
                for (int i = 0; i < kRounds; ++i) {
                    const double begin = now_ns();
                    std::for_each(handful.begin(), handful.end(), work);
                    rounds.push_back(now_ns() - begin);
                }
                sum += median(std::move(rounds));
            }
        return sum / static_cast<double>(who_.size() * kTalksOfEach);
    }

    std::vector<Kept> play(const Character& who, std::uint64_t first_seed) {
        std::vector<Kept> talks;
        for (std::uint64_t seed = first_seed; seed < first_seed + kHandful; ++seed) {
            reseed(scenario_, seed);
            talks.push_back({&who, scenario_, simulate_talk(scenario_, who, seed)});
        }
        return talks;
    }

    const Persona& persona_;
    Scenario scenario_;
    Characters who_;
    Stage stage_;
    Recorder recorder_;
    Action action_;
    Decision decision_;
};

void print(const char* stage, double cost, double whole) {
    std::cout << "  " << std::left << std::setw(42) << stage << std::right << std::setw(9) << std::setprecision(0)
              << cost << " ns" << std::setw(8) << std::setprecision(1) << 100 * cost / whole << " %\n";
}

void print_rate(std::string_view what, double cost) {
    std::cout << "  " << std::left << std::setw(42) << what << std::right << std::setw(9) << std::setprecision(0)
              << 1e9 / cost << " sessions a second\n";
}

void report_characters(const Persona& persona) {
    for (std::size_t i = 0; i < kCharacterNames.size(); ++i)
        print_rate(kCharacterNames[i], Costs(persona, characters(i, i + 1)).playing());
}

/// The stages by themselves, and what is left of playing when they are taken off it.
void report_stages(Costs& costs, double playing) {
    const double reseeding = costs.reseeding();
    const double speaking = costs.speaking();
    const double deciding = costs.deciding();
    print("limits of the seed", reseeding, playing);
    print("candidate", speaking, playing);
    print("decide", deciding, playing);
    print("all else", playing - reseeding - speaking - deciding, playing);
}

void report(const Persona& persona) {
    Costs offered(persona, characters(0, kOfferedCharacters));
    Costs all(persona, characters(0, kCharacterNames.size()));
    const double playing = all.playing();
    const double with_rows = all.recording();
    std::cout << std::fixed << persona.id << ", " << std::setprecision(1) << all.rows() << " rows a session\n";
    report_characters(persona);
    print_rate("the seven offered, played", offered.playing());
    print_rate("all nine, played", playing);
    print_rate("all nine, every scenario from its names", playing + all.resolving() - all.reseeding());
    print_rate("all nine, rows kept until the next", with_rows);
    print_rate("all nine, a session made of each", all.playing_a_session_each());
    print_rate("all nine, rows kept and scored", all.playing_and_scoring());
    report_stages(all, playing);
    const double copying = all.copying_rows();
    std::cout << std::setprecision(2) << "  playing costs " << playing / copying
              << " times the baseline, a copy of the rows (" << std::setprecision(0) << copying
              << " ns); with rows kept " << std::setprecision(2) << with_rows / copying << " times\n";
}

}  // namespace
}  // namespace parley

int main() {
    for (const auto& persona : parley::shipped_catalog().personas) parley::report(*persona);
}
