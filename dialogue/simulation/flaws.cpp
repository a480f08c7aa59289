#include "dialogue/simulation/flaws.hpp"

#include "dialogue/session/step.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <set>

namespace parley {
namespace {

constexpr std::int64_t kMostForTheNaive = 2'000;  ///< basis points of what could be had
constexpr std::int32_t kExplored = 400;           ///< talks in which every state must come up
constexpr std::int32_t kTalksPerLever = 12;

std::string percent(std::int64_t basis_points) {
    return std::to_string(basis_points / 100) + "." + std::to_string(basis_points % 100 / 10) + " %";
}

class Search {
public:
    Search(const Persona& persona, const FlawSearch& search) : persona_(persona), search_(search) {}

    std::vector<Flaw> run() {
        play_everyone();
        judge_skill();
        judge_levers();
        judge_states();
        if (crossed_) add(FlawKind::limit_crossed, *crossed_);
        return std::move(flaws_);
    }

private:
    void add(FlawKind kind, std::string what) { flaws_.push_back({kind, std::move(what)}); }

    /// One talk: played, watched for what must never happen, and scored.
    Sample sample(const Character& character, std::int32_t nth) {
        const Checked<Scenario> made = make_scenario(persona_, choice_of_talk(search_.choice, search_.seed, nth));
        assert(made && "the choice must be one that the persona offers");
        const Session session = simulate_talk(*made.value, character, made.value->seed);
        watch(*made.value, session);
        const Score scored = score_without_debrief(*made.value, session, standard_rubric());
        if (scored.outcome.final > scored.outcome.reachable)
            note_crossed("a talk ends above the best that can be reached", character, made.value->seed);
        return sample_of(session, scored);
    }

    void watch(const Scenario& scenario, const Session& session) {
        const State opening = initial_state(scenario, 0);
        const State* before = &opening;
        for (const Turn& turn : session.turns) {
            watch(scenario, *before, turn.decision.next);
            before = &turn.decision.next;
        }
    }

    void watch(const Scenario& scenario, const State& before, const State& after) {
        reached_.insert(after.phase);
        if (const auto found = crossed_limit(scenario, before, after)) note_crossed(*found, {}, scenario.seed);
    }

    void note_crossed(const std::string& what, const Character& character, std::uint64_t seed) {
        if (crossed_) return;
        crossed_ = "A limit is crossed: " + what + " (seed " + std::to_string(seed) +
                   (character.name.empty() ? "" : ", " + character.name) + ").";
    }

    void play_everyone() {
        for (const Character& character : all_characters()) {
            if (character.name == "explorer") {
                explore(character);
                continue;
            }
            std::vector<Sample> samples;
            for (std::int32_t i = 0; i < search_.talks; ++i) samples.push_back(sample(character, i));
            sums_.push_back(sum_up(character, samples));
        }
    }

    /// Only watched: what comes of it says nothing of skill.
    void explore(const Character& explorer) {
        for (std::int32_t i = 0; i < std::max(kExplored, search_.talks); ++i) {
            const Checked<Scenario> made = make_scenario(persona_, choice_of_talk(search_.choice, search_.seed, i));
            const Scenario& scenario = *made.value;
            stage_.play(scenario, explorer.skill, scenario.seed,
                        [&](const State& before, const Decision& decision) { watch(scenario, before, decision.next); });
        }
    }

    [[nodiscard]] std::int64_t captured(std::string_view name) const {
        const auto found =
            std::find_if(sums_.begin(), sums_.end(), [&](const Simulated& one) { return one.candidate == name; });
        return found->captured_mean;
    }

    void judge_skill() {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < kOfferedCharacters; ++i) sum += captured(kCharacterNames[i]);
        const std::int64_t average = sum / static_cast<std::int64_t>(kOfferedCharacters);
        const std::int64_t expert = captured("lever-expert");
        const std::int64_t naive = captured("naive");
        const std::int64_t bluffer = captured("bluffer");
        const std::int64_t honest = captured("honest");
        if (expert <= average)
            add(FlawKind::expert_no_better, "The lever expert captures " + percent(expert) +
                                                ", the average candidate " + percent(average) +
                                                ": reasons do not pay.");
        if (naive > kMostForTheNaive)
            add(FlawKind::naive_gets_much,
                "The naive candidate captures " + percent(naive) + ", over 20 %: too much is given without a reason.");
        if (bluffer > honest)
            add(FlawKind::bluffing_pays, "The bluffer captures " + percent(bluffer) + ", the honest candidate " +
                                             percent(honest) + ": bluffing pays.");
    }

    void judge_levers() {
        for (std::size_t i = 0; i < std::min(persona_.levers.size(), kMaxLevers); ++i) {
            bool supported = false;
            if (changes_something(i, supported) || !supported) continue;
            add(FlawKind::dead_lever, "The lever \"" + persona_.levers[i].id +
                                          "\" never changes anything: told with its facts, every talk ends as it would "
                                          "if it unlocked nothing.");
        }
    }

    /// Told alone, and told beside all else, against the same persona with the lever's unlocks taken out; on every
    /// sheet that supports it.
    bool changes_something(std::size_t lever, bool& supported) {
        Persona without = persona_;
        without.levers[lever].unlocks.clear();
        without.levers[lever].budget_share = 0;
        Character alone = *find_character("lever-expert");
        alone.skill.silent_on = static_cast<std::uint16_t>(~(1U << lever));
        for (const FactSheet& sheet : persona_.fact_sheets) {
            Choice choice = search_.choice;
            choice.fact_sheet = sheet.id;
            if (!sheet_supports(sheet, persona_.levers[lever]) || !make_scenario(persona_, choice)) continue;
            supported = true;
            for (std::int32_t i = 0; i < kTalksPerLever; ++i)
                for (const Character& who : {alone, *find_character("lever-expert")})
                    if (last_offer(persona_, choice, who, i) != last_offer(without, choice, who, i)) return true;
        }
        return false;
    }

    [[nodiscard]] Terms last_offer(const Persona& persona, const Choice& choice, const Character& who,
                                   std::int32_t nth) {
        const Checked<Scenario> made = make_scenario(persona, choice_of_talk(choice, search_.seed, nth));
        return stage_.play(*made.value, who.skill, made.value->seed).table.offer;
    }

    void judge_states() {
        std::string missing;
        for (std::size_t i = 0; i < kPhaseCount; ++i) {
            const auto phase = static_cast<Phase>(i);
            if (reached_.contains(phase)) continue;
            missing += (missing.empty() ? "" : ", ") + std::string(boost::describe::enum_to_string(phase, "?"));
        }
        if (!missing.empty()) add(FlawKind::unreached_state, "No talk came to: " + missing + ".");
    }

    const Persona& persona_;
    const FlawSearch& search_;
    Stage stage_;
    std::vector<Simulated> sums_;
    std::set<Phase> reached_;
    std::optional<std::string> crossed_;
    std::vector<Flaw> flaws_;
};

}  // namespace

std::vector<Flaw> find_flaws(const Persona& persona, const FlawSearch& search) { return Search(persona, search).run(); }

}  // namespace parley
