// `parley simulate`: scripted candidates play a persona, many talks each.

#include "dialogue/simulation/simulate.hpp"

#include "dialogue/phrasing/phrase.hpp"
#include "dialogue/simulation/flaws.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/sources.hpp"
#include "server/codec/json_text.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <iomanip>
#include <ostream>
#include <sstream>
#include <thread>

namespace parley::cli {
namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> names;
    std::istringstream stream(list);
    for (std::string name; std::getline(stream, name, ',');) names.push_back(name);
    return names;
}

std::string names_known() {
    std::string known = "all";
    for (const std::string_view name : kCharacterNames) known += ", " + std::string(name);
    return known;
}

Checked<std::vector<Character>> choose_candidates(const std::string& list) {
    std::vector<Character> chosen;
    if (list == "all") {
        const auto& all = all_characters();
        return {std::vector(all.begin(), all.begin() + kOfferedCharacters), {}};
    }
    for (const std::string& name : split(list)) {
        const auto found = find_character(name);
        if (!found)
            return {std::nullopt,
                    {{"candidates", "There is no candidate \"" + name + "\".", "Choose from: " + names_known() + "."}}};
        chosen.push_back(*found);
    }
    if (chosen.empty())
        return {std::nullopt, {{"candidates", "No candidate is named.", "Choose from: " + names_known() + "."}}};
    return {std::move(chosen), {}};
}

/// Every talk has its own place, so the result does not depend on who played it when.
std::vector<Sample> play(const Game& game, const Character& who, const SimulateOptions& options) {
    std::vector<Sample> samples(static_cast<std::size_t>(options.talks));
    std::atomic<std::int32_t> next{0};
    const LeverModel* levers = options.text ? &game.levers() : nullptr;
    auto work = [&] {
        Sampler sampler(game.scenario());
        for (std::int32_t i = next++; i < options.talks; i = next++)
            samples[static_cast<std::size_t>(i)] = levers == nullptr
                                                       ? sampler.sample(who, options.seed, i)
                                                       : sampler.sample_in_words(*levers, who, options.seed, i);
    };
    std::vector<std::thread> others;
    for (int i = 1; i < options.threads; ++i) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    return samples;
}

// ---- JSON lines -------------------------------------------------------------------------------------

/// Null where no talk had a value.
template <class Append>
void append_quantiles(codec::Object& object, std::string_view name, std::string& out, const Quantiles& of, bool any,
                      Append append) {
    object.key(name);
    codec::Object quantiles(out);
    for (const auto& [key, value] : {std::pair("p10", of.p10), std::pair("p50", of.p50), std::pair("p90", of.p90)}) {
        quantiles.key(key);
        any ? append(value) : void(out.append("null"));
    }
}

std::string json_of(const Simulated& sums, Currency currency) {
    std::string out;
    {
        codec::Object object(out);
        object.text("candidate", sums.candidate);
        object.integer("n", sums.talks);
        object.decimal("deal_rate", std::int64_t{sums.deals} * 10'000 / std::max(1, sums.talks), 4);
        auto decimal = [&](int digits) {
            return [&out, digits](std::int64_t value) { codec::append_decimal(out, value, digits); };
        };
        append_quantiles(object, "captured", out, sums.captured, sums.winnable > 0, decimal(4));
        append_quantiles(object, "process", out, sums.process, sums.talks > 0, decimal(2));
        append_quantiles(object, "turns", out, sums.turns, sums.talks > 0, decimal(0));
        append_quantiles(object, "final_base", out, sums.final_base, sums.deals > 0,
                         [&](std::int64_t value) { codec::append_money(out, value, currency); });
    }
    return out;
}

// ---- the table --------------------------------------------------------------------------------------

constexpr int kNameWidth = 13;
constexpr int kWidth = 24;

std::string in_percent(std::int64_t basis_points) {
    std::string out;
    codec::append_decimal(out, basis_points / 10, 1);
    return out + "%";
}

std::string whole(std::int64_t hundredths) { return std::to_string((hundredths + 50) / 100); }

template <class Say>
std::string three(const Quantiles& of, bool any, Say say) {
    return any ? say(of.p10) + " / " + say(of.p50) + " / " + say(of.p90) : std::string("-");
}

void print_row(std::ostream& out, const std::array<std::string, 6>& cells) {
    out << std::left << std::setw(kNameWidth) << cells[0] << std::right << std::setw(8) << cells[1] << std::setw(kWidth)
        << cells[2] << std::setw(15) << cells[3] << std::setw(14) << cells[4] << "  " << cells[5] << '\n';
}

void print_table_head(std::ostream& out) {
    print_row(out, {"candidate", "deals", "captured", "process", "turns", "final base (10 / 50 / 90 %)"});
}

void print_table_row(std::ostream& out, const Simulated& sums, const Region& region) {
    auto count = [](std::int64_t value) { return std::to_string(value); };
    print_row(out, {sums.candidate, in_percent(std::int64_t{sums.deals} * 10'000 / std::max(1, sums.talks)),
                    three(sums.captured, sums.winnable > 0, in_percent), three(sums.process, sums.talks > 0, whole),
                    three(sums.turns, sums.talks > 0, count),
                    three(sums.final_base, sums.deals > 0,
                          [&](std::int64_t value) { return say_value(region, Component::base, value); })});
}

// ---- the check --------------------------------------------------------------------------------------

/// Every difficulty, unless one was named: a persona is whole or broken.
std::vector<std::string> difficulties(const Game& game, const SimulateOptions& options) {
    if (!options.game.difficulty.empty()) return {options.game.difficulty};
    std::vector<std::string> ids;
    for (const Difficulty& difficulty : game.persona().difficulties) ids.push_back(difficulty.id);
    return ids;
}

int check(const Game& game, const SimulateOptions& options, Streams& streams) {
    int broken = 0;
    for (const std::string& difficulty : difficulties(game, options)) {
        FlawSearch search{game.session().header.choice, options.talks, options.seed};
        search.choice.difficulty = difficulty;
        for (const Flaw& flaw : find_flaws(game.persona(), search)) {
            streams.err << game.persona().id << ", " << search.choice.region << ", " << difficulty << ": " << flaw.what
                        << '\n';
            ++broken;
        }
    }
    if (broken == 0 && !options.json) streams.out << "Nothing is broken.\n";
    return broken == 0 ? kOk : kFailed;
}

}  // namespace

int run_simulate(const SimulateOptions& options, Streams& streams) {
    const auto fail = [&](const std::vector<Complaint>& complaints) {
        print_complaints(streams.err, "", complaints);
        return kFailed;
    };
    const auto candidates = choose_candidates(options.candidates);
    if (!candidates) return fail(candidates.complaints);
    const auto game = Game::make(options.game);
    if (!game) return fail(game.complaints);
    const Region& region = *(*game.value)->scenario().region;
    if (!options.json) print_table_head(streams.out);
    for (const Character& who : *candidates.value) {
        const Simulated sums = sum_up(who, play(**game.value, who, options));
        if (options.json)
            print_line(streams.out, json_of(sums, region.rules.currency));
        else
            print_table_row(streams.out, sums, region);
    }
    return options.check ? check(**game.value, options, streams) : kOk;
}

}  // namespace parley::cli
